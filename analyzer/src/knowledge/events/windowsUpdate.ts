// Owns the sentences of the Windows Update client and of the transfers it makes.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const windowsUpdateSentences: readonly ProviderSentences[] = [
  {
    providers: [eventProviders.updateClient],
    source: 'Manifest of Microsoft-Windows-WindowsUpdateClient',
    sentences: {
      16: {
        en: 'Windows could not connect to the automatic updates service; it goes on trying.',
        zh: 'Windows 无法连接到自动更新服务，将继续尝试。',
      },
      17: {
        en: 'Updates are downloaded and wait for an administrator to install them.',
        zh: '更新已下载，等待管理员安装。',
      },
      18: {
        en: 'Updates are downloaded and scheduled to be installed.',
        zh: '更新已下载，并已安排安装时间。',
      },
      19: { en: 'The update was installed: {updateTitle}', zh: '已成功安装更新：{updateTitle}' },
      20: [
        {
          en: 'The update could not be installed ({errorCode:code}): {updateTitle}',
          zh: '更新安装失败（{errorCode:code}）：{updateTitle}',
        },
        { en: 'An update could not be installed: {errorCode:code}.', zh: '更新安装失败：{errorCode:code}。' },
      ],
      21: {
        en: 'A restart is needed to finish installing updates.',
        zh: '需要重新启动才能完成更新的安装。',
      },
      22: {
        en: 'The computer will restart to finish installing updates.',
        zh: '计算机将重新启动以完成更新的安装。',
      },
      23: { en: 'The update was uninstalled: {updateTitle}', zh: '已成功卸载更新：{updateTitle}' },
      24: {
        en: 'The update could not be uninstalled ({errorCode:code}): {updateTitle}',
        zh: '更新卸载失败（{errorCode:code}）：{updateTitle}',
      },
      25: { en: 'The check for updates failed: {errorCode:code}.', zh: '检查更新失败：{errorCode:code}。' },
      26: {
        en: 'The check for updates found {updateCount} updates.',
        zh: '检查更新找到 {updateCount} 个更新。',
      },
      27: { en: 'Automatic updates were paused.', zh: '自动更新已暂停。' },
      28: { en: 'Automatic updates were resumed.', zh: '自动更新已恢复。' },
      29: { en: 'Windows Update lost its connection.', zh: 'Windows 更新失去连接。' },
      30: { en: 'Windows Update has a connection.', zh: 'Windows 更新已建立连接。' },
      31: [
        {
          en: 'The update could not be downloaded ({errorCode:code}): {updateTitle}',
          zh: '更新下载失败（{errorCode:code}）：{updateTitle}',
        },
        { en: 'The update could not be downloaded: {updateTitle}', zh: '更新下载失败：{updateTitle}' },
        { en: 'An update could not be downloaded.', zh: '更新下载失败。' },
      ],
      32: {
        en: 'Windows Update could not connect to its server.',
        zh: 'Windows 更新无法连接到服务器。',
      },
      33: {
        en: 'Windows Update could not connect to the proxy server because it has no valid credentials for it.',
        zh: 'Windows 更新没有有效凭据，无法连接到代理服务器。',
      },
      34: {
        en: 'The core of the Windows Update client could not update itself.',
        zh: 'Windows 更新客户端核心组件自更新失败。',
      },
      35: {
        en: 'The auxiliary component of the Windows Update client could not update itself.',
        zh: 'Windows 更新客户端辅助组件自更新失败。',
      },
      36: {
        en: 'The core of the Windows Update client updated itself.',
        zh: 'Windows 更新客户端核心组件已自更新。',
      },
      37: {
        en: 'The auxiliary component of the Windows Update client updated itself.',
        zh: 'Windows 更新客户端辅助组件已自更新。',
      },
      38: { en: 'The Windows Update service was asked to stop.', zh: 'Windows 更新服务收到停止请求。' },
      39: {
        en: 'The Windows Update service was told that the computer shuts down.',
        zh: 'Windows 更新服务收到关机通知。',
      },
      40: { en: 'An update was detected.', zh: '检测到更新。' },
      41: [
        { en: 'The update was downloaded: {updateTitle}', zh: '更新已下载：{updateTitle}' },
        { en: 'An update was downloaded.', zh: '更新已下载。' },
      ],
      42: { en: 'The health of Windows Update changed.', zh: 'Windows 更新的运行状况发生变化。' },
      43: [
        { en: 'Installing the update began: {updateTitle}', zh: '开始安装更新：{updateTitle}' },
        { en: 'Installing an update began.', zh: '开始安装更新。' },
      ],
      44: [
        { en: 'Downloading the update began: {updateTitle}', zh: '开始下载更新：{updateTitle}' },
        { en: 'Downloading an update began.', zh: '开始下载更新。' },
      ],
      213: {
        en: 'The update could not be reverted ({errorCode:code}): {updateTitle}',
        zh: '更新还原失败（{errorCode:code}）：{updateTitle}',
      },
      217: {
        en: 'The update could not be committed ({errorCode:code}): {updateTitle}',
        zh: '更新提交失败（{errorCode:code}）：{updateTitle}',
      },
    },
  },
  {
    providers: [eventProviders.bits],
    source: 'Manifest of Microsoft-Windows-Bits-Client',
    sentences: {
      3: { en: 'BITS created a transfer job.', zh: 'BITS 创建了传输作业。' },
      4: { en: 'A BITS transfer job was completed.', zh: 'BITS 传输作业已完成。' },
      5: { en: 'A BITS transfer job was cancelled.', zh: 'BITS 传输作业已取消。' },
      59: {
        en: 'The BITS job {name} began to transfer {url}.',
        zh: 'BITS 作业 {name} 开始传输 {url}。',
      },
      60: {
        en: 'The BITS job {name} stopped transferring {url}: {hr:code}.',
        zh: 'BITS 作业 {name} 停止传输 {url}：{hr:code}。',
      },
      61: {
        en: 'The BITS job {name} could not transfer {url}: {hr:code}.',
        zh: 'BITS 作业 {name} 无法传输 {url}：{hr:code}。',
      },
      201: {
        en: 'A BITS job could not reach any of its proxy servers.',
        zh: 'BITS 作业无法连接到任何代理服务器。',
      },
      202: {
        en: 'BITS stopped a transfer: the web or proxy server lacks an HTTP feature that BITS needs.',
        zh: 'BITS 停止传输：Web 服务器或代理服务器不支持 BITS 所需的 HTTP 功能。',
      },
    },
  },
];
