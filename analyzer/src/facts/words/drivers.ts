// Owns what the words of a record say of drivers and devices: INF, module, device, the code of an entry.
import type { Fact } from '../../model';

/** The folder or the key of a driver's component: `amd64_sample.inf_31bf3856ad364e35_10.0.1.2_none_…`. */
const driverComponent = /\b(?:amd64|arm64|arm|x86|wow64|dual)_(?<inf>[\w.$-]{1,120}?\.inf)_[0-9a-f]{16}_/i;

/** `oem42.inf`: the INF that a text names, without a path; the one of a component where that is named. */
export function infNameIn(text: string): string | undefined {
  return driverComponent.exec(text)?.groups?.inf ?? /[\w.$-]{1,120}\.inf\b/i.exec(text)?.[0];
}

/** The INF that a record names, without a path. */
export function namedInfIn({ text }: Fact): string | undefined {
  return infNameIn(text);
}

/** True for a record that speaks of a signature. */
export function isAboutSignature({ text }: Fact): boolean {
  return /\bsignature\b/i.test(text);
}

/** The INF of a record that is about drivers. */
export function driverIn({ text }: Fact): string | undefined {
  return /river/.test(text) ? infNameIn(text) : undefined;
}

/** The INF that a record names, with its path where that is written. */
export function infIn({ text }: Fact): string | undefined {
  return /(?:[A-Za-z]:\\[^\n"'[\],;]{1,300}?|(?<![\w.-])[\w.-]{1,100})\.inf\b/i.exec(text)?.[0];
}

/** The module (`sample.sys`) that a record names. */
export function moduleIn({ text }: Fact): string | undefined {
  return /(?<![\w.$-])[A-Za-z0-9_$][\w.$-]{1,60}\.sys\b/i.exec(text)?.[0];
}

/** True where the queue of driver operations could not be taken up at all: nothing in it had its turn. */
export function isLoadingQueue({ text }: Fact): boolean {
  return /\b(?:load|read|initializ)ing\b/i.test(text);
}

/** The INF that a record names, else the module. */
export function infOrModuleIn(fact: Fact): string | undefined {
  return infNameIn(fact.text) ?? moduleIn(fact);
}

/** `Failed to install catalog 'sample.cat' as 'oem33.cat'. Error = 0x000006BE`: accepted, and could not be put in place. */
export function isCopyingCatalog({ text }: Fact): boolean {
  return /\bFailed to (?:un)?install catalog\b/.test(text);
}

/** True for an entry that says that the installation, or an import, failed. */
export function isEndOfInstall({ text }: Fact): boolean {
  return /\binstall failed\b|[Ff]ailed to (?:install|import)\b/i.test(text);
}

const shortCode =
  /(?:\b(?:[Ee]rror|failed|exit) ?(?:= ?|: )?\(?|\((?=0x))(?:0x)?(?:0{4}(?<hex>[0-9a-fA-F]{4})|(?<decimal>\d{1,5}))\b/;

/** The number of an entry that states a short one: `Error 1460: …`, `CoInstaller 1: failed(0x00000002)!`; zero for none. */
export function shortCodeIn({ text }: Fact): number {
  const { hex, decimal } = shortCode.exec(text)?.groups ?? {};
  return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}

/** True for the instance or the hardware id of a device (`ROOT\\SAMPLE\\0000`, `USB\\VID_…`), which is no file. */
export function isDeviceName(name: string): boolean {
  return /^\*?[A-Za-z][\w&{}-]*\\[^\\]/.test(name) && !/\.(?:inf|sys|cat|dll|exe)$/i.test(name);
}

const deviceName =
  /\b(?:[Dd]evice (?:instance )?'?|policy check \[)(?<id>[A-Z][\w&]*\\[^\s'",]{1,200}?)[\].,']{0,2}(?:\s|$)/;

/** The instance of a device: `… for device ROOT\SAMPLE\0001. HRESULT = …`. */
export function deviceIn({ text }: Fact): string | undefined {
  return deviceName.exec(text)?.groups?.id;
}

/** Where a file that could not be copied comes from and where it was to go: `Failed to copy file 'C:\\a.dll' to 'C:\\b.dll'`. */
export function copiedIn({ text }: Fact): { readonly source: string; readonly target: string } | undefined {
  const { source, target } =
    /Failed to copy file '(?<source>[^'\n]{2,400})' to '(?<target>[^'\n]{2,400})'/.exec(text)?.groups ?? {};
  return source === undefined || target === undefined ? undefined : { source, target };
}

/** Files of a driver package that a record names in quotes or behind `Filename = `, in their order. */
export function driverFilesIn({ text }: Fact): readonly string[] {
  return [...text.matchAll(/(?:'|Filename = )(?<path>[^'\n,]{1,300}\.(?:inf|cat|sys|dll|exe))\b/gi)].map(
    ({ groups }) => groups?.path ?? '',
  );
}

export interface DeviceProblem {
  readonly number: number;
  /** CM_PROB_… of cfg.h. */
  readonly name: string;
}

/** Problems that leave a device without a working driver, by the number that Windows shows: cfg.h, CM_PROB_…. */
const problems: Readonly<Record<number, string>> = {
  1: 'NOT_CONFIGURED',
  3: 'OUT_OF_MEMORY',
  10: 'FAILED_START',
  18: 'REINSTALL',
  19: 'REGISTRY',
  28: 'FAILED_INSTALL',
  31: 'FAILED_ADD',
  32: 'DISABLED_SERVICE',
  37: 'FAILED_DRIVER_ENTRY',
  39: 'DRIVER_FAILED_LOAD',
  40: 'DRIVER_SERVICE_KEY_INVALID',
  43: 'FAILED_POST_START',
  48: 'DRIVER_BLOCKED',
  52: 'UNSIGNED_DRIVER',
};

/** The problem that the device manager or an event names; undefined for one that is a state and no failure. */
export function managerProblemIn({ fields }: Fact): DeviceProblem | undefined {
  const number = Number(fields.problem);
  const name = problems[number];
  return name === undefined ? undefined : { number, name: `CM_PROB_${name}` };
}

/** The problem code of the device manager: `Device has problem: 0x34 (CM_PROB_UNSIGNED_DRIVER)`. */
export function deviceProblemIn({ text }: Fact): DeviceProblem | undefined {
  const { number, name } =
    /Device has problem: (?<number>0x[0-9a-fA-F]{1,2})[: (]{1,3}(?<name>CM_PROB_\w{3,40})/.exec(text)
      ?.groups ?? {};
  return name === undefined ? undefined : { number: Number(number), name };
}

/** The status behind a device's problem: `problem status: 0xc0000428`; undefined where it is none, or zero. */
export function problemStatusIn({ text }: Fact): number | undefined {
  const status = Number(/(?:\bproblem status|\n {4}Status): ?(0x[0-9a-f]{8})\b/i.exec(text)?.[1] ?? 0);
  return status === 0 ? undefined : status;
}

/** True for the entry of a check whose catalog does not hold the hash of the package's own file. */
export function saysAltered({ text }: Pick<Fact, 'text'>): boolean {
  return /hash is not present in catalog/i.test(text);
}

/** The device of a manifest's element: `<rootDevice classGUID="{…}" deviceName="ROOT\SAMPLE\0001" …>`. */
export function rootDeviceIn({ text }: Fact): string | undefined {
  return /<rootDevice\s[^<>]{0,300}?\bdeviceName="([^"]{1,200})"/i.exec(text)?.[1];
}

/** "Server install process exited with code 0xc0000142": the entry is about the process that installs, not about the driver. */
export function isOfInstallProcess({ text }: Fact): boolean {
  return /\binstall process exited with code\b/.test(text);
}
