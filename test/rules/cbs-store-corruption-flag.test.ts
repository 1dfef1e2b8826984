// Tests cbs.store.corruption-flag: a store marked corrupt without the record that says why.
import { checkRule } from '../support/checkRule';
import { cbs, log, session } from '../support/logLines';

const corrupt = '[HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]';
const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';

checkRule('cbs.store.corruption-flag', {
  hits: [
    {
      name: 'a session with the code alone',
      log: session('0x800f0831 - CBS_E_STORE_CORRUPTION', cbs(`Failed to resolve package ${corrupt}`)),
      hresult: '0x800f0831',
      confidence: 'medium',
    },
    {
      name: 'a mark that names a package',
      log: log(cbs(`Mark store corruption flag because of package: ${name}. ${corrupt}`)),
      culprit: name,
    },
    {
      name: 'a package that does not resolve',
      log: log(cbs(`Failed to resolve package '${name}' ${corrupt}`, 'Error')),
      culprit: name,
    },
    {
      name: 'a mark whose answer says no more than that something is not there',
      log: session(
        '0x80070490 - ERROR_NOT_FOUND',
        cbs(`Failed to resolve package '${name}' [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`, 'Error'),
        cbs(
          `Mark store corruption flag because of package: ${name}. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`,
        ),
      ),
      culprit: name,
      code: '0x80070490',
    },
  ],
  misses: [
    {
      name: 'a mark in work that ended well',
      log: session(
        '0x00000000 - S_OK',
        cbs(
          `Mark store corruption flag because of package: ${name}. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`,
        ),
      ),
    },
    {
      name: 'a named reason',
      log: log(
        cbs(`Store corruption, manifest missing for package: ${name}`),
        cbs(`Failed to resolve package '${name}' ${corrupt}`, 'Error'),
      ),
      instead: 'cbs.mum.missing',
    },
  ],
});
