// Owns the shapes of logs that installers keep themselves: Windows Installer (the step it stopped at, what it could not
// write or start), the Burn engine of bundles (Visual C++, .NET), the setup of .NET Framework 4. Sources: Microsoft's
// "Windows Installer Error Messages" and "Windows Installer Logging"; WiX Toolset, messages 301 to 399 of the engine.
import type { Shape } from '../shape';

/** One record a line, whatever a page put in front. */
const line = String.raw`(?:^|\n)[ >|]{0,8}`;
/** `[04B8:1340][2022-12-09T16:18:12]`: process, thread and time of the engine, the process as the name of the run. */
const engine = String.raw`${line}\[(?<run>[0-9A-F]{4,6}):[0-9A-F]{4,6}\]\[[\dT:-]{19}\]`;
/** A failure that nobody asked for: 0x80070642 is the user who cancelled (winerror.h). */
const failing = '0x(?!80070642)[89a-fA-F][0-9a-fA-F]{7}';
/** Nothing failed: done, already there, a restart is wanted. */
const sound = '0x(?:0|240006|bc2|666|669|80070bc2)';
/** Answers of Windows Installer that are failures nobody asked for; 1604, 1605 and 1641 are none (msi.h). */
const failures = '16(?:03|12|1[89]|2[0-9]|33|3[5-9]|4[2378])';

const bundle = (id: string, contains: string, rest: string): Shape => ({
  id,
  scope: 'console',
  contains,
  pattern: new RegExp(`${engine}[eiw]\\d{3}: ${rest}`),
});

