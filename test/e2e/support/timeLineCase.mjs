// A case whose logs tell of one morning: the samples, moved to the same day, and an event log in UTC beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const updateClient = 'Microsoft-Windows-WindowsUpdateClient';
const kernel = 'Microsoft-Windows-Kernel-General';
const title = 'Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5099017)';

/** Local time is eight hours ahead, as the sample's CBS.log proves. */
const events = [
  ['00:02:17.500', 'Information', `${kernel}/12`, 'The operating system started.'],
  [
    '01:14:04.120',
    'Information',
    `${updateClient}/43`,
    `Installation Started: Windows has started installing the following update: ${title}`,
  ],
  [
    '01:17:44.310',
    'Error',
    `${updateClient}/20`,
    `Installation Failure: Windows failed to install the following update with error 0x80073712: ${title}.`,
  ],
  ['01:46:20.000', 'Information', `${kernel}/13`, 'The operating system is shutting down.'],
  ['01:48:02.500', 'Information', `${kernel}/12`, 'The operating system started.'],
];

/**
 * Writes `customer.zip` with the case.
 * @param {string} folder a copy of the samples
 */
export async function writeTimeLineCase(folder) {
  const read = async (/** @type {string[]} */ ...parts) => readFile(join(folder, ...parts), 'utf8');
  const repair = await read('wrong-source', 'dism.log');
  const before = await read('healthy', 'CBS.log');
  const archive = zipSync({
    'logs/CBS/CBS.log': strToU8(await read('failed-update', 'CBS.log')),
    'logs/CBS/CbsPersist_20240618091400.log': strToU8(
      before
        .replaceAll('2024-06-19 10:', '2024-06-18 08:')
        .replaceAll('2024-06-19 08:', '2024-06-18 08:')
        .replaceAll('2024-06-19 02:', '2024-06-18 00:')
        .replaceAll('2024/6/19:02:', '2024/6/18:00:'),
    ),
    'logs/DISM/dism.log': strToU8(repair.replaceAll('2024-06-20 14:0', '2024-06-18 09:3')),
    'logs/System.evtx.log': strToU8(
      events
        .map(
          ([time, level, source, text], n) =>
            `2024-06-18T${time}Z ${level} ${source} [System #${n + 811}] ${text}\n`,
        )
        .join(''),
    ),
  });
  await writeFile(join(folder, 'customer.zip'), archive);
}
