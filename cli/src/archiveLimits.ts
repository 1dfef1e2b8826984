// Owns the option that sets what an archive may cost: `--limit members=50000`.
import { InvalidArgumentError } from 'commander';
import type { ArchiveLimits } from '../../sources/src/index';

/** Adds a limit to those that were given before it. */
export function parseLimit(text: string, before: Partial<ArchiveLimits> = {}): Partial<ArchiveLimits> {
  const [, name = '', number = ''] = /^([a-z-]+)=(\d{1,12})$/.exec(text) ?? [];
  const limit = limits.find((each) => each.name === name);
  const value = Number(number);
  if (limit === undefined || value < 1)
    throw new InvalidArgumentError(`Allowed choices are ${limitChoices}.`);
  return { ...before, [limit.key]: value * limit.unit };
}

const megabyte = 1_048_576;

/** Named as the settings of the extension are. */
const limits: readonly {
  readonly name: string;
  readonly key: keyof ArchiveLimits;
  readonly unit: number;
  readonly shown: string;
}[] = [
  { name: 'member-size', key: 'memberSize', unit: megabyte, shown: 'member-size=<MB>' },
  { name: 'total-size', key: 'totalSize', unit: megabyte, shown: 'total-size=<MB>' },
  { name: 'members', key: 'members', unit: 1, shown: 'members=<count>' },
  { name: 'ratio', key: 'ratio', unit: 1, shown: 'ratio=<factor>' },
  { name: 'depth', key: 'depth', unit: 1, shown: 'depth=<levels>' },
];

const limitChoices = limits.map(({ shown }) => shown).join(', ');
