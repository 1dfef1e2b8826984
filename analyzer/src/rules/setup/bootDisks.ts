// Owns what Windows Setup and bcdboot say of the disk to start from: the partition, the boot configuration, the boot files.
import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { serviceReasonIn } from '../../facts/words/serviceReasons';
import { isOfBootFileConsole } from '../../facts/words/storage';
import { systemSentence } from '../../facts/words/systemSentences';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { isExcerpt } from '../matching/cutOutMatch';
import { quotable } from '../matching/values';

/** Windows Setup looks for the disk that the firmware starts from and makes a partition of it ready. */
export function* bootVolumes({ index }: RuleContext): Iterable<Match> {
  // A phase that was completed has prepared its disk.
  const prepared = index.ofShape('setup.phase-done', 'setup.success').at(-1) ?? -1;
  const all = index.ofShape('boot.volume.failed').filter((k) => k > prepared);
  const [first] = all;
  if (first === undefined) return;
  yield {
    fact: first,
    variant: 'volume',
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    evidence: [...all.slice(0, 3), ...index.ofShape('setup.message.fatal').slice(0, 1)].map((fact) => ({
      fact,
      role: 'cause' as const,
    })),
  };
}

/** bcdboot was run again and went through. */
export function copiedSince(index: FactIndex, end: number): boolean {
  return index.ofShape('boot.copy.done').some((k) => k > end);
}

/** bcdboot without `/v` says only that it gave up. */
export function* bootAnswers({ index }: RuleContext): Iterable<Match> {
  const [end] = index.ofShape('boot.copy.failed');
  const named = [
    'boot.files.error',
    'boot.files.failed',
    'boot.files.space',
    'boot.store.failed',
    'boot.files.copy-failed',
  ];
  if (end === undefined || index.ofShape(...named).length > 0 || copiedSince(index, end)) return;
  yield {
    fact: end,
    variant: 'copy',
    depth: 'reason',
    standing: 'proof',
    confidence: 'low',
    values: { words: quotable(index.fact(end).fields.words) },
  };
}

/** Windows Setup writes the boot configuration itself; without it there is nothing to start. */
export function* bootStores(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const [entries] = index.ofShape('boot.entries.failed');
  const [store] = index.ofShape('boot.store.failed');
  const at = store ?? entries;
  if (at === undefined) return;
  const isConsole = store !== undefined && isOfBootFileConsole(index.fact(store));
  const isGivenUp =
    entries !== undefined ||
    (isConsole && isExcerpt(context)) ||
    index.ofShape('setup.message.fatal').length > 0;
  const code = codeOfStore(index, store, entries);
  yield {
    fact: at,
    variant: 'store',
    standing: isGivenUp ? 'proof' : 'explains',
    ...(code === undefined ? { depth: 'reason' as const } : { code }),
    culprit: { kind: 'component', name: 'BCD' },
    values: { code: code === undefined ? '?' : hex(code) },
    evidence: [
      ...index.ofShape('boot.store.failed').slice(0, 3),
      entries,
      ...index.ofShape('setup.message.fatal').slice(0, 1),
    ]
      .filter((k) => k !== undefined)
      .map((fact) => ({ fact, role: 'cause' as const })),
  };
}

/** ERROR_ACCESS_DENIED: the command was not run as administrator, which says nothing of the store. */
const accessDenied = 5;

/** What somebody sends of a console is short; in a log of setup another record has to come to the same code. */
const fewFacts = 20;

/** The boot configuration store could not be opened: bcdedit says so, or setup, which then ends with the same code. */
export function* unopenedStores(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('boot.store.unopened');
  if (k === undefined) return;
  const { fields, line } = index.fact(k);
  const code = fields.code === undefined ? undefined : hresultFromWin32(Number(fields.code));
  const isEnd =
    code === undefined ? index.facts.length <= fewFacts : index.withCode(code).some((other) => other > k);
  if (!isEnd) return;
  const below = index
    .ofShape('event.service.reason', 'boot.store.reason')
    .find((other) => index.fact(other).line === line + 1);
  const told = below === undefined ? undefined : index.fact(below);
  const reason = told === undefined ? systemSentence(fields.words ?? '') : serviceReasonIn(told);
  if (reason?.win32 === accessDenied) return;
  const words = code === undefined ? (reason?.words ?? told?.fields.words ?? fields.words) : hex(code);
  yield {
    fact: k,
    variant: 'unopened',
    depth: 'object',
    standing: 'proof',
    confidence: 'medium',
    ...defined({ code }),
    culprit: { kind: 'component', name: 'BCD' },
    values: { words: quotable(words ?? fields.told), code: '' },
    evidence: [k, ...(below === undefined ? [] : [below])].map((fact) => ({ fact, role: 'cause' as const })),
  };
}

function codeOfStore(
  index: FactIndex,
  store: number | undefined,
  entries: number | undefined,
): number | undefined {
  const status = store === undefined ? undefined : index.fact(store).fields.status;
  if (status !== undefined) return Number.parseInt(status, 16);
  const { code, win32 } = entries === undefined ? {} : index.fact(entries).fields;
  const number = Number(code ?? win32 ?? 0);
  if (number === 0) return undefined;
  return number > 0xffff ? number : hresultFromWin32(number);
}
