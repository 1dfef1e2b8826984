// Tests csi.component-value.corrupt: damage in the store's registry hive.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session, storeCheck } from '../support/logLines';

const mark = (category: string): string =>
  csi(
    `(F) Attempting to mark store corrupt with category [l:21 ml:22]'${category}'[gle=0x80004005]`,
    'Error',
  );
const keyNotFound = csi(
  "(F) STATUS_OBJECT_NAME_NOT_FOUND #88112# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysOpenKey(flg = 0, oa = @0xabc->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[60]'\\Registry\\Machine\\COMPONENTS\\DerivedData\\Components\\sample'})[gle=0xd0000034]",
  'Error',
);
const answer = csi(
  '(F) HRESULT_FROM_WIN32(14098) #61# from CCSITransaction::AddComponents[gle=0x80073712]',
  'Error',
);
const stage = cbs(
  'Failed to bulk stage deployment manifest and pin deployment for package:Sample-Wrapper~31bf3856ad364e35~amd64~~10.0.19041.2001 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
);

checkRule('csi.component-value.corrupt', {
  hits: [
    {
      name: 'a mark that ends a session',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        mark('CorruptComponentValue'),
        answer,
        stage,
      ),
      culprit: 'Sample-Wrapper~31bf3856ad364e35~amd64~~10.0.19041.2001',
      hresult: '0x80073712',
      // The records state no NTSTATUS.
      code: '0x80073712',
    },
    {
      name: 'a mark and its answer cut out of a log',
      log: log(mark('CorruptComponentValue'), answer),
      culprit: 'COMPONENTS',
    },
    {
      name: 'a key that is not there, where the store calls itself corrupt for it',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        keyNotFound,
        csi(
          '(F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #88004# from Windows::COM::CPendingTransaction::ICSITransaction_AnalyzeUserChanges(...)[gle=0x80073712]',
          'Error',
        ),
      ),
      culprit: 'COMPONENTS',
    },
    {
      name: 'a key that the store check lists',
      log: storeCheck({
        items: [
          '(p)\tCSI Store Metadata Corrupt\t(n)\t\t\tamd64_sample-print-core_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071',
        ],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      culprit: 'amd64_sample-print-core',
    },
  ],
  misses: [
    {
      name: 'a key that is only looked for',
      instead: 'unclassified',
      log: session('0x80070002 - ERROR_FILE_NOT_FOUND', keyNotFound, cbs('Perf: Resolve chain complete.')),
    },
    {
      name: 'a key that is looked for in a session that succeeded',
      log: session(
        '0x00000000 - S_OK',
        keyNotFound,
        cbs('Not found [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]'),
      ),
    },
    {
      name: 'a mark that nothing follows',
      log: log(mark('CorruptComponentValue'), cbs('Perf: Resolve chain complete.')),
    },
    {
      name: 'a mark for a manifest',
      log: log(mark('CorruptManifest'), answer),
      instead: 'csi.manifest.hash-mismatch',
    },
  ],
});
