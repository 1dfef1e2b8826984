// The surroundings are wrong: the clock, the temporary folder, a path variable.

import { objectOf } from '../facts/words/objects';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';

/** ERROR_PATH_NOT_FOUND and ERROR_DIRECTORY: what a missing temporary folder answers. */
const pathCodes = [0x80070003, 0x8007010b, 0xc000003a, 3];

export const envClockOrEnvironment = defineRule({
  meta: {
    id: 'env.clock-or-environment',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The surroundings of the operation are wrong: clock or folder ({code})',
      zh: '操作的环境不正确：时钟或文件夹（{code}）',
    },
    explanation: {
      en: 'The operation ended with {code}, which points to its surroundings: a wrong date, or a folder that an environment variable names and that does not exist. Put that right first; nothing shows that the update is damaged.',
      zh: '操作以 {code} 结束，指向其运行环境：日期不正确，或环境变量所指的文件夹不存在。请先纠正环境；没有记录表明更新损坏。',
    },
    variants: {
      temp: {
        title: {
          en: 'The temporary folder {folder} cannot be used',
          zh: '无法使用临时文件夹 {folder}',
        },
        explanation: {
          en: 'The operation needed {folder} and was told {code}: the folder does not exist or the variable that names it is wrong. Correct `TEMP` and `TMP` of the account that runs the operation; nothing shows that the update is damaged.',
          zh: '操作需要使用 {folder}，但返回 {code}：该文件夹不存在，或指向它的变量不正确。请纠正运行该操作的帐户的 `TEMP` 和 `TMP` 变量；没有记录表明更新损坏。',
        },
      },
    },
    nextSteps: [
      look(
        'Compare date, time and time zone of the machine with a sound one.',
        '将计算机的日期、时间和时区与正常计算机对比。',
      ),
      look(
        'Check the variables `TEMP`, `TMP`, `PATH` and `SystemRoot` of the system and of the account, and that the folders exist.',
        '检查系统和该帐户的 `TEMP`、`TMP`、`PATH`、`SystemRoot` 变量，以及这些文件夹是否存在。',
      ),
      steps.retryUpdate,
    ],
    links: [],
  },
  *match(context) {
    const temporary = [...temporaryFolders(context)];
    yield* temporary;
    if (temporary.length > 0) return;
    for (const match of matchClass(context, 'env.clock-or-environment')) {
      // "Path not found" alone says nothing of the surroundings; a certificate out of its time does.
      if (match.code !== undefined && !pathCodes.includes(match.code) && !match.variant)
        yield { ...match, values: { ...match.values, folder: '' } };
    }
  },
});

function* temporaryFolders({ index, operations }: RuleContext): Iterable<Match> {
  for (const k of index.withCode(...pathCodes)) {
    const fact = index.fact(k);
    const object = objectOf(fact);
    if (object?.kind !== 'path' || !/\\(?:Temp|Tmp)(?:\\|$)|%TE?MP%/i.test(object.name)) continue;
    const told = operationsAround(operations, fact.line).find(({ outcome }) => outcome === 'failed')?.result;
    const code = fact.codes.find((candidate) => pathCodes.includes(candidate)) ?? 0;
    if (told === undefined || told !== code) continue;
    yield {
      fact: k,
      code,
      told,
      depth: 'reason',
      variant: 'temp',
      confidence: 'medium',
      culprit: object,
      values: { code: hex(code), folder: object.name, host: '' },
      details: detail('Folder', '文件夹', object.name),
    };
  }
}
