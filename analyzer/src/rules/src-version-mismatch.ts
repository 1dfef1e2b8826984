// The source is of another build, edition or index than the image.

import { plainPath } from '../facts/paths';
import * as steps from '../knowledge/steps';
import { identityMismatch, mismatchOfStore } from './damage/identityMismatch';
import { defineRule } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';
import { isUpgrade } from './setup/upgradeText';

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
      package: {
        title: {
          en: 'The package {package} is of another Windows build than the image',
          zh: '程序包 {package} 与目标映像的 Windows 内部版本不同',
        },
        explanation: {
          en: 'The package {package} was handed over, but the image needs {expected}. The package has to come from media or a repository of the image’s own build.',
          zh: '所提供的程序包是 {package}，而映像需要 {expected}。该程序包必须来自与映像内部版本相同的介质或存储库。',
        },
      },
    },
    nextSteps: [steps.restoreHealthFromSource, steps.useFodSource, steps.freshMedia],
    links: [steps.links.repairSource],
  },
  *match(context) {
    const { index } = context;
    // In an upgrade the mismatch is between a package and the new Windows: up.optional-component tells it.
    if (isUpgrade(index)) return;
    for (const match of matchCodes(index, [identityMismatch, 0xc1510113])) {
      // A manifest of the store that holds another package: cbs.mum.corrupt tells it.
      if (match.code === identityMismatch && mismatchOfStore(index, match) !== undefined) continue;
      const source = index
        .ofShape('dism.source', 'cbs.source.given')
        .filter((k) => k < match.fact)
        .at(-1);
      const raw = source === undefined ? undefined : index.fact(source).fields.path;
      const path = raw === undefined ? undefined : plainPath(raw);
      const mismatch = index.ofShape('setup.fod-mismatch')[0];
      const { package: name, expected } = mismatch === undefined ? {} : index.fact(mismatch).fields;
      yield {
        ...match,
        ...(name === undefined || expected === undefined
          ? {}
          : {
              variant: 'package',
              culprit: { kind: 'package' as const, name },
              packages: [name],
              values: { package: name, expected },
            }),
        confidence: path === undefined ? 'medium' : 'high',
        standing: standingOfCode(context, match.fact),
        ...(path === undefined
          ? {}
          : { variant: 'source', culprit: { kind: 'path', name: path }, values: { path } }),
        details: detail('Source', '源', path),
      };
    }
  },
});
