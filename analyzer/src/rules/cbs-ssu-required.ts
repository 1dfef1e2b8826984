// The package needs a newer servicing stack than the one on this machine.

import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { defineRule } from './defineRule';
import { hex } from './matching/classCodes';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';
import { windowsOf } from './setup/setupWindows';

export const cbsSsuRequired = defineRule({
  meta: {
    id: 'cbs.ssu.required',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'A newer servicing stack is required first',
      zh: '需要先安装更新的服务堆栈',
    },
    explanation: {
      en: 'The servicing stack of this machine is older than the one that the package requires, so the package was refused. Install the servicing stack update for this build first, then the package.',
      zh: '此计算机的服务堆栈（servicing stack）比程序包要求的旧，因此拒绝安装。请先安装适用于此内部版本的服务堆栈更新，再安装该程序包。',
    },
    variants: {
      window: {
        title: {
          en: 'A newer servicing stack is required first',
          zh: '需要先安装更新的服务堆栈',
        },
        explanation: {
          en: 'The installer says “{words}”. The Windows Modules Installer is the servicing stack: the one of this machine is older than the package requires. Install the servicing stack update for this build first, then the package.',
          zh: '安装程序显示“{words}”。Windows Modules Installer 就是服务堆栈（servicing stack）：此计算机上的服务堆栈比程序包要求的旧。请先安装适用于此内部版本的服务堆栈更新，再安装该程序包。',
        },
      },
      named: {
        title: {
          en: '{package} requires servicing stack {required}; this machine has {current}',
          zh: '{package} 要求服务堆栈 {required}，此计算机为 {current}',
        },
        explanation: {
          en: 'The package {package} requires the servicing stack {required} or newer, and this machine has {current}, so the package was refused. Install the servicing stack update for this build first, then the package.',
          zh: '程序包 {package} 要求服务堆栈（servicing stack）{required} 或更新版本，而此计算机为 {current}，因此拒绝安装。请先安装适用于此内部版本的服务堆栈更新，再安装该程序包。',
        },
      },
      upgrade: {
        title: {
          en: 'A package that Setup was adding requires a newer servicing stack',
          zh: '安装程序添加的程序包需要更新的服务堆栈',
        },
        explanation: {
          en: 'Windows Setup reports {code}: a package that it was adding requires a newer servicing stack than the image it was added to has. Mostly it is an update that Setup downloaded for the new Windows, not something of the installed one.',
          zh: 'Windows 安装程序报告 {code}：它添加的程序包所要求的服务堆栈（servicing stack）比目标映像中的更新。通常是安装程序为新 Windows 下载的更新，而不是已安装系统的问题。',
        },
        nextSteps: [steps.withoutDynamicUpdate, steps.collectPantherLogs],
      },
    },
    nextSteps: [steps.installLatestSsu, steps.restartAndRetry, steps.installFromCatalog],
    links: [
      {
        title: { en: 'Servicing stack updates', zh: '服务堆栈更新' },
        url: 'https://learn.microsoft.com/windows/deployment/update/servicing-stack-updates',
      },
    ],
  },
  *match(context) {
    const { index } = context;
    const seen = new Set<string>();
    yield* windowsOf(index, 'stack', 'window');
    for (const k of index.ofShape('cbs.stack-too-old')) {
      const { package: name = '', required = '', current = '' } = index.fact(k).fields;
      // Update scans open every package on offer; only a refused installation makes it matter.
      if (seen.has(`${name}|${current}`) || !fitsAnswer(context, k, [0x800f0823, 0x80242017])) continue;
      seen.add(`${name}|${current}`);
      yield {
        fact: k,
        code: 0x800f0823,
        variant: 'named',
        depth: 'object',
        culprit: { kind: 'package', name },
        values: { package: name, required, current },
        packages: [name],
        kbs: kbsOf(name),
        details: [
          ...detail('Package', '程序包', name),
          ...detail('Required servicing stack', '要求的服务堆栈', required),
          ...detail('Servicing stack of this machine', '此计算机的服务堆栈', current),
        ],
        standing: standingOfCode(context, k),
      };
    }
    for (const match of matchCodes(index, [0x800f0823, 0x80242017]))
      yield {
        ...match,
        ...(isOfSetup(index.fact(match.fact))
          ? {
              variant: 'upgrade',
              confidence: 'medium' as const,
              values: { code: hex(match.code ?? 0x800f0823) },
            }
          : {}),
        standing: seen.size > 0 ? 'explains' : standingOfCode(context, match.fact),
      };
  },
});

/** The code as Windows Setup tells it: the stack is that of an image which Setup works on, not that of this machine. */
const isOfSetup = ({ shape }: Fact): boolean =>
  shape.startsWith('setup.') && !shape.startsWith('setup.diag.');
