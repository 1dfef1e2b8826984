// Owns the message shapes of advanced installers: the steps of servicing that write services, tasks, boot files and other
// things which are no files or values of a component.
import { begins, holds, type Shape } from '../shape';

/** A CSI string in any generation: `[l:23 ml:24]'x'`, `[l:36{18}]"x"`, `[26]"x"`, or bare. */
const text = (name: string): string => String.raw`(?:\[[^\]]{1,40}\])?['"](?<${name}>[^'"\n]*)['"]`;
const re = (source: string, flags = 's'): RegExp => new RegExp(source, flags);

export const installerShapes: readonly Shape[] = [
  begins(
    'csi',
    'ai.begin',
    'Begin executing advanced installer phase ',
    re(
      String.raw`phase (?<phase>\d+)(?:.*?Old component: (?:(?:\[[^\]]*\])?['"](?<oldComponent>[^'"]*)['"]|(?<oldPlain>\w[^\n]*)))?(?:.*?New component: (?:(?:\[[^\]]*\])?['"](?<newComponent>[^'"]*)['"]|(?<newPlain>\w[^\n]*)))?(?:.*?Install mode: (?<mode>\w+))?(?:.*?Installer ID: (?<id>\{[^}]*\}))?(?:.*?Installer name: (?:\[[^\]]*\])?['"](?<installer>[^'"]*)['"])?`,
    ),
  ),
  begins(
    'csi',
    'ai.end',
    'End executing advanced installer',
    re(String.raw`Completion status: (?<status>\S+)`),
  ),
  begins(
    'csi',
    'ai.failed',
    'Failed execution of queue item Installer: ',
    re(
      String.raw`Installer: (?<installer>.+?) \((?<id>\{[^}]*\})\)(?: with HRESULT (?<hresult>\w+(?:\(\w+\))?))?`,
    ),
  ),
  begins(
    'csi',
    'ai.summary',
    'Installer: ',
    re(
      String.raw`^Installer: (?<installer>.+?)\s{1,}Binary Name: (?<binary>\S+)\s+ErrorCode: (?<code>[0-9a-fA-F]{8})\s+Phase: (?<phase>\d+)(?:\s+Mode: (?<mode>\w+))?(?:\s+Component: (?<component>[^\[\n]+))?`,
    ),
  ),
  begins('csi', 'noise.ai.ignored', 'Installer: ', re('Failure will be ignored')),
  // BFSVC Error: ServicingBootFiles failed. Error = 0x70, by itself or inside the log line of an installer
  begins(
    'any',
    'boot.files.failed',
    [
      'ServicingBootFiles failed',
      'BFSVC Error: ServicingBootFiles failed',
      'BFSVC: ServicingBootFiles failed',
      'Logged @',
    ],
    /ServicingBootFiles failed\.?\s*Error\s*(?:code\s*)?[=:]\s*(?<error>0x[0-9a-fA-F]+)/i,
  ),
  // BFSVC Error: BfspCopyFile(E:\Windows\boot\EFI\sample.efi, S:\EFI\sample.efi) failed! (Attempt 1 of 60) Last Error = 0x3
  begins(
    'any',
    'boot.files.copy-failed',
    ['BFSVC Error: BfspCopyFile(', 'BFSVC: BfspCopyFile(', "BFSVC: 'BfspCopyFile(", 'Logged @'],
    /BfspCopyFile\((?<from>[^,)\n]{1,400}), ?(?<to>[^)\n]{1,400})\) failed!?[^\n]{0,60}?Last Error = (?<error>0x[0-9a-fA-F]{1,8})/,
  ),
  // BFSVC Error: Failed to copy boot files from C:\\Windows\\boot\\EFI to \\\\?\\GLOBALROOT\\…\\Boot! Last Error = 0x70
  begins(
    'any',
    'boot.files.copy-failed',
    ['BFSVC Error: Failed to copy boot files from ', 'BFSVC: Failed to copy boot files from '],
    /from (?<from>[^\n]{1,400}?) to (?<to>[^\n!]{1,400}?)[!.] Last Error = (?<error>0x[0-9a-fA-F]{1,8})/,
  ),
  // bcdboot's last words on a console, when all went well
  begins('any', 'boot.copy.done', ['Boot files successfully created']),
  // BFSVC Error: Failed to validate boot manager checksum (E:\Windows\boot\EFI\sample.efi)! Error code = 0x5
  begins(
    'any',
    'boot.files.error',
    ['BFSVC Error: ', 'BFSVC: Failed to ', 'Logged @'],
    /BFSVC(?: Error)?: (?<what>[^\n(!]{1,200}?)\s{0,5}(?:\((?<path>[^)\n]{1,400})\))?[!.]?\s{0,5}Error(?: code)?\s{0,5}[=:]\s{0,5}(?<error>0x[0-9a-fA-F]+)/i,
  ),
  begins(
    'any',
    'boot.files.space',
    ['SpaceCheck: Insufficient free space', 'BFSVC Error: SpaceCheck: ', 'Logged @'],
    /SpaceCheck: Insufficient free space/i,
  ),
  begins(
    'csi',
    'ai.logged',
    'Logged @',
    re(String.raw`['"](?<text>[^'"\n]*(?:failed|HR=0x|error|not eligible)[^'"\n]*)['"]`, 'si'),
  ),
  // Failed to create container base layer for client id Sample-Config with status -2147023143
  begins('csi', 'ai.logged', 'Failed to create container ', /^(?<text>[^\n]+)/),
  // Calling generic command executable (sequence 2): [40]"C:\Windows\System32\x.exe" CmdLine: [9]""C:\…\x.exe" /install"
  begins(
    'csi',
    'ai.command',
    'Calling generic command executable',
    re(
      String.raw`\(sequence (?<sequence>\d+)(?: \(0x[0-9a-fA-F]+\))?[^)]*\): ${text('program')}(?:\s+CmdLine: (?:\[[^\]]{1,40}\])?['"](?<command>.+?)['"]?\s*$)?`,
    ),
  ),
  // Done with generic command 2; CreateProcess returned 0, CPAW returned S_OK Process exit code 5 (0x00000005) …
  begins(
    'csi',
    'ai.command.end',
    'Done with generic command ',
    re(
      String.raw`command (?<sequence>\d+)(?: \(0x[0-9a-fA-F]+\))?;.*?exit code (?<exit>-?\d+)(?: \(0x[0-9a-fA-F]+\))? resulted in success\? (?<success>\w+)(?:.*?Process output: (?:\[l:\d{1,5} (?:\[\d{1,5}\])?(["'])(?<message>(?:(?!\4)[^\n]){3,300}?)(?:\4|\n)|.).*?)?(?:\[gle=0x[0-9a-fA-F]+\])?\s*$`,
    ),
  ),
  // Installing network driver sample_pp: what the installer of network drivers is at
  begins(
    'csi',
    'ai.network-driver',
    ['Installing network driver ', 'Updating network driver ', 'Uninstalling network driver '],
    /network driver (?<driver>[\w.{}-]{2,120})\s*$/,
  ),
  // Failed in StartService for [30]"clr_optimization_v4.0.30319_32" with error code 2
  begins(
    'csi',
    'ai.service',
    ['Failed in StartService for ', 'Failed in OpenService for '],
    re(String.raw`^Failed in (?<call>\w+) for ${text('service')} with error code (?<error>\d+)`),
  ),
  // CSI Advanced installer perf trace: / CSIPERF:AIDONE;{…};Microsoft-Windows-X, version 10.0.1.2, …;120us
  begins(
    'csi',
    'ai.done',
    'CSI Advanced installer perf trace:',
    re(String.raw`AIDONE;\s*(?<id>\{[^}]*\});\s*(?<component>[^,;\n]+)`),
  ),
  // C:\Windows\System32\wbem\sample.mof (12): error SYNTAX 0X8004402f: Error creating temporary file
  holds(
    'any',
    'ai.mof.failed',
    '.mof',
    re(
      String.raw`(?<path>[A-Za-z]:\\[^'"\n]{1,200}\.mof)\s?\((?<line>\d+)\): error (?<phase>\w+) (?<code>0[xX][0-9a-fA-F]{8}): (?<reason>[^'"\n\[]+)`,
    ),
  ),
  // Logged (install online) $(runtime.System32)\Sample.V2.mof: the file that the installer of WMI classes is at
  begins(
    'csi',
    'ai.mof.logged',
    'Logged (',
    re(String.raw`^Logged \((?<mode>[^()\n]{1,40})\) (?<path>[^'"\n\[]{1,260}\.mof)\b`),
  ),
  // CMIADAPTER: Inner Error Message from AI HRESULT = 80070002 […] [42]"The system cannot find the file specified."
  begins(
    'csi',
    'ai.adapter',
    'CMIADAPTER: Inner Error Message from AI ',
    re(String.raw`CMIADAPTER: (?<text>.+?(?:\[\d{1,5}\]|\[)['"](?<message>[^'"\n]+)['"].*)`),
  ),
  // CMIADAPTER: AI failed. HRESULT = 80070002 […] Element: [138]"<sampleService xmlns="urn:…" name="SampleSvc"/>"
  begins(
    'csi',
    'ai.adapter',
    ['CMIADAPTER: '],
    re(
      String.raw`CMIADAPTER: (?<text>.+?(?:Element:\s*(?:\[\d{1,5}\]|\[)?['"]?(?<element><\w[^\n]{1,400}).*|$))`,
    ),
  ),
];