export const installerLogShapes: readonly Shape[] = [
  // "i319: Applied execute package: Sample_x64, result: 0x80070643, restart: None"
  bundle(
    'event.bundle.failed',
    'Applied execute package: ',
    `Applied execute package: (?<title>[\\w. -]{1,120}), result: (?<result>${failing})`,
  ),
  // "e313: Failed to acquire payload: Sample to working path: C:\\…, error: 0x80072efd."
  bundle(
    'bundle.payload.failed',
    'payload: ',
    `Failed to (?:acquire|verify) payload: (?<payload>[\\w. -]{1,120}?) (?:to working|at) path: [^\\n]{1,300}?, error: (?<result>${failing})`,
  ),
  // "i399: Apply complete, result: 0x0, restart: None"
  bundle('event.bundle.failed', 'Apply complete, result: ', `Apply complete, result: (?<result>${failing})`),
  bundle('event.bundle.installed', 'Apply complete, result: ', `Apply complete, result: ${sound}\\b`),
  // "Final Result: Installation failed with error code: (0x80070643), "Fatal error during installation.""
  {
    id: 'event.bundle.failed',
    scope: 'console',
    contains: 'Final Result: Installation ',
    pattern: new RegExp(`Final Result: Installation failed with error code: \\((?<result>${failing})\\)`),
  },
  {
    id: 'event.bundle.installed',
    scope: 'console',
    contains: 'Final Result: Installation ',
    pattern: /Final Result: Installation completed successfully\b/,
  },
  // iis.log, IIS7.log: "[11/12/2010 19:48:13] < !!FAIL!! > Install of component Sample result=0x800708c5", and above it the
  // call that failed: "< !!FAIL!! > METABASE_UTIL::InstallSample result=0x800708c5". Source: Microsoft's page on IIS setup logs
  {
    id: 'iis.component.failed',
    scope: 'console',
    contains: '< !!FAIL!! >',
    pattern:
      /< !!FAIL!! >\s+(?:Un)?[Ii]nstall of component (?<component>[\w.-]{1,80}) result=(?<result>0x[89][0-9a-fA-F]{7})/,
  },
  {
    id: 'iis.call.failed',
    scope: 'console',
    contains: '< !!FAIL!! >',
    pattern: /< !!FAIL!! >\s+(?<call>[\w:]{3,120})[^\n]{0,200}?result=(?<result>(?:0x)?[89][0-9a-fA-F]{7})/,
  },
  // winget: "Installer failed with exit code: 1618"
  {
    id: 'event.msi.failed',
    scope: 'console',
    contains: 'Installer failed with exit code: 16',
    pattern: new RegExp(`^\\s*Installer failed with exit code: (?<number>${failures})\\b`),
  },
  // winget, above it: "Found Sample Agent [Sample.Agent] Version 4.2.0"
  {
    id: 'console.manager-package',
    scope: 'console',
    contains: 'Found ',
    pattern: /^\s*Found [^\n[]{1,120} \[(?<package>[\w.+-]{3,120})\](?: Version \S{1,40})?\s*$/,
  },
  // winget: "[CLI ] Leaf command succeeded: install"; what it logged on the way with LogHr it has done without
  { id: 'event.listed.installed', scope: 'console', contains: '[CLI ] Leaf command succeeded: ' },
  // "MSI (C:\\Temp\\sample.msi) Installation failed. Msi Log: …"
  {
    id: 'bundle.part.failed',
    scope: 'console',
    contains: ') Installation failed. Msi Log: ',
    pattern: /\bMS[IUP] \((?<path>[^()\n]{1,300}?\.ms[iup])\) Installation failed\./i,
  },
  // "MSI (s) (98:BC) [11:22:21:656]: Windows Installer installed the product. Product Name: Sample. … error status: 0."
  {
    id: 'event.msi.installed',
    scope: 'console',
    contains: 'Windows Installer installed the product. Product Name: ',
    pattern:
      /(?:^|\n)[ >]{0,8}MSI \([sc]\) [^\n]{10,60}: Windows Installer installed the product\. Product Name: (?<title>[^\n]{1,200}?)\. Product Version: [^\n]{1,300}? error status: (?<number>0|1641|3010)\./,
  },
  {
    id: 'event.msi.installed',
    scope: 'console',
    contains: 'MainEngineThread is returning ',
    pattern:
      /(?:^|\n)[ >]{0,8}MSI \([sc]\) [^\n]{10,60}: MainEngineThread is returning (?<number>0|1641|3010)\s*$/,
  },
  // "Error 1920. Service 'Sample' (SampleSvc) failed to start.", "Product: Sample -- Error 1310. Error writing to file: C:\\…"
  ...['Error', 'Fehler', 'Erreur', 'Errore', 'Erro', 'Ошибка', '错误', '錯誤', 'エラー'].map(
    (word): Shape => ({
      id: 'msi.error',
      scope: 'console',
      contains: `${word} 1`,
      pattern: new RegExp(
        String.raw`(?:(?:^|\n)[ >|]{0,8}|MSI \([sc]\) [^\n]{10,60}: \S{2,12}\s?[:：] ?[^\n]{1,200}? -- )${word} (?<message>1[3-9]\d\d)[.。]\s?(?<words>[^\n]{10,500})`,
      ),
    }),
  ),
  // the sentence alone, in any language, with the language of the product as its third value; of the English one in a log
  // of Windows Installer only the success counts, what failed stands above it
  ...(
    [
      ['event.msi.installed', '0|1641|3010'],
      ['event.msi.failed', failures],
    ] as const
  ).map(
    ([id, results]): Shape => ({
      id,
      scope: 'console',
      contains: 'Windows Installer',
      pattern: new RegExp(
        String.raw`(?:Windows Installer(?! installed the product)|(?<!MSI \([sc]\)[^\n]{0,80})Windows Installer)[^\n:：]{3,80}[:：]\s?(?<title>[^\n:：]{1,200}?)[.。] ?[^\n:：]{2,40}[:：]\s?\d[\d.]{0,30}[.。] ?[^\n:：]{2,40}[:：]\s?\d{4,5}[.。] ?[^\n:：]{2,40}[:：]\s?[^\n:：]{1,120}[:：]\s?(?<number>${results})[.。]`,
      ),
    }),
  ),
  // "Product: Sample -- Installation failed.": the message of an event, copied alone
  ...['Installation failed', 'Die Installation ist fehlgeschlagen', "L'installation a échoué"].map(
    (words): Shape => ({
      id: 'event.msi.failed',
      scope: 'console',
      contains: `-- ${words}`,
      pattern: new RegExp(String.raw`^\s*Produ[ck]?i?t\s?: (?<title>[^\n]{1,200}?) -- ${words}\b`),
    }),
  ),
  // "CustomAction SampleCreateUsers returned actual error code 1603 (note this may not be 100% accurate …)"
  {
    id: 'msi.action.failed',
    scope: 'console',
    contains: ' returned actual error code ',
    pattern:
      /\bCustomAction (?<action>[\w.{}-]{1,120}) returned actual error code -?\d{1,10}\b(?! but will be translated to success)/,
  },
  // "Action ended 11:22:20: InstallFinalize. Return value 3."
  ...['Return value 3.', 'Rückgabewert 3.', 'Valeur renvoyée 3.', 'Valor devuelto 3.', '返回值 3。'].map(
    (contains): Shape => ({
      id: 'msi.action.ended',
      scope: 'console',
      contains,
      pattern: /[^\n]{0,40}\b\d{1,2}:\d\d:\d\d\s?: (?<action>[\w.{}-]{1,120})[.。] ?\D{3,30} 3[.。]/,
    }),
  ),
];
