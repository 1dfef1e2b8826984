// There was nothing to repair or install from.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Detail } from '../model';
import { withCause, withoutSource } from './damage/sourceSearch';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import {
  featureAt,
  type GivenSource,
  isOneObject,
  pathBefore,
  sourceFor,
  sourceInCommand,
  targetOf,
} from './matching/givenSources';
import { detail } from './matching/values';

/** CBS codes of content that no source has (CbsMsg). */
const codes = [0x800f081f, 0x800f0912, 0x800f0915, 0x800f0916] as const;

/** Sources to give, by what is missing. */
const sources = [steps.restoreHealthFromSource, steps.useSxsSource, steps.useFodSource];

/** Where a source was given, it is clear what to look at. */
const givenSteps = [
  look(
    'Check that the given path can be read and fits: build, edition and language with `DISM /Get-ImageInfo /ImageFile:<file> /Index:<index>`, and the form `wim:<path>:<index>` for an image.',
    '检查所给路径能否读取且相符：用 `DISM /Get-ImageInfo /ImageFile:<文件> /Index:<索引>` 核对内部版本、版本类型和语言；映像须写成 `wim:<路径>:<索引>` 的形式。',
  ),
  ...sources,
];

/** Only the command names the source: DISM's own log tells what became of it. */
const namedSteps = [...givenSteps.slice(0, 1), steps.collectDismLog, ...givenSteps.slice(1)];

/** Where Windows Update was asked in vain. */
const unreachedSteps = [steps.checkNetwork, steps.checkWsusPolicy, ...sources];

/** Where a policy keeps the machine from asking. */
const forbiddenSteps = [steps.checkWsusPolicy, steps.allowWindowsUpdateForRepair, ...sources];

/** Where it was not to be asked. */
const localSteps = [...sources, steps.checkWsusPolicy];

