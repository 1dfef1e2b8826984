// Tests csi.assembly.missing: a deployment that cannot be pinned.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

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

checkRule('csi.assembly.missing', {
  hits: [
    {
      name: 'a package that cannot be pinned',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(plain), failed(plain)),
      culprit: plain,
      hresult: '0x80073701',
      confidence: 'high',
    },
    {
      name: 'a language package that cannot be pinned',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(german), failed(german)),
      culprit: german,
      hresult: '0x80073701',
    },
    { name: 'one line of a language package cut out of a log', log: log(failed(german)), culprit: 'de-DE' },
    { name: 'the record of the caller alone', log: log(failed(plain)), culprit: plain },
    {
      name: 'the code without a name',
      log: log(cbs(`Failed to resolve execution chain. ${missing}`)),
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a language package of another version than the package behind it',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', base, pin(german), failed(german)),
      instead: 'cbs.language-pack.mismatch',
    },
  ],
});
