// Setup could not extract a file out of its image, or could not mount an image it works with.

import { defined } from '../defined';
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf, plainPath } from '../facts/paths';
import { groupedBy } from '../grouped';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Localized } from '../localized';
import type { Detail } from '../model';
import { defineRule, type Match } from './defineRule';
import { detail, hexOrUnknown } from './matching/values';
import { failedImages, imageOf } from './setup/appliedImages';
import { failedImageOperations, imagesOfDeployments, unpackedByDism } from './setup/imageOperations';
import { imageTexts } from './setup/imageTexts';
import { answerBehind, codeOfRecord, failedMounts } from './setup/mountedImages';
import { placeOf, type SetupFailure, setupFailures } from './setup/setupRecords';
import { appliedPlaces, windowsOf } from './setup/setupWindows';

/** Corruption read while an image is applied: ERROR_FILE_CORRUPT, ERROR_INVALID_DATA, ERROR_CRC, the image hash, I/O. */
const damageCodes: ReadonlySet<number> = new Set([
  0x80070570, 0x8007000d, 0x80070017, 0x80070241, 0x8007045d, 0x80070571, 0x8007025d,
]);

/** Codes that say more of what stood in the way than the image does: access, other programs, room, security products. */
const toldByOthers: ReadonlySet<number> = new Set([
  0x80070005, 0x80070020, 0x80070021, 0x80070027, 0x80070070, 0x800700e1, 0x800700e2,
]);

export const upWimApplyOrMount = defineRule({
  meta: {
    id: 'up.wim.apply-or-mount',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'Setup could not apply {file} from the image ({code})',
      zh: '安装程序无法应用映像中的 {file}（{code}）',
    },
    explanation: {
      en: 'While the image was being applied, {path} could not be written out of {image}: {code}. {scope}',
      zh: '应用映像时，无法从 {image} 释放 {path}：{code}。{scope}',
    },
    variants: imageTexts,
    nextSteps: [
      steps.freshMedia,
      look(
        'Run the upgrade once more and compare the file and the percentage: the same place points to the medium or its copy, different places to memory, cable or disk.',
        '再运行一次升级并比较出错的文件和百分比：位置相同指向介质或其副本，位置不同则指向内存、线缆或磁盘。',
      ),
      steps.chkdsk,
      steps.diskHealth,
      steps.memoryTest,
    ],
    links: [],
  },
  *match(context) {
    const { index } = context;
    const failures = setupFailures(context);
    for (const match of [
      ...files(index),
      ...failedImages(index, isDamage),
      ...failedMounts(index),
      ...extracts(index),
      ...failedImageOperations(index, isDamage),
      ...unpackedByDism(context, isDamage),
      ...imagesOfDeployments(index),
      ...messages(index),
      ...windowsOfFiles(index),
      ...appliedPlaces(index, failures, isDamage),
    ])
      yield { ...match, details: [...(match.details ?? []), ...placeRows(index, match.fact, failures)] };
  },
});

/** Phase, operation and extend code of the run that a record belongs to. */
function placeRows(index: FactIndex, k: number, failures: readonly SetupFailure[]): readonly Detail[] {
  const { line } = index.fact(k);
  const failure = failures.find(
    ({ operation }) => operation.startLine - 20 <= line && line <= operation.endLine,
  );
  return failure === undefined ? [] : placeOf(failure).details;
}

