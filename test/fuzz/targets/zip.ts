// Fuzzes zip archives: whatever the bytes are, reading ends within its limits, and what is refused is said.
import { readHostile, zipSeeds } from '../../support/archiveSeeds';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'zip',
  seeds: zipSeeds,
  run: (input) => readHostile('case.zip', input),
};
