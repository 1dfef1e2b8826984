// Owns the steps that several codes and failure classes share, so that one action has one wording.
import { change, look } from './step';

export { links } from './links';
export * from './logSteps';

export const restoreHealth = change(
  'Repair the component store from an administrator prompt: `DISM /Online /Cleanup-Image /RestoreHealth`; then run `sfc /scannow`.',
  '以管理员身份修复组件存储：`DISM /Online /Cleanup-Image /RestoreHealth`，完成后运行 `sfc /scannow`。',
);
export const restoreHealthFromSource = change(
  'Repair from a source of the same build, revision, edition and language: `DISM /Online /Cleanup-Image /RestoreHealth /Source:wim:<path>\\install.wim:<index> /LimitAccess`.',
  '使用内部版本、修订号、版本类型和语言都相同的源修复：`DISM /Online /Cleanup-Image /RestoreHealth /Source:wim:<路径>\\install.wim:<索引> /LimitAccess`。',
);
/** Before Windows 8 DISM does not repair the store; Microsoft Support, KB947821: the tool scans and repairs while it installs. */
export const readinessTool = change(
  'Install the System Update Readiness Tool of this Windows version (KB947821) and run it again, then read `C:\\Windows\\Logs\\CBS\\CheckSUR.log`; then run `sfc /scannow`.',
  '安装适用于此 Windows 版本的系统更新准备工具（KB947821）并重新运行，然后查看 `C:\\Windows\\Logs\\CBS\\CheckSUR.log`；完成后运行 `sfc /scannow`。',
);
/** Where the tool looks for content: Microsoft's servicing blog, "Using CheckSUR and update packages to fix corruption". */
export const readinessSource = change(
  'Put the `.msu` packages that contain the named items into `C:\\Windows\\CheckSUR\\packages` (create the folder) and run the System Update Readiness Tool (KB947821): it repairs from there.',
  '将包含所列项的 `.msu` 程序包放入 `C:\\Windows\\CheckSUR\\packages`（需要新建该文件夹），然后运行系统更新准备工具（KB947821）：它会使用其中的文件进行修复。',
);
export const sfcScan = change(
  'Run `sfc /scannow` from an administrator prompt; run it a second time if the first run repaired anything.',
  '以管理员身份运行 `sfc /scannow`；如果第一次有修复，请再运行一次。',
);
export const scanHealth = look(
  'Check the component store without changing it: `DISM /Online /Cleanup-Image /ScanHealth`, then read CBS.log.',
  '只检查不修改组件存储：`DISM /Online /Cleanup-Image /ScanHealth`，然后查看 CBS.log。',
);
export const startComponentCleanup = change(
  'Clean superseded components: `DISM /Online /Cleanup-Image /StartComponentCleanup`.',
  '清理已被取代的组件：`DISM /Online /Cleanup-Image /StartComponentCleanup`。',
);
export const inPlaceUpgrade = change(
  'If the repair does not hold, back up and run an in-place upgrade from media of the same build and language, keeping apps and data.',
  '如果修复无效，请先备份，再用相同内部版本和语言的安装介质执行就地升级，保留应用和数据。',
);
/** Where no repair is left to try. */
export const inPlaceUpgradeNow = change(
  'Run an in-place upgrade from media of the same build and language, keeping apps and data; where setup refuses that as well, install Windows anew.',
  '使用相同内部版本和语言的安装介质执行就地升级，保留应用和数据；如果安装程序也拒绝，则重新安装 Windows。',
);
export const backupFirst = look('Back up the data before any further repair.', '在继续修复之前先备份数据。');
export const chkdsk = change(
  'Check the volume: `chkdsk C: /f` (use the drive that the record names), restart, and read the result in the Application event log.',
  '检查该卷：`chkdsk C: /f`（替换为记录中的盘符），重新启动，并在应用程序事件日志中查看结果。',
);
export const discardMount = change(
  'A mounted image: discard it (`DISM /Unmount-Image /MountDir:<folder> /Discard`), mount it again, and add the servicing stack update before the other packages.',
  '已装载的映像：放弃更改（`DISM /Unmount-Image /MountDir:<目录> /Discard`），重新装载，先添加服务堆栈更新，再添加其他程序包。',
);
export const diskHealth = look(
  'Check the disk itself: SMART values, and events of the sources disk, Ntfs and the storage controller in the System event log.',
  '检查磁盘本身：SMART 值，以及系统事件日志中来源为 disk、Ntfs 和存储控制器的事件。',
);
export const memoryTest = look(
  'Test the memory with Windows Memory Diagnostic (`mdsched.exe`) or the vendor’s tool.',
  '使用 Windows 内存诊断（`mdsched.exe`）或厂商工具检测内存。',
);
export const freeSpace = change(
  'Free space on the full volume (where no record names it, begin with the system drive): `cleanmgr`, large files, `StartComponentCleanup`.',
  '在已满的卷上释放空间（如果记录未指明是哪个卷，请从系统盘开始）：`cleanmgr`、大文件、`StartComponentCleanup`。',
);
/** Microsoft Support, "Error 0x800f0922 when trying to uninstall Windows Server roles or features" (KB4094128). */
export const emptyTemp = change(
  'Count the files in `C:\\Windows\\Temp`: with more than 65,000 of them roles and features cannot be removed. Empty the folder, then retry.',
  '统计 `C:\\Windows\\Temp` 中的文件数：超过 65,000 个时无法删除角色和功能。清空该文件夹，然后重试。',
);
export const externalDrive = look(
  'For an upgrade, attach an external drive of 16 GB or more and let setup use it for its temporary files.',
  '升级时可连接 16 GB 或更大的外接磁盘，供安装程序存放临时文件。',
);
export const restartAndRetry = change(
  'Restart the computer once so that pending operations finish, then retry.',
  '重新启动一次计算机，让挂起的操作完成，然后重试。',
);
export const revertIfLooping = change(
  'Only if the restart loops: start the recovery environment and run `DISM /Image:<drive>\\ /Cleanup-Image /RevertPendingActions`.',
  '仅在反复重启时：启动恢复环境并运行 `DISM /Image:<盘符>\\ /Cleanup-Image /RevertPendingActions`。',
);
export const retryUpdate = change(
  'Install the update again and note the time, so that the new records can be found in the log.',
  '再次安装该更新并记下时间，以便在日志中找到新的记录。',
);
/** What `retryUpdate` says, for work that installs no update. */
export const retryUpgrade = change(
  'Run the upgrade again and note the time, so that the new records can be found in the log.',
  '再次运行升级并记下时间，以便在日志中找到新的记录。',
);
export const retryInstallation = change(
  'Run the installation of Windows again and note the time, so that the new records can be found in the log.',
  '再次运行 Windows 安装并记下时间，以便在日志中找到新的记录。',
);
export const retrySearch = look(
  'Look for updates again and note the time, so that the new records can be found in the log.',
  '再次检查更新并记下时间，以便在日志中找到新的记录。',
);
export const retryDownload = change(
  'Download the update again and note the time, so that the new records can be found in the log.',
  '再次下载该更新并记下时间，以便在日志中找到新的记录。',
);
export const retryOperation = change(
  'Repeat the operation and note the time, so that the new records can be found in the log.',
  '重复该操作并记下时间，以便在日志中找到新的记录。',
);
export const installFromCatalog = change(
  'Download the full package from the Microsoft Update Catalog and install it by hand.',
  '从 Microsoft 更新目录下载完整的程序包并手动安装。',
);
export const installLatestSsu = change(
  'Install the latest servicing stack update (or the combined cumulative update) for this build, then retry.',
  '安装适用于此内部版本的最新服务堆栈更新（或合并的累积更新），然后重试。',
);
export const clearDownloadCache = change(
  'Stop the Windows Update and BITS services, empty `C:\\Windows\\SoftwareDistribution\\Download`, start the services, and download again.',
  '停止 Windows 更新和 BITS 服务，清空 `C:\\Windows\\SoftwareDistribution\\Download`，启动服务后重新下载。',
);
export const resetSoftwareDistribution = change(
  'Stop the Windows Update and BITS services, rename `C:\\Windows\\SoftwareDistribution`, and start them again; the update history is rebuilt.',
  '停止 Windows 更新和 BITS 服务，重命名 `C:\\Windows\\SoftwareDistribution`，再启动服务；更新历史记录会重新生成。',
);
export const verifyPackageHash = look(
  'Compare the package’s SHA-256 (`Get-FileHash <package> -Algorithm SHA256`) with the published value.',
  '将程序包的 SHA-256（`Get-FileHash <程序包> -Algorithm SHA256`）与公布的值比较。',
);
export const checkAcl = look(
  'Check the permissions of the named object against a sound machine; SYSTEM and TrustedInstaller need their default rights.',
  '与正常计算机对比该对象的权限；SYSTEM 和 TrustedInstaller 必须具有默认权限。',
);
export const liftSecuritySoftware = change(
  'Lift antivirus, device control or endpoint management, for the named path where one is named (or test in a clean boot), then retry.',
  '解除防病毒软件、设备管控或终端管理软件的限制（已指明路径时只针对该路径；也可在干净启动下测试），然后重试。',
);
export const checkNetwork = look(
  'Check name resolution, the system (WinHTTP) proxy with `netsh winhttp show proxy`, and the firewall for the service’s address.',
  '检查名称解析、系统（WinHTTP）代理（`netsh winhttp show proxy`）以及防火墙对该服务地址的放行情况。',
);
export const checkProxyAuthentication = look(
  'Check that the proxy lets the system account through without interactive authentication.',
  '检查代理是否允许系统帐户在无交互身份验证的情况下通过。',
);
export const checkClockAndTls = look(
  'Check date and time, TLS 1.2, and that the root certificates are trusted; exempt update traffic from TLS inspection.',
  '检查日期和时间、TLS 1.2 以及根证书是否受信任；将更新流量排除在 TLS 检查之外。',
);
export const checkWsusPolicy = look(
  'Look at `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\UseWUServer` and the policy “Specify settings for optional component installation and component repair”.',
  '查看 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\UseWUServer` 以及策略“指定可选组件安装和组件修复的设置”。',
);
export const allowWindowsUpdateForRepair = change(
  'Allow repair content straight from Windows Update: set `UseWUServer` to 0 for the repair (or enable the policy’s option), restart the Windows Update service, and set it back afterwards.',
  '允许直接从 Windows 更新获取修复内容：修复期间将 `UseWUServer` 设为 0（或启用策略中的选项），重新启动 Windows 更新服务，完成后再改回。',
);
export const useFodSource = change(
  'Give a local source: the Features on Demand or language media of the same build, with `/Source:<path> /LimitAccess`.',
  '提供本地源：相同内部版本的按需功能或语言介质，并使用 `/Source:<路径> /LimitAccess`。',
);
export const useSxsSource = change(
  'For .NET Framework 3.5 give the `sources\\sxs` folder of installation media of the same build: `/Source:<drive>:\\sources\\sxs /LimitAccess`.',
  '对于 .NET Framework 3.5，请指定相同内部版本安装介质的 `sources\\sxs` 文件夹：`/Source:<盘符>:\\sources\\sxs /LimitAccess`。',
);
export const useFeatureSource = change(
  'Give a source of the same build, `/Source:<path> /LimitAccess`: the `sources\\sxs` folder of installation media, or the `Windows` folder of its mounted `install.wim`.',
  '指定相同内部版本的源（`/Source:<路径> /LimitAccess`）：安装介质的 `sources\\sxs` 文件夹，或其中已装载的 `install.wim` 的 `Windows` 文件夹。',
);
export const checkServices = look(
  'Check that the services Windows Update, BITS, Cryptographic Services and Windows Modules Installer are not disabled.',
  '检查 Windows Update、BITS、Cryptographic Services 和 Windows Modules Installer 服务未被禁用。',
);
export const checkWsusServer = look(
  'Check the WSUS server: application pool running, IIS log of the same minute, server clean-up done.',
  '检查 WSUS 服务器：应用程序池是否运行、同一时间的 IIS 日志、是否做过服务器清理。',
);
export const fetchOnWsus = change(
  'Fetch the file anew on the WSUS server: `wsusutil.exe reset` checks the content folder and downloads what is missing or damaged.',
  '在 WSUS 服务器上重新获取该文件：`wsusutil.exe reset` 会检查内容文件夹，并重新下载缺失或损坏的文件。',
);
export const checkWsusTransfer = look(
  'On the WSUS server, look at the transfer jobs, `bitsadmin /list /allusers /verbose`, and at room and permissions of its content folder.',
  '在 WSUS 服务器上查看传输作业（`bitsadmin /list /allusers /verbose`），以及内容文件夹的可用空间和权限。',
);
export const readHttpStatus = look(
  'Read the status, where the log prints one: 503 points to a stopped or overloaded WSUS application pool, 502 to a proxy or gateway that got no usable answer from the server behind it, 407 to the proxy’s authentication, 404 to a wrong address or missing content, 401 and 403 to permissions or traffic inspection.',
  '如果日志中有 HTTP 状态，请据此判断：503 表示 WSUS 应用程序池停止或过载，502 表示代理或网关未从后面的服务器得到可用的响应，407 表示代理身份验证，404 表示地址错误或内容缺失，401 和 403 表示权限或流量检查。',
);
export const allowByteRanges = look(
  'Ask the proxy’s administrator to pass `Range`, `Content-Range` and `Content-Length` unchanged for the update addresses.',
  '请代理服务器管理员对更新地址原样放行 `Range`、`Content-Range` 和 `Content-Length` 标头。',
);
export const bypassInspection = change(
  'Exempt the update addresses from caching and content inspection on the proxy or firewall, then retry.',
  '在代理服务器或防火墙上将更新地址排除在缓存和内容检查之外，然后重试。',
);
export const updateDriver = change(
  'Install the vendor’s driver for this Windows build, or remove the named driver before the retry.',
  '安装厂商为此 Windows 内部版本提供的驱动程序，或在重试前删除所指的驱动程序。',
);
export const checkInstallPolicy = look(
  'Look at the policies under “Device Installation Restrictions” and at the device control rules of endpoint management.',
  '查看“设备安装限制”下的策略以及终端管理软件的设备管控规则。',
);
export const allowDevice = change(
  'Allow the device or setup class in the policy for the time of the installation, then retry.',
  '在安装期间通过策略允许该设备或安装程序类，然后重试。',
);
/** What `collectSetupapiDevLog` and `retryUpdate` become where that log is at hand. */
export const retryDriver = change(
  'Then install the driver again (`pnputil /add-driver <INF> /install`) and look at the new section of the log.',
  '然后重新安装该驱动程序（`pnputil /add-driver <INF> /install`），并查看日志中新的段落。',
);
export const repairNetFramework = change(
  'For a .NET update run the .NET Framework repair tool, then install that update separately.',
  '如果是 .NET 更新，先运行 .NET Framework 修复工具，再单独安装该更新。',
);
export const checkRecoveryPartition = look(
  'For the Windows recovery environment update check `reagentc /info` and the size of the recovery partition.',
  '如果是 Windows 恢复环境更新，检查 `reagentc /info` 和恢复分区的大小。',
);
export const renewDefinitions = change(
  'Fetch Defender’s definitions anew: `"%ProgramFiles%\\Windows Defender\\MpCmdRun.exe" -RemoveDefinitions -DynamicSignatures`, then `-SignatureUpdate`.',
  '重新获取 Defender 的安全智能：运行 `"%ProgramFiles%\\Windows Defender\\MpCmdRun.exe" -RemoveDefinitions -DynamicSignatures`，然后运行 `-SignatureUpdate`。',
);
export const correctCommand = look(
  'Compare the command line with what was refused, correct it and run it again.',
  '将命令行与被拒绝的内容对照，更正后重新运行。',
);
export const elevate = look(
  'Run the command from an elevated (administrator) prompt.',
  '在提升权限的（管理员）命令提示符中运行。',
);
export const suspendBitLocker = change(
  'Suspend BitLocker, disconnect external disks and update the firmware before the next upgrade attempt.',
  '在下次升级之前暂停 BitLocker，断开外接磁盘，并更新固件。',
);
/** What `freshMedia` becomes where the update client brought the upgrade. */
export const mediaInstead = change(
  'Download installation media of the new version, compare its hash, and upgrade with it instead of through Windows Update: start setup from a local copy.',
  '下载新版本的安装介质并核对哈希值，改用它（而不通过 Windows 更新）升级：从本地副本启动安装程序。',
);
export const withoutDynamicUpdate = change(
  'Start setup with `/DynamicUpdate Disable`, and install the current cumulative update after the upgrade.',
  '使用 `/DynamicUpdate Disable` 启动安装程序，升级完成后再安装最新的累积更新。',
);

