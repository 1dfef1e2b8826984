// The event log that the workbench tests open: an update that failed and what stood around it.
import { evtxFile } from './evtxFile';
import { evtxValue, fileTime } from './evtxValues';

const start = fileTime('2024-03-04T09:00:00.000Z');
const second = 10_000_000n;

/** A System log with three events of one update. */
export function sampleEventLog(): Uint8Array {
  const update = 'Microsoft-Windows-WindowsUpdateClient';
  const title = { name: 'updateTitle', value: evtxValue.text('Cumulative Update for Windows (KB5000003)') };
  return evtxFile([
    {
      provider: 'Microsoft-Windows-Kernel-General',
      eventId: 12,
      level: 4,
      channel: 'System',
      recordId: 1,
      time: start,
      data: [],
    },
    {
      provider: update,
      eventId: 43,
      level: 4,
      channel: 'System',
      recordId: 2,
      time: start + 60n * second,
      data: [title],
    },
    {
      provider: update,
      eventId: 20,
      level: 2,
      channel: 'System',
      recordId: 3,
      time: start + 600n * second,
      data: [{ name: 'errorCode', value: evtxValue.hex32(0x80073712) }, title],
    },
  ]);
}
