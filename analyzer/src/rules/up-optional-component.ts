// Setup could not carry the optional components over: no servicing session, or a package of the new image failed.
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { EvidenceRef } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { detail, evidenceAt, hexOrUnknown } from './matching/values';
import { otherBuildSteps } from './setup/handedPackages';
import { failuresAt } from './setup/toldPlaces';
import { isUpgrade } from './setup/upgradeText';

/** ERROR_SHUTDOWN_IN_PROGRESS: Windows was already going down. */
const shutdownInProgress = 0x8007045b;

/** Where another program restarted the computer, servicing has nothing to repair. */
const restartSteps = [
  look(
    'Read event 1074 (source User32) and 6006 in the System log, or in the `evtlogs` folder of the Rollback folder: it names the process that restarted the computer and its reason.',
    '查看系统日志（或 Rollback 文件夹中的 `evtlogs`）中的事件 1074（来源 User32）和 6006：其中会说明重新启动计算机的进程及原因。',
  ),
  change(
    'Keep management and deployment agents from restarting the computer while the upgrade runs (maintenance window, or stop the agent for the time), then start the upgrade again.',
    '升级期间阻止管理或部署代理重新启动计算机（设置维护窗口，或暂时停止代理），然后重新开始升级。',
  ),
  steps.collectPantherLogs,
];

/** What SetupDiag advises for its rules of this class. */
const startInstaller = look(
  'Check that the service Windows Modules Installer (TrustedInstaller) can be started and is not disabled.',
  '确认 Windows Modules Installer（TrustedInstaller）服务能够启动且未被禁用。',
);

export const upOptionalComponent = defineRule({
  meta: {
    id: 'up.optional-component',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'Setup could not open a servicing session for the optional components ({code})',
      zh: '安装程序无法为可选组件打开服务会话（{code}）',
    },
    explanation: {
      en: 'To carry the installed features over, setup opens a servicing (CBS) session, and that failed with {code}. Servicing of the running Windows has to work before the upgrade can.',
      zh: '为迁移已安装的功能，安装程序需要打开服务（CBS）会话，但打开失败，返回 {code}。必须先让当前系统的服务功能恢复正常，升级才能进行。',
    },
    variants: {
      restarted: {
        title: {
          en: 'Another program restarted the computer during the upgrade: {file}',
          zh: '升级期间其他程序重新启动了计算机：{file}',
        },
        explanation: {
          en: '{process} restarted the computer while Windows Setup was working, so setup could not open a servicing session any more ({code} ERROR_SHUTDOWN_IN_PROGRESS) and the upgrade was rolled back. Neither the media nor the component store is at fault.',
          zh: '{process} 在 Windows 安装程序工作期间重新启动了计算机，安装程序因此无法再打开服务会话（{code} ERROR_SHUTDOWN_IN_PROGRESS），升级被回滚。安装介质和组件存储都没有问题。',
        },
        nextSteps: restartSteps,
      },
      shutdown: {
        title: {
          en: 'The computer was shutting down while setup was working ({code})',
          zh: '安装程序工作期间计算机正在关闭（{code}）',
        },
        explanation: {
          en: 'Setup could not open a servicing session because Windows was already shutting down ({code} ERROR_SHUTDOWN_IN_PROGRESS). The supplied text does not say who started the restart; event 1074 of source User32 in the System log does.',
          zh: '由于 Windows 已在关闭（{code} ERROR_SHUTDOWN_IN_PROGRESS），安装程序无法打开服务会话。所提供的文本没有说明是谁发起重新启动；系统日志中来源为 User32 的事件 1074 会有记录。',
        },
        nextSteps: restartSteps,
      },
      otherBuild: {
        title: {
          en: 'The upgrade was given a feature package of another Windows build: {package} ({code})',
          zh: '提供给升级的功能包属于其他 Windows 内部版本：{package}（{code}）',
        },
        explanation: {
          en: 'Setup was handed {package}, but the new Windows needs {expected}, so adding it failed with {code}. Such packages usually come from a language-pack folder named in SetupConfig.ini or on setup’s command line (InstallLangPacks): take that entry out or point it to packages of the new build.',
          zh: '交给安装程序的是 {package}，而新 Windows 需要 {expected}，因此添加失败，返回 {code}。这类包通常来自 SetupConfig.ini 或安装程序命令行（InstallLangPacks）所指的语言包文件夹：请删除该条目，或改为指向新内部版本的包。',
        },
        nextSteps: otherBuildSteps,
      },
      place: {
        title: {
          en: 'The upgrade stopped while the installed features were being carried over ({code})',
          zh: '升级在迁移已安装的功能时停止（{code}）',
        },
        explanation: {
          en: 'Setup reports {code} for the step that looks up the installed features and puts them into the new Windows. This text does not name the feature; the first error of that step in setupact.log does. It mostly means servicing damage of the running Windows.',
          zh: '安装程序在查找已安装的功能并将其放入新 Windows 的步骤报告 {code}。此文本没有指明是哪个功能，可查看 setupact.log 中该步骤的第一条错误。这通常说明当前 Windows 的组件存储已损坏。',
        },
      },
      package: {
        title: {
          en: 'Setup could not carry over the optional component {package} ({code})',
          zh: '安装程序无法迁移可选组件 {package}（{code}）',
        },
        explanation: {
          en: 'Carrying the installed features over to the new Windows failed at {package} with {code}. This mostly means servicing damage on one side: repair the running Windows first, then start the upgrade again.',
          zh: '将已安装的功能迁移到新 Windows 时在 {package} 处失败，返回 {code}。这通常说明某一方的组件存储已损坏：请先修复当前系统，再重新开始升级。',
        },
      },
    },
    nextSteps: [startInstaller, steps.restoreHealth, steps.collectPantherLogs],
    links: [],
  },
  *match(context) {
    const { index } = context;
    yield* failuresAt(context, replicateComponents);
    yield* sessions(index);
    yield* packages(index);
    if (isUpgrade(index)) yield* otherBuilds(index);
  },
});

