// What servicing refuses at once: packages that cannot be opened, words that DISM does not take; in logs of other work and in
// logs that were rotated. The texts are our own in the shape of such logs.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { cbs, dism, log, session } from '../support/logLines';

const asks = (client: string): string =>
  cbs(`Session: 31000009_200000009 initialized by client ${client}, external staging directory: (null)`);
const notOpened = (code: string, symbol: string): string[] => [
  cbs(`Failed to internally open package. [HRESULT = ${code} - ${symbol}]`),
  cbs(`Failed to create open package. [HRESULT = ${code} - ${symbol}]`),
  cbs(`Failed to OpenPackage using worker session [HRESULT = ${code}]`),
];
const unsigned = cbs(
  'Failed to verify signature of C:\\Temp\\windows10.0-kb5000001-x64.cab [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
);

describe('a session whose package could not be opened, in a log of other work', () => {
  answers([
    {
      name: 'its signature is not accepted',
      log: log(
        session('0x00000000 - S_OK'),
        asks('DISM Package Manager Provider'),
        cbs('Failed to verify signature of C:\\Temp\\sample.cab [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]'),
        ...notOpened('0x80096010', 'TRUST_E_BAD_DIGEST'),
      ),
      class: 'trust.package-signature',
      code: '0x80096010',
    },
    {
      name: 'it cannot be unpacked; Windows 7 has no worker',
      log: log(
        session('0x00000000 - S_OK'),
        asks('DISM Package Manager Provider'),
        cbs(
          'Failed to extract all files from cabinet "C:\\Temp\\windows6.1-kb5000009-x64.cab" to directory "C:\\Temp\\x" [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
        ),
        ...notOpened('0x8007000d', 'ERROR_INVALID_DATA').slice(0, 2),
      ),
      class: 'cbs.package.invalid',
      culprit: 'kb5000009',
      code: '0x8007000d',
    },
    {
      name: 'it was fetched again and went in',
      log: log(
        asks('DISM Package Manager Provider'),
        unsigned,
        ...notOpened('0x800b0109', 'CERT_E_UNTRUSTEDROOT'),
        session('0x00000000 - S_OK'),
      ),
    },
    {
      name: 'another one went in',
      log: log(
        asks('DISM Package Manager Provider'),
        unsigned.replace('kb5000001', 'kb5000777'),
        ...notOpened('0x800b0109', 'CERT_E_UNTRUSTEDROOT'),
        session('0x00000000 - S_OK'),
      ),
      class: 'trust.root-missing',
      code: '0x800b0109',
    },
    {
      name: 'it is only asked whether one is there, by whichever client',
      log: log(
        session('0x00000000 - S_OK'),
        asks('WindowsUpdateAgent'),
        ...notOpened('0x800f0805', 'CBS_E_INVALID_PACKAGE'),
        asks('DISM Package Manager Provider'),
        ...notOpened('0x80070490', 'ERROR_NOT_FOUND'),
        ...notOpened('0x80070002', 'ERROR_FILE_NOT_FOUND'),
      ),
    },
  ]);
});

describe('a client of the DISM API that began before the log does', () => {
  const call = (text: string, level = 'Info'): string => dism(`API: PID=4012 TID=8020 ${text}`, level);
  const given = call(
    'Input parameters: Session: 4, PackagePath: C:\\Temp\\sample one.cab, IgnoreCheck: 0 - DismAddPackageInternal',
  );
  answers([
    {
      name: 'the package that it named is at fault',
      log: log(
        given,
        dism(
          'DISM Package Manager: PID=4012 TID=8020 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x800f0805)',
          'Error',
        ),
        call(
          'CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x800f0805)',
          'Error',
        ),
      ),
      class: 'cbs.package.invalid',
      culpritIs: 'C:\\Temp\\sample one.cab',
      code: '0x800f0805',
    },
    {
      name: 'nothing failed',
      log: log(given, call('Leave DismAddPackageInternal - DismAddPackageInternal')),
    },
  ]);
});

describe('a command line that DISM does not take', () => {
  const command = (words: string, ...records: readonly string[]): string =>
    log(
      dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
      dism(`DISM.EXE: Executing command line: ${words}`),
      ...records,
      dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070057', 'Error'),
      dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
    );
  const manager = (text: string): string => dism(`DISM Package Manager: PID=20 TID=30 ${text}`, 'Error');
  answers([
    {
      name: 'nothing was begun',
      log: command(
        'dism  /online /cleanup-image',
        manager(
          'Failed to parse the command line. - CPackageManagerCLIHandler::Private_ValidateCmdLine(hr:0x80070057)',
        ),
      ),
    },
    {
      name: 'the same code from the work itself',
      log: command(
        'dism  /online /add-package /packagepath:C:\\Temp\\sample.cab',
        manager(
          'Failed to add the package. - CPackageManagerCLIHandler::ProcessCmdLine_AddPackage(hr:0x80070057)',
        ),
      ),
      class: 'unclassified',
      code: '0x80070057',
    },
  ]);
});
