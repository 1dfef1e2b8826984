// Owns the bit fields of HRESULT and NTSTATUS and the names of their facilities.
import { hresultFacilities, ntstatusFacilities } from './generated/facilities';

/** The parts of a code; an absent part is one that this kind of number does not have. */
export interface CodeFields {
  /** HRESULT: success or failure. NTSTATUS: success, informational, warning or error. */
  readonly severity?: 'success' | 'failure' | 'informational' | 'warning' | 'error';
  /** Header name, e.g. `FACILITY_WIN32`; two names of one number are separated by a slash, null without a name. */
  readonly facility?: string | null;
  readonly facilityNumber?: number;
  /** The low 16 bits; for a plain number the number itself, negative where it is one. */
  readonly code: number;
  /** C bit: not defined by Microsoft's headers. */
  readonly customer?: boolean;
  /** N bit: an NTSTATUS in disguise of an HRESULT. */
  readonly ntStatus?: boolean;
  /** Extend code of an upgrade failure only; null where the number has no name. */
  readonly phase?: string | null;
  readonly operation?: string | null;
}

/** Fields of an HRESULT: bit 31 severity, 29 customer, 28 N, 26-16 facility, 15-0 code. */
export function hresultFields(code: number): CodeFields {
  const facilityNumber = (code >>> 16) & 0x7ff;
  return {
    severity: code >>> 31 === 1 ? 'failure' : 'success',
    facility: hresultFacilities[facilityNumber] ?? null,
    facilityNumber,
    code: code & 0xffff,
    customer: ((code >>> 29) & 1) === 1,
    ntStatus: ((code >>> 28) & 1) === 1,
  };
}

/** Fields of an NTSTATUS: bits 31-30 severity, 29 customer, 27-16 facility, 15-0 code; the N bit is looked through. */
export function ntStatusFields(code: number): CodeFields {
  const facilityNumber = (code >>> 16) & 0xfff;
  const severities = ['success', 'informational', 'warning', 'error'] as const;
  return {
    severity: severities[code >>> 30] ?? 'error',
    facility: ntstatusFacilities[facilityNumber] ?? null,
    facilityNumber,
    code: code & 0xffff,
    customer: ((code >>> 29) & 1) === 1,
    ntStatus: ((code >>> 28) & 1) === 1,
  };
}

/** Fields of a SetupAPI value 0xE000xxxx: an application error, so customer and failure, without a facility. */
export function setupApiFields(code: number): CodeFields {
  return { severity: 'failure', facility: null, code: code & 0xffff, customer: true };
}

/** Fields of a number that has no bit layout: Win32 codes, stop codes, plain decimals, negative ESENT numbers. */
export function plainFields(code: number): CodeFields {
  return { code: code > 0xffff_0000 ? code - 0x1_0000_0000 : code };
}
