// Setup could not add a package (language pack, feature, update) to the new image.
import { formatCode } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { detail } from './matching/values';
import { nameOfPackage, refusedPackages } from './setup/addedPackages';

export const upSetupDismPackage = defineRule({
  meta: {
    id: 'up.setup.dism-package',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'Setup could not add a package to the new image ({code})',
      zh: '安装程序无法向新映像添加程序包（{code}）',
    },
    explanation: {
      en: 'Setup adds language packs, features and updates to the image of the new Windows, and one of them failed with {code}. The reason stands in the CBS.log of the new Windows, not in this log.',
      zh: '安装程序会向新 Windows 的映像添加语言包、功能和更新，其中一项失败，返回 {code}。原因记录在新 Windows 的 CBS.log 中，而不在此日志中。',
    },
    variants: {
      package: {
        title: {
          en: 'Setup could not add {package} to the new image ({code})',
          zh: '安装程序无法向新映像添加 {package}（{code}）',
        },
        explanation: {
          en: 'Adding {package} to the image of the new Windows failed with {code}. Check that the package fits the build and language of the new image; the details stand in the CBS.log of the new Windows.',
          zh: '向新 Windows 的映像添加 {package} 失败，返回 {code}。请检查该程序包是否与新映像的内部版本和语言匹配；详细信息记录在新 Windows 的 CBS.log 中。',
        },
      },
    },
    nextSteps: [
      look(
        'Collect `C:\\$WINDOWS.~BT\\NewOS\\Windows\\Logs\\CBS\\CBS.log` and `C:\\Windows\\Panther\\NewOS`.',
        '收集 `C:\\$WINDOWS.~BT\\NewOS\\Windows\\Logs\\CBS\\CBS.log` 和 `C:\\Windows\\Panther\\NewOS`。',
      ),
      steps.freshMedia,
      steps.collectPantherLogs,
    ],
    links: [],
  },
  *match({ index }) {
    yield* toldBySetupDiag(index);
    yield* operations(index);
    const seen = new Set<number>();
    for (const k of index.ofShape('setup.add-package.failed')) {
      const fact = index.fact(k);
      const code = failureCodeOf(fact);
      if (fact.level !== 'error' || code === undefined || seen.has(code)) continue;
      seen.add(code);
      const name = fact.fields.package;
      yield {
        fact: k,
        code,
        ...(name === undefined
          ? { confidence: 'medium' as const }
          : {
              variant: 'package',
              depth: 'object' as const,
              culprit: { kind: 'package' as const, name },
              packages: [name],
            }),
        values: { code: formatCode(code), package: name ?? '' },
        details: detail('Package', '程序包', name),
      };
    }
  },
});

/** `Operation failed: Add [1] package C:\…\sample.cab. Error: 0x…`: the operation is named after what it adds. */
function* operations(index: FactIndex): Iterable<Match> {
  const named = firstStepsByPackage(index);
  for (const { fact, path, code, isForSafeOs } of refusedPackages(index)) {
    if (isForSafeOs || (named.get(nameOfPackage(path)) ?? fact) < fact) continue;
    yield ofPackage(fact, path, code);
  }
}

/** The step that adds a package names it by its identity, which is the name of its file: the first such fact of each. */
function firstStepsByPackage(index: FactIndex): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const k of index.ofShape('setup.add-package.failed')) {
    const name = index.fact(k).fields.package?.toLowerCase();
    if (name !== undefined && !steps.has(name)) steps.set(name, k);
  }
  return steps;
}

function ofPackage(k: number, path: string, code: number): Match {
  const name = fileNameOf(path);
  return {
    fact: k,
    variant: 'package',
    depth: 'object',
    code,
    culprit: { kind: 'package', name },
    values: { code: formatCode(code), package: name },
    details: detail('Package', '程序包', name),
    packages: [name.replace(/\.cab$/i, '')],
  };
}

/** SetupDiag tells which package the last operation was to add, and what it answered. */
function* toldBySetupDiag(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.told.package').slice(0, 1)) {
    const { path = '', hresult } = index.fact(k).fields;
    const code = codeOfField(hresult);
    if (code === undefined || !isFailureCode(code)) continue;
    yield { ...ofPackage(k, path, code), standing: 'proof', confidence: 'medium' };
  }
}
