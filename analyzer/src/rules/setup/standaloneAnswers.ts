// Owns what wusa.exe answers about updates that do not fit the machine or are there already: in its events, in the update
// client's, and in the window that it shows.
import type { FactIndex } from '../../facts/factIndex';
import { kbsIn } from '../../facts/words/identities';
import { look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { loneWindowsOf, windowsOf } from './setupWindows';

/** Where the update counts as present, or is on its way. */
const presentSteps = [
  look(
    'List the packages and their states: `DISM /Online /Get-Packages /Format:Table`; look whether the update is installed or pending.',
    '列出程序包及其状态：`DISM /Online /Get-Packages /Format:Table`，查看该更新是已安装还是挂起。',
  ),
  steps.restartAndRetry,
];

/** What decides whether an update fits. */
const fitSteps = [
  look(
    'Compare product, version and architecture in the title of the update with the machine: `winver`, and `systeminfo` for the processor type.',
    '将更新标题中的产品、版本和体系结构与计算机进行比较：`winver`；处理器类型可用 `systeminfo` 查看。',
  ),
  look(
    'List what is installed (`DISM /Online /Get-Packages /Format:Table`): this update, or a newer one that replaces it, may be there already.',
    '列出已安装的程序包（`DISM /Online /Get-Packages /Format:Table`）：此更新或取代它的更新版本可能已经存在。',
  ),
  look(
    'Read the prerequisites on the support page of the update: a servicing stack or an earlier update may have to be there first.',
    '查看该更新支持页面上的先决条件：可能需要先安装服务堆栈更新或更早的更新。',
  ),
];

/** Texts of the variants, by name. */
export const standaloneTexts = {
  present: {
    title: {
      en: 'Windows answers that the update is already installed ({code}, WU_S_ALREADY_INSTALLED)',
      zh: 'Windows 返回该更新已安装（{code}，即 WU_S_ALREADY_INSTALLED）',
    },
    explanation: {
      en: 'The update was not installed because Windows counts it as present already ({code}, WU_S_ALREADY_INSTALLED). Either it really is, or it is still pending: `DISM /Online /Get-Packages /Format:Table` shows the state, and a pending installation has to be finished or reverted before another attempt.',
      zh: '由于 Windows 认为该更新已经存在（{code}，即 WU_S_ALREADY_INSTALLED），因此没有安装。它可能确已安装，也可能仍处于挂起状态：`DISM /Online /Get-Packages /Format:Table` 会显示状态；挂起的安装必须先完成或还原，才能再次尝试。',
    },
    nextSteps: presentSteps,
  },
  needs: {
    title: {
      en: '{kb} has to be installed first',
      zh: '需要先安装 {kb}',
    },
    explanation: {
      en: 'The installer says “{words}”: it begins only where {kb} is there, and this machine lacks it. Nothing was changed.',
      zh: '安装程序显示“{words}”：只有已安装 {kb} 才能开始，而此计算机缺少该更新。没有更改任何内容。',
    },
    nextSteps: [
      look(
        'Look whether the named update is there (`DISM /Online /Get-Packages /Format:Table`); install it and its own prerequisites from the Microsoft Update Catalog, restart, and run the installer again.',
        '查看是否已有所指的更新（`DISM /Online /Get-Packages /Format:Table`）；从 Microsoft 更新目录安装该更新及其先决条件，重新启动后再次运行安装程序。',
      ),
    ],
  },
  window: {
    title: {
      en: 'The update does not apply to this computer',
      zh: '该更新不适用于此计算机',
    },
    explanation: {
      en: 'The installer says “{words}”. Either the update is for another version, edition or architecture of Windows, or it or a newer one is there already, or a prerequisite is missing; its window does not say which of them it is.',
      zh: '安装程序显示“{words}”。可能是该更新适用于其他版本、版本类型或体系结构的 Windows，或该更新（或更新的版本）已经存在，也可能缺少先决条件；窗口没有说明是哪一种。',
    },
    nextSteps: fitSteps,
  },
};

/** The answers, one match each. */
export function* answersOfStandalone(index: FactIndex): Iterable<Match> {
  yield* ofPresent(index);
  for (const match of windowsOf(index, 'needs-update', 'needs')) {
    const { kb = '' } = index.fact(match.fact).fields;
    const name = kb.toUpperCase();
    yield {
      ...match,
      kbs: [name],
      culprit: { kind: 'package', name },
      values: { ...match.values, kb: name },
    };
  }
  for (const match of loneWindowsOf(index, 'not-applicable', 'window')) {
    const kbs = kbsIn(index.fact(match.fact));
    const [kb] = kbs;
    yield { ...match, kbs, ...(kb === undefined ? {} : { culprit: { kind: 'package', name: kb } }) };
  }
}

/** WU_S_ALREADY_INSTALLED (wuerror.h): the standalone installer has nothing to do, and says so as a failure. */
const alreadyInstalled = 0x00240006;

function* ofPresent(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('event.wusa.failed', 'event.wu.failed')) {
    const fact = index.fact(k);
    if (codeOfField(fact.fields.result) !== alreadyInstalled) continue;
    yield {
      fact: k,
      code: alreadyInstalled,
      variant: 'present',
      values: { code: fact.fields.result ?? '' },
      kbs: kbsIn(fact),
    };
  }
}
