// The source is of another build, edition or index than the image.

import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { identityMismatch, mismatchOfStore } from './damage/identityMismatch';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { isOfSameWork } from './matching/sameWork';
import { detail } from './matching/values';
import { isUpgrade } from './setup/upgradeText';

const argumentLink = {
  title: {
    en: 'The Apply Driver Package task fails with 80070057 in Configuration Manager',
    zh: 'Configuration Manager 中“应用驱动程序包”任务失败并出现错误 80070057',
  },
  url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/apply-driver-package-task-error-80070057',
};
const argumentSteps = [
  look(
    'Compare the version of the boot image (console, Boot Images, column “Client Version”) and of the client package with that of the site.',
    '将启动映像的版本（控制台“启动映像”中的“客户端版本”列）以及客户端包的版本与站点版本进行比较。',
  ),
  change(
    'Update the boot images on the distribution points, with the option that reloads them with the current client and Windows PE, and distribute the client package again; then start the task sequence anew.',
    '更新分发点上的启动映像（选择用当前客户端和 Windows PE 重新加载的选项），并重新分发客户端包；然后重新启动任务序列。',
  ),
];

export const srcVersionMismatch = defineRule({
  meta: {
    id: 'src.version-mismatch',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The source does not match the image it is meant for',
      zh: '源与目标映像不匹配',
    },
    explanation: {
      en: 'The identity in the package or the index in the source does not match what was asked for. Media of the same build and patch level, with the right edition index and language, is needed.',
      zh: '程序包中的标识或源中的索引与请求不符。需要内部版本和修订级别相同、版本类型索引和语言正确的介质。',
    },
    variants: {
      source: {
        title: {
          en: 'The source {path} does not match the image it is meant for',
          zh: '源 {path} 与目标映像不匹配',
        },
        explanation: {
          en: 'What the source {path} holds does not match what was asked for: another identity, or an index that the file does not have. Media of the same build and patch level, with the right edition index and language, is needed.',
          zh: '源 {path} 中的内容与请求不符：标识不同，或文件中没有该索引。需要内部版本和修订级别相同、版本类型索引和语言正确的介质。',
        },
      },
      update: {
        title: {
          en: 'The identity of an update package is not the one that was asked for ({code})',
          zh: '更新程序包的标识与请求的标识不符（{code}）',
        },
        explanation: {
          en: 'Servicing opened a package and found another identity in it than the one that it was asked for ({code}). Mostly the downloaded package is incomplete or of another version, or the definition (.mum) that the component store keeps of it is damaged.',
          zh: '服务堆栈打开程序包时，发现其中的标识与请求的标识不同（{code}）。常见原因是下载的程序包不完整或属于其他版本，或组件存储中该程序包的定义文件（.mum）已损坏。',
        },
        nextSteps: [steps.clearDownloadCache, steps.installFromCatalog, steps.restoreHealth],
        links: [steps.links.fixWindowsUpdateErrors],
      },
      argument: {
        title: {
          en: 'A program of the task sequence does not know the option {option} that the site gave it ({code})',
          zh: '任务序列的程序不识别站点传给它的选项 {option}（{code}）',
        },
        explanation: {
          en: 'A step started one of the task sequence’s own programs with the option {option}, and the program refused it ({code}). Mostly the programs in the boot image or in the client package are older than the site, whose newer steps use more options.',
          zh: '某个步骤用选项 {option} 启动了任务序列自带的程序，该程序拒绝了此选项（{code}）。多数情况是启动映像或客户端包中的程序比站点旧，而站点较新的步骤使用了更多选项。',
        },
        nextSteps: argumentSteps,
        links: [argumentLink],
      },
      argumentUnnamed: {
        title: {
          en: 'A program of the task sequence refused an argument that the site gave it ({code})',
          zh: '任务序列的程序拒绝了站点传给它的参数（{code}）',
        },
        explanation: {
          en: 'A step started one of the task sequence’s own programs, and the program called one of its arguments invalid ({code}). Mostly the programs in the boot image or in the client package are older than the site, whose newer steps use more options; the command line stands above in the log.',
          zh: '某个步骤启动了任务序列自带的程序，该程序认为其中一个参数无效（{code}）。多数情况是启动映像或客户端包中的程序比站点旧，而站点较新的步骤使用了更多选项；命令行见日志中前面的记录。',
        },
        nextSteps: argumentSteps,
        links: [argumentLink],
      },
      argumentOfStep: {
        title: {
          en: 'The program of the task sequence step “{step}” refused an argument that the site gave it ({code})',
          zh: '任务序列步骤“{step}”的程序拒绝了站点传给它的参数（{code}）',
        },
        explanation: {
          en: 'The step “{step}” started one of the task sequence’s own programs, and the program called one of its arguments invalid ({code}). Mostly the programs in the boot image or in the client package are older than the site, whose newer steps use more options; the command line stands above in the log.',
          zh: '步骤“{step}”启动了任务序列自带的程序，该程序认为其中一个参数无效（{code}）。多数情况是启动映像或客户端包中的程序比站点旧，而站点较新的步骤使用了更多选项；命令行见日志中前面的记录。',
        },
        nextSteps: argumentSteps,
        links: [argumentLink],
      },
      package: {
        title: {
          en: 'The package {package} is of another Windows build than the image',
          zh: '程序包 {package} 与目标映像的 Windows 内部版本不同',
        },
        explanation: {
          en: 'The package {package} was handed over, but the image needs {expected}. The package has to come from media or a repository of the image’s own build.',
          zh: '所提供的程序包是 {package}，而映像需要 {expected}。该程序包必须来自与映像内部版本相同的介质或存储库。',
        },
        nextSteps: [steps.useFodSource],
      },
    },
    nextSteps: [steps.restoreHealthFromSource, steps.useFodSource, steps.freshMedia],
    links: [steps.links.repairSource],
  },
  *match(context) {
    const { index } = context;
    yield* refusedArguments(context);
    // In an upgrade the mismatch is between a package and the new Windows: up.optional-component tells it.
    if (isUpgrade(index)) return;
    for (const match of matchCodes(index, [identityMismatch, 0xc1510113])) {
      // A manifest of the store that holds another package: cbs.mum.corrupt tells it.
      if (match.code === identityMismatch && mismatchOfStore(index, match) !== undefined) continue;
      const path = sourceBefore(context, match.fact);
      yield {
        ...match,
        ...(path === undefined
          ? { ...ofUpdate(context, match), ...ofPackage(index) }
          : ofSource(index, path)),
        confidence: path === undefined ? 'medium' : 'high',
        standing: standingOfCode(context, match.fact),
        details: detail('Source', '源', path),
      };
    }
  },
});

