// Owns the sentences of what services and components of Windows write into the Application log and operational logs.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const applicationSentences: readonly ProviderSentences[] = [
  {
    providers: ['ESENT'],
    source: 'Messages of esent.dll; Microsoft Learn, "Extensible Storage Engine Error Codes"',
    sentences: {
      102: {
        en: 'The database engine of {Data 1} starts an instance.',
        zh: '{Data 1} 的数据库引擎正在启动实例。',
      },
      103: {
        en: 'The database engine of {Data 1} stopped an instance.',
        zh: '{Data 1} 的数据库引擎已停止实例。',
      },
      105: {
        en: 'The database engine of {Data 1} started an instance.',
        zh: '{Data 1} 的数据库引擎已启动实例。',
      },
      300: {
        en: 'The database engine of {Data 1} begins recovery.',
        zh: '{Data 1} 的数据库引擎开始执行恢复步骤。',
      },
      302: {
        en: 'The database engine of {Data 1} completed recovery.',
        zh: '{Data 1} 的数据库引擎已完成恢复步骤。',
      },
      325: {
        en: 'The database engine of {Data 1} created a database.',
        zh: '{Data 1} 的数据库引擎创建了数据库。',
      },
      326: {
        en: 'The database engine of {Data 1} attached a database.',
        zh: '{Data 1} 的数据库引擎附加了数据库。',
      },
      327: {
        en: 'The database engine of {Data 1} detached a database.',
        zh: '{Data 1} 的数据库引擎分离了数据库。',
      },
      454: {
        en: 'Recovering a database of {Data 1} failed with an unexpected error.',
        zh: '{Data 1} 的数据库恢复因意外错误失败。',
      },
      455: {
        en: 'The database engine of {Data 1} could not open a log file.',
        zh: '{Data 1} 的数据库引擎无法打开日志文件。',
      },
      467: { en: 'An index of a database of {Data 1} is damaged.', zh: '{Data 1} 的数据库索引已损坏。' },
      474: {
        en: 'A page of a database of {Data 1} did not match its checksum.',
        zh: '{Data 1} 的数据库页校验和不匹配。',
      },
      490: {
        en: 'The database engine of {Data 1} could not open a file.',
        zh: '{Data 1} 的数据库引擎无法打开文件。',
      },
    },
  },
  {
    providers: ['VSS'],
    source: 'Microsoft Learn, "Volume Shadow Copy Service" errors',
    sentences: {
      8193: {
        en: 'Volume Shadow Copy: calling {Data 1} failed: {Data 2}',
        zh: '卷影复制：调用 {Data 1} 失败：{Data 2}',
      },
      8194: {
        en: 'Volume Shadow Copy could not query an interface of a writer: {Data 1}',
        zh: '卷影复制无法查询编写器接口：{Data 1}',
      },
      8224: {
        en: 'The Volume Shadow Copy service ends because it was idle.',
        zh: '卷影复制服务因空闲超时而停止。',
      },
      12289: {
        en: 'Volume Shadow Copy met an unexpected error: {Data 1}: {Data 2}',
        zh: '卷影复制遇到意外错误：{Data 1}：{Data 2}',
      },
      12293: {
        en: 'Volume Shadow Copy met an error while it called a provider.',
        zh: '卷影复制调用提供程序时出错。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-CAPI2'],
    source: 'Microsoft Learn, CAPI2 events (257, 513, 4097, 4107)',
    sentences: {
      11: {
        en: 'The list of trusted roots that was downloaded could not be used.',
        zh: '无法从自动更新的 cab 中提取第三方根列表。',
      },
      257: {
        en: 'The Cryptographic Services could not open the catalog database.',
        zh: '加密服务无法初始化编录数据库。',
      },
      513: {
        en: 'The Cryptographic Services failed while the System Writer listed its files for a shadow copy.',
        zh: '加密服务在处理 System Writer 对象的 OnIdentity() 调用时失败。',
      },
      4097: { en: 'A trusted root certificate was updated.', zh: '已自动更新受信任的根证书。' },
      4107: {
        en: 'The list of trusted roots that was downloaded could not be used.',
        zh: '无法从自动更新的 cab 中提取第三方根列表。',
      },
    },
  },
  {
    providers: [eventProviders.languagePack],
    source: 'Manifest of Microsoft-Windows-LanguagePackSetup',
    sentences: {
      1000: {
        en: 'Language pack setup could not start its servicing client.',
        zh: '语言包安装程序无法初始化 CBS 客户端。',
      },
      1003: {
        en: 'Servicing reported an error for the language pack: {Error:code}.',
        zh: 'CBS 对语言包报告错误：{Error:code}。',
      },
      1008: { en: '{Language} is not a valid language pack.', zh: '{Language} 不是有效的语言包。' },
      1011: {
        en: 'The computer has to be restarted before languages can be installed or removed.',
        zh: '必须重新启动计算机，才能安装或删除语言。',
      },
      1012: { en: 'The user has no administrator rights.', zh: '用户没有管理员权限。' },
      1013: {
        en: 'The language pack for {Language} is installed already.',
        zh: '{Language} 语言包已安装。',
      },
      1014: {
        en: 'The language pack for {Language} does not apply to this system.',
        zh: '{Language} 语言包不适用于此系统。',
      },
      1015: {
        en: 'The version of the language pack for {Language} does not match this system.',
        zh: '{Language} 语言包的版本与此系统不匹配。',
      },
      1017: {
        en: 'There is too little disk space for the language pack for {Language}.',
        zh: '磁盘空间不足，无法安装 {Language} 语言包。',
      },
      1018: {
        en: 'Servicing could not install the language pack for {Language}.',
        zh: 'CBS 无法安装 {Language} 语言包。',
      },
      1040: {
        en: 'The language pack for {Language} cannot be removed: it is not installed.',
        zh: '无法卸载 {Language} 语言包：该语言包未安装。',
      },
      1042: {
        en: 'The language {Language} cannot be removed: it is the language of the system.',
        zh: '无法卸载 {Language}：它是系统语言。',
      },
      1043: {
        en: 'Servicing could not remove the language pack for {Language}.',
        zh: 'CBS 无法删除 {Language} 语言包。',
      },
      2000: { en: 'The language pack for {Language} was installed.', zh: '已成功安装 {Language} 语言包。' },
      2001: { en: 'The language pack for {Language} was removed.', zh: '已成功删除 {Language} 语言包。' },
    },
  },
  {
    providers: ['Microsoft-Windows-Security-SPP', 'Software Protection Platform Service'],
    source: 'Messages of the Software Protection service',
    sentences: {
      900: { en: 'The Software Protection service is starting.', zh: '软件保护服务正在启动。' },
      902: { en: 'The Software Protection service has started.', zh: '软件保护服务已启动。' },
      903: { en: 'The Software Protection service has stopped.', zh: '软件保护服务已停止。' },
      1003: {
        en: 'The Software Protection service has checked the state of licences.',
        zh: '软件保护服务已完成许可状态检查。',
      },
      1014: {
        en: 'A licence could not be obtained: {Data 1}',
        zh: '无法获取许可证：{Data 1}',
      },
      1066: {
        en: 'The Software Protection service lists its objects.',
        zh: '软件保护服务对象的初始化状态。',
      },
      8198: {
        en: 'Activating Windows failed: {Data 1}',
        zh: 'Windows 激活失败：{Data 1}',
      },
      16394: { en: 'Moving older licences over succeeded.', zh: '脱机下级迁移成功。' },
      16384: {
        en: 'The Software Protection service is scheduled to start again at {Data 1}.',
        zh: '已计划软件保护服务于 {Data 1} 重新启动。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-User Profiles Service'],
    source: 'Manifest of Microsoft-Windows-User Profiles Service',
    sentences: {
      1530: {
        en: 'A registry hive of a user was still in use at logoff and was unloaded.',
        zh: '用户注销时注册表文件仍在使用，已被卸载。',
      },
      1531: { en: 'The User Profile Service has started.', zh: '用户配置文件服务已启动。' },
      1532: { en: 'The User Profile Service has stopped.', zh: '用户配置文件服务已停止。' },
    },
  },
  {
    providers: ['Microsoft-Windows-WMI'],
    source: 'Messages of the Windows Management Instrumentation service',
    sentences: {
      5615: { en: 'The WMI service has started.', zh: 'WMI 服务已启动。' },
      5617: { en: 'The WMI service has initialised its subsystems.', zh: 'WMI 服务子系统已初始化。' },
    },
  },
  {
    providers: ['Microsoft-Windows-Winlogon'],
    source: 'Messages of winlogon.exe',
    sentences: {
      6000: {
        en: 'The logon subscriber {Data 1} was not there to take a notification.',
        zh: 'Winlogon 通知订户 {Data 1} 不可用，无法处理通知事件。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-Search'],
    source: 'Messages of the Windows Search service',
    sentences: { 1003: { en: 'The Windows Search service has started.', zh: 'Windows Search 服务已启动。' } },
  },
  {
    providers: ['SecurityCenter'],
    source: 'Messages of the Windows Security Center service',
    sentences: {
      1: { en: 'The Windows Security Center service has started.', zh: 'Windows 安全中心服务已启动。' },
      15: {
        en: 'The state of {Data 1} is now {Data 2}.',
        zh: '{Data 1} 的状态现在为 {Data 2}。',
      },
    },
  },
];
