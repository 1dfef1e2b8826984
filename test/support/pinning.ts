// Owns the records of a deployment that cannot be pinned, for the rules that say why. Values are our own.
import { cbs, csi } from './logLines';

/** What the caller is told. */
export const missing = '[HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]';
/** A deployment without a language, and one of a language. */
export const plain = 'Package_12_for_KB5000002~31bf3856ad364e35~amd64~~19041.1001.1.3';
export const german = 'Sample-Client-LanguagePack-Package~31bf3856ad364e35~amd64~de-DE~10.0.19041.1';
/** The package behind the language. */
export const base = cbs(
  'Exec: Installing Package: Sample-Client-LanguagePack-Package~31bf3856ad364e35~amd64~~10.0.19041.3001, Update: sample',
);
/** CSI cannot pin a deployment. */
export const pin = (identity: string): string =>
  csi(
    `(F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #85# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = 0a1b2c3d4e5f60718293a4b5c6d7e8f9, version 10.0.19041.1001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, cb = (null), s = (null), rid = '${identity}.5000002-14_neutral', rah = '2', manpath = (null), catpath = (null), ed = 0, disp = 0)[gle=0x80073701]`,
    'Error',
  );
/** CBS says the same. */
export const failed = (identity: string): string =>
  cbs(
    `Failed to pin deployment while resolving Update: ${identity}.5000002-14_neutral from file: (null) ${missing}`,
  );
