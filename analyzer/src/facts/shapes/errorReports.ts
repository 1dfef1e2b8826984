// Owns the reports that Windows Error Reporting makes of servicing that failed, in each place where one meets them: what
// Event Viewer and Reliability Monitor show, one value a line; `Report.wer`; the event 1001 of the Application log.
// Sources: "Windows Error Reporting" of Microsoft's pages on upgrade errors, for the values of WinSetupDiag; for the
// others the names that `Report.wer` gives to the values of its signature (`Sig[1].Name=Win32HResult`).
import type { Shape } from '../shape';

/** Reports whose signature holds the code with which an update, a package or an app ended. */
const names = String.raw`(?:WindowsUpdateFailure|AppxDeploymentFailure|CbsPackageServicingFailure|WindowsServicingFailure|StoreAgent\w{0,20}Failure)\w{0,10}`;
/** Those of packages and of updates that Windows itself has to install; an app that is in use is no failure of these. */
const servicing = String.raw`\b(?:WindowsUpdateFailure\d?\b(?=[\s\S]{0,400}?\bInstall\b)|CbsPackageServicingFailure\d?\b|WindowsServicingFailureInfo\b)`;
const hresult = '[89cC][0-9a-fA-F]{7}';

export const errorReportShapes: readonly Shape[] = [
  // "Event Name: WindowsUpdateFailure3", "Ereignisname: …", and in its signature "P2: 80070070"
  ...['vent Name:', 'EventType=', 'UpdateFailure', 'ServicingFailure', 'DeploymentFailure'].map(
    (contains): Shape => ({
      id: 'event.wer.name',
      scope: 'console',
      contains,
      pattern: new RegExp(String.raw`^\s*(?:[^\s:：][^\n:：]{1,40}[:：]\s{0,8}|EventType=)${names}\s*$`),
    }),
  ),
  // "  Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1" in the signature of a failed installation
  ...[': Package_', '].Value=Package_'].map(
    (contains): Shape => ({
      id: 'event.wer.package',
      scope: 'console',
      contains,
      pattern:
        /^\s*(?:Package: |P\d:\s{1,20}|Sig\[\d\]\.Value=)(?<package>Package_[^\s~]+(?:~[^\s~]*){4})\s*$/,
    }),
  ),
  // "Win32HResult: 80070643", "Sig[1].Value=80070643", "P2: 0x80073712"; the fifth value with 0x is that of an upgrade
  ...[': 8', ':\t8', ']Value=8', '].Value=8', ': C', ': c', ': 0x8', '].Value=0x8'].map(
    (contains): Shape => ({
      id: 'event.wer.code',
      scope: 'console',
      contains,
      pattern: new RegExp(
        String.raw`^\s*(?!(?:P5:|Sig\[4\]\.Value=)\s{0,20}0)(?:P[1-6]:\s|Win32HResult:\s|Sig\[[0-5]\]\.Value=)\s{0,20}(?:0[xX])?(?<bare>${hresult})\s*$`,
      ),
    }),
  ),
  // System Information puts a whole report into one cell: "…Event Name: WindowsUpdateFailure3&#x000d;&#x000a;…P2: 80070070&#x000d;…"
  {
    id: 'event.wer.failed',
    scope: 'console',
    contains: 'Event Name: ',
    pattern: new RegExp(
      String.raw`Event Name: ${servicing}&#[xX]0{0,4}(?:[dD]|13);(?=[^\n]{0,600}?;P[1-6]: (?:0[xX])?(?<bare>(?!80073[cdCD])${hresult})&#)(?:(?=[^\n]{0,600}?(?<package>Package_for_\w{1,80}))|)`,
    ),
  },
  // The report of an upgrade, one value a line, in any language: "EventType=WinSetupDiag02", "Ereignisname: WinSetupDiag02", then
  // "P5: 0xc1900101" and "P6: 0x20017"
  {
    id: 'setup.report',
    scope: 'console',
    contains: 'WinSetupDiag0',
    pattern: /^\s*[^\n:：=]{2,60}[:：=]\s{0,20}WinSetupDiag0\d\s*$/,
  },
  ...['P5:', 'Sig[4].Value=', 'Parameter4='].map(
    (contains): Shape => ({
      id: 'setup.report.result',
      scope: 'console',
      contains,
      pattern: /^\s*(?:P5:|Sig\[4\]\.Value=|Parameter4=)\s{0,20}(?<result>0x[89cC][0-9a-fA-F]{7})\s*$/,
    }),
  ),
  ...['P6:', 'Sig[5].Value=', 'Parameter5='].map(
    (contains): Shape => ({
      id: 'setup.report.place',
      scope: 'console',
      contains,
      pattern: /^\s*(?:P6:|Sig\[5\]\.Value=|Parameter5=)\s{0,20}(?<extend>0x[1-5]00[0-9a-fA-F]{2})\s*$/,
    }),
  ),
  // How an upgrade ended: its result and its place are two numbers behind each other, P5 and P6
  {
    id: 'setup.error-event',
    scope: 'event',
    starts: ['Windows Error Reporting/1001 ['],
    pattern:
      /^[\s\S]{0,1500}?WinSetupDiag0\d[\s\S]{0,400}?(?<![\w])(?<result>0x[0-9a-fA-F]{1,8})\b[^x]{1,40}(?<extend>0x[0-9a-fA-F]{1,5})\b/,
  },
  // The same of an update or a package; what stands in front of the code is the version, the package or its id
  {
    id: 'event.wer.failed',
    scope: 'event',
    starts: ['Windows Error Reporting/1001 ['],
    pattern: new RegExp(
      String.raw`^[\s\S]{0,1500}?${servicing}(?=[\s\S]{0,300}?(?<![\w{-])(?:0[xX])?(?<bare>(?!80073[cdCD])${hresult})(?![\w-]))(?:(?=[\s\S]{0,100}?\b(?<package>Package_for_\w{1,80}))|)`,
    ),
  },
];
