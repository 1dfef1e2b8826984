// The boot files or the boot configuration could not be updated, for another reason than a full partition.
import { hresultFromWin32 } from '../facts/codes';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { hex, isExcerpt } from './classMatch';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { installerNames } from './installerNames';
import { failedInstallers, matchOfInstaller } from './installers';
import { detail, isDiskFull } from './values';

/** Facts between a failing step of the boot file service and its verdict. */
const reach = 20;

export const aiBcdOrBootFiles = defineRule({
  meta: {
    id: 'ai.bcd-or-boot-files',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The boot files could not be updated ({code})',
      zh: '无法更新启动文件（{code}）',
    },
    explanation: {
      en: 'Windows could not write the boot files to the system partition ({code}), so the change could not be completed. The system partition, its file system or the boot files that are to be copied need attention.',
      zh: 'Windows 无法将启动文件写入系统分区（{code}），因此更改无法完成。需要检查系统分区、其文件系统或要复制的启动文件。',
    },
    variants: {
      file: {
        title: {
          en: 'The boot files could not be updated: {file} ({code})',
          zh: '无法更新启动文件：{file}（{code}）',
        },
        explanation: {
          en: 'Windows could not update the boot files because of {file} ({code}), so the change could not be completed. This file is missing, damaged or not accessible.',
          zh: '由于 {file}（{code}），Windows 无法更新启动文件，因此更改无法完成。该文件缺失、已损坏或无法访问。',
        },
      },
    },
    nextSteps: [
      look(
        'Check the system partition: its free space, its file system (`chkdsk`), and that only one disk of the machine carries one.',
        '检查系统分区：可用空间、文件系统（`chkdsk`），以及计算机中只有一个磁盘带有系统分区。',
      ),
      steps.restoreHealth,
      steps.retryUpdate,
    ],
    links: [],
  },
  *match(context) {
    const byService = ofService(context);
    yield* byService === undefined ? ofInstallers(context) : [byService];
  },
});

/** The boot file service says itself that it failed, and at which file. */
function ofService(context: RuleContext): Match | undefined {
  const { index } = context;
  const k = index.ofShape('boot.files.failed').find((failed) => {
    const { error } = index.fact(failed).fields;
    return error !== undefined && !isDiskFull(error);
  });
  if (k === undefined) return undefined;
  const step = index
    .ofShape('boot.files.error')
    .findLast((other) => other < k && k - other <= reach && index.fact(other).fields.path !== undefined);
  const file = step === undefined ? undefined : index.fact(step).fields.path;
  const code = hresultFromWin32(Number(index.fact(k).fields.error));
  return {
    fact: step ?? k,
    code,
    evidence: [
      ...(step === undefined ? [] : [{ fact: step, role: 'cause' as const }]),
      { fact: k, role: 'cause' },
    ],
    values: { code: hex(code), file: file ?? '' },
    ...(file === undefined
      ? { depth: 'reason' }
      : { variant: 'file', culprit: { kind: 'path', name: file } }),
    details: detail('File', '文件', file),
    ...(isExcerpt(context) ? { standing: 'proof' } : {}),
  };
}

function* ofInstallers({ index }: RuleContext): Iterable<Match> {
  for (const failed of failedInstallers(index)) {
    if (!installerNames['ai.bcd-or-boot-files'].test(failed.installer)) continue;
    const { values, ...match } = matchOfInstaller(failed);
    yield {
      ...match,
      standing: 'proof',
      variant: 'file',
      values: {
        ...values,
        file: failed.installer,
        code: failed.code === undefined ? '?' : hex(failed.code),
      },
    };
  }
}