/** REPLICATE_OC in the low word of an extend code. */
const replicateComponents = 0x6;

/** A language or feature package of the old build, handed over for the new one. */
function* otherBuilds(index: FactIndex): Iterable<Match> {
  const list = index.ofShape('setup.fod-mismatch');
  const first = list[0];
  if (first === undefined) return;
  const given = index.ofShape('setup.langpacks')[0];
  const folder = given === undefined ? undefined : index.fact(given).fields.path;
  const { package: name = '?', expected = '?' } = index.fact(first).fields;
  const code = failureCodeOf(index.fact(first)) ?? identityMismatch;
  yield {
    fact: first,
    code,
    count: list.length,
    standing: 'proof',
    variant: 'otherBuild',
    culprit: { kind: 'package', name },
    packages: [name],
    values: { package: name, expected, code: hexOrUnknown(code) },
    ...(given === undefined ? {} : { evidence: [first, given].map((fact) => evidenceOf(fact, first)) }),
    details: [
      ...detail('Package', '程序包', name),
      ...detail('Expected', '预期', expected),
      ...detail('Language packs from', '语言包来源', folder),
    ],
  };
}

function evidenceOf(fact: number, cause: number): EvidenceRef {
  return { fact, role: fact === cause ? 'cause' : 'context' };
}

/** CBS_E_IDENTITY_MISMATCH. */
const identityMismatch = 0x800f0818;

function* sessions(index: FactIndex): Iterable<Match> {
  const list = index.ofShape('setup.cbs-session-failed');
  const first = list[0];
  if (first === undefined) return;
  const code = codeOfField(index.fact(first).fields.hresult);
  if (code === undefined) return;
  const restart = code === shutdownInProgress ? restartBehind(index, first) : undefined;
  // The event's text may stand beneath the record itself, where it was appended without a head of its own.
  const named = index.fact(restart ?? first).fields.process?.trim();
  const process = code === shutdownInProgress ? named : undefined;
  yield {
    fact: first,
    code,
    count: list.length,
    standing: 'proof',
    ...(code === shutdownInProgress ? { variant: 'shutdown' } : { confidence: 'medium' as const }),
    ...(process === undefined
      ? {}
      : {
          variant: 'restarted',
          depth: 'object' as const,
          culprit: { kind: 'process' as const, name: process },
        }),
    values: { code: hexOrUnknown(code), process: process ?? '', file: fileNameOf(process ?? '') },
    details: [
      ...detail('Program that restarted the computer', '重新启动计算机的程序', process),
      ...detail('Failing call', '失败的调用', 'Create CBS session'),
    ],
    evidence: [{ fact: first, role: 'cause' }, ...evidenceAt('cause', restart)],
  };
}

/** The nearest record that names who restarted the computer; event texts are often appended to the log. */
function restartBehind(index: FactIndex, from: number): number | undefined {
  const list = index.ofShape('setup.restart-by');
  return list.find((k) => k > from) ?? list.at(-1);
}

function* packages(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.component-failed')) {
    const fact = index.fact(k);
    const code = failureCodeOf(fact);
    if (fact.level !== 'error' || code === undefined) continue;
    const name = fact.fields.package;
    yield {
      fact: k,
      code,
      confidence: 'medium',
      ...(name === undefined
        ? { depth: 'code' as const }
        : { variant: 'package', culprit: { kind: 'package' as const, name }, packages: [name] }),
      values: { code: hexOrUnknown(code), package: name ?? '', process: '', file: '' },
      details: detail('Package', '程序包', name),
    };
  }
}
