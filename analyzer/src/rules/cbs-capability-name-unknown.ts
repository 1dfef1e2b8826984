// A feature or capability was asked for by a name that this image does not know.

import { groupedBy } from '../grouped';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { detail, evidenceAt } from './matching/values';

const namingShapes: ReadonlySet<string> = new Set([
  'dism.feature.unknown',
  'dism.capability.unknown',
  'dism.feature.open-failed',
  'console.role-unknown',
]);

export const cbsCapabilityNameUnknown = defineRule({
  meta: {
    id: 'cbs.capability.name-unknown',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The feature name {feature} is unknown to this image',
      zh: '此映像中没有名为 {feature} 的功能',
    },
    explanation: {
      en: 'The command asked for {feature}, and this image has no feature or capability of that name. The name is misspelt, belongs to another edition or build, or was taken out of the image; nothing was changed.',
      zh: '命令请求的是 {feature}，而此映像中没有该名称的功能（名称未知）。可能是名称拼写有误、属于其他版本类型或内部版本，或已从映像中移除；系统没有被更改。',
    },
    variants: {
      role: {
        title: {
          en: 'The role or feature name {feature} is unknown to this server',
          zh: '此服务器上没有名为 {feature} 的角色或功能',
        },
        explanation: {
          en: 'Server Manager was asked for {feature}, and this Windows has no role, role service or feature of that name. Server Manager has names of its own, which are not those of DISM, and a client version of Windows has none of them; nothing was changed.',
          zh: '向服务器管理器请求的是 {feature}，而此 Windows 中没有该名称的角色、角色服务或功能。服务器管理器使用自己的名称，与 DISM 的名称不同，客户端版本的 Windows 则没有这些名称；系统没有被更改。',
        },
        nextSteps: [
          look(
            'List the names that this server knows: `Get-WindowsFeature` (DISM calls the same features otherwise: `DISM /Online /Get-Features`).',
            '列出此服务器上的名称：`Get-WindowsFeature`（DISM 对同样的功能使用其他名称：`DISM /Online /Get-Features`）。',
          ),
          look(
            'Correct the name in the script, playbook or configuration that asked for it, and run it again.',
            '在发起请求的脚本、playbook 或配置中更正该名称，然后重新运行。',
          ),
        ],
        links: [
          {
            title: { en: 'Get-WindowsFeature', zh: 'Get-WindowsFeature' },
            url: 'https://learn.microsoft.com/powershell/module/servermanager/get-windowsfeature',
          },
        ],
      },
      unnamed: {
        title: {
          en: 'A feature name is unknown to this image',
          zh: '此映像中没有所请求名称的功能',
        },
        explanation: {
          en: 'The command asked for a feature or capability that this image does not have under that name. The name is misspelt, belongs to another edition or build, or was taken out of the image; nothing was changed.',
          zh: '命令请求的功能在此映像中不存在（名称未知）。可能是名称拼写有误、属于其他版本类型或内部版本，或已从映像中移除；系统没有被更改。',
        },
      },
    },
    nextSteps: [
      look(
        'List the names that this image knows: `DISM /Online /Get-Features` and `DISM /Online /Get-Capabilities` (for an image `/Image:<folder>`); client and server names differ.',
        '列出此映像中的名称：`DISM /Online /Get-Features` 和 `DISM /Online /Get-Capabilities`（脱机映像用 `/Image:<文件夹>`）；客户端和服务器的名称不同。',
      ),
      steps.correctCommand,
    ],
    links: [
      {
        title: {
          en: 'Enable or disable Windows features with DISM',
          zh: '使用 DISM 启用或禁用 Windows 功能',
        },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/enable-or-disable-windows-features-using-dism',
      },
    ],
  },
  *match(context) {
    const named = groupedBy(recordsThatName(context), (k) => featureAt(context, k));
    for (const [feature, records] of named) yield* ofRecords(context, feature, records);
    yield* ofCode(context);
  },
});

/** CBS_E_UNKNOWN_UPDATE. */
const unknownUpdate = 0x800f080c;

/** The records that name a feature and say, or leave open, that it is unknown; a question counts with its answer alone. */
function recordsThatName(context: RuleContext): readonly number[] {
  const { index } = context;
  return index.ofShape(...namingShapes).filter((k) => {
    const { codes } = index.fact(k);
    if (featureAt(context, k) === '' || (codes.length > 0 && !codes.includes(unknownUpdate))) return false;
    return !isQuestion(context, k) || fitsAnswer(context, k, [unknownUpdate]);
  });
}

/** The feature that a record names, or that its command asked for; empty where neither does. */
function featureAt(context: RuleContext, k: number): string {
  const { shape, fields } = context.index.fact(k);
  const isBare = shape === 'dism.capability.unknown' && fields.feature === undefined;
  return (isBare ? featureOfCommand(context, k) : fields.feature) ?? '';
}

function* ofRecords(context: RuleContext, feature: string, records: readonly number[]): Iterable<Match> {
  const first = records[0];
  if (first === undefined) return;
  const isRole = context.index.fact(first).shape === 'console.role-unknown';
  yield {
    fact: first,
    evidence: evidenceAt('cause', ...records.slice(0, 6)),
    // Server Manager answers in words alone.
    ...(isRole ? { variant: 'role' } : { code: unknownUpdate }),
    culprit: { kind: 'package', name: feature },
    values: { feature },
    count: records.length,
    details: detail('Feature', '功能', feature),
    // A client that asks whether a feature exists gets the same answer, and nothing failed.
    ...(isQuestion(context, first) ? ofQuestion(context, records) : { standing: 'proof' as const }),
  };
}

/** Records that state the code without a name; the feature is that of the command, where there is one. */
function* ofCode(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const match of matchCodes(index, [unknownUpdate])) {
    if ((match.evidence ?? []).some(({ fact }) => namingShapes.has(index.fact(fact).shape))) continue;
    const { shape, fields } = index.fact(match.fact);
    const feature = fields.feature ?? featureOfCommand(context, match.fact);
    yield {
      ...match,
      standing: shape.startsWith('cbs.') ? standingOfCode(context, match.fact) : 'explains',
      ...(feature === undefined
        ? { variant: 'unnamed', depth: 'code', confidence: 'medium' }
        : { culprit: { kind: 'package', name: feature }, values: { feature } }),
      details: detail('Feature', '功能', feature),
    };
  }
}
function isQuestion(context: RuleContext, k: number): boolean {
  const { shape, fields } = context.index.fact(k);
  if (shape === 'dism.feature.open-failed') return true;
  return /^CGetFeatureInfo/.test(fields.function ?? '');
}

/** What was only asked explains work that failed around it, and is nothing to mend elsewhere. */
function ofQuestion({ index, operations }: RuleContext, records: readonly number[]): Partial<Match> {
  const isOfFailed = records.some((k) =>
    operationsAround(operations, index.fact(k).line, 3).some(({ outcome }) => outcome === 'failed'),
  );
  return isOfFailed ? { standing: 'explains' } : { standing: 'explains', severity: 'information' };
}

function featureOfCommand({ index, operations }: RuleContext, from: number): string | undefined {
  const { line } = index.fact(from);
  return operationsAround(operations, line, 3)
    .map(({ target }) =>
      /(?:feature|capability)name:("[^"]+"|\S+)/i.exec(target ?? '')?.[1]?.replace(/"/g, ''),
    )
    .find((name) => name !== undefined);
}
