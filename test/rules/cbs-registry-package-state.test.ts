// Tests cbs.registry.package-state: package entries that cannot be read.
import { checkRule } from '../support/checkRule';
import { cbs, session } from '../support/logLines';

const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';
const state = cbs(
  `Failed to get session package state for package: ${name} [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`,
  'Error',
);

checkRule('cbs.registry.package-state', {
  hits: [
    {
      name: 'a registry value of another type than it has to be, without times',
      log: [
        'Info CBS Registry value for Package_31_for_KB5000005~31bf3856ad364e35~amd64~~10.0.1.4 is not a dword type. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
        'Info CBS Failed to enumerate values in store object. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
        'Info CBS Failed to load current component state [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
      ].join('\n'),
      culprit: 'Package_31_for_KB5000005',
      code: '0x8007000d',
      line: 1,
    },
    {
      name: 'a state that is not found',
      log: session('0x80070490 - ERROR_NOT_FOUND', state),
      culprit: name,
      code: '0x80070490',
    },
    {
      name: 'a state without a name',
      log: session(
        '0x80070490 - ERROR_NOT_FOUND',
        cbs('Failed to get session package state [HRESULT = 0x80070490 - ERROR_NOT_FOUND]', 'Error'),
      ),
      confidence: 'medium',
    },
    {
      name: 'an entry that the plan of an operation does not find',
      log: session(
        '0x80070490 - ERROR_NOT_FOUND',
        cbs(`Failed to resolve execution package: ${name} [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`, 'Error'),
      ),
      culprit: name,
      code: '0x80070490',
      confidence: 'medium',
    },
    {
      name: 'a line of the readiness tool',
      log: `Summary:\nFound 1 errors\n\n(f)\tCBS Registry Error\t0x00000002\t${name}\t\tFailed to get CurrentState\n`,
      culprit: name,
    },
    {
      name: 'an entry of a list about a package that is not there',
      log: `Summary:\nFound 1 errors\n\n(f)\tCBS Watchlist Package Missing\t0x80070490\t${name}\tPackage_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4\n`,
      culprit: name,
    },
  ],
  misses: [
    {
      name: 'questions of an old stack in a session that failed for another reason',
      log: session('0x800f0905 - CBS_E_NO_ACTIVE_EDITION', state),
      instead: 'cbs.edition.conflict',
    },
    {
      name: 'a plan that fails for a damaged store',
      log: session(
        '0x800f0831 - CBS_E_STORE_CORRUPTION',
        cbs(
          `Failed to resolve execution package: ${name} [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
          'Error',
        ),
      ),
      instead: 'cbs.store.corruption-flag',
    },
    { name: 'a session that got over it', log: session('0x00000000 - S_OK', state) },
  ],
});
