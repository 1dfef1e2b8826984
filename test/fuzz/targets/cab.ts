// Fuzzes cabinets: whatever the bytes are, reading ends within its limits, and what is refused is said.
import { cabinetSeeds, readHostile } from '../../support/archiveSeeds';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'cab',
  seeds: cabinetSeeds,
  run: (input) => readHostile('case.cab', input),
};
