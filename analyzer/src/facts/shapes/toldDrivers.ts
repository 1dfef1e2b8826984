// Owns the shapes of what pnputil and the installers of drivers tell on a console or in logs of their own: which INF they
// hand to Windows, and which call failed.
import { begins, holds, type Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';
import { nothingMore, packagesRefused } from '../words/driverAnswers';

/** The calls of newdev.h, setupapi.h and difxapi.h that install a driver. */
const calls = [
  'UpdateDriverForPlugAndPlayDevices',
  'UPDATEDRIVERFORPLUGANDPLAYDEVICES',
  'DiInstallDevice',
  'DiinstallDevice',
  'DiInstallDriver',
  'DriverPackageInstall',
  'InstallDriverPackages',
  'SetupCopyOEMInf',
];

/** The driver in place is as good (ERROR_NO_MORE_ITEMS), or no such device is there (0xe000020b): nothing is broken. */
const sound = String.raw`(?!${nothingMore}|259\b|0x(?:8007|0{1,4})0103\b|0xe000020b|-536870389\b|-2147024637\b|0x?0*\b)`;
/** `failed, GetLastError = 1460.`, `failed Error -536870397:`, `failed err = 0xe000020b: …`, `failed with error: No more …` */
const answer = String.raw`[Ff]ailed[\s,:]{1,4}(?:with )?(?:GetLastError|[Ee]rror|ERROR|err)\b(?: code)?\s?[=:]?\s?${sound}(?:(?<code>0x[0-9a-fA-F]{1,8}|-?\d{1,10})\b|(?<words>[A-Z][^\n]{8,200}))`;
/** A sentence in the language of Windows, which is not always the one of the tool; `… (0xE000022F)` */
const sentence = String.raw`(?<words>[^\s\d-][^\n]{6,200})`;

/** What the device manager's window says where a signature stops it, in the languages of Windows (setupapi.h). */
const refusals = [
  ...['catalog file', 'Katalogdatei', 'fichier catalogue', 'archivo de catálogo', 'file di catalogo'].map(
    refusedHash,
  ),
  ...['файле каталога', '目录文件中', '類別目錄檔', 'カタログ ファイル'].map(refusedHash),
  ...[
    'third-party INF',
    'Drittanbieter',
    'INF tiers',
    'INF de terceros',
    'сторонн',
    '第三方 INF',
    '協力廠商 INF',
  ].map(refusedInf),
  refusedInf('サード パーティ'),
];

/** "The hash for the file is not present in the specified catalog file. …" */
function refusedHash(text: string): Shape {
  return holds(
    'device',
    'device.told.failed',
    text,
    /(?<hash>(?:[Hh]ash|hachage|[Хх][эе]ш|哈希|雜湊|ハッシュ)[^\n]{0,80}?(?:not present|nicht|n’est pas|n'est pas|ne figure pas|no est|non è|отсутствует|不在|不存在|ありません|存在しません))/,
  );
}

/** "The third-party INF does not contain digital signature information." */
function refusedInf(text: string): Shape {
  return holds(
    'device',
    'device.told.failed',
    text,
    /(?<unsigned>INF[^\n]{0,80}?(?:does not contain|keine|ne contient pas|no contiene|не содержит|不包含|未包含|含まれていません)|(?:keine|не содержит)[^\n]{0,60}(?:Signatur|подпис))/,
  );
}

export const toldDriverShapes: readonly Shape[] = [
  // "Adding driver package:  sample.inf", "Processing inf :            sample.inf"
  ...['Adding driver package', 'Processing inf', 'Processing INF'].map((text) =>
    holds('device', 'device.told.inf', text, /(?:package|inf) ?: {1,20}(?<path>\S[^\n]{0,300}?\.inf)\b/i),
  ),
  // "C:\\drivers>pnputil /add-driver sample.inf /install": the command is the same in every language of Windows
  holds(
    'device',
    'device.told.inf',
    'pnputil',
    /\bpnputil(?:\.exe)?"? {1,4}(?:[/-][if] {1,4})?[/-](?:a|d|add-driver|delete-driver) {1,4}"?(?:\.[\\/])?(?<path>[^\s"*]{1,300}\.inf)\b/i,
  ),
  // "C:\\drivers>devcon install sample.inf ROOT\\SAMPLE", and its only answer where it fails
  holds(
    'device',
    'device.told.inf',
    'devcon',
    /\bdevcon(?:64)?(?:\.exe)?"? {1,4}(?:-r )?(?:install|update|updateni|dp_add) {1,4}"?(?:\.[\\/])?(?<path>[^\s"]{1,300}\.inf)\b/i,
  ),
  holds(
    'device',
    'device.told.failed',
    'devcon',
    /^\S{0,200}\b(?<tool>devcon(?:64)?(?:\.exe)?) failed\.?\x60?\s*$/i,
  ),
  // DPInst: "INFO:   RETURN: DriverPackagePreinstallW  (0xE0000247)"; two answers it goes on with are noise
  holds(
    'device',
    'device.told.failed',
    'RETURN: DriverPackage',
    /RETURN: DriverPackage(?:Prei|I)nstall[AW] {1,4}\((?!0x(?:E000020B|80070103)\))(?<code>0x[89A-F][0-9A-F]{7})\)/i,
  ),
  // "Updating drivers for SAMPLE from C:\\Sample\\sample.inf."
  begins(
    'device',
    'device.told.inf',
    'Updating drivers for ',
    /from (?<path>[A-Za-z%\\][^\n]{1,300}?\.inf)\b/i,
  ),
  // "DIFXAPP: ERROR: encountered while installing driver package 'C:\\Sample\\sample.inf'"
  holds(
    'device',
    'device.told.inf',
    "installing driver package '",
    /package '(?<path>[^'\n]{1,300}?\.inf)'/i,
  ),
  // "Driver package: sample.inf": lists of what was put in, between their blank lines
  begins(
    'device',
    'device.told.inf',
    'Driver package:',
    /^Driver package: {1,20}(?<path>[^\s:]{1,300}?\.inf)\b/i,
  ),
  // "Failed to add driver package: The hash for the file is not present in the specified catalog file. …"
  ...[
    'Failed to add driver package',
    'Adding the driver package failed',
    'Failed to install the driver on any of',
  ].map((text) =>
    holds(
      'device',
      'device.told.failed',
      text,
      new RegExp(String.raw`\b(?:Adding|Failed) [a-z ]{15,70}: ?${sound}${sentence}`),
    ),
  ),
  // the same in the languages of Windows
  ...packagesRefused
    .flatMap(apostrophesOf)
    .map((text) =>
      holds(
        'device',
        'device.told.failed',
        text,
        new RegExp(String.raw`${text}\s?[:：]\s?${sound}${sentence}`),
      ),
    ),
  // "Failed to delete driver package: One or more devices are presently installed using the specified INF."
  ...['Failed to delete driver package', 'Deleting the driver package failed'].map((text) =>
    holds('device', 'device.told.failed', text, new RegExp(`(?<removal>${text}) ?: ?${sound}${sentence}`)),
  ),
  // PrintService: "Installing printer driver Sample PS failed, error code 0x490, HRESULT 0x80070490. See the event user …"
  holds(
    'device',
    'device.told.failed',
    'Installing printer driver ',
    /Installing printer driver (?<path>[^\n]{1,200}?) failed, error code 0x[0-9a-fA-F]{1,8}, HRESULT (?<code>0x(?!80070103)[0-9a-fA-F]{8})\b/,
  ),
  {
    id: 'device.told.failed',
    scope: 'event',
    starts: ['Microsoft-Windows-PrintService/215 [', 'PrintService/215 ['],
    pattern:
      /^[^\n]{1,300}?\] Installing printer driver (?<path>[^\n]{1,200}?) failed, error code 0x[0-9a-fA-F]{1,8}, HRESULT (?<code>0x(?!80070103)[0-9a-fA-F]{8})\b/,
  },
  // Windows PE: "DrvLoad: Unable to load D:\\Drivers\\sample.inf (The hash for the file is not present in …)"
  holds(
    'device',
    'device.told.failed',
    'DrvLoad: Unable to load ',
    /Unable to load (?<path>[^\n]{1,300}?\.inf) \((?<words>[A-Z][^\n]{8,200}?)\)?\s*$/i,
  ),
  // dpinst: "INFO:   Found driver package: 'C:\\Sample\\sample.inf'.", "ERROR:  Driver package failed signature validation. (Error
  // code 0xE0000247: …)"
  holds(
    'device',
    'device.told.inf',
    'Found driver package: ',
    /driver package: ['"](?<path>[^'"\n]{1,300}?\.inf)['"]/i,
  ),
  holds(
    'device',
    'device.told.failed',
    ' (Error code 0x',
    /^\s{0,4}ERROR: {1,4}[^\n]{5,200}?\(Error code (?!0x0*103\b)(?<code>0x[0-9a-fA-F]{1,8})\b/,
  ),
  // dpinst: "INFO:   Installing INF file 'C:\\Sample\\sample.inf' (Plug and Play)."
  holds(
    'device',
    'device.told.inf',
    'Installing INF file ',
    /INF file ['"](?<path>[^'"\n]{1,300}?\.inf)['"]/i,
  ),
  // "DIFXAPP: INFO:   Could not open file C:\\Sample\\sample.inf. (Error code 0x3: …)", "ERROR:  PnP Install failed. (Error code 0x3EE: …)"
  holds(
    'device',
    'device.told.inf',
    'Could not open file ',
    /open file (?<path>[A-Za-z]:[^\n]{1,300}?\.inf)\. \(Error code/i,
  ),
  holds(
    'device',
    'device.told.failed',
    'PnP Install failed. (Error code ',
    /ERROR: {1,4}PnP Install failed\. \(Error code (?<code>0x[0-9a-fA-F]{1,8})\b/,
  ),
  // an entry of setupapi without its mark: 'Could not find include INF file "sample.inf". Error = 0x00000003'
  holds(
    'device',
    'device.told.failed',
    'Could not find include INF file ',
    /INF file "(?<path>[^"\n]{1,200}\.inf)"\. Error = (?<code>0x[0-9a-fA-F]{8})/i,
  ),
  // Applying driver package "ABC00012". OSDDriverClient: a task sequence
  begins(
    'device',
    'device.told.inf',
    'Applying driver package "',
    /package "(?<path>[A-Z0-9]{3}[0-9A-F]{5})"/,
  ),
  begins(
    'device',
    'device.told.failed',
    'Failed to add driver to driver store',
    /store\. Code (?<code>0x[0-9a-fA-F]{8})/,
  ),
  // Failed to install driver package ABC00012. Code 0x80004005: the same task sequence, behind that
  begins(
    'device',
    'device.told.failed',
    'Failed to install driver package ',
    /package (?<path>[A-Z0-9]{3}[0-9A-F]{5})\. Code (?<code>0x[0-9a-fA-F]{8})/,
  ),
  // "\\server\share\sample.inf is not applicable to any supported platforms.", and below it the answer with its code
  holds(
    'device',
    'device.told.inf',
    '.inf is not applicable to any supported platforms',
    /^(?<path>[^\n]{1,300}?\.inf) is not applicable/i,
  ),
  begins(
    'device',
    'device.told.failed',
    'Driver is not applicable to any supported platforms.',
    /platforms\. Code (?<code>0x[0-9a-fA-F]{8})/,
  ),
  // " - Attempting to install driver: C:\\Drivers\\sample.inf to C:\\", and below it "An error occurred while installing drivers. …
  // warning code: 2": a task sequence's script that hands each INF to DISM
  holds(
    'device',
    'device.told.inf',
    'Attempting to install driver: ',
    /install driver: (?<path>[A-Za-z%\\][^\n]{1,300}?\.inf)\b/i,
  ),
  ...['installing', 'applying'].map((verb) =>
    holds(
      'device',
      'device.told.failed',
      `An error occurred while ${verb} drivers`,
      /drivers\b[^\n]{0,60}?\b(?:[Cc]ode|Exit code): (?<code>[1-9]\d{0,9})\b/,
    ),
  ),
  // Wintun and WireGuardNT: "Failed to setup adapter (problem code: 0x1C, ntstatus: 0xC0000490): … (Code 0x00000491)", "Failed to
  // install adapter 19 device: … (Code 0x00000002)"
  ...['Failed to setup adapter (', 'Failed to install adapter ', 'Failed to install driver: '].map((text) =>
    holds(
      'device',
      'device.told.failed',
      text,
      /Failed to (?:setup|install) (?:adapter|driver)\b[^\n]{1,300}?\(Code (?<code>0x[0-9a-fA-F]{8})\)/,
    ),
  ),
  // tapctl: "Creating TUN/TAP adapter failed (error 0xe0000203)."
  holds(
    'device',
    'device.told.failed',
    ' adapter failed (error 0x',
    /\bCreating [\w/]{1,20} adapter failed \(error (?<code>0x(?!0{8})[0-9a-fA-F]{8})\)/,
  ),
  // Zadig: "Using inf name: sample.inf", and at the end "Driver Installation: FAILED (Requested resource not found)"
  begins('device', 'device.told.inf', 'Using inf name: ', /^Using inf name: (?<path>[^\n]{1,200}?\.inf)\b/i),
  begins(
    'device',
    'device.told.failed',
    'Driver Installation: FAILED',
    /^Driver Installation: (?<tool>FAILED)\b/,
  ),
  // "Sample LWF driver has failed to be installed."
  holds(
    'device',
    'device.told.failed',
    ' driver has failed to be installed',
    /^(?<path>[A-Z][\w -]{1,60}) (?<tool>driver) has failed to be installed/,
  ),
  ...calls.map((call) =>
    holds(
      'device',
      'device.told.failed',
      call,
      new RegExp(
        String.raw`\b(?<call>${call})[AW]?\b(?!\) - )[^\n]{0,300}?(?<path>[A-Za-z]:\\[^\n]{1,300}?\.inf\b)?[^\n]{0,40}?${answer}`,
        'i',
      ),
    ),
  ),
  ...refusals,
];
