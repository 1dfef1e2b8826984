// Samples of CBS.log (Windows 7, 8, 10), of sfc extracts and of dism.log, written for the tests.

const line = (level: string, component: string, text: string, second = 1): string =>
  `2024-03-04 09:00:${String(second).padStart(2, '0')}, ${level.padEnd(22)}${component.padEnd(7)}${text}`;
const log = (...records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

const identity = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';
const keyform = 'amd64_sample-mail-client_31bf3856ad364e35_10.0.19041.1000_none_0123456789abcdef';

export const cbsLog = log(
  line('Info', 'CBS', 'TI: --- Initializing Trusted Installer ---'),
  line(
    'Info',
    'CBS',
    'Session: 31000001_200000001 initialized by client Sample, external staging directory: (null)',
    2,
  ),
  line(
    'Info',
    'CSI',
    `00000001 Hashes for file member [l:10]'sample.dll' do not match.\n Expected: {l:32 b:${'11'.repeat(32)}}.\n Actual: {l:32 b:${'ab'.repeat(32)}}.`,
    3,
  ),
  line(
    'Info',
    'CBS',
    `Exec: Processing complete.  Session: 31000001_200000001, Package: ${identity} [HRESULT = 0x00000000 - S_OK]`,
    4,
  ),
);

export const cbsSevenLog = log(
  line('Info', 'CBS', 'Starting TrustedInstaller initialization.'),
  line(
    'Info',
    'CSI',
    '00000001@2024/3/4:08:00:01.123 WcpInitialize (wcp.dll version 0.0.0.6) called (stack @0x7fefa1b2c3d)',
    2,
  ),
  line(
    'Info',
    'CBS',
    `Read out cached package applicability for package: ${identity}, ApplicableState: 0, CurrentState:4`,
    3,
  ),
);

/** The summary of a store check is one record, whose first line is empty behind the head. */
export const cbsEightLog = log(
  line(
    'Info',
    'CBS',
    'Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 31000001_200000001',
  ),
  [
    line('Info', 'CBS', '', 2),
    '=================================',
    'Checking System Update Readiness.',
    '',
    `(p)\tCSI Payload Corrupt\t\t\t${keyform}\\sample.dll`,
    'Repair failed: Missing replacement payload.',
    `(p)\tCSI Payload Corrupt\t\t(Fixed)\t${keyform}\\other.dll`,
    '',
    'Summary:',
    'Operation: Detect and Repair ',
    'Operation result: 0x800f081f',
    'Last Successful Step: Entire operation completes.',
    'Total Detected Corruption:\t2',
    '\tCBS Manifest Corruption:\t0',
    '\tCSI Payload Corruption:\t2',
    'Total Repaired Corruption:\t1',
    '\tCSI Payload Repaired:\t1',
    '',
    'Total Operation Time: 63 seconds.',
  ].join('\r\n'),
  line('Info', 'CBS', 'CheckSur: hrStatus: 0x800f081f [CBS_E_SOURCE_MISSING], download Result: 0x0', 3),
);

export const sfcDetails = log(
  line('Info', 'CSI', '00000009 [SR] Verifying 100 (0x0000000000000064) components'),
  line('Info', 'CSI', '0000000a [SR] Beginning Verify and Repair transaction', 2),
  line('Info', 'CSI', '0000000c [SR] Verify complete', 3),
);

export const dismLog = log(
  line('Info', 'DISM', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
  line(
    'Info',
    'DISM',
    'DISM.EXE: Executing command line: "dism.exe" /online /cleanup-image /restorehealth',
    2,
  ),
  line(
    'Info',
    'CSI',
    '00000001 Shim considered [l:36]"\\??\\C:\\Windows\\Servicing\\sample.dll" : got STATUS_SUCCESS',
    3,
  ),
  line('Info', 'DISM', 'DISM.EXE: Image session has been closed. Reboot required=no.', 4),
  line('Info', 'DISM', 'DISM.EXE: <----- Ending Dism.exe session ----->', 5),
);

export const dismApiLog = log(
  line(
    'Info',
    'DISM',
    'API: PID=4100 TID=5200 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal',
  ),
  line(
    'Info',
    'DISM',
    'API: PID=4100 TID=5200 Input parameters: Session: 2, Feature: Sample - DismGetFeatureInfoInternal',
    2,
  ),
  line('Warning', 'DISM', '[4100] [0x8007007b] FIOReadFileIntoBuffer:(1250): Sample text.', 3),
  line(
    'Info',
    'DISM',
    'DISM Package Manager: PID=4300 TID=5400 Processing the request. - CDISMPackageManager::Sample',
    4,
  ),
);
