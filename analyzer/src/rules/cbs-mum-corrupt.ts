// A package's definition file (.mum) cannot be read as what it should be.

import { kbOfIdentity } from '../facts/identity';
import { fileNameOf } from '../facts/paths';
import { definitionIn, installedDefinitionIn } from '../facts/words/files';
import * as steps from '../knowledge/steps';
import { damageMatches } from './damage/damageMatches';
import { identityMismatch, mismatchOfStore } from './damage/identityMismatch';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

export const cbsMumCorrupt = defineRule({
  meta: {
    id: 'cbs.mum.corrupt',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The manifest of a package is damaged: {name}',
      zh: '程序包的清单已损坏：{name}',
    },
    explanation: {
      en: 'The manifest (.mum file) of the package {name} does not have the content that Windows expects, so the package cannot be read. Updates that depend on it fail until the file is replaced.',
      zh: '程序包 {name} 的清单（.mum 文件）内容不符合 Windows 的预期，因此无法读取该程序包。在替换该文件之前，依赖它的更新都会失败。',
    },
    variants: {
      several: {
        title: {
          en: 'The manifests of {count} packages are damaged: {names}',
          zh: '有 {count} 个程序包的清单已损坏：{names}',
        },
        explanation: {
          en: 'The manifests (.mum files) of {count} packages do not have the content that Windows expects: {names}. Updates that depend on them fail until the files are replaced.',
          zh: '有 {count} 个程序包的清单（.mum 文件）内容不符合 Windows 的预期：{names}。在替换这些文件之前，依赖它们的更新都会失败。',
        },
      },
      identity: {
        title: {
          en: 'The manifest of the package {name} holds another package',
          zh: '程序包 {name} 的清单内容属于另一个程序包',
        },
        explanation: {
          en: 'The manifest (.mum file) under the name of the package {name} describes {actual}, so Windows trusts neither. Updates and features that depend on it fail until the file is replaced.',
          zh: '以程序包 {name} 命名的清单（.mum 文件）描述的却是 {actual}，因此 Windows 对两者均不信任。在替换该文件之前，依赖它的更新和功能都会失败。',
        },
      },
      store: {
        title: {
          en: 'The manifest of an installed package holds another package',
          zh: '某个已安装程序包的清单内容属于另一个程序包',
        },
        explanation: {
          en: 'Windows could not open an installed package because its manifest (.mum file in C:\\Windows\\servicing\\Packages) describes another one. These records do not name the package; a check of the component store does.',
          zh: 'Windows 无法打开某个已安装的程序包，因为其清单（C:\\Windows\\servicing\\Packages 中的 .mum 文件）描述的是另一个程序包。这些记录没有指出是哪个程序包；检查组件存储可以查明。',
        },
      },
      unnamed: {
        title: {
          en: 'The manifest of a package could not be parsed',
          zh: '无法解析某个程序包的清单',
        },
        explanation: {
          en: 'Windows could not parse the XML of a package manifest. These records do not say which file it was; it may be the package being installed or one in C:\\Windows\\servicing\\Packages.',
          zh: 'Windows 无法解析某个程序包清单的 XML。这些记录没有说明是哪个文件：可能是正在安装的程序包，也可能是 C:\\Windows\\servicing\\Packages 中的程序包。',
        },
      },
    },
    nextSteps: [steps.reinstallNamedPackage, steps.restoreHealthFromSource, steps.scanHealth],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    yield* damageMatches(context, 'mum-corrupt', 'package');
    yield* otherIdentities(context);
    yield* unreadableManifests(context);
  },
});

/** Packages of the store whose manifest holds another identity than its name. */
function* otherIdentities(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const match of matchCodes(index, [identityMismatch])) {
    const found = mismatchOfStore(index, match);
    if (found === undefined) continue;
    const { name, actual, fact } = found;
    const standing = standingOfCode(context, match.fact);
    if (name === undefined) {
      yield { ...match, variant: 'store', confidence: 'medium', depth: 'reason', standing };
      continue;
    }
    yield {
      ...match,
      fact: fact ?? match.fact,
      ...(actual === undefined ? { values: { name } } : { variant: 'identity', values: { name, actual } }),
      ...packageNamed(name),
      details: detail('Identity inside', '其中的标识', actual),
      standing,
    };
  }
}

/** CBS_E_XML_PARSER_FAILURE (cbsapi.h). */
const parserFailure = 0x800f0900;
/** ERROR_XML_PARSE_ERROR and ERROR_ILLEGAL_CHARACTER (winerror.h), as the parser's caller hands them on. */
const unparsable = [0x800705b9, 0x80070246] as const;

/** CBS_E_INVALID_PACKAGE: of a package on offer it says little; of an installed one that its manifest is at fault. */
const invalidPackage = 0x800f0805;

/** Manifests that the parser gave up on, by name where a record tells it. */
function* unreadableManifests(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const match of matchCodes(index, [parserFailure, ...unparsable, invalidPackage])) {
    // What a store check lists is judged with its repairs, above.
    if (index.fact(match.fact).shape.startsWith('cbs.check.')) continue;
    const standing = standingOfCode(context, match.fact);
    const path = (match.evidence ?? [])
      .map(({ fact }) => index.fact(fact))
      .filter((fact) => match.code !== invalidPackage || installedDefinitionIn(fact) !== undefined)
      .map(definitionIn)
      .find((found) => found !== undefined);
    if (path !== undefined) {
      const name = fileNameOf(path);
      const details = detail('File', '文件', `${path}.mum`);
      yield { ...match, values: { name }, ...packageNamed(name), details, standing };
    } else if (match.code === parserFailure) {
      // Only the parser's own code speaks of a manifest; the two others have many senders.
      yield { ...match, variant: 'unnamed', confidence: 'low', depth: 'code', standing };
    }
  }
}

/** A package as the culprit, with its update where its name tells one. */
function packageNamed(name: string): Pick<Match, 'culprit' | 'packages' | 'kbs'> {
  const kb = kbOfIdentity(name);
  return {
    culprit: { kind: 'package', name },
    packages: [name],
    ...(kb === undefined ? {} : { kbs: [kb] }),
  };
}
