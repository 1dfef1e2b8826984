// No edition of Windows is active in the image, or more than one.

import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';

export const cbsEditionConflict = defineRule({
  meta: {
    id: 'cbs.edition.conflict',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'More than one Windows edition is active in the image',
      zh: '映像中有多个活动的 Windows 版本类型',
    },
    explanation: {
      en: 'Servicing found more than one active Windows edition in this image and cannot decide which packages apply. Usually this follows an edition change that did not finish.',
      zh: '维护操作发现此映像中有多个活动的 Windows 版本类型，无法判断哪些程序包适用。这通常是版本类型更改未完成造成的。',
    },
    variants: {
      none: {
        title: {
          en: 'No Windows edition is active in the image',
          zh: '映像中没有活动的 Windows 版本类型',
        },
        explanation: {
          en: 'Servicing found no active Windows edition in this image and cannot decide which packages apply. Usually this follows an edition change that did not finish or a damaged edition package.',
          zh: '维护操作在此映像中没有找到活动的 Windows 版本类型，无法判断哪些程序包适用。通常是因为版本类型更改未完成，或版本类型程序包已损坏。',
        },
      },
    },
    nextSteps: [
      look(
        'Find out how the edition was changed: `DISM /Online /Get-CurrentEdition`, and the packages whose names end in `Edition`.',
        '查明版本类型是如何更改的：`DISM /Online /Get-CurrentEdition`，以及名称以 `Edition` 结尾的程序包。',
      ),
      steps.backupFirst,
      steps.inPlaceUpgrade,
    ],
    links: [],
  },
  *match(context) {
    for (const match of matchCodes(context.index, [0x800f0904, 0x800f0905]))
      yield {
        ...match,
        standing: standingOfCode(context, match.fact),
        ...(match.code === 0x800f0905 ? { variant: 'none' } : {}),
      };
  },
});
