// Owns the images that Windows Setup could not apply as a whole: no record names a file inside them.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { firstNotBelow } from '../../ordered';
import type { Match } from '../defineRule';
import { detail, factBefore, hexOrUnknown } from '../matching/values';
import { codeOfRecord } from './mountedImages';

/**
 * The image failed and no record names a file in it.
 * @param isDamage tells which codes say that data could not be read or written
 */
export function* failedImages(
  index: FactIndex,
  isDamage: (code: number | undefined) => boolean,
): Iterable<Match> {
  const named = index.ofShape('setup.apply.file-failed');
  const all = index.ofShape('setup.apply.failed');
  const done = index.ofShape('setup.phase-done', 'setup.success').at(-1) ?? -1;
  for (const k of all) {
    const fact = index.fact(k);
    const code = codeOfRecord(index, k);
    if (!isDamage(code) || named.some((other) => other < k && fact.line - index.fact(other).line < 60))
      continue;
    const { wim } = fact.fields;
    // Out of Windows PE the layers of setup say the same one after the other, not all of them with the image.
    const layers = all.filter(
      (other) => Math.abs(other - k) <= mostLayers && codeOfRecord(index, other) === code,
    );
    const best = layers.find((other) => index.fact(other).fields.wim !== undefined) ?? layers[0];
    if (wim === undefined && (best !== k || done > k || isBehindIt(index, k))) continue;
    const path = wim ?? imageOf(index, k);
    yield {
      fact: k,
      variant: 'image',
      confidence: 'medium',
      ...defined({ code }),
      ...(path === undefined ? {} : { culprit: { kind: 'path', name: path } }),
      values: {
        file: fileNameOf(path ?? 'install.wim'),
        path: path ?? 'install.wim',
        code: hexOrUnknown(code),
      },
      details: detail('Image', '映像', path),
    };
  }
}

/** Setup saves its queue for the start behind the image; where it began anew before that, it is another attempt's queue. */
const nextSteps = ['setup.install.begin', 'setup.install.new', 'setup.queue-saved'] as const;

/** True where the same attempt went on behind an image that could not be applied: it was applied at a later try. */
function isBehindIt(index: FactIndex, k: number): boolean {
  const all = index.ofShape(...nextSteps);
  const next = all[firstNotBelow(all.length, (n) => all[n] as number, k)];
  return next !== undefined && !index.fact(next).shape.startsWith('setup.install.');
}

/** So many records of setup tell one image that could not be applied. */
const mostLayers = 4;

/** The image that was being applied at a record. */
export function imageOf(index: FactIndex, k: number): string | undefined {
  const begin = factBefore(index, k, new Set(['setup.apply.begin']), 400);
  if (begin !== undefined) return index.fact(begin).fields.wim;
  const failed = index.ofShape('setup.apply.failed').find((other) => other > k);
  return failed === undefined ? undefined : index.fact(failed).fields.wim;
}
