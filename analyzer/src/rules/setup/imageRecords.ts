// Owns what the rules of image commands share: timestamped failures of mount, unmount and open with the image and folder.

import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { isAnswerOfCall, isToolMessage, mountIn } from '../../facts/words/setup';
import type { Culprit, Detail, Operation } from '../../model';
import { dismSessionAt } from '../../operations/around';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { detail } from '../matching/values';

const imageShapes: ReadonlySet<string> = new Set([
  'dism.image.failed',
  'dism.wim.file-failed',
  'dism.api.failed',
  'dism.command.failed',
  'dism.exe.verdict',
  'dism.host.failed',
  'dism.failed',
]);

/** What a command or a record names about an image operation. */
export interface ImageNames {
  readonly image?: string;
  readonly index?: string;
  readonly folder?: string;
}

/**
 * Yields one match per operation (or per chain outside any) that failed with one of the codes.
 * The WIM library's bracketed lines alone are probes and never count; a record of its own at Error level does.
 * @param codes unsigned 32-bit codes
 */
export function* matchImage({ index, operations }: RuleContext, codes: readonly number[]): Iterable<Match> {
  const done = new Set<Operation | number>();
  for (const k of index.withCode(...codes)) {
    const code = statedCode(index, k, codes);
    if (code === undefined) continue;
    const operation = dismSessionAt(operations, index.fact(k).line);
    const key = operation ?? code;
    if (done.has(key) || isBeside(operation, code)) continue;
    done.add(key);
    const names = namesOf(index, k, operation);
    yield {
      fact: k,
      code,
      confidence: names.folder === undefined && names.image === undefined ? 'medium' : 'high',
      ...culpritOf(names),
      values: {
        place: names.folder ?? names.image ?? '',
        image: names.image ?? '',
        folder: names.folder ?? '',
        code: `0x${code.toString(16)}`,
      },
      details: detailsOf(names),
    };
  }
}

/** Work on no image that came to something else, or went on: what the layer for image files answered did not stop it. */
function isBeside(operation: Operation | undefined, code: number): boolean {
  if (operation === undefined || operation.purpose === 'mount') return false;
  const { kind, outcome, result } = operation;
  if (outcome === 'failed') return result !== undefined && result !== code;
  return outcome === 'succeeded' || (kind === 'dism-api' && outcome === 'interrupted');
}

/**
 * The matches of one class of image failures; the variant `plain` words those in which nothing names image or folder.
 * @param codes unsigned 32-bit codes
 */
export function* matchImageClass(context: RuleContext, codes: readonly number[]): Iterable<Match> {
  for (const match of matchImage(context, codes))
    yield match.values?.place ? match : { ...match, variant: 'plain' };
}

/** The code where the record itself says it: `(hr:0x…)`, `HRESULT=…`, not a library line beneath it. */
function statedCode(index: FactIndex, k: number, codes: readonly number[]): number | undefined {
  const fact = index.fact(k);
  // The tool's own message, pasted from a console: "Error: 0xc1420127".
  if (fact.shape === 'console.error' || fact.shape === 'console.cmdlet')
    return fact.codes.find((code) => codes.includes(code));
  if (fact.shape === 'other.bare' && isToolMessage(fact))
    return fact.codes.find((code) => codes.includes(code));
  if (!imageShapes.has(fact.shape) || fact.level !== 'error') return undefined;
  const stated = codeOfField(fact.fields.hresult ?? fact.fields.code);
  if (stated !== undefined) return codes.includes(stated) ? stated : undefined;
  return codes.find((code) => isAnswerOfCall(fact, code));
}

function namesOf(index: FactIndex, k: number, operation: Operation | undefined): ImageNames {
  const told = mountIn(index.fact(k));
  if (told.folder !== undefined) return told;
  const command = operation?.target ?? '';
  const mounting = index
    .ofShape('dism.mounting', 'console.image')
    .findLast((other) => other < k && !isListed(index, other));
  const fields = mounting === undefined ? undefined : index.fact(mounting).fields;
  const image =
    optionOf(command, /\/(?:ImageFile|WimFile):|\bImageFilePath: /i) ?? fields?.wim ?? libraryFile(index, k);
  const number = /\/Index:(\d+)/i.exec(command)?.[1] ?? fields?.index;
  const folder =
    optionOf(command, /\/(?:MountDir|Image|ApplyDir):|\bMountPath: /i) ??
    fields?.mount ??
    index.fact(k).fields.path;
  return {
    ...defined({ image, index: number, folder }),
  };
}

/** The list of mounted images names every image, each below its folder. */
function isListed(index: FactIndex, k: number): boolean {
  return k > 0 && index.fact(k - 1).shape === 'console.mount-dir';
}

/** The image file that the library's line right before the record names with the same answer. */
function libraryFile(index: FactIndex, k: number): string | undefined {
  const path = index
    .ofShape('dism.wim.file-failed')
    .filter((other) => other < k && other >= k - 4)
    .map((other) => index.fact(other).fields)
    .findLast((fields) => codeOfField(fields.hresult) === codeOfField(index.fact(k).fields.hresult))?.path;
  return path !== undefined && /\.(?:wim|esd|swm|ffu|vhdx?)$/i.test(path) ? path : undefined;
}

/** The value of a switch: quoted, or up to the next blank or comma. */
function optionOf(command: string, name: RegExp): string | undefined {
  const at = name.exec(command);
  if (!at) return undefined;
  const rest = command.slice(at.index + at[0].length);
  return /^"([^"]+)"/.exec(rest)?.[1] ?? /^[^\s",]+/.exec(rest)?.[0];
}

function culpritOf(names: ImageNames): { culprit?: Culprit } {
  const name = names.folder ?? names.image;
  return name === undefined ? {} : { culprit: { kind: 'path', name } };
}

function detailsOf(names: ImageNames): readonly Detail[] {
  return [
    ...detail('Image file', '映像文件', names.image),
    ...detail('Image index', '映像索引', names.index),
    ...detail('Mount folder', '装载目录', names.folder),
  ];
}
