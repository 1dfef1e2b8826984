// A delta of an update could not be applied to the file it builds on.

import { defined } from '../defined';
import { cutDeployment } from '../facts/identity';
import { plainPath } from '../facts/paths';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { codeOfExpression, detail, evidenceAt } from './matching/values';

/** PSFX codes of deltas that do not apply: reverse, forward, null, combination, reverse missing (CbsMsg). */
const codes = [0x800f0985, 0x800f0986, 0x800f0987, 0x800f0988, 0x800f0989] as const;

/** What a caller is told when a delta does not apply. */
const answers: readonly number[] = [...codes, 0x8007000d, 0x80073712, 0x800f0831, 0x800f081f];

export const csiDeltaHydrationFailed = defineRule({
  meta: {
    id: 'csi.delta.hydration-failed',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The update’s delta does not fit the installed file {file}',
      zh: '更新的增量与已安装的文件 {file} 不匹配',
    },
    explanation: {
      en: 'The update carries only the difference to {file} ({component}), and applying it failed: the copy on this computer is not the one that the difference was made for. The file was changed, damaged or left over from an interrupted update.',
      zh: '该更新只包含文件 {file}（{component}）的差异数据，应用时失败：此计算机上的副本不是生成差异时所用的版本。该文件已被更改、损坏，或是中断的更新遗留下来的。',
    },
    variants: {
      file: {
        title: {
          en: 'The file {file} could not be put together from the update’s delta',
          zh: '无法用更新的增量生成文件 {file}',
        },
        explanation: {
          en: 'The update carries only the difference to {file}, and putting the file together from it and the installed copy failed. That copy was changed, damaged or left over from an interrupted update.',
          zh: '该更新只包含文件 {file} 的差异数据，用它和已安装的副本生成文件时失败。该副本已被更改、损坏，或是中断的更新遗留下来的。',
        },
      },
      unnamed: {
        title: {
          en: 'A delta of the update could not be applied',
          zh: '无法应用更新的增量',
        },
        explanation: {
          en: 'The update carries only differences to installed files, and applying one of them failed. The record that names the file is not in this text.',
          zh: '该更新只包含与已安装文件的差异数据，其中一个应用失败。此文本中没有指明该文件的记录。',
        },
      },
    },
    nextSteps: [
      steps.restoreHealth,
      steps.startComponentCleanup,
      steps.installLatestSsu,
      steps.installFromCatalog,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const named = [...ofRecords(context)];
    yield* named;
    if (named.length === 0) yield* ofDecompression(context);
    for (const match of matchCodes(context.index, codes))
      yield {
        ...match,
        variant: 'unnamed',
        depth: 'reason',
        confidence: 'medium',
        standing: named.length > 0 ? 'explains' : standingOfCode(context, match.fact),
      };
  },
});

/** The delta engine refused its input; the record that names the file may be cut away. */
function* ofDecompression(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const k = index
    .ofShape('csi.call.failed')
    .find((n) => /DeltaDecompress|ApplyDelta/.test(index.fact(n).fields.function ?? ''));
  if (k === undefined || !fitsAnswer(context, k, answers)) return;
  const code = codeOfExpression(index.fact(k).fields.status);
  yield {
    fact: k,
    variant: 'unnamed',
    depth: 'reason',
    confidence: 'medium',
    standing: standingOfCode(context, k),
    ...defined({ code }),
  };
}

/** What a caller is told for the status of the record: `NTSTATUS_FROM_WIN32` of the store, else none of its own. */
function asAnswer(status: number): number {
  return status >>> 16 === 0xc007 ? (0x80070000 | (status & 0xffff)) >>> 0 : status;
}

function* ofRecords(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const found = new Map<string, Match>();
  for (const k of index.ofShape('csi.hydration')) {
    const { fields } = index.fact(k);
    const status = Number(fields.status ?? 0) >>> 0;
    if (!fitsAnswer(context, k, [...answers, asAnswer(status)])) continue;
    const file = plainPath(fields.file ?? fields.quoted ?? '');
    const component = `${fields.component ?? ''}${fields.version === undefined ? '' : ` ${fields.version}`}`;
    const key = `${component}|${file}`.toLowerCase();
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? ofRecord(context, k, { file, component, status })
        : { ...known, count: (known.count ?? 1) + 1 },
    );
  }
  yield* found.values();
}

/** The match of the first record of a file; records right before it say the same, one behind it names the package. */
function ofRecord(
  context: RuleContext,
  k: number,
  { file, component, status }: { readonly file: string; readonly component: string; readonly status: number },
): Match {
  const { index } = context;
  const before = [k - 1, k - 2, k - 3].filter(
    (n) => n >= 0 && /^csi\.(?:hydration\.error|call\.failed|failed)$/.test(index.fact(n).shape),
  );
  const failed = index
    .ofShape('cbs.package.report', 'cbs.deployment.failed')
    .find((n) => n > k && n < k + 80);
  const name = failed === undefined ? undefined : index.fact(failed).fields.package;
  return {
    fact: k,
    evidence: evidenceAt('cause', ...before, k),
    ...(status >= 0x80000000 ? { code: status } : {}),
    culprit: { kind: 'path', name: file },
    ...(component === '' ? { variant: 'file' } : {}),
    values: { file, component },
    details: [...detail('File', '文件', file), ...detail('Component', '组件', component || undefined)],
    // The store repair writes the same record for a basis file that it restores afterwards.
    standing: standingOfCode(context, k),
    ...(name === undefined ? {} : { packages: [cutDeployment(name)] }),
  };
}
