// Tests cbs.permanent.cannot-uninstall: removals that Windows refuses.
import { checkRule } from '../support/checkRule';
import { cbs, dism, log, packageManager, session } from '../support/logLines';

const name = 'Package_for_ServicingStack_2001~31bf3856ad364e35~amd64~~19041.2001.1.1';
const code = '0x800f0825 - CBS_E_CANNOT_UNINSTALL';

checkRule('cbs.permanent.cannot-uninstall', {
  hits: [
    {
      name: 'a removal by DISM',
      log: log(
        dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
        dism(`DISM.EXE: Executing command line: dism /online /remove-package /packagename:${name}`),
        packageManager(
          'Error in operation: (null) (CBS HRESULT=0x800f0825) - CCbsConUIHandler::Error',
          'Info',
        ),
        packageManager(
          'Failed while processing command remove-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0825)',
        ),
        dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
      ),
      culprit: name,
      hresult: '0x800f0825',
    },
    {
      name: 'a session of CBS',
      log: session(code, cbs(`Failed to uninstall. [HRESULT = ${code}]`)),
      hresult: '0x800f0825',
    },
    {
      name: 'a line cut out of a log',
      log: log(cbs(`Failed to change package state. [HRESULT = ${code}]`, 'Error')),
      confidence: 'medium',
    },
  ],
  misses: [{ name: 'a removal that succeeded', log: session('0x00000000 - S_OK') }],
});
