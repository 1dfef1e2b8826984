// Tests cbs.esu.not-entitled: extended security updates without a licence.
import { checkRule } from '../support/checkRule';
import { cbs, log, samplePackage, session } from '../support/logLines';

const refused = cbs('ESU: not eligible: HRESULT_FROM_WIN32(1633)');

checkRule('cbs.esu.not-entitled', {
  hits: [
    {
      name: 'a refused update',
      log: session('0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED', refused),
      culprit: samplePackage,
      hresult: '0x80070661',
    },
    { name: 'the record alone', log: log(refused), code: '0x80070661' },
    {
      name: 'an update that is rolled back for it',
      log: session('0x800f0922 - CBS_E_INSTALLERS_FAILED', refused),
      culprit: samplePackage,
    },
  ],
  misses: [
    { name: 'an entitled machine', log: session('0x00000000 - S_OK', cbs('ESU: eligible')) },
    { name: 'work that goes through all the same', log: session('0x00000000 - S_OK', refused) },
    {
      name: 'a service that only looked for updates',
      log: log(
        cbs('TI: --- Initializing Trusted Installer ---'),
        refused,
        cbs('Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP'),
      ),
    },
  ],
});
