// Owns what tools that drive updates print of them: recipes, build logs, the sample script of the update client's
// interface. One sentence or value a line.
// Sources: Microsoft's page "Searching, Downloading, and Installing Updates" (the script; 2 is orcSucceeded, 4 orcFailed,
// 5 orcAborted), Chef's and Packer's own words.
import type { Shape } from '../shape';

/** A build log has the name of its machine in front: "    vmware-vmx: Installation Result: 2". */
const machine = String.raw`^\s*(?:[\w.-]{1,60}:\s+)?`;

/** "Error code" on the pages of Windows, in its languages. */
const codeWords =
  "[Ee]rror code|Fehlercode|[Cc]ode d[’']erreur|[Cc]ódigo d[eo] erro|[Cc]ódigo de error|[Cc]odice errore|Код ошибки|错误代码|錯誤碼|エラー コード|오류 코드";

export const toldToolShapes: readonly Shape[] = [
  // "Sample failed to initialize.", "Initialization of Sample failed.": the answer stands below
  ...['failed to initiali', 'failed to start', 'failed to launch', 'failed to open', 'nitialization of '].map(
    (contains): Shape => ({
      id: 'other.unstarted',
      scope: 'console',
      contains,
      pattern:
        /^[^\n]{1,120}?(?: failed to (?:initiali[sz]e|start|launch|open)|nitiali[sz]ation of [^\n]{1,80}? failed)[.!]?\s*$/,
    }),
  ),
  // Ansible: "Failed to search for updates with criteria '…': Exception from HRESULT: 0x80244022"
  {
    id: 'event.wu.scan-failed',
    scope: 'console',
    contains: 'Failed to search for updates',
    pattern:
      /Failed to search for updates(?: with criteria '[^\n]{0,800}?')?\s?: Exception from HRESULT: (?<result>0x[0-9a-fA-F]{8})/,
  },
  // Ruby: "(in OLE method `CreateUpdateDownloader': )", and below "OLE error code:80070005 in <Unknown>"
  {
    id: 'other.exception',
    scope: 'console',
    contains: 'in OLE method ',
    pattern:
      /in OLE method [`'](?<call>CreateUpdate(?:Downloader|Installer)|Download|Install)':[\s\S]{0,200}?OLE error code:(?<failed>80070005)\b/,
  },
  // "failed to get DISM package metadata from path C:\\…: DismInitialize failed. Error code = 0x8007007e"
  {
    id: 'console.cmdlet',
    scope: 'console',
    contains: ': DismInitialize failed',
    pattern: /: (?<words>DismInitialize failed\. Error code = 0x[0-9a-fA-F]{8})/,
  },
  // "Expected process to exit with [0, 3010], but received '-2145124329'"; which program it was, the lines below say
  {
    id: 'event.wusa.exit',
    scope: 'console',
    contains: "], but received '",
    pattern: /Expected process to exit with \[[\d, ]{1,60}\], but received '(?<number>-?\d{1,10})'/,
  },
  // "Product: Sample - Update 'Sample (KB…)' could not be installed. Error code 1603.": a log of Windows Installer
  {
    id: 'event.msi.failed',
    scope: 'console',
    contains: 'could not be installed. Error code 1',
    pattern:
      /Product: (?<title>[^\n]{1,200}? - Update ['"][^'"\n]{3,200}['"]) could not be installed\. Error code (?<number>1\d{3})\b/,
  },
  // "MSI (s) (44:34) [17:33:23:277]: Windows Installer installed the product. Product Name: Sample. … error status: 1603."
  {
    id: 'event.msi.failed',
    scope: 'console',
    contains: 'Windows Installer installed the product. Product Name: ',
    pattern:
      /(?:^|\n)[ >]{0,8}MSI \([sc]\) [^\n]{10,60}: Windows Installer installed the product\. Product Name: (?<title>[^\n]{1,200}?)\. Product Version: [^\n]{1,300}? error status: (?<number>16(?:03|12|1[89]|2[0-9]|33|3[5-9]|4[2378]))\./,
  },
  // "[05/30/07,14:52:41] Microsoft .NET Framework 2.0: [2] Error: Installation failed for component Microsoft .NET Framework 2.0.
  // MSI returned error code 1603": the error log of .NET Framework's setup before version 4
  {
    id: 'event.msi.failed',
    scope: 'console',
    contains: 'Error: Installation failed for component ',
    pattern:
      /Installation failed for component (?<title>[^\n]{1,100}?)\. MSI returned error code (?<number>1[0-9]{3})\b/,
  },
  // "PackageId=Sample.KB5000123;PackageAction=Install;ReturnCode=87": Visual Studio's setup, which has updates of Windows put in
  {
    id: 'event.wusa.failed',
    scope: 'console',
    contains: ';PackageAction=Install;ReturnCode=',
    pattern:
      /PackageId=[\w.-]{0,80}?(?<kb>KB\d{6,8})\b[\w.-]{0,40};PackageAction=Install;ReturnCode=(?!0\b|1641\b|3010\b)(?<number>-?\d{1,10})\b/,
  },
  // "MSI (s) (98:BC) [11:22:21:656]: MainEngineThread is returning 1603"; 1604, 1605, 1641 and the like are no failures
  {
    id: 'event.msi.failed',
    scope: 'console',
    contains: 'MainEngineThread is returning 16',
    pattern:
      /(?:^|\n)[ >]{0,8}MSI \([sc]\) [^\n]{10,60}: MainEngineThread is returning (?<number>16(?:03|12|1[89]|2[0-9]|33|3[5-9]|4[2378]))\b/,
  },
  // "com_error: (-2147352567, 'Exception occurred.', (0, None, None, None, 0, -2145124306), None)": scripts in Python that
  // drive the update agent; -2147352567 is DISP_E_EXCEPTION, the last number what the agent answered
  {
    id: 'event.listed.failed',
    scope: 'any',
    contains: 'com_error: (-2147352567, ',
    pattern: /com_error: \(-2147352567, [^\n]{0,300}?, (?<result>-2145\d{6})\), None\)/,
  },
  // 'start "" /wait "C:\\cache\\sample-kb5000001-x64.msu"   /norestart /quiet'
  {
    id: 'event.wusa.command',
    scope: 'console',
    contains: 'start "" /wait "',
    pattern: /start "" \/wait "(?<file>[^"\n]{1,300}\.msu)"/i,
  },
  // "Installation Result: 2", and below it each update: "HResult ResultCode", "Item: Sample (KB…)", "Result: 2"
  {
    id: 'event.listed.installed',
    scope: 'console',
    contains: 'Installation Result: 2',
    pattern: new RegExp(`${machine}Installation Result: 2\\s*$`),
  },
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: 'Installation Result: ',
    pattern: new RegExp(`${machine}(?<target>Installation Result: [45])\\s*$`),
  },
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: ' -214',
    pattern: new RegExp(`${machine}(?<result>-214\\d{7})\\s+[45]\\s*$`),
  },
  // "Result: Failed, 0x80070643" below "Update title: …": values of a report, one a line
  {
    id: 'event.history.failed',
    scope: 'console',
    contains: 'esult: Failed',
    pattern: /^\s*[Rr]esult: Failed,? \(?(?:error )?(?<result>0x[89][0-9a-fA-F]{7})\)?\s*$/,
  },
  {
    id: 'listed.title',
    scope: 'console',
    contains: 'Item: ',
    pattern: new RegExp(`${machine}Item: (?<title>[^\\n]{3,300}?)\\s*$`),
  },
  {
    id: 'listed.title',
    scope: 'console',
    contains: '"title": "',
    pattern: /^\s*"title": "(?<title>[^"\n]{3,300})"/,
  },
  // the sentence of an event of BITS: "… transfer job that is associated with the https://… URL. The status code is 0x…."
  {
    id: 'wu.request.failed',
    scope: 'console',
    contains: 'transfer job that is associated with the ',
    pattern:
      /associated with the (?:following URL: )?<?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>]+)>?.{0,40}? status code is (?<result>0x[89c][0-9a-fA-F]{7})/i,
  },
  // Microsoft Deployment Toolkit: "FAILURE ( 5616 ): 19: Verify BCDBootEx", "Failure (5616) 15299 Verify BCDBootEx", the number
  // as bcdboot.exe returned it
  {
    id: 'boot.files.failed',
    scope: 'console',
    contains: ' Verify BCDBoot',
    pattern: /F(?:AILURE|ailure) \( ?\d{1,6} ?\):? (?<error>[1-9]\d{0,4}):? Verify BCDBoot/,
  },
  // Packer: "Windows update script exited with non-zero exit status: 16001"
  {
    id: 'event.wu.failed',
    scope: 'console',
    contains: 'indows update script exited with non-zero exit status: ',
    pattern:
      /(?<app>Windows update script) exited with non-zero exit status: (?:(?<result>2[1-4]\d{8})|\d{1,6})\s*$/,
  },
  // Salt prints a tree: "Result:", below it "Installation Failed", then "Title:" and the title
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: 'Installation Failed',
    pattern: /^\s*Installation Failed\s*$/,
  },
  // Puppet: "Update KB5000001 failed to install, reporting: …"
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: ' failed to install, reporting:',
    pattern: /Update (?<title>(?<kb>KB\d{6,8})) failed to install/,
  },
  // the page of Windows 11: "Some update files are missing or have problems. … Error code: (0x80073712)"
  {
    id: 'event.history.failed',
    scope: 'console',
    contains: '(0x',
    pattern: new RegExp(
      `^\\s*[^\\n:：]{4,200}(?:${codeWords})[:：]\\s?[（(](?<result>0x[89][0-9a-fA-F]{7})[)）]\\s*$`,
    ),
  },
  // "Sample Corporation - Net - 10.42.526.2020": drivers and some updates have a version and no number
  {
    id: 'listed.title',
    scope: 'console',
    contains: ' - ',
    pattern: /^\s*(?<title>[A-Za-z][^\n:：|=\\/]{3,200} - \d+(?:\.\d+){2,3})\s*$/,
  },
  // the installer of .NET Framework 2.0 to 3.5: "DDSet_Error: Failed to install assembly 'C:\\…\\System.dll' because of
  // system error: Access is denied."
  {
    id: 'console.msi.file',
    scope: 'console',
    contains: 'DDSet_Error: Failed to install assembly',
    pattern:
      /install assembly\s+'?(?<path>[A-Za-z]:\\[^\n:'"]{3,300}\.(?:dll|exe))'? because of system error:\s*(?<words>[^\n]{4,200})/,
  },
  // .NET's installer within an upgrade: "DDSet_Error: CConfigEntry::RefreshConfigFile could not load _spConfigDoc path=C:\\…"
  {
    id: 'dotnet.config.failed',
    scope: 'any',
    contains: 'DDSet_Error: CConfigEntry',
    pattern:
      /DDSet_Error: CConfigEntry::\w{3,60}[^\n]{1,120}?path=(?<path>[A-Za-z]:\\[^\n=]{3,300}?)\s+isSuccessful=0/,
  },
  // Windows Installer puts assemblies into the component store: "Error 1935. An error occurred during the installation of
  // assembly component {…}. HRESULT: 0x80073712. assembly interface: IAssemblyCacheItem, function: Commit"; see Microsoft's
  // list of Windows Installer error messages
  {
    id: 'console.msi.assembly',
    scope: 'any',
    contains: 'HRESULT: 0x',
    pattern:
      /\b1935\b[\s\S]{1,300}?\{[0-9A-Fa-f-]{36}\}[\s\S]{1,60}?HRESULT: (?<hresult>0x[0-9a-fA-F]{8})(?=[\s\S]{0,300}?assembly name: (?<assembly>[^,\s]{1,200})|)/,
  },
];
