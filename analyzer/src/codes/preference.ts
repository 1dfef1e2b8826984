// Owns the order in which the names of one number are shown: the name that fits the context first.
import { compareText } from '../ordered';
import type { CodeKind, CodeName } from './table';

/** Where a code was read; undefined is a number typed by hand. */
export type CodeContext = 'cbs' | 'dism' | 'setup' | 'windows-update' | 'setupapi';

/** What a number is read as. */
export type ReadAs =
  | 'hresult'
  | 'ntstatus'
  | 'win32'
  | 'hresult-with-nt-bit'
  | 'setupapi'
  | 'bugcheck'
  | 'decimal'
  | 'upgrade-result'
  | 'upgrade-extend'
  | 'other';

/** The kinds of names that belong to each reading of a number. */
export const kindsOfReading: Readonly<Record<ReadAs, readonly CodeKind[]>> = {
  hresult: ['hresult', 'wininet'],
  ntstatus: ['ntstatus'],
  win32: ['win32', 'msi', 'wininet'],
  'hresult-with-nt-bit': ['hresult'],
  setupapi: ['setupapi'],
  bugcheck: ['bugcheck'],
  decimal: [],
  'upgrade-result': ['hresult'],
  'upgrade-extend': [],
  other: ['other'],
};

/**
 * Orders the names of one number. The rule, first difference decides:
 * 1. names of the kind that the number is read as (an HRESULT prefers HRESULT names);
 * 2. names of the context's families, in the order of `familiesOf` (a CBS record prefers CBS and SxS names);
 *    without a context the families of servicing come first, and everywhere those of WMI, disks and snapshots before
 *    what is left; WinHTTP goes before WinINet everywhere, because it is what the update client, BITS and delivery
 *    optimization use;
 * 3. names that genuine servicing logs print for the number;
 * 4. names without a product: S_OK, E_ / S_ (of the headers of 5), ERROR_, STATUS_;
 * 5. names from winerror.h, ntstatus.h, bugcodes.h and wuerror.h before those of other headers;
 * 6. of a CBS name that Windows has changed, the one that most releases print;
 * 7. the alphabet.
 */
export function sortNames(
  names: readonly CodeName[],
  context: CodeContext | undefined,
  as: ReadAs,
): readonly CodeName[] {
  return names
    .map((name) => ({ name, key: rankOf(name, context, as) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareText(a.name.symbol, b.name.symbol))
    .map((ranked) => ranked.name);
}

/**
 * What servicing and setup call on: WMI, disks, snapshots. Numbers of FACILITY_ITF mean what the interface says; those of multimedia,
 * synchronization and data access that share them are none of these logs'.
 */
const ofWindows = ['WBEM_E_', 'VDS_E_', 'VSS_E_'];

/** Prefixes of names by context, the best first. */
const familiesOf: Readonly<Record<CodeContext | 'none', readonly string[]>> = {
  none: ['CBS_', 'PSFX_', 'MOSETUP_', 'WU_', 'USO_', 'DO_', 'SPAPI_', 'ERROR_WINHTTP_', ...ofWindows],
  cbs: ['CBS_', 'PSFX_', 'ERROR_SXS_', 'STATUS_SXS_', 'SPAPI_', 'ERROR_WINHTTP_', ...ofWindows],
  dism: ['DISMAPI_', 'CBS_', 'PSFX_', 'ERROR_SXS_', 'STATUS_SXS_', 'SPAPI_', 'ERROR_WINHTTP_', ...ofWindows],
  setup: ['MOSETUP_', 'SPAPI_', 'DISMAPI_', 'CBS_', 'WU_', 'ERROR_WINHTTP_', ...ofWindows],
  'windows-update': [
    'WU_',
    'USO_',
    'DO_',
    'BG_',
    'ERROR_WINHTTP_',
    'WININET_E_',
    'CBS_',
    'PSFX_',
    'MOSETUP_',
    ...ofWindows,
  ],
  setupapi: ['SPAPI_', 'ERROR_DI_', 'CM_PROB_', 'CR_', ...ofWindows],
};

/** Names without a product; a name that is none of these ranks behind. */
const plainNames: readonly RegExp[] = [
  /^S_(OK|FALSE)$/,
  /^ERROR_SUCCESS$|^STATUS_SUCCESS$/,
  /^[ES]_[A-Z]/,
  /^(ERROR|STATUS)_/,
];

const mainHeaders: readonly string[] = ['winerror.h', 'ntstatus.h', 'bugcodes.h', 'wuerror.h'];

function rankOf(name: CodeName, context: CodeContext | undefined, as: ReadAs): readonly number[] {
  const isOfMain = mainHeaders.includes(name.source);
  // `E_DELTA_PRINTTICKET_FORMAT` belongs to an interface, like all that other headers call E_.
  const isPlain = isOfMain || !/^[ES]_/.test(name.symbol);
  return [
    kindsOfReading[as].includes(name.kind) ? 0 : 1,
    indexOrEnd(familiesOf[context ?? 'none'], (prefix) => name.symbol.startsWith(prefix)),
    name.sources.some((source) => source.startsWith('servicing logs')) ? 0 : 1,
    isPlain ? indexOrEnd(plainNames, (pattern) => pattern.test(name.symbol)) : plainNames.length,
    isOfMain ? 0 : 1,
    name.sources.includes('CBS name list A') ? 0 : 1,
  ];
}

function indexOrEnd<T>(items: readonly T[], accepts: (item: T) => boolean): number {
  const index = items.findIndex(accepts);
  return index < 0 ? items.length : index;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let part = 0; part < a.length; part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
