// Owns short makers of log records for the tests of rules: one line each, with values of our own.
import { cbsRecord } from './caseFixtures';

const time = '2024-03-04 09:40:12';

/** A CBS record. */
export const cbs = (text: string, level = 'Info'): string => cbsRecord(time, level, 'CBS', text);
/** A CSI record; failing ones are errors with a sequence number of their own. */
export const csi = (text: string, level = 'Info'): string =>
  cbsRecord(time, level, 'CSI', `0000a001 ${text}`);
/** A DISM record, provider included. */
export const dism = (text: string, level = 'Info'): string => cbsRecord(time, level, 'DISM', text);
/** A record of the package manager inside DISM. */
export const packageManager = (text: string, level = 'Error'): string =>
  dism(`DISM Package Manager: PID=4100 TID=5200 ${text}`, level);

/** Records as a log. */
export const log = (...records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

export const samplePackage = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.2001.1.2';

/** Records inside a session that ends with a code. */
export function session(code: string, ...records: readonly string[]): string {
  const id = '31000001_200000001';
  return log(
    cbs(`Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`),
    cbs(`Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${samplePackage}`),
    ...records,
    cbs(`Exec: Processing complete.  Session: ${id}, Package: ${samplePackage} [HRESULT = ${code}]`),
    cbs(`Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`),
  );
}

/** The store check's summary as current builds write it. */
export function storeCheck(options: {
  readonly items: readonly string[];
  readonly result: string;
  readonly detected: number;
  readonly repaired: number;
  readonly operation?: string;
  /** As Windows 8 writes it: all lines in one record. */
  readonly isOneRecord?: boolean;
}): string {
  const lines = checkLines(options);
  return options.isOneRecord ? log(cbs(['', ...lines].join('\r\n'))) : log(...lines.map((line) => cbs(line)));
}

type Check = Parameters<typeof storeCheck>[0];

function checkLines(options: Check): readonly string[] {
  return [
    '=================================',
    'Checking System Update Readiness.',
    '',
    ...options.items,
    '',
    'Summary:',
    `Operation: ${options.operation ?? 'Detect and Repair '}`,
    `Operation result: ${options.result}`,
    'Last Successful Step: Entire operation completes.',
    `Total Detected Corruption:\t${options.detected}`,
    `Total Repaired Corruption:\t${options.repaired}`,
  ];
}
