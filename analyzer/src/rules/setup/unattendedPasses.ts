// Owns what unattended setup says of its passes and of the commands in them.

import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { bracketedIn } from '../../facts/words/setup';
import { filled, type Localized } from '../../localized';
import type { Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown, quotable } from '../matching/values';
import { answerFileMatches } from './answerFiles';
import { refusedInPass, settingOf } from './passSettings';
import { isToldText } from './setupWindows';

/** The passes that failed, and the answer files that setup could not use. */
export function* unattendedMatches(index: FactIndex, failed: readonly Operation[]): Iterable<Match> {
  for (const operation of failed) if (operation.kind === 'setup-phase') yield ofPass(index, operation);
  yield* specializations(index, failed);
  const isTold = failed.some((one) => one.kind === 'setup-phase' && settingOf(index, one) !== undefined);
  yield* answerFileMatches(index, isTold);
  yield* commands(index);
  yield* completions(index, failed);
  yield* windows(index);
}

/** The installation ended behind its restart, with no more said here than that. */
function* completions(index: FactIndex, failed: readonly Operation[]): Iterable<Match> {
  for (const { kind, endFact, result } of failed) {
    if (kind !== 'setup' || endFact === undefined || index.fact(endFact).shape !== 'setup.online.failed')
      continue;
    yield {
      fact: endFact,
      variant: 'online',
      depth: 'wrapper',
      confidence: 'low',
      ...defined({ code: result }),
      values: { code: hexOrUnknown(result) },
    };
  }
}

/** A window that says that setup cannot go on, and not why. */
function* windows(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('setup.window.said');
  if (k === undefined || !isToldText(index)) return;
  yield {
    fact: k,
    variant: 'window',
    depth: 'wrapper',
    confidence: 'low',
    values: { words: quotable(index.fact(k).fields.words) },
  };
}

const seeBefore: Localized = {
  en: 'The records before it tell which command or setting failed.',
  zh: '之前的记录会说明是哪个命令或设置失败。',
};

const lastCommand: Localized = {
  en: 'The last command before it returned the exit code {exit}.',
  zh: '之前最后一个命令返回退出代码 {exit}。',
};

/** ERROR_SUCCESS … 0xffff: what the functions of setup return. */
const lastWin32 = 0xffff;

/** Setup says of the pass as a whole that it failed; Windows 7 and 8 write no status of their passes. */
function* specializations(index: FactIndex, failed: readonly Operation[]): Iterable<Match> {
  const [k] = index.ofShape('setup.specialize.failed');
  if (k === undefined || failed.some(({ kind }) => kind === 'setup-phase' || kind === 'sysprep')) return;
  // A file that is not accepted is why.
  if (index.ofShape('setup.unattend.invalid').length > 0) return;
  const told = codeOfField(index.fact(k).fields.code);
  const code = told === undefined || told > lastWin32 ? told : hresultFromWin32(told);
  yield {
    fact: k,
    variant: 'pass',
    depth: 'code',
    standing: 'proof',
    confidence: 'low',
    ...defined({ code }),
    values: {
      pass: 'specialize',
      code: hexOrUnknown(code),
      command: seeBefore,
    },
    details: detail('Pass', '阶段', 'specialize'),
  };
}

/** An unattended pass that ended with a failing status; the setting, or the command, before it is why. */
function ofPass(index: FactIndex, operation: Operation): Match {
  const at = operation.endFact ?? operation.startFact ?? 0;
  const refused = refusedInPass(index, operation);
  if (refused !== undefined) return refused;
  const exits = index.ofShape('setup.process.exit').filter((k) => k < at && isFailed(index, k));
  const last = exits.at(-1);
  const exit = last === undefined ? undefined : index.fact(last).fields.code;
  return {
    fact: last ?? at,
    variant: 'pass',
    depth: 'code',
    standing: 'explains',
    confidence: last === undefined ? 'low' : 'medium',
    ...defined({ code: operation.result }),
    values: {
      pass: operation.target ?? '',
      code: hexOrUnknown(operation.result),
      command: exit === undefined ? seeBefore : filled(lastCommand, { exit }),
    },
    details: [...detail('Pass', '阶段', operation.target), ...detail('Exit code', '退出代码', exit)],
    evidence: last === undefined ? [] : [{ fact: last, role: 'cause' }],
  };
}

function isFailed(index: FactIndex, k: number): boolean {
  return Number(index.fact(k).fields.code ?? '0') !== 0;
}

/** How many facts before the end of a command its first record with the same code may stand. */
const commandReach = 12;

/** A command of the online installation fails, and the installation with it; its first record with that code is the cause. */
function* commands(index: FactIndex): Iterable<Match> {
  const end = index.ofShape('setup.online.failed').at(-1);
  const at = index.ofShape('setup.command.failed').findLast((k) => end !== undefined && k < end);
  if (end === undefined || at === undefined) return;
  const { command = '', code: exit } = index.fact(at).fields;
  const code = codeOfField(exit);
  if (code === undefined || code === 0) return;
  const same = (k: number) => index.fact(k).codes.some((one) => (one & 0xffff) === (code & 0xffff));
  const reach = Array.from({ length: commandReach }, (_, n) => at - commandReach + n);
  const first = reach.find((k) => k >= 0 && same(k)) ?? at;
  const object = bracketedIn(index.fact(first)).find((name) => !/\.exe$|^0x/i.test(name));
  yield {
    fact: first,
    variant: 'command',
    code: hresultFromWin32(code),
    culprit: { kind: 'component', name: first === at ? command : (object ?? command) },
    values: { command, code: hexOrUnknown(code) },
    details: [
      ...detail('Command', '命令', command),
      ...detail('Object', '对象', first === at ? undefined : object),
    ],
    evidence: [
      { fact: first, role: 'cause' },
      ...(first === at ? [] : [{ fact: at, role: 'cause' as const }]),
      { fact: end, role: 'verdict' },
    ],
  };
}
