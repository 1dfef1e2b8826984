// A package or component that the operation refers to cannot be found in the store.

import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { missingAssemblies, versionBehindLanguage } from './damage/missingAssembly';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';

export const csiAssemblyMissing = defineRule({
  meta: {
    id: 'csi.assembly.missing',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The component store does not find the files of {name}',
      zh: '组件存储找不到 {name} 的文件',
    },
    explanation: {
      en: 'Windows lists {name} as present, but the component store cannot find the assembly that belongs to it. Such a package is usually only partly removed or partly installed; it has to be installed again before other changes succeed.',
      zh: 'Windows 将 {name} 登记为已存在，但组件存储找不到属于它的程序集。这类程序包通常只删除或安装了一部分；需要先重新安装它，其他更改才能成功。',
    },
    variants: {
      language: {
        title: {
          en: 'The component store does not find the {culture} language resources of {name}',
          zh: '组件存储找不到 {name} 的 {culture} 语言资源',
        },
        explanation: {
          en: 'Windows lists {name} as present, but the component store cannot find the assembly that belongs to it. It is a package of the language {culture}: such entries stay behind when a language pack was removed only in part or added after the last cumulative update. The language pack has to be installed again, or its left-over entries removed.',
          zh: 'Windows 将 {name} 登记为已存在，但组件存储找不到属于它的程序集。这是 {culture} 语言的程序包：语言包未删除干净，或在最近的累积更新之后才添加时，会留下这类条目。需要重新安装该语言包，或清除其残留条目。',
        },
        nextSteps: [steps.reapplyLanguages, steps.restoreHealth, steps.inPlaceUpgrade],
      },
      deleted: {
        title: {
          en: 'The component {name} was taken out of the component store',
          zh: '组件 {name} 已从组件存储中移除',
        },
        explanation: {
          en: 'The operation has to install {name}, but the component store has this component marked as deleted and no longer holds its files. It was removed on this machine or in the image it was built from; updates that contain it fail until its files are back.',
          zh: '该操作需要安装 {name}，但组件存储已将此组件标记为已删除，不再包含其文件。它是在此计算机上或在制作所用映像时被移除的；在文件恢复之前，包含它的更新都会失败。',
        },
        nextSteps: [
          steps.restoreHealthFromSource,
          look(
            'Find out whether the image of this machine had components taken out (image builders, clean-up scripts); such an image has to be built anew from unchanged media.',
            '查明此计算机所用的映像是否移除过组件（映像定制工具、清理脚本）；这样的映像需要用未改动的介质重新制作。',
          ),
          steps.inPlaceUpgrade,
        ],
      },
      unnamed: {
        title: {
          en: 'The component store does not find an assembly that the operation refers to',
          zh: '组件存储找不到操作所引用的程序集',
        },
        explanation: {
          en: 'The operation refers to an assembly that the component store cannot find; usually a package is only partly removed or partly installed. No record here says which package it is.',
          zh: '该操作引用了组件存储找不到的程序集；通常是某个程序包只删除或安装了一部分。这里没有记录说明是哪个程序包。',
        },
        nextSteps: [steps.collectCbsLog, steps.restoreHealth, steps.inPlaceUpgrade],
      },
    },
    nextSteps: [steps.reinstallNamedPackage, steps.restoreHealth, steps.inPlaceUpgrade],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    yield* deletedComponents(context);
    for (const item of missingAssemblies(context)) {
      const { name, culture, assembly, ...rest } = item;
      const match = { ...rest, standing: standingOfCode(context, item.fact) };
      if (name === undefined) {
        yield { ...match, variant: 'unnamed', depth: 'reason', confidence: 'medium' };
        continue;
      }
      // Where the resources are known to be of another version, the class of language packs says more.
      if (versionBehindLanguage(context, name) !== undefined) continue;
      yield {
        ...match,
        ...(culture === undefined ? {} : { variant: 'language' }),
        culprit: { kind: name.includes('~') ? 'package' : 'component', name },
        values: { name, culture: culture ?? '' },
        ...(name.includes('~') ? { packages: [name], kbs: kbsOf(name) } : {}),
        details: [
          ...detail('Package', '程序包', name),
          ...detail('Assembly', '程序集', assembly),
          ...detail('Language', '语言', culture),
        ],
      };
    }
  },
});

/** Components that the store itself says it no longer holds. */
function* deletedComponents(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('csi.component.deleted')) {
    const name = index.fact(k).fields.component;
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    yield {
      fact: k,
      variant: 'deleted',
      standing: standingOfCode(context, k),
      culprit: { kind: 'component', name },
      values: { name, culture: '' },
      details: detail('Component', '组件', name),
      evidence: [{ fact: k, role: 'cause' }],
    };
  }
}
