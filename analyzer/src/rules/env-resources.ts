// Memory or another system resource is exhausted.

import type { FactIndex } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { detail, factAfter } from './matching/values';

/** Out of memory, quota or system resources (winerror.h, ntstatus.h). */
const family: StatusFamily = {
  names: [
    'STATUS_INSUFFICIENT_RESOURCES',
    'STATUS_NO_MEMORY',
    'STATUS_COMMITMENT_LIMIT',
    'ERROR_NO_SYSTEM_RESOURCES',
    'ERROR_NOT_ENOUGH_MEMORY',
    'ERROR_OUTOFMEMORY',
    'ERROR_COMMITMENT_LIMIT',
    'E_OUTOFMEMORY',
  ],
  codes: [
    0x800705aa, 0x800705af, 0x8007000e, 0x80070008, 0xc000009a, 0xd000009a, 0xc0000017, 0xd0000017,
    0xc000012d,
  ],
  codeOfName: {
    STATUS_INSUFFICIENT_RESOURCES: 0xc000009a,
    STATUS_NO_MEMORY: 0xc0000017,
    STATUS_COMMITMENT_LIMIT: 0xc000012d,
    ERROR_NO_SYSTEM_RESOURCES: 0x800705aa,
    ERROR_NOT_ENOUGH_MEMORY: 0x80070008,
    ERROR_OUTOFMEMORY: 0x8007000e,
    E_OUTOFMEMORY: 0x8007000e,
    ERROR_COMMITMENT_LIMIT: 0x800705af,
  },
};

export const envResources = defineRule({
  meta: {
    id: 'env.resources',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'Windows ran out of resources at {object}', zh: '处理 {object} 时 Windows 资源不足' },
    explanation: {
      en: 'Windows had no memory or system resources left for {object} and answered {status}. This is a limit of the machine at that moment (memory, page file, registry size, handles), not a defect of the update.',
      zh: 'Windows 在处理 {object} 时内存或系统资源不足，返回 {status}。这是计算机当时的资源限制（内存、页面文件、注册表大小、句柄），不是更新的缺陷。',
    },
    variants: {
      plain: {
        title: {
          en: 'Windows ran out of memory or system resources ({code})',
          zh: 'Windows 内存或系统资源不足（{code}）',
        },
        explanation: {
          en: 'A call failed with {status}: Windows had no memory or system resources left for it. This is a limit of the machine at that moment (memory, page file, registry size, handles), not a defect of the update.',
          zh: '调用以 {status} 失败：Windows 的内存或系统资源不足。这是计算机当时的资源限制（内存、页面文件、注册表大小、句柄），不是更新的缺陷。',
        },
      },
    },
    nextSteps: [
      steps.restartAndRetry,
      look(
        'Check memory, page file and commit charge while the update runs, and the size of `C:\\Windows\\System32\\config\\COMPONENTS`.',
        '更新运行时检查内存、页面文件和提交用量，以及 `C:\\Windows\\System32\\config\\COMPONENTS` 的大小。',
      ),
      steps.startComponentCleanup,
      steps.liftSecuritySoftware,
    ],
    links: [],
  },
  *match(context) {
    for (const match of matchStatus(context, family)) yield withUnpackedFile(context.index, match);
  },
});

const unpackedShapes: ReadonlySet<string> = new Set(['dpx.create-failed']);

/** The exception of the unpacking names no object; the record of the file that it could not create follows it. */
function withUnpackedFile(index: FactIndex, match: Match): Match {
  if (match.culprit !== undefined || index.fact(match.fact).shape !== 'dpx.exception') return match;
  const created = factAfter(index, match.fact, unpackedShapes, 6);
  const name = created === undefined ? '' : plainPath(index.fact(created).fields.path ?? '');
  if (created === undefined || name === '') return match;
  const { variant, evidence = [], ...rest } = match;
  return {
    ...rest,
    ...(variant === 'plain' ? {} : { variant }),
    confidence: 'medium',
    culprit: { kind: 'path', name },
    values: { ...match.values, object: name },
    details: [...(match.details ?? []), ...detail('Path', '路径', name)],
    evidence: [
      ...evidence.filter(({ role }) => role === 'cause'),
      { fact: created, role: 'cause' },
      ...evidence.filter(({ fact, role }) => role !== 'cause' && fact !== created),
    ],
  };
}