export const freshMedia = change(
  'Download the installation media again, compare its hash, and start setup from a local copy of it.',
  '重新下载安装介质并核对哈希值，从本地副本启动安装程序。',
);
export const clearReadOnly = change(
  'Copy the image to a local folder and clear the read-only attribute: `attrib -R <image.wim>`; or mount with `/ReadOnly`.',
  '将映像复制到本地文件夹并去掉只读属性：`attrib -R <映像.wim>`；或用 `/ReadOnly` 装载。',
);
export const cleanupMountPoints = change(
  'List the mounted images with `DISM /Get-MountedWimInfo`, unmount or discard them, then `DISM /Cleanup-Mountpoints`.',
  '用 `DISM /Get-MountedWimInfo` 列出已装载的映像，卸载或放弃更改，然后运行 `DISM /Cleanup-Mountpoints`。',
);
export const copyFileFromLikeMachine = change(
  'Copy the named files from a sound machine of the same build and revision into their folders under `C:\\Windows\\WinSxS` (administrator with ownership, or offline; keep a backup), then check again.',
  '从内部版本和修订号相同的正常计算机复制所列文件到 `C:\\Windows\\WinSxS` 下的对应文件夹（需要管理员身份和文件所有权，或脱机复制；保留备份），然后再次检查。',
);
export const findUpdateOfVersion = look(
  'Read the four-part version in the item’s name: it tells which cumulative update contains it; expand that package and use it as the repair source.',
  '查看项名称中的四段式版本号：它表明由哪个累积更新提供；展开该程序包并用作修复源。',
);
export const reinstallNamedPackage = change(
  'Download the named package from the Microsoft Update Catalog and install it again with `DISM /Online /Add-Package /PackagePath:<cab>`, so that its definition files come back; then retry.',
  '从 Microsoft 更新目录下载所列程序包，用 `DISM /Online /Add-Package /PackagePath:<cab>` 重新安装以恢复其定义文件，然后重试。',
);
export const findUpdateOfComponent = look(
  'Find the update that carries the named component’s version and install it first.',
  '查找提供该组件版本的更新，并先安装它。',
);
export const compareFile = look(
  'Check whether the named file exists on a sound machine of the same build, and what could have removed it here.',
  '在内部版本相同的正常计算机上确认该文件是否存在，并查明此处可能被什么删除。',
);
export const reapplyLanguages = change(
  'Reinstall the language packs of this build or remove the unused ones completely, then install the cumulative update again.',
  '重新安装与此内部版本匹配的语言包，或彻底删除不用的语言包，然后再次安装累积更新。',
);

export const acceptTerms = look(
  'Install the updates from Windows Update’s own page as an administrator and accept the terms that it shows.',
  '以管理员身份在 Windows 更新页面中安装这些更新，并接受其显示的许可条款。',
);
export const acceptTermsInScript = look(
  'Where a script or an agent installs: see that it accepts the terms of each update (`AcceptEula` of the update agent’s objects) before it calls for the installation.',
  '由脚本或代理程序安装时：确认它在开始安装前接受了每个更新的许可条款（更新代理对象的 `AcceptEula`）。',
);
