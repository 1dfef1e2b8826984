// The payload of the upgrade could not be unpacked before the first restart.

import { formatCode } from '../codes/index';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { isAboutExpanding, payloadIn } from '../facts/words/files';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { detail } from './matching/values';
import { setupFailures } from './setup/setupRecords';

export const upUpdateAgentExpander = defineRule({
  meta: {
    id: 'up.update-agent-expander',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'Setup could not unpack the downloaded payload ({code})',
      zh: '安装程序无法解包下载的内容（{code}）',
    },
    explanation: {
      en: 'Before the first restart setup unpacks what was downloaded, and the expander failed with {code}. The downloaded files are incomplete or damaged, or something denies access to them.',
      zh: '第一次重新启动之前，安装程序会解包下载的内容，但展开程序失败，返回 {code}。下载的文件不完整或已损坏，或者对它们的访问被拒绝。',
    },
    nextSteps: [steps.clearDownloadCache, steps.freshMedia, steps.liftSecuritySoftware],
    links: [],
  },
  *match(context) {
    const { index } = context;
    const seen = new Set<number>();
    for (const { fact, code, evidence } of setupFailures(context)) {
      // The function that failed first is the expander's own.
      if (code === undefined || !/xpand/.test(index.fact(fact).fields.function ?? '')) continue;
      seen.add(code);
      yield { ...ofPayload(index, fact), fact, code, values: { code: formatCode(code) }, evidence };
    }
    for (const k of index.ofShape('setup.expander.failed')) {
      const fact = index.fact(k);
      const code = failureCodeOf(fact);
      if (fact.level !== 'error' || code === undefined || seen.has(code)) continue;
      seen.add(code);
      yield { ...ofPayload(index, k), fact: k, code, values: { code: formatCode(code) } };
    }
  },
});

/** How many facts before the function that failed the record may stand that names what it unpacked. */
const reach = 3;

/** The payload that was being unpacked, where a record names it. */
function ofPayload(index: FactIndex, k: number): Pick<Match, 'culprit' | 'confidence' | 'details'> {
  for (let n = k; n >= Math.max(0, k - reach); n--) {
    const fact = index.fact(n);
    if (n < k && !isAboutExpanding(fact)) continue;
    const name = payloadIn(fact);
    if (name !== undefined)
      return { culprit: { kind: 'package', name }, details: detail('Payload', '更新文件', name) };
  }
  return { confidence: 'medium' };
}