/** E_INVALIDARG */
const invalidArgument = 0x80070057;
/** Lines between what a program of a step said and the name of the step. */
const stepReach = 12;

/** A step that failed because its program did not take its arguments. */
function* refusedArguments({ index, operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, recoveredLater, result, startLine, target } of operations) {
    if (kind !== 'task-sequence' || outcome !== 'failed' || recoveredLater) continue;
    // The engine tells the code behind the name of the step, where it tells it.
    if (result !== undefined && result !== invalidArgument) continue;
    const fact = index.ofShape('ts.argument.refused').findLast((k) => {
      const { line } = index.fact(k);
      return line <= startLine && startLine - line <= stepReach;
    });
    if (fact === undefined) continue;
    const { option } = index.fact(fact).fields;
    const unnamedOption = target === undefined ? 'argumentUnnamed' : 'argumentOfStep';
    yield {
      fact,
      code: invalidArgument,
      told: invalidArgument,
      confidence: 'medium',
      variant: option === undefined ? unnamedOption : 'argument',
      values: { option: option ?? '', step: target ?? '', code: formatCode(invalidArgument) },
      details: detail('Option', '选项', option),
    };
  }
}

/** The source that was given last before a record, in the work that it is about. */
function sourceBefore(context: RuleContext, k: number): string | undefined {
  const { index } = context;
  const given = index.ofShape('dism.source', 'cbs.source.given').findLast((each) => each < k);
  if (given === undefined || !isOfSameWork(context, given, k)) return undefined;
  const { path } = index.fact(given).fields;
  return path === undefined ? undefined : plainPath(path);
}

function ofSource(index: FactIndex, path: string): Partial<Match> {
  return { ...ofPackage(index), variant: 'source', culprit: { kind: 'path', name: path }, values: { path } };
}

/** Setup tells which package was handed over and which one the image needs. */
function ofPackage(index: FactIndex): Partial<Match> {
  const mismatch = index.ofShape('setup.fod-mismatch')[0];
  const { package: name, expected } = mismatch === undefined ? {} : index.fact(mismatch).fields;
  if (name === undefined || expected === undefined) return {};
  return {
    variant: 'package',
    culprit: { kind: 'package', name },
    packages: [name],
    values: { package: name, expected },
  };
}

function ofUpdate(context: RuleContext, { code, fact }: Match): Partial<Match> {
  if (code !== identityMismatch || !namesUpdate(context, fact)) return {};
  return { variant: 'update', values: { code: formatCode(code) } };
}

/** True where the work around a record, or the report of a crash that holds it, is about an update. */
function namesUpdate({ index, operations }: RuleContext, k: number): boolean {
  const { line } = index.fact(k);
  const around = operationsAround(operations, line).flatMap(({ target, packages }) => [target, ...packages]);
  const told = index.ofShape('event.wer.package').map((each) => index.fact(each).fields.package);
  return [...around, ...told].some((name) => /^Package_for_/i.test(name ?? ''));
}
