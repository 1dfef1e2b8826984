// Owns the message shapes of the Configuration Manager client about updates (WUAHandler.log, ScanAgent.log,
// UpdatesHandler.log, UpdatesDeployment.log), which tells what the Windows Update agent answered, and of the site's tool
// that fetches updates (PatchDownloader.log, ruleengine.log) and services images (OfflineServicingMgr.log, SMSProv.log).
// Sources: Microsoft's pages on tracking software update scans and deployments; the client's own sentences.
import { begins, holds, type Shape } from '../shape';

const failed = /[Ee]rror ?(?:= ?)?(?<result>0x[0-9a-fA-F]{8})/;

export const configMgrShapes: readonly Shape[] = [
  begins(
    'update',
    'wu.scan.told',
    [
      'OnSearchComplete - Failed to end search job',
      'Scan failed with error = ',
      'Scan failed with error 0x',
      'Failed to Add Update Source for WUAgent',
      'CScanJob::Execute',
    ],
    failed,
  ),
  // "CScanJob({…}): CScanJob::OnScanComplete -Scan Failed with Error=0x80240438"
  holds('update', 'wu.scan.told', 'Scan Failed with Error', failed),
  // "ScanJob({…}): - - - - - -Scan Failed for ToolUniqueID={…}, with Error=0x80240438"
  holds('update', 'wu.scan.told', '-Scan Failed for ToolUniqueID=', failed),
  begins('update', 'wu.scan.told', 'CAgentJob::ExecuteSearch', failed),
  // "Updates scan completion received, result = 0x80240fff."
  begins(
    'update',
    'wu.scan.told',
    'Updates scan completion received, result = 0x8',
    /result = (?<result>0x8[0-9a-fA-F]{7})/,
  ),
  // "Job error (0x87d00667) received for assignment ({…}) action": what the client itself says of downloads …
  begins(
    'update',
    'wu.download.told',
    'Job error (',
    /^Job error \((?<result>0x87[dD]00(?:60[27]|653|669)|0x87[dD]0120[12])\) received for assignment/,
  ),
  // … of installations (0x87D00654 and up, 0x87D00690, 0x87D00696 and up) …
  begins(
    'update',
    'wu.install.told',
    'Job error (',
    /^Job error \((?<result>0x87[dD]00(?:65[4-9]|66[0-8aA]|67[01]|69[0678]|70[0-9]))\) received for assignment/,
  ),
  // … and of searches; what the update agent answered comes from one, unless an update's own record states it before
  begins(
    'update',
    'wu.scan.told',
    'Job error (',
    /^Job error \((?<result>0x[0-9a-fA-F]{8})\) received for (?<job>assignment)/,
  ),
  begins('update', 'wu.scan.end', 'Successfully completed scan'),
  // "ScanJob({…}): CScanJobManager::OnScanComplete -ScanJob is completed.": whether it worked, the records before it tell
  holds('update', 'wu.scan.job-done', 'OnScanComplete -ScanJob is completed'),
  // "Update 1 ({guid}) finished installing (0x80070643), Reboot Required? No"
  begins(
    'update',
    'wu.install.result',
    'Update ',
    /^Update \d{1,4} \((?:\{?(?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\}?|[^)\n]{1,60})\) finished installing \((?<result>0x[0-9a-fA-F]{8})\)/,
  ),
  // "Update (Site_{guid}/SUM_{guid}) Progress: Status = ciStateError, PercentComplete = 0, …, Result = 0x80070643"
  begins(
    'update',
    'wu.install.result',
    'Update (Site_',
    /SUM_(?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\) Progress: Status = ciStateError,.{0,200}? Result = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "1. Update (Missing): Sample (KB…) ({guid}, 200)", "Update (Site_{guid}/SUM_{guid}) Name (Sample (KB…)) ArticleID (…) added …"
  holds(
    'update',
    'wu.named',
    'Update (Missing): ',
    /Update \(Missing\): (?<title>[^\n]{3,300}?) \(\{?(?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\}?, \d+\)/,
  ),
  begins(
    'update',
    'wu.named',
    'Update (Site_',
    /SUM_(?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\) Name \((?<title>[^\n]{3,300}?)\) ArticleID \(/,
  ),
  begins(
    'update',
    'wu.install.told',
    'Installation job encountered some failures',
    /(?:Error|Result) ?= ?(?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "DTS job {…} BITS job {…} failed to download source file http://…/sample.cab to destination … with error 0x80190193"
  holds(
    'update',
    'wu.request.failed',
    'failed to download source file http',
    /source file <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/\S+?)>? to destination .*? with error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "DTSJob {…} created to download from 'http://…' to '…'.", "GetDirectoryList_HTTP('http://…') failed with code 0x80070002."
  holds(
    'update',
    'wu.request.url',
    "created to download from 'http",
    /from '(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^'\s]+)'/,
  ),
  begins(
    'update',
    'wu.request.failed',
    "GetDirectoryList_HTTP('",
    /^GetDirectoryList_HTTP\('(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^'\s]+)'\) failed with code (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "Existing WUA Managed server was already set (http://…:8530), skipping Group Policy registration.": whom the search asks
  begins(
    'update',
    'wu.request.url',
    ['Existing WUA Managed server was already set (', 'Enabling WUA Managed server policy to use server: '],
    /(?<managed>WUA Managed server)[^\n]{0,60}?(?:\(|server: )(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s)\]<>]+)/,
  ),
  // "Error retrieving manifest (0x80072ee7).  Will attempt retry 1 in 30 seconds."
  holds('update', 'noise.wu.retry', 'Will attempt retry '),
  // "Error sending DAV request. HTTP code 404, status 'Not Found'": what a distribution point answered
  begins(
    'update',
    'wu.content.refused',
    'Error sending DAV request. HTTP code ',
    /HTTP code (?<status>[45]\d\d)\b/,
  ),
  // "Download failed for content {guid}.1 under context System, error 0x80070002"
  begins(
    'update',
    'wu.download.told',
    'Download failed for content ',
    /^Download failed for content [^\n]{1,120}?, error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  ...['successfully completed download', 'successfully processed download completion'].map((words) =>
    holds('update', 'wu.content.done', words),
  ),
  begins(
    'update',
    'wu.download.told',
    'Failed to download updates to the WUAgent datastore',
    /Error = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "DTSJob {…} encountered error while attempting to download files. (0x80190193)"
  holds(
    'update',
    'wu.download.told',
    'encountered error while attempting to download files',
    /files\. ?\((?<result>0x[0-9a-fA-F]{8})\)/,
  ),
  // "Failed to run the action: Install Software Updates. … (Error: 800705B4; Source: Windows)" of a task sequence
  begins(
    'update',
    'wu.install.told',
    'Failed to run the action: Install Software Updates',
    /\(Error: (?<result>[89cC][0-9a-fA-F]{7});/s,
  ),
  // "ERROR: DownloadContentFiles() failed with hr=0x80070194" of the tool that fetches updates into a package
  ...['DownloadContentFiles() failed with hr=', 'DownloadUpdateContent() failed with hr='].map((contains) =>
    holds(
      'update',
      'wu.download.told',
      contains,
      /(?<tool>Download\w{5,20})\(\) failed with hr=(?<result>0x[0-9a-fA-F]{8})/,
    ),
  ),
  // "Failed to download the update content with ID 16 from internet. Error = 12007", "… ContentID 16 for UpdateID 7. Error
  // code = 404"
  begins(
    'update',
    'wu.download.told',
    ['Failed to download the update', 'Failed to download ContentID '],
    /^(?<tool>Failed to download) (?:the update[^\n]{0,80} from internet|ContentID \d+ for UpdateID \d+)\. Error(?: code)? = (?<number>\d{1,5})\b/,
  ),
  begins('update', 'wu.request.url', 'Download http', /^Download (?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>]+)/),
  // "Failed to create directory \\\\server\\share\\…, error 5"
  begins(
    'update',
    'wu.download.told',
    'Failed to create directory ',
    /^(?<tool>Failed to create) directory (?<path>(?:\\\\|[A-Za-z]:\\)[^\n]{2,300}?), error (?<number>\d{1,5})\b/,
  ),
  // "[Win32App DO] DO download failed, error code = -2133843954", "[Win32App] Content download failed. Uri = http://…" of
  // Intune's extension, which asks Delivery Optimization
  holds(
    'update',
    'wu.download.told',
    'DO download failed',
    /DO download failed\b[^\n]{0,200}?(?:error code = (?<number>-\d{10})|(?<result>0x[89][0-9a-fA-F]{7}))/,
  ),
  holds(
    'update',
    'wu.job.file',
    'Content download failed. Uri = ',
    /Uri = (?<file>[hH][tT]{2}[pP][sS]?:\/\/[^\s\]]+)/,
  ),
  // "Group policy settings were overwritten by a higher authority (Domain Controller) to: Server http://… and Policy ENABLED"
  begins(
    'update',
    'wu.policy.overwritten',
    'Group policy settings were overwritten by a higher authority',
    /overwritten by a higher authority(?: \([^)\n]{1,60}\))?(?:\s+to:\s+Server\s+<?\s*(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>\]]+))?/,
  ),
  // "Unable to read existing WUA Group Policy object. Error = 0x80004005."
  begins('update', 'wu.policy.unread', 'Unable to read existing WUA Group Policy object', failed),
  // OfflineServicingMgr.log: "WIM::UnMountWIMImage returned code 0x800700a1~"
  holds(
    'any',
    'dism.image.failed',
    'MountWIMImage returned code 0x',
    /(?<function>WIM::(?:Un)?MountWIMImage) returned code (?<hresult>0x[89cC][0-9a-fA-F]{7})/,
  ),
  // SMSProv.log: "ERROR> failed to mount wim file, err=-1052638943~"
  holds(
    'any',
    'dism.image.failed',
    'failed to mount wim file, err=-',
    /(?<function>failed to mount wim file), err=(?<hresult>-\d{10})/,
  ),
  // "Failed to create temp file with GetTempFileName() at temp location C:\\Windows\\TEMP\\, error 80"
  holds(
    'any',
    'temp.names-used-up',
    'GetTempFileName() at temp location ',
    /temp location (?<path>[A-Za-z]:\\[^\n,]{0,260}?)\\?, error 80\b/,
  ),
  // "Applicability State = APPLICABILITY_CHECK_NOT_SUPPORTED, Update Binary = C:\\…\\sample.cab."
  holds(
    'any',
    'site.applicability.unsupported',
    'APPLICABILITY_CHECK_NOT_SUPPORTED, Update Binary = ',
    /Update Binary = (?<path>(?:[A-Za-z]:|\\\\)[^\n"]{3,300}?\.(?:cab|msu))\b/,
  ),
  // WindowsUpdate.log: "WARNING: ISusInternal::GetUpdateMetadata2 failed, hr=8007000E", what a client's search ends with
  holds(
    'any',
    'wu.list.no-memory',
    'ISusInternal::GetUpdateMetadata',
    /GetUpdateMetadata\d? failed, hr ?= ?(?<result>(?:0x)?8007000[eE])\b/,
  ),
];
