// Owns the decision what kind of log a text is: by what its records are, the file name only breaks a tie.
import type { Fact, SourceKind } from '../model';
import type { HeaderFamily } from './header';

export interface KindCounts {
  readonly families: ReadonlyMap<HeaderFamily, number>;
  readonly components: ReadonlyMap<string, number>;
}

const cbsComponents = ['CBS', 'CSI', 'DPX', 'SXS', 'DEPLOY'];
const setupComponents = [
  'MOUPG',
  'SP',
  'IBS',
  'IBSLIB',
  'PANTHR',
  'CONX',
  'DIAG',
  'UI',
  'MIG',
  'SYSPRP',
  'TOOL',
  'CMI',
  'WDS',
  'HWREQCHK',
  'PBR',
];

/** The kinds of log in which records of a component stand. */
export function kindsOfComponent(component: string): readonly SourceKind[] {
  if (cbsComponents.includes(component)) return ['cbs', 'checksur'];
  if (component === 'DISM') return ['dism'];
  return ['setup'];
}

/** Decides the kind from the record counts and, for text without heads, from the message shapes found. */
export function detectKind(counts: KindCounts, facts: readonly Fact[], fileName = ''): SourceKind {
  const family = (name: HeaderFamily): number => counts.families.get(name) ?? 0;
  const servicing = family('servicing') + family('servicing-loose');
  const others = kindsOfFamilies.map(
    ([kind, ...names]) => [kind, names.reduce((sum, name) => sum + family(name), 0)] as const,
  );
  const best = Math.max(servicing, ...others.map(([, count]) => count));
  if (best === 0) return kindOfBareText(facts);
  if (best === servicing) return kindOfServicing(counts.components, family('bare'), fileName);
  const kind = others.find(([, count]) => count === best)?.[0] ?? 'unknown';
  // The summary of a newer check begins like a report of the readiness tool.
  const isSummary =
    kind === 'checksur' &&
    facts.some(({ shape, fields }) => shape === 'cbs.check.item' && fields.mark === 'p');
  return isSummary ? kindOfBareText(facts) : kind;
}

/** The kinds whose records have heads of their own; what stands first wins a tie. */
const kindsOfFamilies: readonly (readonly [SourceKind, ...HeaderFamily[]])[] = [
  ['event-log', 'event'],
  ['procmon', 'procmon'],
  [
    'windows-update',
    'update',
    'update-loose',
    'update-delivery',
    'update-manager',
    'update-manager-tail',
    'update-undecoded',
  ],
  ['windows-update-legacy', 'update-legacy'],
  ['reporting-events', 'reporting-events'],
  ['setup', 'device-setup', 'setup-diag'],
  ['setupapi', 'setupapi'],
  ['checksur', 'checksur'],
  ['file-hash', 'file-hash'],
  ['package-list', 'package-list'],
];

/** @param bare how many lines have no head: they name no component, and say nothing of the program that wrote the rest */
function kindOfServicing(
  components: ReadonlyMap<string, number>,
  bare: number,
  fileName: string,
): SourceKind {
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + (components.get(name) ?? 0), 0);
  const cbs = sum(cbsComponents);
  const dism = components.get('DISM') ?? 0;
  const unnamed = Math.max(0, (components.get('') ?? 0) - bare);
  const setup = sum(setupComponents) + unnamed;
  // Programs of setup leave the component out; CBS does so in a few records, never in all.
  const isUnnamed = (components.get('CBS') ?? 0) === 0 && unnamed > cbs;
  const hasSetupNames = isUnnamed || setup - unnamed > 0 || /setup(act|err)/i.test(fileName);
  if (dism > 0 && dism >= cbs && dism * 4 >= setup) return 'dism';
  if (cbs > 0 && (cbs >= setup || !hasSetupNames)) return 'cbs';
  return setup > 0 ? 'setup' : dism > 0 ? 'dism' : 'unknown';
}

/** Text cut out without heads: decided by which shapes its lines have. */
function kindOfBareText(facts: readonly Fact[]): SourceKind {
  const starts = (prefix: string): number => facts.filter((fact) => fact.shape.startsWith(prefix)).length;
  const check = facts.filter(
    (fact) => fact.shape === 'cbs.check.item' || fact.shape === 'cbs.check.found',
  ).length;
  const cbs = starts('cbs.') + starts('csi.') + starts('sfc.') + starts('ai.') - check;
  const dism = starts('dism.') + starts('console.');
  const wu = starts('wu.');
  // A stop screen alone says nothing of what the computer was doing.
  const setup = starts('setup.') - starts('setup.told.') + starts('sysprep.');
  // An INF that somebody hands to Windows is no log of its installation.
  const device = starts('device.') - starts('device.told.inf');
  // Why a service did not start, alone, may be any console's answer.
  const events = starts('event.') - starts('event.service.reason');
  const best = Math.max(cbs, dism, wu, setup, check, device, events);
  // Failed to read the sample [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]: only CBS writes its codes so
  if (best === 0) return facts.some(({ text }) => text.includes(' [HRESULT = 0x')) ? 'cbs' : 'unknown';
  if (device === best) return 'setupapi';
  if (events === best) return 'event-log';
  if (check === best) return facts.some((fact) => fact.shape === 'cbs.check.found') ? 'checksur' : 'cbs';
  if (dism === best && dism > cbs) return 'dism';
  if (cbs === best) return 'cbs';
  return wu === best ? 'windows-update' : 'setup';
}
