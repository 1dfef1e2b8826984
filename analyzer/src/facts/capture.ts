// Owns which events of a Process Monitor capture matter to servicing: failures of its processes on its paths. What is
// left out: results that every healthy machine shows by the thousand (NAME NOT FOUND, BUFFER OVERFLOW, REPARSE, …).

/** Results that mean a failure, with the NTSTATUS behind Process Monitor's words (ntstatus.h). */
export const failureResults: Readonly<Record<string, number>> = {
  'ACCESS DENIED': 0xc0000022,
  'SHARING VIOLATION': 0xc0000043,
  'FILE LOCK CONFLICT': 0xc0000054,
  'CANNOT DELETE': 0xc0000121,
  'DISK CORRUPT': 0xc0000032,
  'FILE CORRUPT': 0xc0000102,
  'CRC ERROR': 0xc000003f,
  'DEVICE DATA ERROR': 0xc000009c,
  'IO DEVICE ERROR': 0xc0000185,
  'DISK FULL': 0xc000007f,
  'REGISTRY CORRUPT': 0xc000014c,
  'IO FAILED': 0xc000014d,
};

/** Processes that only service Windows; what they touch below the system's folders is servicing. */
const servicingProcesses: ReadonlySet<string> = new Set([
  'tiworker.exe',
  'trustedinstaller.exe',
  'poqexec.exe',
  'dism.exe',
  'dismhost.exe',
  'wusa.exe',
  'pkgmgr.exe',
  'sfc.exe',
  'setuphost.exe',
  'setupprep.exe',
  'setupplatform.exe',
  'windowsupdatebox.exe',
  'mighost.exe',
  // Office and other products that Windows Update serves
  'officeclicktorun.exe',
]);
/** Processes that do other work too: only on servicing's own paths. */
const sharedProcesses: ReadonlySet<string> = new Set([
  'svchost.exe',
  'msiexec.exe',
  'setup.exe',
  'drvinst.exe',
  'rundll32.exe',
  'mousocoreworker.exe',
  'usocoreworker.exe',
  'usoclient.exe',
  'wuauclt.exe',
  'wuaucltcore.exe',
  'waasmedicagent.exe',
  'lpksetup.exe',
  'mcbuilder.exe',
  'powershell.exe',
]);

const servicingPath =
  /\\(?:WinSxS|SoftwareDistribution|servicing|CbsTemp|catroot2?|\$WINDOWS\.~(?:BT|WS|Q)|\$GetCurrent|DriverStore|COMPONENTS|Component Based Servicing|SideBySide|WindowsUpdate|DriverDatabase)(?:\\|$)/i;
const systemPath =
  /^(?:\\\\\?\\)?[A-Z]:\\(?:Windows|Program Files(?: \(x86\))?|ProgramData|EFI|Boot|Recovery)(?:\\|$)|\\Windows\\(?:System32|SysWOW64|INF|Fonts|assembly)(?:\\|$)/i;

/**
 * Logs, caches, loaded hives and what waits for its deletion: a failing answer there stops nothing. The folders in which
 * servicing puts what it renames and deletes at the restart are its own.
 */
const besidePath =
  /\\WinSxS\\Temp\\Pending\w*\\.|\\(?:Windows\\(?:Temp|Prefetch|Logs|debug|ServiceProfiles)|System32\\(?:config|LogFiles|winevt|wbem\\Logs))(?:\\|$)|\.log$/i;
/** Keys that nobody may open are met by every process; what servicing wants to write there matters. */
const keyChanges: ReadonlySet<string> = new Set([
  'RegCreateKey',
  'RegSetValue',
  'RegDeleteKey',
  'RegDeleteValue',
  'RegRenameKey',
  'RegSetKeySecurity',
]);

/** True where an event of this process is servicing's. */
export function isServicing(process: string, { operation, path }: CaptureParts): boolean {
  const name = process.toLowerCase();
  if (besidePath.test(path)) return false;
  if (servicingPath.test(path)) return servicingProcesses.has(name) || sharedProcesses.has(name);
  // Installers of other products work everywhere; their files among those of Windows matter.
  if (name === 'msiexec.exe') return systemPath.test(path);
  return servicingProcesses.has(name) && (systemPath.test(path) || isKeyChange(operation, path));
}

function isKeyChange(operation: string, path: string): boolean {
  return keyChanges.has(operation) && /^HKLM\\/i.test(path);
}

/** True for a path that belongs to servicing whoever touches it. */
export function isServicingPath(path: string): boolean {
  return servicingPath.test(path);
}

/** The parts of an event's message; the detail may be long and is not cut out here. */
export interface CaptureParts {
  readonly operation: string;
  readonly result: string;
  readonly path: string;
}

/** Where a record's message stands: offsets into the text. */
interface Message {
  readonly text: string;
  readonly messageStart: number;
  readonly end: number;
}

/** Cuts operation, result and path out of a message in the line form; undefined where it has another one. */
export function captureParts({ text, messageStart, end }: Message): CaptureParts | undefined {
  const first = text.indexOf('\t', messageStart);
  const second = first < 0 ? -1 : text.indexOf('\t', first + 1);
  if (second < 0 || second >= end) return undefined;
  const third = text.indexOf('\t', second + 1);
  return {
    operation: text.slice(messageStart, first),
    result: text.slice(first + 1, second),
    path: text.slice(second + 1, third < 0 || third > end ? end : third),
  };
}

/** Length of the shortest and the longest failure, to pass over all others without cutting them out. */
const lengths = Object.keys(failureResults).map((word) => word.length);
const shortest = Math.min(...lengths);
const longest = Math.max(...lengths);

/** Cheap test: the event's result is one of the failures. */
export function hasFailureResult({ text, messageStart }: Message): boolean {
  const first = text.indexOf('\t', messageStart);
  const second = first < 0 ? -1 : text.indexOf('\t', first + 1);
  const length = second - first - 1;
  return shortest <= length && length <= longest && text.slice(first + 1, second) in failureResults;
}
