// Owns the shapes of what wusa.exe and programs that hand updates to it say on a console or in logs of their own.
import type { Shape } from '../shape';

const kb = String.raw`(?:(?=[\s\S]{0,6000}?(?<kb>\b[kK][bB]\d{6,8}\b))|)`;

export const wusaAnswerShapes: readonly Shape[] = [
  // "Windows update "Update for Windows (KB…)" could not be installed because of error 2147942405 "…" (Command line:
  // ""C:\Windows\system32\wusa.exe" "C:\sample.msu" ")"
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: 'could not be installed because of error ',
    pattern: new RegExp(
      `\\bWindows update(?= )${kb} {1,2}(?:"(?<title>[^"\\n]{1,300})" )?could not be installed because of error (?<result>0x[0-9a-fA-F]{8}|\\d{1,10})\\b(?:[^\\n]{0,300}?wusa\\.exe"?\\s*"?(?<file>[A-Za-z]:\\\\[^"\\n]{1,300}\\.\\w{3}))?`,
    ),
  },
  // "ERROR: Running ["C:\\Windows\\System32\\wusa.exe" "C:\\sample.msu" /quiet] was not successful. Exit code was '-2145124329'."
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: '.msu',
    pattern: new RegExp(
      `wusa\\.exe[\\\\'"]* +\\\\?"(?<file>[^"\\n]{1,300}\\.msu)\\\\?"[^\\n]{0,400}? was not successful\\. Exit code was '(?<number>-?\\d{1,10})'${kb}`,
    ),
  },
  // "Failed to install KB5000123 exit code -2145124329": scripts that give packages to wusa
  {
    id: 'event.wusa.failed',
    scope: 'console',
    contains: ' exit code ',
    pattern: /\b(?<kb>KB\d{6,8})\b[^\n]{0,60}? exit code:? (?<number>-21\d{8})\b/i,
  },
  // "Update KB5000123 installation failed with code 0x80240017 (WU_E_NOT_APPLICABLE: …)": a helper of Chocolatey's packages
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: ' installation failed with code 0x',
    pattern: /\bUpdate (?<kb>KB\d{6,8}) installation failed with code (?<result>0x[0-9a-fA-F]{8})/i,
  },
  // "Update KB5000123 installation failed (exit code 1058)."
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: ' installation failed (exit code ',
    pattern:
      /\bUpdate (?<kb>KB\d{6,8}) installation failed \(exit code (?!0\)|1641\)|3010\))(?<number>-?\d{1,10})\)/i,
  },
  // "The following updates were not installed:", and below it one title a line: the window of wusa
  ...(['not installed', 'installed'] as const).map(
    (outcome): Shape => ({
      id: outcome === 'installed' ? 'listed.heading.installed' : 'listed.heading.failed',
      scope: 'console',
      contains: `ollowing updates were ${outcome}`,
      pattern: /^\s*The following updates were (?:not )?installed ?:?\s*$/,
    }),
  ),
  // "Exit code was '-2145124329'", "'2359302'": Chocolatey's answer, where it stands apart from its command
  {
    id: 'event.wusa.failed',
    scope: 'console',
    contains: "xit code was '",
    pattern: /^\s*(?:[Ww]as not successful\. )?Exit code was '(?<number>-21\d{8}|235930[23])'/,
  },
  // 'wusa.exe "C:\\Updates\\sample.msu" /quiet' and its answer "Installer encountered an error: 0x80240017"
  {
    id: 'event.wusa.command',
    scope: 'any',
    contains: '.msu',
    pattern: new RegExp(
      `(?:(?:^|[\\s>"\\\\])wusa(?:\\.exe)?["']?\\s{1,8}(?:[/-]\\w{1,20}\\s+)*"?|^\\s*"(?=[^"\\n]{1,300}" +/quiet\\b))(?<file>(?:[A-Za-z]:|\\.{0,2}\\\\)[^"\\n]{1,300}?\\.msu|[\\w.-]{1,200}\\.msu)\\b${kb}`,
      'i',
    ),
  },
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: 'Installer encountered an error: 0x',
    pattern: /Installer encountered an error: (?<result>0x[0-9a-fA-F]{8})/,
  },
  // "4.313: KB900001 Setup encountered an error:  Setup could not verify …": update.exe of Windows XP and Server 2003; of
  // its own version file it says the same and goes on
  {
    id: 'event.hotfix.failed',
    scope: 'console',
    contains: ' Setup encountered an error:',
    pattern: /\b(?<kb>KB\d{6,7}) Setup encountered an error: (?!\s*The update\.ver file is not)[^\n]{4,300}$/,
  },
  // "9.250: KB900001 installation did not complete.", "Service Pack 3 installation did not complete.": its last word
  {
    id: 'event.hotfix.failed',
    scope: 'console',
    contains: ' installation did not complete',
    pattern:
      /^[\d.: ]{0,16}(?:(?<kb>KB\d{6,7})|(?<title>(?:Windows [\w. ]{2,30} )?Service Pack \d)) installation did not complete/,
  },
  // "4.906: RebootNecessary = 1,WizardInput = 1,DontReboot = 1,ForceRestart = 0": it stands behind all work
  {
    id: 'event.listed.installed',
    scope: 'console',
    contains: 'RebootNecessary = ',
    pattern: /^[\d.]{3,16}: RebootNecessary = [01]\s?,\s?WizardInput = /,
  },
  // "C:\\Windows\\system32\\WUSA.exe exited with return value 2147549183"
  {
    id: 'event.wusa.failed',
    scope: 'console',
    contains: ' exited with return value ',
    pattern: /\bwusa\.exe exited with return value (?<number>-?2\d{9})\b/i,
  },
  // "ERROR 0x8007051a : 'Microsoft Windows Defender' failed to update.": MpSigStub.log
  {
    id: 'event.listed.failed',
    scope: 'any',
    contains: "' failed to update",
    pattern: /ERROR (?<result>0x[0-9a-fA-F]{8}) ?: '(?<title>[^'\n]{2,200})' failed to update/,
  },
  // "i301: Applying execute package: sample, action: Install, path: C:\ProgramData\Package Cache\1\sample.exe, …"
  {
    id: 'bundle.apply',
    scope: 'any',
    contains: 'Applying execute package: ',
    pattern:
      /Applying execute package: (?<package>[\w.-]{1,100}), action: \w{1,20}, path: (?<path>[^\n,]{1,300}?\.(?:exe|msi))\b/i,
  },
  // "e000: Error 0x80240017: Failed to execute MSU package.": setup programs that hold packages of Windows
  {
    id: 'event.wusa.failed',
    scope: 'any',
    contains: ': Failed to execute MSU package',
    pattern: /Error (?<result>0x[0-9a-fA-F]{8}): Failed to execute MSU package/,
  },
];