/** One match per file that could not be applied; the same file in several executions counts up. */
function* files(index: FactIndex): Iterable<Match> {
  const damaged = index
    .ofShape('setup.apply.file-failed')
    .filter((k) => !toldByOthers.has(codeOfRecord(index, k) ?? 0));
  const byFile = groupedBy(damaged, (k) => withoutDrive(index.fact(k).fields.path ?? '').toLowerCase());
  for (const list of byFile.values()) {
    const last = list.at(-1) ?? 0;
    const code = codeOfRecord(index, last);
    const path = plainPath(index.fact(last).fields.path ?? '');
    const image = imageOf(index, last);
    yield {
      fact: last,
      count: list.length,
      ...defined({ code }),
      culprit: { kind: 'path', name: path },
      values: {
        file: fileNameOf(path),
        path,
        image: image ?? 'install.wim',
        code: hexOrUnknown(code),
        scope: isDamage(code) ? scopeOf(list.length, byFile.size) : untoldScope,
      },
      details: [
        ...detail('File', '文件', path),
        ...detail('Image', '映像', image),
        ...detail('Executions that stopped at this file', '停在该文件的执行次数', String(list.length)),
      ],
      evidence: [
        ...list.slice(-4).map((fact) => ({ fact, role: 'cause' as const })),
        ...answerBehind(index, last, 'setup.apply.failed'),
        ...answerBehind(index, last, 'setup.operation.failed'),
      ],
    };
  }
}

const untoldScope: Localized = {
  en: 'The code does not tell whether the image or the disk that is written to is at fault.',
  zh: '该代码无法说明问题出在映像还是目标磁盘。',
};

/** What the repetition points to; said only as far as the records carry it. */
function scopeOf(executions: number, distinctFiles: number): Localized {
  if (distinctFiles > 1)
    return {
      en: 'Different files fail in different executions, which points to memory, cable or disk rather than to one damaged file in the image.',
      zh: '不同的执行停在不同的文件，这更指向内存、线缆或磁盘，而不是映像中某个损坏的文件。',
    };
  if (executions > 1)
    return {
      en: 'Every execution stops at the same file, which points to the stored image or the medium it was copied from.',
      zh: '每次执行都停在同一个文件，这指向已保存的映像或其来源介质。',
    };
  return {
    en: 'Either the image (or the medium it was copied from) or the disk that is written to is damaged; one attempt cannot tell which.',
    zh: '映像（或其来源介质）与目标磁盘二者之一存在损坏；仅凭一次尝试无法判断。',
  };
}

function* extracts(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.extract-failed')) {
    const code = codeOfRecord(index, k);
    const { path = '', wim = '' } = index.fact(k).fields;
    if (code === undefined) continue;
    yield {
      fact: k,
      variant: 'extract',
      code,
      culprit: { kind: 'path', name: path },
      values: { file: fileNameOf(path), path, image: wim, code: hexOrUnknown(code) },
      details: [...detail('File', '文件', path), ...detail('Image', '映像', wim)],
      evidence: [{ fact: k, role: 'cause' }, ...answerBehind(index, k, 'setup.operation.failed')],
    };
  }
}

/** The window that says so, in the languages of Windows; the code may stand in the line above or below it. */
function* windowsOfFiles(index: FactIndex): Iterable<Match> {
  for (const match of windowsOf(index, 'files', 'message')) {
    const code = match.code ?? index.facts.flatMap(({ codes }) => codes).find(isFailureCode);
    if (code === undefined) continue;
    yield { ...match, code, values: { text: match.values?.words ?? '', code: hexOrUnknown(code) } };
  }
}

function* messages(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.message')) {
    const code = codeOfRecord(index, k);
    // Other sentences of setup stand for the installation as a whole.
    if (!/files?\b/.test(index.fact(k).fields.text ?? '')) continue;
    if (!isDamage(code) || index.ofShape('setup.apply.file-failed', 'setup.apply.failed').length > 0)
      continue;
    yield {
      fact: k,
      variant: 'message',
      depth: 'reason',
      confidence: 'medium',
      ...defined({ code }),
      values: { text: (index.fact(k).fields.text ?? '').replace(/\s+/g, ' '), code: hexOrUnknown(code) },
    };
  }
}

const isDamage = (code: number | undefined): boolean => code !== undefined && damageCodes.has(code);

/** Drive letters change when Windows PE takes over; the rest of the path stays. */
function withoutDrive(path: string): string {
  return path.replace(/^[A-Za-z]:/, '');
}
