// Owns short logs of our own for tests that go from text to summary.
import { cbsRecord } from './caseFixtures';

const component = 'amd64_sample-mail-client_31bf3856ad364e35_10.0.17763.1000_none_0123456789abcdef';
const session = '30800001_123456789';

function lines(records: readonly string[]): string {
  return records.map((record) => `${record}\r\n`).join('');
}

const opening = [
  cbsRecord('2024-03-04 09:00:01', 'Info', 'CBS', 'TI: --- Initializing Trusted Installer ---'),
  cbsRecord(
    '2024-03-04 09:00:02',
    'Info',
    'CBS',
    'Loaded Servicing Stack v10.0.17763.1490 with Core: C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.17763.1490_none_0123456789abcdef\\cbscore.dll',
  ),
  cbsRecord('2024-03-04 09:00:02', 'Info', 'CBS', 'Build: 17763.1.amd64fre.rs5_release.180914-1434'),
  cbsRecord(
    '2024-03-04 09:00:05',
    'Info',
    'CBS',
    `Session: ${session} initialized by client WindowsUpdateAgent, external staging directory: (null), external registry directory: (null)`,
  ),
];

/** An installation that fails because of a damaged manifest. */
export const failingLog = lines([
  ...opening,
  cbsRecord(
    '2024-03-04 09:40:12',
    'Info',
    'CSI',
    `0000a001 Manifest hash for component [l:${component.length}]'${component}' does not match expected value.\r\n Expected:{l:32 b:${'11'.repeat(32)}}\r\n Found:{l:32 b:${'ab'.repeat(32)}}.`,
  ),
  cbsRecord(
    '2024-03-04 09:40:12',
    'Error',
    'CSI',
    `0000a002 (F) Unable to load manifest for component ${component}`,
  ),
  cbsRecord(
    '2024-03-04 09:40:13',
    'Info',
    'CBS',
    'Failed to get enumerator for missing components. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  ),
  cbsRecord(
    '2024-03-04 09:41:00',
    'Error',
    'CBS',
    `Exec: Processing complete.  Session: ${session}, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  ),
  cbsRecord(
    '2024-03-04 09:41:00',
    'Info',
    'CBS',
    `Session: ${session} finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  ),
]);

/** The same installation going well. */
export const healthyLog = lines([
  ...opening,
  cbsRecord(
    '2024-03-04 09:41:00',
    'Info',
    'CBS',
    `Exec: Processing complete.  Session: ${session}, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x00000000 - S_OK]`,
  ),
  cbsRecord(
    '2024-03-04 09:41:00',
    'Info',
    'CBS',
    `Session: ${session} finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`,
  ),
]);
