// Owns the steps that the explanations of the update client share: Windows Update, Delivery Optimization, BITS, network.

import { change, look } from '../../knowledge/step';

export { allowByteRanges, bypassInspection } from '../../knowledge/steps';

export const nothingToRepair = look(
  'Nothing has to be repaired; if the update still fails, look for another code later in the log.',
  '无需修复；如果更新仍然失败，请在日志后面查找其他代码。',
);
export const findCanceller = look(
  'Find who ended the operation: the records just before it, the System event log and the management agent’s log of the same minute.',
  '查明是谁结束了操作：查看紧邻的前面几条记录、系统事件日志以及管理代理在同一分钟的日志。',
);
export const waitAndRetry = look(
  'Let the search, download or installation that is already running finish, then start this one again.',
  '等待正在进行的搜索、下载或安装完成，再重新启动此操作。',
);
export const retryLater = look(
  'Try again after an hour; the client also retries by itself at its next scan.',
  '一小时后再试；客户端也会在下次扫描时自动重试。',
);
export const fixCallingProgram = look(
  'Name the program that made the call (the `ClientId` or caller of the record) and take it up with its vendor; the update store is not at fault.',
  '找出发起调用的程序（记录中的 `ClientId` 或调用方），并联系其厂商；更新存储本身没有问题。',
);
export const checkOfferOnServer = look(
  'Check on WSUS or in the Microsoft Update Catalog whether the update is still offered, approved and not superseded.',
  '在 WSUS 或 Microsoft 更新目录中检查该更新是否仍在提供、已审批且未被取代。',
);
export const cleanUpAndSyncWsus = change(
  'On the WSUS server decline superseded and expired updates, run the server cleanup and synchronize again.',
  '在 WSUS 服务器上拒绝已取代和已过期的更新，运行服务器清理向导，然后重新同步。',
);
export const readUpdatePolicies = look(
  'Read the update policies in force: `gpresult /h report.html` and `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`.',
  '查看生效的更新策略：`gpresult /h report.html` 以及 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`。',
);
export const checkServerAddress = look(
  'Compare `WUServer` and `WUStatusServer` under the update policies with the real WSUS address, including scheme and port (8530 or 8531 by default).',
  '将更新策略中的 `WUServer` 和 `WUStatusServer` 与实际的 WSUS 地址对比，包括协议和端口（默认 8530 或 8531）。',
);
export const enableUpdateService = change(
  'Give the Windows Update service (`wuauserv`) its default start type back and start it; remove the tool that disabled it.',
  '恢复 Windows Update 服务（`wuauserv`）的默认启动类型并启动它；卸载禁用它的工具。',
);
export const signInAsAdministrator = look(
  'Start the installation from a signed-in administrator session, or deploy it in the system context.',
  '在已登录的管理员会话中启动安装，或以系统上下文部署。',
);
export const connectPower = change(
  'Connect the machine to mains power, charge the battery and retry.',
  '接通交流电源并充电，然后重试。',
);
export const useUnmeteredNetwork = change(
  'Connect to an unmetered network, or clear “Metered connection” for this one, and retry.',
  '连接到不按流量计费的网络，或关闭当前网络的“按流量计费的连接”，然后重试。',
);
export const readHandlerLog = look(
  'Read the installer’s own log for the same minute: CBS.log for Windows updates, setupact.log for feature updates, setupapi.dev.log for drivers, the MSI log for programs.',
  '查看同一分钟安装程序自己的日志：Windows 更新看 CBS.log，功能更新看 setupact.log，驱动程序看 setupapi.dev.log，应用程序看 MSI 日志。',
);
export const updateTheClient = change(
  'Install the latest cumulative update by hand; it also brings the current update client.',
  '手动安装最新的累积更新，其中包含当前版本的更新客户端。',
);
export const resetClientId = change(
  'Give the client a new identity: stop `wuauserv`, delete `SusClientId` and `SusClientIdValidation` under `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate`, start it and scan.',
  '为客户端重新生成标识：停止 `wuauserv`，删除 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate` 下的 `SusClientId` 和 `SusClientIdValidation`，启动服务后重新扫描。',
);
export const checkWmi = look(
  'Check the WMI repository: `winmgmt /verifyrepository`.',
  '检查 WMI 存储库：`winmgmt /verifyrepository`。',
);
export const openUrlAsSystem = look(
  'Request the URL of the record in the system context, with the system proxy, and compare it with a machine outside the proxy.',
  '以系统上下文和系统代理请求记录中的 URL，并与不经过代理的计算机对比。',
);
export const refetchScanFile = look(
  'Download wsusscn2.cab again from Microsoft, check its digital signature and repeat the offline scan.',
  '从 Microsoft 重新下载 wsusscn2.cab，检查其数字签名，然后重新执行脱机扫描。',
);
export const checkWindowsInstaller = look(
  'Check that the Windows Installer service (`msiserver`) starts: `msiexec /?` shows its version.',
  '检查 Windows Installer 服务（`msiserver`）能否启动：`msiexec /?` 会显示其版本。',
);
export const checkDeliveryOptimization = look(
  'Run `Get-DeliveryOptimizationStatus` and `Get-DeliveryOptimizationLog` and read the source, mode and error of the file.',
  '运行 `Get-DeliveryOptimizationStatus` 和 `Get-DeliveryOptimizationLog`，查看该文件的来源、模式和错误。',
);
export const checkDeliveryEndpoints = look(
  'Check that `*.do.dsp.mp.microsoft.com`, `*.dl.delivery.mp.microsoft.com` and `*.windowsupdate.com` are reachable without inspection.',
  '检查 `*.do.dsp.mp.microsoft.com`、`*.dl.delivery.mp.microsoft.com` 和 `*.windowsupdate.com` 可访问且未被检查设备拦截。',
);
export const readDeliveryPolicies = look(
  'Read the policies under `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeliveryOptimization`, above all `DODownloadMode`.',
  '查看 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeliveryOptimization` 下的策略，尤其是 `DODownloadMode`。',
);
export const downloadWithoutPeers = change(
  'Set the Delivery Optimization download mode to 0 (HTTP only) for one attempt and compare.',
  '将传递优化下载模式临时设为 0（仅 HTTP）再试一次并对比结果。',
);
export const clearDeliveryCache = change(
  'Clear the Delivery Optimization cache: `Delete-DeliveryOptimizationCache -Force`; then download again.',
  '清除传递优化缓存：`Delete-DeliveryOptimizationCache -Force`，然后重新下载。',
);
export const listBitsJobs = look(
  'List the jobs with their state and error: `bitsadmin /list /allusers /verbose` (or `Get-BitsTransfer -AllUsers`).',
  '列出作业及其状态和错误：`bitsadmin /list /allusers /verbose`（或 `Get-BitsTransfer -AllUsers`）。',
);
export const resetBitsQueue = change(
  'Cancel the stale jobs from an administrator prompt: `bitsadmin /reset /allusers`; the owners create them anew.',
  '以管理员身份取消残留作业：`bitsadmin /reset /allusers`；所有者会重新创建作业。',
);
export const restartBits = change(
  'Restart the BITS service (`net stop bits`, `net start bits`) and retry the download.',
  '重新启动 BITS 服务（`net stop bits`、`net start bits`），然后重新下载。',
);
export const readBitsPolicies = look(
  'Read the BITS policies under `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS` (bandwidth, job limits, peer caching).',
  '查看 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS` 下的 BITS 策略（带宽、作业数量限制、对等缓存）。',
);
export const setSystemProxy = change(
  'Correct the system proxy: `netsh winhttp set proxy <proxy>:<port>` with the bypass list, or `netsh winhttp reset proxy` when none is used.',
  '更正系统代理：`netsh winhttp set proxy <代理>:<端口>` 并设置绕过列表；如果不使用代理，则执行 `netsh winhttp reset proxy`。',
);
export const installRootCertificate = change(
  'Import the missing root or intermediate certificate into the machine’s store (on disconnected networks by hand or policy).',
  '将缺少的根证书或中间证书导入计算机证书存储（隔离网络中手动导入或通过策略分发）。',
);
export const checkServerCertificate = look(
  'Look at the server certificate that this machine really receives: issuer, names, validity; an unexpected issuer means TLS inspection.',
  '查看此计算机实际收到的服务器证书：颁发者、名称、有效期；颁发者异常说明存在 TLS 检查设备。',
);
