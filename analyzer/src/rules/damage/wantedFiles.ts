// Owns the files that the readiness tool had no replacement for, where its report lists them and not the damage itself:
// below "Unavailable repair files:", by their paths in servicing\packages and winsxs.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { componentInPath } from '../../facts/identity';
import type { DamagedItem, DamageKind } from './damagedItems';

interface WantedKind {
  readonly path: RegExp;
  /** What the report counts: `CBS MUM Missing Total Count: 3`. */
  readonly counted: string;
  readonly missing: DamageKind;
  readonly corrupt: DamageKind;
}

const wantedKinds: readonly WantedKind[] = [
  {
    path: /^servicing\\packages\\(?<name>[^\\]+)\.mum$/i,
    counted: 'CBS MUM',
    missing: 'mum-missing',
    corrupt: 'mum-corrupt',
  },
  {
    path: /^servicing\\packages\\(?<name>[^\\]+\.cat)$/i,
    counted: 'CBS MUM',
    missing: 'catalog',
    corrupt: 'catalog',
  },
  {
    path: /^winsxs\\manifests\\(?<name>[^\\]+)\.manifest$/i,
    counted: 'CSI Manifest',
    missing: 'manifest-missing',
    corrupt: 'manifest-corrupt',
  },
  {
    path: /^winsxs\\(?!manifests\\|catalogs\\)(?<name>[^\\]+\\.+)$/i,
    counted: 'CSI Payload',
    missing: 'payload-missing',
    corrupt: 'payload-corrupt',
  },
];

/** The item that a `checksur.wanted` fact names; undefined for a path of another kind. */
export function wantedItem(index: FactIndex, k: number): DamagedItem | undefined {
  const path = index.fact(k).fields.path ?? '';
  for (const kind of wantedKinds) {
    const name = kind.path.exec(path)?.groups?.name;
    if (name === undefined) continue;
    if (!isCounted(index, kind.counted)) return undefined;
    const component = componentInPath(name);
    return {
      fact: k,
      kind: isCorrupt(index, kind.counted) ? kind.corrupt : kind.missing,
      name,
      ...defined({ component }),
      ...(kind.counted === 'CSI Payload' ? { file: name.slice(name.indexOf('\\') + 1) } : {}),
      ...(kind.counted === 'CBS MUM' ? { package: name.replace(/\.cat$/i, '') } : {}),
      evidence: [{ fact: k, role: 'cause' }],
    };
  }
  return undefined;
}

/** Files of a kind that the summary counts none of only belong to damaged ones; without any counts all are meant. */
function isCounted(index: FactIndex, counted: string): boolean {
  const counts = index.ofShape('checksur.count').map((k) => index.fact(k).fields);
  const found = counts.filter(({ fixed }) => fixed === undefined);
  return found.length === 0 || found.some(({ category }) => category?.startsWith(counted));
}

/** True where the report counts damaged ones of this kind, and none that are missing. */
function isCorrupt(index: FactIndex, counted: string): boolean {
  const categories = index.ofShape('checksur.count').map((k) => index.fact(k).fields.category ?? '');
  const ofKind = categories.filter((category) => category.startsWith(counted));
  return (
    ofKind.some((category) => category.includes('Corrupt')) &&
    !ofKind.some((category) => category.includes('Missing'))
  );
}
