// Tests cbs.package.invalid: package files that cannot be used.
import { checkRule } from '../support/checkRule';
import { cbs, dism, log, packageManager, session } from '../support/logLines';

const code = '0x800f0805 - CBS_E_INVALID_PACKAGE';
const probe = [
  cbs(`Failed to internally open package. [HRESULT = ${code}]`),
  cbs(`Failed to create open package. [HRESULT = ${code}]`),
  cbs(`Failed to OpenPackage using worker session [HRESULT = 0x800f0805]`),
];

checkRule('cbs.package.invalid', {
  hits: [
    {
      name: 'a package given to DISM',
      log: log(
        dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
        dism(
          'DISM.EXE: Executing command line: dism /online /add-package /packagepath:C:\\Temp\\windows10.0-kb5000001-x64.cab',
        ),
        packageManager(
          'Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0805)',
        ),
        dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
      ),
      culprit: 'windows10.0-kb5000001-x64.cab',
      hresult: '0x800f0805',
    },
    { name: 'a session that ends with it', log: session(code), hresult: '0x800f0805', confidence: 'medium' },
    {
      name: 'a package file that DISM cannot read, the beginning of the command cut off',
      log: log(
        packageManager(
          'Failed opening package C:\\Temp\\windows10.0-kb5000001-x64.cab. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x8007000d)',
        ),
        packageManager(
          'Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x8007000d)',
        ),
      ),
      culprit: 'windows10.0-kb5000001-x64.cab',
      code: '0x8007000d',
    },
    {
      name: 'a file that DISM could not open on a console',
      log: 'An error occurred trying to open - C:\\Temp\\sample.cab Error: 0x8007000d',
      culprit: 'C:\\Temp\\sample.cab',
      code: '0x8007000d',
    },
    {
      name: 'a line cut out of a log',
      log: log(cbs(`Failed to load package. [HRESULT = ${code}]`, 'Error')),
      code: '0x800f0805',
    },
  ],
  misses: [
    {
      name: 'a file that DISM did not find',
      log: 'An error occurred trying to open - C:\\Temp\\sample.cab Error: 0x80070002',
      instead: 'unclassified',
    },
    { name: 'a client that asks for a package that is not installed', log: log(...probe) },
    { name: 'such questions in a session that succeeded', log: session('0x00000000 - S_OK', ...probe) },
  ],
});
