// Tests cbs.language-pack.mismatch: language resources whose version is not that of the package behind them.
import { checkRule } from '../support/checkRule';
import { cbs, csi, session } from '../support/logLines';

const missing = '[HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]';
const plain = 'Package_12_for_KB5000002~31bf3856ad364e35~amd64~~19041.1001.1.3';
const german = 'Sample-Client-LanguagePack-Package~31bf3856ad364e35~amd64~de-DE~10.0.19041.1';
const base = cbs(
  'Exec: Installing Package: Sample-Client-LanguagePack-Package~31bf3856ad364e35~amd64~~10.0.19041.3001, Update: sample',
);
const pin = (identity: string): string =>
  csi(
    `(F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #85# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = 0a1b2c3d4e5f60718293a4b5c6d7e8f9, version 10.0.19041.1001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, cb = (null), s = (null), rid = '${identity}.5000002-14_neutral', rah = '2', manpath = (null), catpath = (null), ed = 0, disp = 0)[gle=0x80073701]`,
    'Error',
  );
const failed = (identity: string): string =>
  cbs(
    `Failed to pin deployment while resolving Update: ${identity}.5000002-14_neutral from file: (null) ${missing}`,
  );

checkRule('cbs.language-pack.mismatch', {
  hits: [
    {
      name: 'a language package of another version than the package behind it',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', base, pin(german), failed(german)),
      culprit: german,
      hresult: '0x80073701',
    },
  ],
  misses: [
    {
      name: 'a language package whose base the log does not show',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(german), failed(german)),
      instead: 'csi.assembly.missing',
    },
    {
      name: 'a delta for a resource component of a language',
      log: session(
        '0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND',
        csi(
          '(F) Component not found: amd64_sample-print.resources_31bf3856ad364e35_10.0.19041.1_de-de_0a1b2c3d4e5f6071',
          'Error',
        ),
        cbs('Failed to stage package. [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]', 'Error'),
      ),
      instead: 'csi.psfx.component-not-found',
    },
    {
      name: 'a neutral package',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(plain), failed(plain)),
      instead: 'csi.assembly.missing',
    },
  ],
});
