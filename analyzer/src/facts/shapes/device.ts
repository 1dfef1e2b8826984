// Owns the message shapes of setupapi.dev.log and setupapi.setup.log: sections of one device or driver package each,
// entries marked with `!` (warning) or `!!!` (error) in the first column, and the exit status.
import { begins, holds, type Shape } from '../shape';

export const deviceShapes: readonly Shape[] = [
  // "[Device Install Log]" with "     OS Version = 10.0.19045" and more below it
  holds('device', 'device.log', ' Log]', /^\[[\w. ]+Log\](?:[\s\S]*?OS Version = (?<version>[\d.]+))?/),
  begins('device', 'device.boot', '[Boot Session: ', /: (?<time>[\d/]+ [\d:.]+)\]/),
  // ">>>  [Device Install (Hardware initiated) - USB\VID_0000&PID_0000\5&1]"; pasted texts keep one blank, or lose a sign
  begins('device', 'device.section', ['>>>  [', '>>> [', '>> ['], /^>>>?\s+\[(?<title>[^\n]+)\]\s*$/),
  // the same where a page took its marks for a quotation
  begins(
    'device',
    'device.section',
    [
      '[Device Install (',
      '[Device Uninstall (',
      '[SetupCopyOEMInf',
      '[SetupUninstallOEMInf',
      '[Setup Import',
      '[Driver Install',
      '[Delete Device',
    ],
    /^\[(?<title>[^\n]+)\][ \t]*(?:\n|$)/,
  ),
  begins(
    'device',
    'device.time',
    ['>>>  Section start ', '>>> Section start ', '>> Section start '],
    /start (?<time>[\d/]+ [\d:.]+)/,
  ),
  // Windows Vista: ">>>  2005/02/13 22:06:20.000: Section start"
  holds('device', 'device.time', ': Section start', /^>>>?\s+(?<time>[\d/]+ [\d:.]+\d): Section start/),
  begins(
    'device',
    'device.end',
    ['<<<  Section end ', '<<< Section end ', '<< Section end '],
    /end (?<time>[\d/]+ [\d:.]+)/,
  ),
  holds('device', 'device.end', ': Section end', /^<<<?\s+\[(?<time>[\d/]+ [\d:.]+\d): Section end/),
  // Windows Vista: "<<<  [Exit Status(0x00000000)]"
  begins(
    'device',
    'device.exit',
    ['<<<  [Exit Status(', '<<< [Exit Status(', '<< [Exit Status('],
    /Status\((?<result>0x[0-9a-fA-F]{8})\)/,
  ),
  // "<<<  [Exit status: FAILURE(0xe0000247)]"
  begins(
    'device',
    'device.exit',
    ['<<<  [Exit status: ', '<<< [Exit status: ', '<< [Exit status: '],
    /status: (?<status>SUCCESS|FAILURE)(?:\((?<result>0x[0-9a-fA-F]{8})(?:\/(?:0x[0-9a-fA-F]{8}|\d+))?\))?/,
  ),
  // "!!!  sig: Driver package failed signature verification. Error = 0xE0000247"
  begins('device', 'device.error', ['!!!  ', '!!! '], /^!!!\s+(?<category>\w{2,4}):\s+(?<text>[^\n]+)/),
  // lines that a page has cut out without their marks: "ump: Server install process exited with code 0xc0000142"
  holds(
    'device',
    'device.error',
    'nstall process exited with code 0x',
    /^\s*(?<category>ump):\s+(?<text>[^\n]{0,80}exited with code 0x(?!0{8})[0-9a-fA-F]{8}[^\n]*)/,
  ),
  holds('device', 'device.error', 'evice Install failed', /^\s*(?<category>ndv):\s+(?<text>[^\n]+)/),
  holds('device', 'device.error', 'evice install failed', /^\s*(?<category>ndv):\s+(?<text>[^\n]+)/),
  // "!    sig: Verifying file against specific (valid) catalog failed! (0x800b0109)"
  begins(
    'device',
    'device.warning',
    [
      '!    ',
      ...['sig', 'ndv', 'dvi', 'inf', 'sto', 'pol', 'set', 'cpy', 'flq', 'dvs'].map((name) => `! ${name}: `),
    ],
    /^!\s+(?<category>\w{2,4}):\s+(?<text>(?=\S)[^\n]*0x[0-9a-fA-F]{8}[^\n]*)/,
  ),
  // "!    flq:                SourceFile   - 'C:\…\sample.sys'", "… TargetFile   - '…'": below the error of the queue
  holds('device', 'device.queued', 'SourceFile ', /SourceFile\s{1,8}- '(?<source>[^'\n]{2,400})'/),
  holds('device', 'device.queued', 'TargetFile ', /TargetFile\s{1,8}- '(?<target>[^'\n]{2,400})'/),
  // "sig: Key      = sample.inf", "sig: FilePath = C:\…\sample.inf"
  holds('device', 'device.package', 'FilePath = ', /FilePath = (?<path>[^\n]{1,400}?\.inf)\b/i),
  holds('device', 'device.file', 'Key      = ', /Key {6}= (?<name>[^\n]{1,200}?\.inf)\b/i),
  // "sig: Driver package INF file hash is not present in catalog file. Filename = sample.inf, Error = 0xE000024B"
  holds(
    'device',
    'device.error',
    'hash is not present in catalog',
    /^(?:(?<category>sig): )?(?<text>Driver package[^\n]{1,40} hash is not present in catalog[^\n]*)/,
  ),
  begins('device', 'device.opened', ['Filename = ', 'FileName = '], /= (?<path>[^\n,]{1,200}\.inf)\b/i),
  begins(
    'device',
    'device.error',
    ['Error = 0xE0000', 'Error = 0xe0000'],
    /^(?<text>Error = 0x[0-9a-fA-F]{8})\s*$/,
  ),
  // "dvs: Installing best driver (oem12.inf) on device '…'."
  holds('device', 'device.package', 'Installing best driver (', /driver \((?<path>[^)\n]{1,200}\.inf)\)/i),
  // "dvi: Selected driver installs from section [SAMPLE] in 'c:\…\sample.inf'."
  holds(
    'device',
    'device.selected',
    'Selected driver installs from section ',
    / in '(?<path>[^'\n]{1,400}?\.inf)'/i,
  ),
  // "dvi: InfFile     - c:\…\sample.inf"
  holds('device', 'device.file', 'InfFile     - ', /InfFile {5}- (?<name>[^\n]{1,400}?\.inf)\b/i),
  // "sto: {Setup Import Driver Package: C:\drivers\sample.inf} 09:10:11.123"
  holds('device', 'device.package', ' Driver Package: ', /Driver Package: (?<path>[^}\n]{1,400}?\.inf)\b/i),
  // "inf: Opened INF: 'C:\…\sample.inf'", "ndv: Driver INF Path: C:\…\sample.inf"
  holds('device', 'device.package', 'INF Path', /INF Path\s*[:=] (?<path>[^\n]{1,400}?\.inf)\b/i),
  // "ndv: INF path: C:\…\sample.inf": a program asked for this INF by its name
  holds('device', 'device.package', 'INF path: ', /(?<asked>INF path): (?<path>[^\n]{1,400}?\.inf)\b/i),
  // "cmd: devcon.exe  install sample.inf Root\Sample"
  holds('device', 'device.opened', 'cmd: ', /cmd: [^\n]{0,300}?\s"?(?<path>[^\s"]{1,200}\.inf)\b/i),
  holds('device', 'device.unmatched', 'No matching drivers found in single INF'),
  // "inf: Opened INF: 'C:\…\sample.inf' ([strings])": of several, Windows' own are no package
  holds(
    'device',
    'device.opened',
    "Opened INF: '",
    /Opened INF: '(?<path>(?![A-Z]:\\Windows\\INF\\)[^'\n]{1,400}?\.inf)'/i,
  ),
  // "dvi: Install Device: Starting device 'ROOT\NET\0001'. 11:38:29.685"
  holds('device', 'device.instance', "Starting device '", /Starting device '(?<device>[^'\n]{1,200})'/),
  // "dvi: {Plug and Play Service: Device Install for PCI\VEN_0000&DEV_0000\1}"
  holds(
    'device',
    'device.instance',
    'Service: Device Install for ',
    /Device Install for (?<device>[^\s}\\]{2,40}\\[^\s}]{1,200})/,
  ),
  // "ndv: {Update Device Driver - ROOT\NET\0001}"
  holds(
    'device',
    'device.instance',
    '{Update Device Driver - ',
    /Update Device Driver - (?<device>[A-Z]\w{1,39}\\[^\s}]{1,200})\}/,
  ),
  // "Device 'ROOT\SAMPLE\0000' not started: Device has problem: 0x1f (CM_PROB_FAILED_ADD), problem status: 0xc0000001"
  holds(
    'device',
    'device.error',
    ' not started: Device has problem: 0x',
    /(?:Device '(?<device>[^'\n]{1,200})' )?(?<text>not started: Device has problem: [^\n]{5,160})/,
  ),
  // "dvi: {Install Device - USB\VID_0000&PID_0001\5&1} 17:26:03.667"
  holds(
    'device',
    'device.instance',
    '{Install Device - ',
    /Install Device - (?<device>[A-Z]\w{1,39}\\[^\s}]{1,200})\}/,
  ),
  // "sig: Catalog  = C:\…\sample.cat"
  holds('device', 'device.catalog', 'Catalog  = ', /Catalog {2}= (?<path>[^\n]{1,400}?\.cat)\b/i),
  // "ndv: Install flags: 0x00000001", "dvi: Install Device: Configuring device.": what no section has that takes away
  ...['Install flags: ', 'Install Device: ', '{DIF_INSTALLDEVICE', 'Configuring device'].map((contains) =>
    holds('device', 'device.installing', contains, /^\s*(?:ndv|dvi):\s/),
  ),
];
