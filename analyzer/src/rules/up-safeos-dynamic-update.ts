// A dynamic update could not be put into the Safe OS image.
import { formatCode } from '../codes/index';
import { failureCodeOf } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { refusedPackages } from './setup/addedPackages';

export const upSafeosDynamicUpdate = defineRule({
  meta: {
    id: 'up.safeos.dynamic-update',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'A dynamic update could not be added to the Safe OS ({code})',
      zh: '无法将动态更新添加到 Safe OS（{code}）',
    },
    explanation: {
      en: 'Setup downloads updates for the Windows PE that runs after the first restart (the Safe OS); adding one of them failed with {code}. The upgrade can be run without dynamic updates and patched afterwards.',
      zh: '安装程序会为第一次重新启动后运行的 Windows PE（Safe OS）下载更新；添加其中一个更新时失败，返回 {code}。可以先不使用动态更新进行升级，之后再安装更新。',
    },
    variants: {
      package: {
        title: {
          en: 'Setup could not add {package} to the Safe OS ({code})',
          zh: '安装程序无法将 {package} 添加到 Safe OS（{code}）',
        },
        explanation: {
          en: 'Setup puts updates into the image of the Windows PE that runs after the first restart (the Safe OS); adding {package} to it failed with {code}. If it is a dynamic update, the upgrade can be run without and patched afterwards.',
          zh: '安装程序会将更新添加到第一次重新启动后运行的 Windows PE（Safe OS）的映像中；添加 {package} 时失败，返回 {code}。如果它是动态更新，可以先不使用动态更新进行升级，之后再安装更新。',
        },
      },
    },
    nextSteps: [steps.withoutDynamicUpdate, steps.collectPantherLogs],
    links: [],
  },
  *match({ index }): Iterable<Match> {
    for (const { fact, path, code, isForSafeOs } of refusedPackages(index)) {
      if (!isForSafeOs) continue;
      const name = fileNameOf(path);
      yield {
        fact,
        code,
        variant: 'package',
        culprit: { kind: 'package', name },
        values: { code: formatCode(code), package: name },
        packages: [name.replace(/\.cab$/i, '')],
      };
    }
    const seen = new Set<number>();
    for (const k of index.ofShape('setup.safe-os.update')) {
      const fact = index.fact(k);
      const code = failureCodeOf(fact);
      if (fact.level !== 'error' || code === undefined || seen.has(code)) continue;
      seen.add(code);
      yield { fact: k, code, confidence: 'medium', values: { code: formatCode(code) } };
    }
  },
});
