// An advanced installer failed and rolled the update back; this class by the installer's name.

import { formatCode } from '../codes/index';
import { wmiAnswerIn } from '../facts/words/installers';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { failedInstallers, matchOfInstaller } from './installers/installers';
import { standingOfCode } from './matching/codeRule';
import { detail, factAfter } from './matching/values';

export const aiWmiOrPerfcounter = defineRule({
  meta: {
    id: 'ai.wmi-or-perfcounter',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A WMI or counter registration failed for {component}',
      zh: '{component} 的 WMI 或计数器注册失败',
    },
    explanation: {
      en: 'The installer “{installer}” could not register what {component} brings for WMI or performance counters; such a failure takes the whole update back.',
      zh: '安装程序“{installer}”无法注册 {component} 的 WMI 或性能计数器内容；这类失败会使整个更新回滚。',
    },
    variants: {
      alone: {
        title: {
          en: 'A WMI or counter registration failed: {installer}',
          zh: 'WMI 或计数器注册失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” could not register something for WMI or performance counters; such a failure takes the whole update back. The record does not say for which component.',
          zh: '安装程序“{installer}”无法完成 WMI 或性能计数器的注册；这类失败会使整个更新回滚。该记录没有给出相关组件。',
        },
      },
      mof: {
        title: {
          en: 'A WMI class file could not be compiled: {path}',
          zh: '无法编译 WMI 类文件：{path}',
        },
        explanation: {
          en: 'The MOF compiler stopped at {path} with {code}: “{reason}”. An update that registers this file cannot be completed while the compiler fails.',
          zh: 'MOF 编译器在 {path} 处停止，返回 {code}：“{reason}”。只要编译失败，需要注册该文件的更新就无法完成。',
        },
      },
    },
    nextSteps: [
      look(
        'Check the WMI repository: `winmgmt /verifyrepository`.',
        '检查 WMI 存储库：`winmgmt /verifyrepository`。',
      ),
      change(
        'If it is inconsistent, `winmgmt /salvagerepository`; rebuild the counters with `lodctr /R`; then install the update again.',
        '如果不一致，运行 `winmgmt /salvagerepository`；用 `lodctr /R` 重建计数器；然后再次安装更新。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match(context) {
    const { index } = context;
    const files = [...refusedFiles(context), ...loggedFiles(context)];
    for (const failed of failedInstallers(index)) {
      if (classOfInstaller(failed.installer) !== 'ai.wmi-or-perfcounter') continue;
      const match = matchOfInstaller(failed);
      // The installer only hands on that its file was refused.
      const known = [match.fact, ...(match.evidence ?? []).map(({ fact }) => fact)];
      if (!files.some((file) => known.some((k) => 0 <= k - file.fact && k - file.fact <= ofOneInstaller)))
        yield match;
    }
    yield* files;
  },
});

/** How many facts behind the file that it refuses an installer says that it failed. */
const ofOneInstaller = 4;

function* refusedFiles(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('ai.mof.failed')) {
    const { path, code, reason } = index.fact(k).fields;
    if (path === undefined || code === undefined) continue;
    yield ofClassFile(context, [k], { path, code, reason: (reason ?? '').trim() });
  }
}

const adapterShapes: ReadonlySet<string> = new Set(['ai.adapter']);

/** The installer of WMI classes says which file it is at, and its adapter hands on what WMI answered. */
function* loggedFiles(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('ai.mof.logged')) {
    const answer = factAfter(index, k, adapterShapes, 3);
    const path = (index.fact(k).fields.path ?? '').trim();
    const answered = answer === undefined ? undefined : wmiAnswerIn(index.fact(answer));
    if (answer === undefined || answered === undefined || path === '') continue;
    const { code, reason } = answered;
    yield ofClassFile(context, [k, answer], { path, code: formatCode(Number(code)), reason });
  }
}

/** A class file that was refused; the last of the records states the code. */
function ofClassFile(
  context: RuleContext,
  records: readonly [number, ...number[]],
  values: { readonly path: string; readonly code: string; readonly reason: string },
): Match {
  const fact = records.at(-1) ?? records[0];
  return {
    fact,
    variant: 'mof',
    code: Number(values.code),
    standing: standingOfCode(context, fact),
    culprit: { kind: 'path', name: values.path },
    values,
    details: detail('WMI class file', 'WMI 类文件', values.path),
    evidence: records.map((k) => ({ fact: k, role: 'cause' })),
  };
}