export const cbsSourceMissing = defineRule({
  meta: {
    id: 'cbs.source.missing',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'No source had the files that the operation needed',
      zh: '没有任何源提供该操作所需的文件',
    },
    explanation: {
      en: 'The operation needed files that are not in the component store, and no source supplied them. The log does not show a source that was given; without one, Windows Update is the only source.',
      zh: '该操作需要组件存储中没有的文件，而没有任何源提供这些文件。日志中没有指定源的记录；未指定源时，只能使用 Windows 更新。',
    },
    variants: {
      rejected: {
        title: {
          en: 'The source that was given cannot be used: {path}',
          zh: '指定的源无法使用：{path}',
        },
        explanation: {
          en: 'The operation needed files from the source {path}, but Windows could not use that path as a source: it does not exist, or it is not in the accepted form. A .wim or .esd file has to be given as wim:<path>:<index> or esd:<path>:<index>, a folder by its path.',
          zh: '该操作需要从源 {path} 获取文件，但 Windows 无法将该路径用作源：路径不存在，或写法不符合要求。.wim 或 .esd 文件必须写成 wim:<路径>:<索引> 或 esd:<路径>:<索引>，文件夹则直接写路径。',
        },
        nextSteps: givenSteps,
      },
      given: {
        title: {
          en: 'The source {path} does not hold the needed files',
          zh: '源 {path} 中没有所需的文件',
        },
        explanation: {
          en: 'The source {path} was accepted, but it does not hold the files that the operation needed. It has to be of the same build, edition and language; the Windows folder of the same machine holds no payload.',
          zh: '源 {path} 已被接受，但其中没有该操作所需的文件。源的内部版本、版本类型和语言必须相同；本机的 Windows 文件夹不包含这些文件。',
        },
        nextSteps: givenSteps,
      },
      named: {
        title: {
          en: 'The source {path} did not supply the needed files',
          zh: '源 {path} 未提供所需的文件',
        },
        explanation: {
          en: 'The command named {path} as its source, and the needed files did not come from there. Either Windows could not use the source as it was given (a .wim or .esd file has to be given as wim:<path>:<index> or esd:<path>:<index>), or it does not hold these files because it is of another build, edition or language; dism.log of the same minute shows which.',
          zh: '命令指定 {path} 作为源，但未能从中取得所需的文件。可能是源的写法无法使用（.wim 或 .esd 文件必须写成 wim:<路径>:<索引> 或 esd:<路径>:<索引>），也可能是源的内部版本、版本类型或语言不同而不含这些文件；同一分钟的 dism.log 可以说明是哪一种。',
        },
        nextSteps: namedSteps,
      },
      unreached: {
        title: {
          en: 'Windows Update could not be asked for the needed files ({code})',
          zh: '无法向 Windows 更新请求所需的文件（{code}）',
        },
        explanation: {
          en: 'The operation needed files that are not in the component store, and asking Windows Update for them failed with {code}. No other source supplied them; the code tells whether policy, network or server was in the way.',
          zh: '该操作需要组件存储中没有的文件，而向 Windows 更新请求这些文件时返回 {code}。没有其他源提供这些文件；该代码可说明是策略、网络还是服务器的问题。',
        },
        nextSteps: unreachedSteps,
      },
      forbidden: {
        title: {
          en: 'A policy forbids to ask Windows Update for the needed files ({code})',
          zh: '策略禁止向 Windows 更新请求所需的文件（{code}）',
        },
        explanation: {
          en: 'The operation needed files that are not in the component store, and no other source was there. Windows Update was not asked, because a policy keeps this machine from Microsoft’s own update servers ({code}); an update server of one’s own has no files for repairs.',
          zh: '该操作需要组件存储中没有的文件，而没有其他源可用。未能向 Windows 更新请求，因为策略禁止此计算机访问 Microsoft 的更新服务器（{code}）；自建的更新服务器不提供修复所需的文件。',
        },
        nextSteps: forbiddenSteps,
      },
      removed: {
        title: {
          en: 'The files of {feature} were removed from this machine, and no source was given',
          zh: '{feature} 的文件已从此计算机中删除，且未指定源',
        },
        explanation: {
          en: 'The tool did not install {feature}, because its files were removed from the component store of this machine (state “Removed”). They come back from a source only: Windows Update, or the media of the same build.',
          zh: '工具未安装 {feature}，因为其文件已从此计算机的组件存储中删除（状态为“Removed”）。只能从源恢复这些文件：Windows 更新，或相同内部版本的安装介质。',
        },
        nextSteps: [steps.useSxsSource, steps.useFodSource, steps.checkWsusPolicy],
      },
      feature: {
        title: {
          en: 'No source had the files of {feature}',
          zh: '没有任何源提供 {feature} 的文件',
        },
        explanation: {
          en: '{feature} needs files that are not in the component store, and no source supplied them. The log does not show a source that was given; without one, Windows Update is the only source.',
          zh: '{feature} 需要组件存储中没有的文件，而没有任何源提供这些文件。日志中没有指定源的记录；未指定源时，只能使用 Windows 更新。',
        },
      },
      localOnly: {
        title: {
          en: 'Windows Update was not asked, and no local source had the needed files',
          zh: '未使用 Windows 更新，且没有本地源提供所需的文件',
        },
        explanation: {
          en: 'The operation needed files that are not in the component store. It was told not to use Windows Update, or the system may not use it, and no local source supplied the files.',
          zh: '该操作需要组件存储中没有的文件。操作被指定为不使用 Windows 更新，或系统不允许使用，而没有本地源提供这些文件。',
        },
        nextSteps: localSteps,
      },
    },
    nextSteps: [
      look(
        'Decide which case it is: no source reached, a source of another build, edition or language, or a source that lacks these items.',
        '先判断属于哪种情况：未能访问任何源、源的内部版本/版本类型/语言不同，或源中缺少这些项。',
      ),
      ...localSteps,
    ],
    links: [steps.links.repairSource],
  },
  *match(context) {
    const { index, operations } = context;
    const seen = new Set<number>();
    for (const found of matchCodes(index, codes)) {
      const match = { ...found, standing: standingOfCode(context, found.fact) };
      const asked = detail('Requested', '请求的操作', targetOf(operations, index.fact(match.fact).line));
      const source = sourceFor(index, operations, match.fact);
      if (source) seen.add(source.fact);
      const named =
        source === undefined ? sourceInCommand(operations, index.fact(match.fact).line) : undefined;
      if (source) yield ofSource(index, match, source, asked);
      else if (named !== undefined)
        yield ofCommand(match, named, {
          asked,
          isForObject: isOneObject(operations, codes),
        });
      else
        yield ofFeature(
          withoutSource(index, match, asked),
          featureAt(operations, index.fact(match.fact).line),
        );
    }
    yield* rejectedSources(context, seen);
    yield* removedFeatures(index);
  },
});

