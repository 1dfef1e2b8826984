// Tests csi.manifest.missing: components whose manifest file is gone.
import { checkRule } from '../support/checkRule';
import { cbs, csi, session, storeCheck } from '../support/logLines';

const component = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071';
const resource = [
  csi(
    '(F) base\\wcp\\componentstore\\storelayout.cpp(2848): Store corruption detected in function ComponentStore::CRawStoreLayout::FetchManifestContent expression: 0',
    'Error',
  ),
  `  MissingFileSystemResource on resource [124]"\\winsxs\\manifests\\${component}.manifest"[gle=0x80004005]`,
].join('\n');
const open = csi(
  `(F) STATUS_OBJECT_NAME_NOT_FOUND #812# from Windows::Rtl::SystemImplementation::CSystemIsolationLayer_IRtlSystemIsolationLayerTearoff::OpenFilesystemFile(flags = 0, da = {FILE_READ_DATA}, oa = @0x1a2b3c->OBJECT_ATTRIBUTES {s:48; on:[96]'\\SystemRoot\\WinSxS\\Manifests\\${component}.manifest'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd0000034]`,
  'Error',
);

checkRule('csi.manifest.missing', {
  hits: [
    {
      name: 'a manifest that the store check misses',
      log: storeCheck({
        items: [`(p)\tCSI Manifest Missing\t(n)\t\t\t${component}`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      culprit: component,
    },
    {
      name: 'a manifest that cannot be opened in a failed session',
      log: session('0x80070002 - ERROR_FILE_NOT_FOUND', open),
      culprit: component,
      code: '0xc0000034',
    },
    {
      name: 'a manifest that the layout of the store misses',
      log: session('0x80070002 - ERROR_FILE_NOT_FOUND', resource),
      culprit: component,
    },
    {
      name: 'a manifest that is looked for as a file of its component',
      log: session('0x80070002 - ERROR_FILE_NOT_FOUND', cbs(`Failed to find file: ${component}.manifest`)),
      culprit: component,
    },
    {
      name: 'a line of the readiness tool',
      log: `Summary:\nFound 1 errors\n\n(f)\tCSI Manifest Missing\t0x00000002\t${component}.manifest\t${component}\n`,
      culprit: component,
    },
  ],
  misses: [
    {
      name: 'a resource of the store that is missed in a session that succeeded',
      log: session('0x00000000 - S_OK', resource),
    },
    { name: 'an open that fails in a session that succeeded', log: session('0x00000000 - S_OK', open) },
    {
      name: 'a damaged manifest',
      log: storeCheck({
        items: [`(p)\tCSI Manifest Corrupt\t(n)\t\t\t${component}`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      instead: 'csi.manifest.hash-mismatch',
    },
  ],
});
