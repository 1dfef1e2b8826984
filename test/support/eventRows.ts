// Owns events written for tests as rows of a table: what happened, newest first, as Event Viewer lists it.

export interface EventRow {
  /** `2023-04-19 13:14:09`, local time. */
  readonly time: string;
  readonly provider: string;
  readonly id: number;
  readonly level?: 'Error' | 'Warning' | 'Information' | 'Critical';
  readonly message?: string;
}

/** An export of these events in the order given. */
export function eventTable(rows: readonly EventRow[]): string {
  const lines = rows.map(
    ({ time, provider, id, level = 'Information', message = '' }) =>
      `${level},${time},${provider},${id},None,"${message.replaceAll('"', '""')}"`,
  );
  return `Level,Date and Time,Source,Event ID,Task Category\r\n${lines.join('\r\n')}\r\n`;
}

const client = 'Microsoft-Windows-WindowsUpdateClient';
const servicing = 'Microsoft-Windows-Servicing';
const title = (kb: string): string =>
  `2023-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (${kb})`;

/** Events of the update client about one update. */
export const wu = {
  begin: (time: string, kb: string): EventRow => ({
    time,
    provider: client,
    id: 43,
    message: `Installation Started: Windows has started installing the following update: ${title(kb)}`,
  }),
  failed: (time: string, kb: string, code: string): EventRow => ({
    time,
    provider: client,
    id: 20,
    level: 'Error',
    message: `Installation Failure: Windows failed to install the following update with error ${code}: ${title(kb)}.`,
  }),
  installed: (time: string, kb: string): EventRow => ({
    time,
    provider: client,
    id: 19,
    message: `Installation Successful: Windows successfully installed the following update: ${title(kb)}`,
  }),
  scanFailed: (time: string, code: string): EventRow => ({
    time,
    provider: client,
    id: 25,
    level: 'Error',
    message: `Windows Update failed to check for updates with error ${code}.`,
  }),
  found: (time: string): EventRow => ({
    time,
    provider: client,
    id: 26,
    message: 'Windows Update successfully found 2 updates.',
  }),
};

/** Events of servicing about one package. */
export const setup = {
  begin: (time: string, name: string, state = 'Installed'): EventRow => ({
    time,
    provider: servicing,
    id: 1,
    message: `Initiating changes for package ${name}. Current state is Absent. Target state is ${state}. Client id: WindowsUpdateAgent.`,
  }),
  done: (time: string, name: string, state = 'Installed'): EventRow => ({
    time,
    provider: servicing,
    id: 2,
    message: `Package ${name} was successfully changed to the ${state} state.`,
  }),
  failed: (time: string, name: string, code: string, state = 'Installed'): EventRow => ({
    time,
    provider: servicing,
    id: 3,
    level: 'Error',
    message: `Package ${name} failed to be changed to the ${state} state. Status: ${code}.`,
  }),
  restart: (time: string, name: string): EventRow => ({
    time,
    provider: servicing,
    id: 4,
    message: `A reboot is necessary before package ${name} can be changed to the Installed state.`,
  }),
};

/** What every System log holds: errors that have nothing to do with updates. */
export const harmless: readonly EventRow[] = [
  {
    time: '2023-04-19 08:00:00',
    provider: 'Microsoft-Windows-DistributedCOM',
    id: 10016,
    level: 'Error',
    message:
      'The application-specific permission settings do not grant Local Activation permission, 0x80070005.',
  },
  {
    time: '2023-04-19 08:00:01',
    provider: 'Service Control Manager',
    id: 7009,
    level: 'Error',
    message:
      'A timeout was reached (30000 milliseconds) while waiting for the Sample Agent service to connect.',
  },
  {
    time: '2023-04-19 08:00:01',
    provider: 'Service Control Manager',
    id: 7000,
    level: 'Error',
    message:
      'The Windows Update Medic Helper service failed to start due to the following error: \r\nerror 0x8007041d',
  },
  {
    time: '2023-04-19 08:00:02',
    provider: 'Application Error',
    id: 1000,
    level: 'Error',
    message: 'Faulting application name: sample.exe, version: 1.0.0.0, Exception code: 0xc0000005',
  },
  {
    time: '2023-04-19 08:00:03',
    provider: 'MsiInstaller',
    id: 11708,
    message: 'Product: Sample Agent -- Installation failed.',
  },
  {
    time: '2023-04-19 08:00:04',
    provider: 'ESENT',
    id: 455,
    level: 'Error',
    message:
      'svchost (1,R) Error -1032 (0xfffffbf8) occurred while opening logfile C:\\Windows\\System32\\Logs\\edb.log.',
  },
  {
    time: '2023-04-19 08:00:05',
    provider: 'volmgr',
    id: 46,
    level: 'Error',
    message: 'Crash dump initialization failed! 0xc0000185 STATUS_IO_DEVICE_ERROR',
  },
];

/** The machine went down without being shut down. */
export const powerLost = (time: string): EventRow => ({
  time,
  provider: 'EventLog',
  id: 6008,
  level: 'Error',
  message: 'The previous system shutdown at 1:11:00 PM on 4/19/2023 was unexpected.',
});
