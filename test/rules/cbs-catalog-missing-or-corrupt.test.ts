// Tests cbs.catalog.missing-or-corrupt: catalogs that are gone or cannot be verified.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session, storeCheck } from '../support/logLines';

const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';
const path = `\\\\?\\C:\\Windows\\Servicing\\Packages\\${name}.cat`;
const add = csi(
  `(F) HRESULT_FROM_WIN32(ERROR_INVALID_DATA) #63# from Windows::ServicingAPI::CCSITransaction::AddCatalog(Flags = 1, CatalogPath = [l:99]'${path}')[gle=0x8007000d]`,
  'Error',
);
const invalid = cbs(
  `Failed to verify if catalog file ${path} is valid. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`,
  'Error',
);
const mark = cbs(
  'Failed to verify manifest against catalog, mark store as corrupt. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
);

checkRule('cbs.catalog.missing-or-corrupt', {
  hits: [
    {
      name: 'a catalog that does not load',
      log: session('0x8007000d - ERROR_INVALID_DATA', add, invalid, mark),
      culprit: `${name}.cat`,
      hresult: '0x8007000d',
    },
    { name: 'the lines alone', log: log(add, invalid, mark), culprit: name, code: '0x8007000d' },
    {
      name: 'an item of a store check',
      log: storeCheck({
        items: [`(p)\tCBS Catalog Missing\t(n)\t\t\t${name}`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      culprit: `${name}.cat`,
    },
  ],
  misses: [
    {
      name: 'the catalog of an update that is being added',
      log: session(
        '0x800b0109 - CERT_E_UNTRUSTEDROOT',
        cbs(
          `Failed to verify if catalog file \\\\?\\C:\\Windows\\CbsTemp\\31000001_12\\${name}.cat is valid. [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]`,
          'Error',
        ),
      ),
      instead: 'trust.root-missing',
    },
    {
      name: 'invalid data of something else',
      log: session(
        '0x800f0905 - CBS_E_NO_ACTIVE_EDITION',
        cbs('Failed to expand package. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]', 'Error'),
      ),
      instead: 'cbs.edition.conflict',
    },
  ],
});
