// Tests cbs.source.missing: nothing to repair or install from, for three reasons.
import { checkRule } from '../support/checkRule';
import { cbs, dism, log, packageManager, session } from '../support/logLines';

const command = (source: string, ...records: readonly string[]): string =>
  log(
    dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
    dism(
      `DISM.EXE: Executing command line: "C:\\Windows\\system32\\Dism.exe" /online /cleanup-image /restorehealth /source:${source} /limitaccess`,
    ),
    packageManager(
      `Encountered the option "source" with value "${source}" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine`,
      'Info',
    ),
    ...records,
    packageManager(
      'Failed to restore the image health. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage(hr:0x800f081f)',
    ),
    packageManager(
      'Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
    ),
    dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
  );

checkRule('cbs.source.missing', {
  hits: [
    {
      name: 'a source that was refused',
      log: command(
        'D:\\sources\\install.wim',
        packageManager(
          'CBS AddSource failed with HRESULT=0x8007010b! - CDISMPackageManager::Internal_AddSource',
          'Warning',
        ),
      ),
      culprit: 'D:\\sources\\install.wim',
      code: '0x8007010b',
      hresult: '0x800f081f',
      confidence: 'high',
    },
    {
      name: 'a source without the payload',
      log: command('C:\\Windows'),
      culprit: 'C:\\Windows',
      confidence: 'medium',
    },
    {
      name: 'a repair that was told to stay local',
      log: session(
        '0x800f081f - CBS_E_SOURCE_MISSING',
        cbs('Exec: Clients specified using local source only.'),
        cbs(
          'Failed to collect payload and there is nothing to repair. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
        ),
      ),
      hresult: '0x800f081f',
    },
    {
      name: 'one line cut out of a log',
      log: log(cbs('Failed to repair store. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]')),
      code: '0x800f081f',
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a content search that policy sent to WSUS',
      log: session(
        '0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS',
        cbs(
          'Failed to run Detect and repair. [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS]',
        ),
      ),
      instead: 'src.fod.wsus-has-none',
    },
  ],
});