/** A tool that looks before it acts, and finds that the files of a feature are not in the store. */
function* removedFeatures(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('console.feature-removed')) {
    const { feature } = index.fact(k).fields;
    if (feature === undefined) continue;
    yield {
      fact: k,
      variant: 'removed',
      standing: 'proof',
      depth: 'object',
      confidence: 'high',
      culprit: { kind: 'package', name: feature },
      values: { feature },
      details: detail('Feature', '功能', feature),
    };
    return;
  }
}

/** Where nothing else is known, the feature that was asked for is what lacks files. */
function ofFeature(match: Match, feature: string | undefined): Match {
  if (feature === undefined || match.variant !== undefined || match.culprit !== undefined) return match;
  return {
    ...match,
    variant: 'feature',
    culprit: { kind: 'package', name: feature },
    values: { feature },
    details: [...detail('Feature', '功能', feature), ...(match.details ?? [])],
  };
}

interface CommandAsked {
  readonly asked: readonly Detail[];
  /** True where the command names a feature or a package: that is what was not found. */
  readonly isForObject: boolean;
}

/** Only the command line names the source: what became of it no record tells. */
function ofCommand(match: Match, path: string, { asked, isForObject }: CommandAsked): Match {
  return {
    ...match,
    variant: 'named',
    confidence: 'medium',
    ...(isForObject ? {} : { culprit: { kind: 'path', name: path } }),
    values: { path },
    details: [...detail('Source', '源', path), ...asked],
  };
}

function ofSource(index: FactIndex, match: Match, source: GivenSource, asked: readonly Detail[]): Match {
  const answer = source.isRejected ? index.fact(source.fact).codes[0] : undefined;
  const shown = answer === undefined ? undefined : formatCode(answer);
  return {
    ...match,
    ...defined({ code: answer }),
    fact: source.fact,
    variant: source.isRejected ? 'rejected' : 'given',
    confidence: source.isRejected ? 'high' : 'medium',
    evidence: withCause(match, source.fact),
    culprit: { kind: 'path', name: source.path },
    values: { path: source.path },
    details: [
      ...detail('Source', '源', source.path),
      ...detail('Answer for the source', '对该源的返回', shown),
      ...asked,
    ],
  };
}

/** A rejected source in a log that holds no answer of the operation: worth a line, and all that a piece of a log tells. */
function* rejectedSources(context: RuleContext, seen: ReadonlySet<number>): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('dism.source.rejected', 'cbs.source.rejected')) {
    const path = pathBefore(index, k);
    if (seen.has(k) || path === undefined) continue;
    const { codes: answers, shape } = index.fact(k);
    const code = answers[0];
    yield {
      fact: k,
      // What goes on behind it may have found the files elsewhere.
      standing: shape === 'cbs.source.rejected' && isLast(index, k) ? standingOfCode(context, k) : 'note',
      severity: 'warning',
      variant: 'rejected',
      culprit: { kind: 'path', name: path },
      values: { path },
      ...defined({ code }),
      details: detail('Source', '源', path),
    };
  }
}

/** True where all that stands behind a record is its own ladder. */
function isLast({ facts }: FactIndex, k: number): boolean {
  const code = facts[k]?.codes[0];
  if (code === undefined) return false;
  for (let j = k; j < facts.length; j++) if (!facts[j]?.codes.includes(code)) return false;
  return true;
}
