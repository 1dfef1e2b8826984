// Owns what an update server says, in the words of .NET and without a code, of a synchronization that it could not make:
// no connection, no secure connection, an answer that refuses.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import type { Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { isExcerpt } from './cutOutMatch';
import { detail, evidenceAt } from './values';

/** Keys of the variants that word such a match: without and with the server that is named. */
export const serverWords = 'serverWords';
export const serverWordsAt = 'serverWordsAt';
/** Key of the variant for a connection that was ended while it was being made. */
export const serverClosed = 'serverClosed';

/** .NET's words for a connection that ended while a request was sent or an answer read: with TLS, mostly in its handshake. */
const closed = /An unexpected error occurred on a (?:send|receive)/;
/** SEC_E_ALGORITHM_MISMATCH in the system's words. */
const noCommonAlgorithm =
  'The client and server cannot communicate, because they do not possess a common algorithm';

/** What an update server needs so that a service which takes only TLS 1.2 lets it in. */
export const serverTlsSteps = [
  look(
    'Restart the WSUS service and read the lines “SCHANNEL Protocol” in SoftwareDistribution.log: Microsoft’s synchronization service takes only TLS 1.2. Where these lines are missing, install the latest cumulative update or monthly rollup of the server first.',
    '重新启动 WSUS 服务，查看 SoftwareDistribution.log 中的 “SCHANNEL Protocol” 行：Microsoft 的同步服务只接受 TLS 1.2。如果没有这些行，请先为服务器安装最新的累积更新或月度汇总。',
  ),
  change(
    'Let .NET on the server use TLS 1.2: set the values `SchUseStrongCrypto` and `SystemDefaultTlsVersions` to 1 under `HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319` and under the same key below `WOW6432Node`, then restart the server.',
    '让服务器上的 .NET 使用 TLS 1.2：在 `HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319` 及 `WOW6432Node` 下的同名项中，将 `SchUseStrongCrypto` 和 `SystemDefaultTlsVersions` 设为 1，然后重新启动服务器。',
  ),
  look(
    'Look in `gpresult /h report.html` for the policy “SSL Cipher Suite Order”: where it is set, its list must hold a suite that the other side accepts.',
    '在 `gpresult /h report.html` 中查找策略“SSL 密码套件顺序”：如已设置，其列表必须包含对方接受的套件。',
  ),
];
export const serverTlsLink = {
  title: {
    en: 'Troubleshoot WSUS synchronization and import issues',
    zh: '排查 WSUS 同步和导入问题',
  },
  url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/troubleshoot-wsus-import-sync-issues',
};

/** What the words are about. */
export type ServerReason = 'unreachable' | 'tls' | 'status';

/** How many facts above the line of the synchronization the words may stand on one of their own. */
const reach = 10;

/** One match per synchronization that failed for this reason. */
export function* matchServerWords(context: RuleContext, reason: ServerReason): Iterable<Match> {
  const { index, operations } = context;
  yield* ofCalls(context, reason);
  for (const operation of operations) {
    const told = operation.outcome === 'failed' && !operation.recoveredLater && wordsOf(index, operation);
    if (!told || reasonOf(told.words) !== reason) continue;
    const isNamed = told.host !== undefined && reason === 'unreachable';
    yield {
      fact: told.fact,
      variant: isNamed ? serverWordsAt : variantOf(told.words, reason),
      depth: 'reason',
      confidence: told.host === undefined ? 'medium' : 'high',
      ...(told.host === undefined ? {} : { culprit: { kind: 'host' as const, name: told.host } }),
      values: { words: told.words, host: told.host ?? '', code: '' },
      details: detail('Server', '服务器', told.host),
    };
  }
}

/** A single call is tried again, so it proves something only where nobody cut out anything else. */
function* ofCalls(context: RuleContext, reason: ServerReason): Iterable<Match> {
  const { index } = context;
  if (!isExcerpt(context) || index.ofShape('wu.server.synced').length > 0) return;
  const [fact, ...later] = index.ofShape('wu.server.call-failed');
  if (fact === undefined) return;
  const { words: said = '', inner, host, code } = index.fact(fact).fields;
  if ((inner === undefined ? reasonOf(said) : 'tls') !== reason) return;
  const words = inner?.endsWith('algorithm') ? noCommonAlgorithm : said;
  yield {
    fact,
    ...defined({ code: codeOfField(code) }),
    variant: variantOf(words, reason),
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    ...(host === undefined ? {} : { culprit: { kind: 'host' as const, name: host } }),
    values: { words: words.trim(), host: host ?? '', code: '' },
    details: detail('Server', '服务器', host),
    evidence: evidenceAt('cause', fact, ...later.slice(0, 3)),
  };
}

interface Told {
  readonly fact: number;
  readonly words: string;
  readonly host: string | undefined;
}

/** In the record of the synchronization itself, or on a line beside it. */
function wordsOf(index: FactIndex, { kind, endFact }: Operation): Told | undefined {
  if (kind !== 'wu-scan' || endFact === undefined) return undefined;
  if (!/^(?:event\.wsus|wu\.server)\.sync-failed$/.test(index.fact(endFact).shape)) return undefined;
  const around = Array.from({ length: reach + 3 }, (_, n) => endFact + 2 - n);
  const candidates = [endFact, ...around.filter((k) => 0 <= k && k < index.facts.length && k !== endFact)];
  const fact = candidates.find((k) => {
    const { shape, fields } = index.fact(k);
    return fields.words !== undefined && (k === endFact || shape === 'told.connection');
  });
  if (fact === undefined) return undefined;
  const { words = '', host } = index.fact(fact).fields;
  return {
    fact,
    words: words.trim(),
    host: host ?? /could not be resolved: '(?<at>[^'\s]+)'/.exec(words)?.[1] ?? socketOf(index, candidates),
  };
}

/** The address that the exception below names: the line of the synchronization repeats its first sentence alone. */
function socketOf(index: FactIndex, candidates: readonly number[]): string | undefined {
  const found = candidates.map((k) => index.fact(k).fields.socket).filter((socket) => socket !== undefined);
  return new Set(found).size === 1 ? found[0] : undefined;
}

function variantOf(words: string, reason: ServerReason): string {
  return reason === 'unreachable' && closed.test(words) ? serverClosed : serverWords;
}

function reasonOf(words: string): ServerReason {
  if (/SSL\/TLS|certificate chain/.test(words)) return 'tls';
  return /HTTP status|returned an error/.test(words) ? 'status' : 'unreachable';
}
