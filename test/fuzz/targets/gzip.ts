// Fuzzes gzip files: whatever the bytes are, reading ends within its limits, and what is refused is said.
import { gzipSeeds, readHostile } from '../../support/archiveSeeds';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'gzip',
  seeds: gzipSeeds,
  run: (input) => readHostile('case.log.gz', input),
};
