// Owns what consoles, management tools and the pages of Windows say of updates, one sentence or value a line: the tables
// of PSWindowsUpdate, the answers of Ansible and Packer, the history of the Settings app, the values of an event.
import type { Shape } from '../shape';

/** A result with the failure bit, written in tens: 2147942405 is 0x80070005. */
const failureNumber = String.raw`(?:-21|2[1-4]|32)\d{8}\b`;

export const toldUpdateShapes: readonly Shape[] = [
  // the log of Dism++: "2017-05-06 07:08:09, Error	PID=4 TID=5, WUA	… (KB…) 安装失败，hr=0x80073713"
  {
    id: 'event.wu.failed',
    scope: 'any',
    contains: '安装失败，hr=0x',
    pattern:
      /(?:^|\t)(?<title>[^\t\n]{3,300}\((?<kb>KB\d{6,8})\)) 安装失败，hr=(?<result>0[xX][0-9a-fA-F]{8})/,
  },
  // "…, 更新管理	D:\\sample.cab 安装失败，错误代码：0x800f081e"
  {
    id: 'event.wu.failed',
    scope: 'any',
    contains: '安装失败，错误代码：0x',
    pattern:
      /(?:^|\t)(?<title>[^\t\n]{3,300}\.(?:cab|msu|mum|esd)) 安装失败，错误代码：(?<result>0[xX][0-9a-fA-F]{8})/i,
  },
  // the orchestrator's own trace: "*Download finished* -> [Results] : {…}:Sample (KB…):hr=0x8024001e;"
  ...(
    [
      ['Download', 'event.wu.download-failed', '0x[89cC][0-9a-fA-F]{7}'],
      ['Download', 'event.wu.downloaded', '0x0{1,8}'],
      ['Install', 'event.wu.failed', '0x[89cC][0-9a-fA-F]{7}'],
      ['Install', 'event.wu.installed', '0x0{1,8}'],
    ] as const
  ).map(
    ([work, id, result]): Shape => ({
      id,
      scope: 'console',
      contains: `${work} finished* -> [Results] : {`,
      pattern: new RegExp(
        String.raw`: \{(?<update>[0-9a-fA-F-]{36})\}:(?<title>[^\n]{3,300}?):hr=(?<result>${result})(?:;|\s*$)`,
      ),
    }),
  ),
  // in any language: words, a code, the title with its number: "Installationsfehler: … Fehler 0x80070643 …: Sample (KB…)."
  {
    id: 'event.wu.failed',
    scope: 'console',
    contains: '(KB',
    pattern:
      /^\s*[^\s:：/\\][^\n:：/\\]{2,60}[:：][^\n:：]{0,160}?(?<result>0[xX][89][0-9a-fA-F]{7})[^\n:：]{0,100}[:：]\s*(?<title>[^\n:：]{3,300}\((?<kb>KB\d{6,8})\))[^\n:：]{0,3}$/,
  },
  // "3/12/2024 10:14:11 PM   20 Error   Installation Failure: Windows failed to install … with error 0x…: Sample (KB…).": a
  // row of Get-WinEvent or Get-EventLog, which list the newest first
  {
    id: 'event.history.failed',
    scope: 'console',
    contains: ' Installation Failure: Windows failed to install the following update with error 0x',
    pattern:
      /^[^\n]{4,160}? Installation Failure: Windows failed to install the following update with error (?<result>0x[0-9a-fA-F]{8}): (?<title>[^\n]{3,300}?)\.?\s*$/,
  },
  {
    id: 'event.history.installed',
    scope: 'console',
    contains: ' Installation Successful: Windows successfully installed the following update: ',
    pattern:
      /^[^\n]{4,160}? Installation Successful: Windows successfully installed the following update: (?<title>[^\n]{3,300}?)\.?\s*$/,
  },
  // the plugin of Packer: "Search for Windows updates failed with 'Exception from HRESULT: 0x80240438'. Retrying..."
  {
    id: 'event.wu.scan-failed',
    scope: 'console',
    contains: 'Search for Windows updates failed with ',
    pattern: /failed with [^\n]{0,60}?(?<result>0x[0-9a-fA-F]{8})/,
  },
  {
    id: 'event.wu.failed',
    scope: 'console',
    contains: 'ERROR: Exception from HRESULT: 0x',
    pattern: /(?:^|: )ERROR: Exception from HRESULT: (?<result>0x[0-9a-fA-F]{8})/,
  },
  ...['Found Windows update (', 'No Windows updates found'].map(
    (contains): Shape => ({ id: 'event.wu.found', scope: 'console', contains }),
  ),
  // "3 SRV01        Failed     KB5034439  112MB 2024-01 Security Update …": the table of the module PSWindowsUpdate
  // and as a page shows it that keeps one blank of many; its oldest versions count no stages in front
  ...['Failed', 'Installed'].flatMap((result) =>
    ([`${result.padEnd(10)} KB`, `${result} KB`] as const).map(
      (contains, n): Shape => ({
        id: result === 'Failed' ? 'event.listed.failed' : 'event.listed.installed',
        scope: n === 0 ? 'any' : 'console',
        contains,
        pattern: new RegExp(
          `^\\s*${n === 0 ? '(?:\\d{1,4} )?' : '\\d{1,4} '}\\S{1,64}\\s+${result}\\s+(?<kb>KB\\d{6,8})\\s+\\S+\\s+(?<title>\\S[^\\n]*)`,
        ),
      }),
    ),
  ),
  // "Install-WindowsUpdate : Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))": a cmdlet of the same
  {
    id: 'other.exception',
    scope: 'console',
    contains: 'Exception from HRESULT: 0x',
    pattern:
      /^(?<updater>[A-Z][a-z]+-(?:WindowsUpdate|WU[A-Z]\w{2,30})) ?: [\s\S]*?HRESULT: (?<failed>0x[0-9a-fA-F]{8})/,
  },
  // "SRV01        Installation   Failed     14/03/2024 09:20:36 2024-03 Cumulative Update …": the history of the same module
  ...['Failed', 'Succeeded'].map(
    (result): Shape => ({
      id: result === 'Failed' ? 'event.history.failed' : 'event.history.installed',
      scope: 'any',
      contains: ` Installation   ${result.padEnd(10)} `,
      pattern: new RegExp(
        `^\\s*\\S{1,64}\\s+Installation\\s+${result}\\s+\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4} \\d{1,2}:\\d\\d:\\d(?:\\d(?: [AaPp][Mm])?|\\d?\\.{3})\\s+(?<title>\\S[^\\n]*)`,
      ),
    }),
  ),
  // "Failed to download update (1 of 2) {guid} Sample (KB…): Download Result 4" of Ansible; 4 is orcFailed, 5 orcAborted
  ...(['download', 'install'] as const).map(
    (work): Shape => ({
      id: work === 'download' ? 'event.wu.download-failed' : 'event.listed.failed',
      scope: 'console',
      contains: `Failed to ${work} update`,
      pattern: new RegExp(
        `Failed to ${work} update \\(\\d+ of \\d+\\) (?:(?<update>[0-9a-f-]{36})|\\S{4,36}) (?<title>[^\\n"]{3,300}?): (?:[^\\n"]{0,200}?(?<result>0x[0-9a-fA-F]{8})|\\w+ Result [45])`,
      ),
    }),
  ),
  // "errorCode 0x80240034", "updateTitle Sample (KB…)": values of an event as the viewer shows them, one a line
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: 'errorCode 0x',
    pattern: /^\s*errorCode (?<result>0x[89][0-9a-fA-F]{7})\s*$/,
  },
  {
    id: 'listed.title',
    scope: 'console',
    contains: 'updateTitle ',
    pattern: /^\s*updateTitle (?<title>[^\n]{3,300}?)\s*$/,
  },
  // "Title      : Sample (KB…)", "ResultCode : 4", "HResult    : -2147010893": the history that the agent's objects tell,
  // one value a line; 2 and 3 are orcSucceeded and orcSucceededWithErrors
  {
    id: 'listed.title',
    scope: 'console',
    contains: 'Title ',
    pattern: /^\s*Title +: (?<title>[^\n]{3,300}?)(?: +[A-Z]\w+ +: [^\n]*)?\s*$/,
  },
  {
    id: 'event.history.failed',
    scope: 'console',
    contains: 'HResult ',
    pattern: /^\s*HResult +: (?<result>-21\d{8})\s*$/,
  },
  {
    id: 'event.history.installed',
    scope: 'console',
    contains: 'ResultCode ',
    pattern: /^\s*ResultCode +: (?:2|3|Succeeded|SucceededWithErrors)\s*$/,
  },
  // "-2145124329": a code of the update agent that a console shows as an exit code
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: '-2145',
    pattern: /^\s*(?!UnmappedResultCode)(?:[\w ]{0,30}[:=]\s*)?(?<result>-2145\d{6})\s*$/,
  },
  // the history of the Settings app: a title, and below it "Failed to install on 3/14/2024 - 0x800f0922"
  {
    id: 'listed.title',
    scope: 'console',
    contains: '(KB',
    pattern: /^\s*(?<title>[^\n:：|]{8,300} ?\((?<kb>KB\d{6,8})\))(?: \([\d.]{3,20}\)| x(?:64|86))?\s*$/,
  },
  // "Installation status: Failed", "Error details: Code 80092004": the details of an entry of Windows 7's history
  ...[
    'Error details',
    'Fehlerdetails',
    "Détails de l'erreur",
    'Detalles del error',
    'Dettagli errore',
    'Detalhes do erro',
    'Сведения об ошибке',
    'Szczegóły błędu',
    'Foutdetails',
    'Hata ayrıntıları',
    '오류 세부 정보',
    '错误详细信息',
    '錯誤詳細資料',
    'エラーの詳細',
  ].map(
    (contains): Shape => ({
      id: 'event.history.failed',
      scope: 'console',
      contains,
      pattern: new RegExp(`^\\s*${contains}\\s?[:：]\\s?\\S{2,8}\\s?(?<result>[89cC][0-9a-fA-F]{7})\\s*$`),
    }),
  ),
  {
    id: 'event.history.installed',
    scope: 'console',
    contains: 'Installation status: Successful',
    pattern: /^\s*Installation status: Successful\s*$/,
  },
  // "Status: Install error - 0x800f0922", "Sample (KB…) - Error 0x80070643"
  ...[' - 0x', ') - '].map(
    (contains): Shape => ({
      id: 'event.history.failed',
      scope: 'console',
      contains,
      pattern:
        /^\s*(?![^\n]*\\)(?:(?<title>[^\n:：|]{8,300} ?\((?<kb>KB\d{6,8})\))\s+)?(?:(?:[^\n:：=[\s]{2,15}\s?[:：]\s*)?[^\n:：=[]{4,60} - |[-–] \S{3,20} )(?<result>0x[89][0-9a-fA-F]{7})\s*$/,
    }),
  ),
  // "Error Code: 80070652 (-2147023278): Unknown error" below a title: the page of Legacy Update
  {
    id: 'event.history.failed',
    scope: 'console',
    contains: 'Error Code: ',
    pattern: /^\s*Error Code: (?:0[xX])?(?<result>8[0-9a-fA-F]{7}) \(-21\d{8}\)/,
  },
  // "Install-Sample.ps1 : Windows updates failed to install: KB5034439"
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: 'failed to install: KB',
    pattern: /\bupdates? failed to install: (?<kb>KB\d{6,8})\b/,
  },
  // a transfer of another program than the update client, as one line: "BITS stopped transferring the … transfer job that
  // is associated with the https://… URL. The status code is 2147954402."
  {
    id: 'noise.bits.other',
    scope: 'console',
    contains: 'BITS stopped transferring the ',
    pattern:
      /BITS stopped transferring the (?!WU Client|CCMDTS)[^\n]{1,400}? transfer job that is associated with the (?![^\s]{0,400}(?:windowsupdate\.com|update\.microsoft\.com|SMS_DP|\.(?:msu|cab|psf|esd)\b))\S{1,600} URL/i,
  },
  // "There were some problems installing updates, but we'll try again later. If you keep seeing this … may help: (0x80070422)"
  ...['(0x', '（0x'].map(
    (contains): Shape => ({
      id: 'event.history.failed',
      scope: 'console',
      contains,
      pattern:
        /^\s*(?=[^\n=\\]{0,300}(?:[uU]pdate|mises? à jour|actualizaci|aggiornament|atualizaç|обновлени|aktualizac|更新|업데이트))[^\n=\\[]{20,600}(?:[:：.。]|again|erneut|nouveau|重试)\s?[(（](?<result>0x[89][0-9a-fA-F]{7})[)）][.。]?\s*$/,
    }),
  ),
  ...[
    'Successfully installed on ',
    'Erfolgreich installiert am ',
    'Installé correctement le ',
    'Se instaló correctamente el ',
    'Instalado com êxito em ',
    'Успешно установлено ',
    '安装成功',
    '成功安装',
    '已成功安裝',
    '正常にインストール',
  ].map(
    (contains): Shape => ({
      id: 'event.history.installed',
      scope: 'console',
      contains,
      pattern: /^[^\n:：]{4,60}$/,
    }),
  ),
  // failure_hresult_code: 2147942512 … title: Sample (KB…); the same as JSON
  {
    id: 'event.listed.failed',
    scope: 'console',
    contains: 'failure_hresult_code',
    pattern: new RegExp(
      `failure_hresult_code"?: (?<result>${failureNumber})(?:(?:[^\\n}]{0,600}?"title": "(?<title>[^"\\n]{3,300}))?)`,
    ),
  },
  // "installed": true, "kb": ["5000001"], "title": "Sample (KB5000001)": the same of one that went in
  {
    id: 'event.listed.installed',
    scope: 'console',
    contains: '"installed": true',
    pattern: /"installed": true,[^{}\n]{1,300}?"title": "(?<title>[^"\n]{3,300})"/,
  },
  {
    id: 'event.listed.installed',
    scope: 'console',
    contains: 'installed_update_count',
    pattern: /\binstalled_update_count"?: [1-9]\d{0,3}\b/,
  },
  {
    id: 'listed.title',
    scope: 'console',
    contains: '"title": "',
    pattern: /^\s*"title": "(?<title>[^"\n]{3,300}?(?<kb>KB\d{6,8})[^"\n]{0,40})"/,
  },
  {
    id: 'listed.title',
    scope: 'console',
    contains: 'itle: ',
    pattern: /^\s*(?:Update )?[Tt]itle: (?<title>[^\n]{3,300}?(?<kb>KB\d{6,8})[^\n]{0,40})/,
  },
];
