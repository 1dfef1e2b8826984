// Owns the operations on images that are named by the image alone, where no record of theirs says more: those of Windows
// Setup, and DISM's own that unpack an image onto a disk.
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail } from '../matching/values';

/** `Mount WIM file C:\…\winre.wim, index 1 to C:\…`, `Apply WIM file …`, `Extract files from WIM file …` */
const imageOperation =
  /^(?<work>Mount|Apply|Extract files from) WIM file (?<wim>[^\n,]{1,300}?\.(?:wim|esd|swm))\b/;

/** Records of setup's platform that name the file or the image themselves. */
const sayMore = [
  'setup.mount-failed',
  'setup.extract-failed',
  'setup.apply.failed',
  'setup.apply.file-failed',
] as const;

/** ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL: the image is good and has no room. */
const noRoom: ReadonlySet<number> = new Set([0x80070070, 0x80070027]);

/**
 * One match for the last failed operation on an image.
 * @param isDamage tells which codes say that data could not be read or written; an image is applied for longer than
 * anything else, and much ends that step that has nothing to do with it
 */
export function* failedImageOperations(
  index: FactIndex,
  isDamage: (code: number | undefined) => boolean,
): Iterable<Match> {
  if (index.ofShape(...sayMore).length > 0) return;
  const failed = index.ofShape('setup.operation.failed').findLast((k) => {
    const { operation = '', hresult } = index.fact(k).fields;
    const code = codeOfField(hresult);
    const work = imageOperation.exec(operation)?.groups?.work;
    if (work === undefined || code === undefined || noRoom.has(code)) return false;
    return work !== 'Apply' || isDamage(code);
  });
  if (failed === undefined) return;
  const { operation = '', hresult } = index.fact(failed).fields;
  const { work, wim: path = '' } = imageOperation.exec(operation)?.groups ?? {};
  const code = codeOfField(hresult) ?? 0;
  yield {
    fact: failed,
    variant: work === 'Mount' ? 'mount' : 'image',
    confidence: 'medium',
    code,
    culprit: { kind: 'path', name: path },
    values: { file: fileNameOf(path), path, code: hex(code) },
    details: detail('Image', '映像', path),
  };
}

/** `dism /Apply-Image /ImageFile:D:\\install.wim …`, `dism /apply-ffu /ImageFile=…`, `Expand-WindowsImage -ImagePath …` */
const applyCommand = /\/apply-(?:image|ffu)\b|\bExpand-WindowsImage\b/i;
const imageOption =
  /[/-]Image(?:File|Path)[:= ]\s{0,4}(?:"(?<quoted>[^"\n]{1,300})"|(?<plain>[^\s"]{1,300}))/i;

/**
 * The last command of DISM that could not unpack an image because data of it could not be read or written.
 * @param isDamage tells which codes say so
 */
export function* unpackedByDism(
  { index, operations }: RuleContext,
  isDamage: (code: number | undefined) => boolean,
): Iterable<Match> {
  const failed = operations.findLast(
    ({ kind, outcome, recoveredLater, result }) =>
      kind === 'dism-command' && outcome === 'failed' && !recoveredLater && isDamage(result),
  );
  if (failed === undefined) return;
  const { target = '', startLine, endLine, endFact, result = 0 } = failed;
  const [applied] = index.ofShape('dism.image.failed').filter((k) => {
    const { fields, line } = index.fact(k);
    return fields.function === 'FfuApplyInternal' && line >= startLine && line <= endLine;
  });
  const k = applied ?? (applyCommand.test(target) ? endFact : undefined);
  if (k === undefined) return;
  const { quoted, plain } = imageOption.exec(target)?.groups ?? {};
  const path = quoted ?? plain;
  yield {
    fact: k,
    variant: path === undefined ? 'unpackedUnnamed' : 'unpacked',
    ...(path === undefined ? { depth: 'reason' as const } : { culprit: { kind: 'path', name: path } }),
    confidence: 'medium',
    code: result,
    values: { file: fileNameOf(path ?? ''), path: path ?? '', code: hex(result) },
    details: detail('Image', '映像', path),
  };
}

/** The image of a deployment that the program for it could not apply, with what that program returned. */
export function* imagesOfDeployments(index: FactIndex): Iterable<Match> {
  const k = index.ofShape('ts.image.failed').at(-1);
  if (k === undefined) return;
  const { path = '', win32 } = index.fact(k).fields;
  const code = hresultFromWin32(Number(win32));
  yield {
    fact: k,
    variant: 'image',
    confidence: 'medium',
    code,
    culprit: { kind: 'path', name: path },
    values: { file: fileNameOf(path), path, code: hex(code) },
    details: detail('Image', '映像', path),
  };
}
