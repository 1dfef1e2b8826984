// Tests cbs.capability.name-unknown: names that the image does not have.
import { checkRule } from '../support/checkRule';
import { cbs, dism, log, packageManager } from '../support/logLines';

const unknown = packageManager(
  'Feature name Sample-Feature is unknown. - CPackageManagerCLIHandler::Private_GetFeaturesFromCommandLine(hr:0x800f080c)',
);
const failed = packageManager(
  'Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f080c)',
);
const begin = dism('DISM.EXE: <----- Starting Dism.exe session ----->');
const end = dism('DISM.EXE: <----- Ending Dism.exe session ----->');

checkRule('cbs.capability.name-unknown', {
  hits: [
    {
      name: 'an unknown feature',
      log: log(begin, unknown, failed, end),
      culprit: 'Sample-Feature',
      hresult: '0x800f080c',
    },
    { name: 'the record alone', log: log(unknown), culprit: 'Sample-Feature' },
    {
      name: 'a feature that only the command line names',
      log: log(
        begin,
        dism('DISM.EXE: Executing command line: dism /online /enable-feature /featurename:Sample-Other'),
        failed,
        end,
      ),
      culprit: 'Sample-Other',
    },
  ],
  misses: [
    {
      name: 'a client that asks whether a feature exists',
      log: log(
        begin,
        end,
        packageManager('Failed to get the underlying CBS Feature - CDISMPackage::OpenFeature(hr:0x800f080c)'),
        dism(
          'API: PID=4100 TID=5200 Failed to open feature Sample-Feature - CGetFeatureInfoCommandObject::InternalExecute(hr:0x800f080c)',
          'Error',
        ),
        dism(
          'API: PID=4100 TID=5200 CGetFeatureInfoCommandObject internal execution failed - DismGetFeatureInfoInternal(hr:0x800f080c)',
          'Error',
        ),
      ),
    },
    {
      name: 'an answer to a question between the start and the end of the service',
      log: log(
        cbs('TI: --- Initializing Trusted Installer ---'),
        cbs('Failed to load the update: Sample-Feature [HRESULT = 0x800f080c - CBS_E_UNKNOWN_UPDATE]'),
        cbs('Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP'),
      ),
    },
  ],
});
