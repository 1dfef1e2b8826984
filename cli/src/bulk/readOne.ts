// Owns the reading of one case of a bulk run into its lines.
import { type BulkCase, renderBulk } from '../../../analyzer/src/index';
import { type CaseOptions, readCase } from '../readCase';

/** The lines of a case, and whether it failed. */
export interface BulkLines {
  readonly lines: string;
  readonly hasFailed: boolean;
}

/** Reads a case; what of it cannot be read becomes lines too. */
export async function readOne(which: BulkCase, options: CaseOptions): Promise<BulkLines> {
  const refusals: { readonly message: string }[] = [];
  const io = {
    out: () => undefined,
    error: (message: string) => refusals.push({ message }),
    stdin: nothing(),
  };
  const read = await readCase([which.path], { ...options, threads: 1 }, io);
  return {
    lines: renderBulk(which, read?.result, refusals, options.language),
    hasFailed: read?.result.verdict === 'failed',
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
