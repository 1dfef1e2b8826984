// Owns what unattended setup says of its passes and of its answer file.

import { defined } from '../../defined';
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { bracketedIn } from '../../facts/words/setup';
import { filled, type Localized } from '../../localized';
import type { Fact, Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, evidenceAt, factAfter, hexOrUnknown, quotable } from '../matching/values';
import { refusedInPass, settingOf } from './passSettings';
import { isToldText } from './setupWindows';

/** The passes that failed, and the answer files that setup could not use. */
export function* unattendedMatches(index: FactIndex, failed: readonly Operation[]): Iterable<Match> {
  for (const operation of failed) if (operation.kind === 'setup-phase') yield ofPass(index, operation);
  yield* specializations(index, failed);
  yield* answerFiles(index);
  const isTold = failed.some((one) => one.kind === 'setup-phase' && settingOf(index, one) !== undefined);
  if (!isTold) yield* invalidAnswerFiles(index);
  yield* refusedSettings(index);
  yield* refusedNodes(index);
  yield* unreadableAnswerFiles(index);
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

function* answerFiles(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.unattend.failed')) {
    const { pass = '?', component } = index.fact(k).fields;
    yield {
      fact: k,
      variant: component === undefined ? 'answerFilePass' : 'answerFile',
      ...(component === undefined
        ? { depth: 'reason' as const, confidence: 'medium' as const }
        : { culprit: { kind: 'component' as const, name: component } }),
      values: { pass, ...defined({ component }) },
      details: [...detail('Pass', '阶段', pass), ...detail('Component', '组件', component)],
    };
  }
}

/** Setup's window names the setting that it cannot read or apply. */
function* refusedSettings(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('setup.unattend.refused');
  const { setting, hresult } = k === undefined ? {} : index.fact(k).fields;
  const [disk] = index.ofShape('setup.disk.status');
  const code = codeOfField(hresult ?? (disk === undefined ? undefined : index.fact(disk).fields.hresult));
  if (k === undefined || setting === undefined) return;
  yield {
    fact: k,
    variant: 'answerFileSetting',
    confidence: 'medium',
    ...defined({ code }),
    culprit: { kind: 'component', name: setting },
    values: { setting },
    details: detail('Setting', '设置', setting),
    evidence: [k, ...(disk === undefined ? [] : [disk])].map((fact) => ({ fact, role: 'cause' as const })),
  };
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

/** Setup finds the answer file and cannot read it: no valid XML, or no access to the file. */
function* unreadableAnswerFiles(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('setup.unattend.unreadable', 'setup.unattend.broken');
  // Where the settings engine names the setting that it refused, the file itself was read.
  if (k === undefined || index.ofShape('setup.unattend.setting').length > 0) return;
  const { shape, fields } = index.fact(k);
  const { path = 'unattend.xml', place, status, hresult } = fields;
  const code = [codeOfField(hresult), codeOfField(status)].find((one) => one !== undefined && one > 1);
  const file = plainPath(path);
  yield {
    fact: k,
    variant: shape === 'setup.unattend.broken' ? 'answerFileBroken' : 'answerFileUnreadable',
    ...defined({ code }),
    culprit: { kind: 'path', name: file },
    values: { file, code: hexOrUnknown(code) },
    details: [...detail('File', '文件', file), ...detail('Place', '位置', place)],
  };
}

/** How many facts behind the setting that was refused the answer of the step that reads the answer file stands. */
const nodeReach = 12;

/** The settings engine refuses a node, and the step of setup that reads the answer file ends with the same. */
function* refusedNodes(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.unattend.node')) {
    const step = factAfter(index, k, new Set(['setup.manager-result']), nodeReach);
    const fields = step === undefined ? {} : index.fact(step).fields;
    const code = codeOfField(fields.hresult);
    const { node } = index.fact(k).fields;
    if (step === undefined || node === undefined || code === undefined || !isFailureCode(code)) continue;
    if (!/^CDlpAction\w*::Execute/.test(fields.function ?? '')) continue;
    yield {
      fact: k,
      variant: 'answerFileInvalid',
      confidence: 'medium',
      code,
      culprit: { kind: 'component', name: node },
      values: { component: node, code: hexOrUnknown(code) },
      details: detail('Setting', '设置', node),
      evidence: [
        { fact: k, role: 'cause' },
        { fact: step, role: 'verdict' },
      ],
    };
    return;
  }
}

/** Setup says that it cannot use the answer file; what it dumps or notes before that names the setting. */
function* invalidAnswerFiles(index: FactIndex): Iterable<Match> {
  const [setting] = index.ofShape('setup.unattend.setting');
  const [reason] = index.ofShape('setup.unattend.reason');
  const [note] = index.ofShape('setup.unattend.note');
  const [value] = index.ofShape('setup.unattend.value');
  const verdicts = verdictsOnAnswerFile(index);
  const at = verdicts[0];
  if (at === undefined) return;
  const answers = ['setup.unattend.value', 'setup.unattend.unreadable', 'setup.online.failed'] as const;
  const code = [...verdicts, ...index.ofShape(...answers)]
    .flatMap((k) => [index.fact(k).fields.hresult, index.fact(k).fields.status])
    .map(codeOfField)
    .find((candidate) => candidate !== undefined && isFailureCode(candidate));
  const named = fieldsAt(index, setting);
  const { text } = fieldsAt(index, note);
  const path = setting === undefined ? undefined : `${named.component ?? ''}${named.setting ?? ''}`;
  const component = path ?? text ?? answerFileIn(index);
  yield {
    fact: setting ?? note ?? at,
    variant: code === undefined ? 'answerFileInvalidUncoded' : 'answerFileInvalid',
    depth: path === undefined && text === undefined ? 'reason' : 'object',
    confidence: path === undefined ? 'medium' : 'high',
    ...defined({ code }),
    culprit: { kind: 'component', name: component },
    values: { component, code: code === undefined ? '' : hexOrUnknown(code) },
    details: [
      ...detail('Component', '组件', named.component),
      ...detail('Setting', '设置', named.setting),
      ...detail('Reason', '原因', named.reason ?? fieldsAt(index, reason).text),
    ],
    evidence: [
      ...evidenceAt('cause', value, setting, reason, note),
      ...evidenceAt('verdict', ...verdicts.slice(0, 3)),
    ],
  };
}

/** Records in which setup itself says that it cannot use the answer file. */
const ownVerdicts = ['setup.unattend.invalid', 'setup.unattend.action', 'setup.unattend.input'];

/** Setup's own verdicts; where the lines were cut out without them, those of its steps or what the settings engine refused. */
function verdictsOnAnswerFile(index: FactIndex): readonly number[] {
  const own = index.ofShape(...ownVerdicts);
  if (own.length > 0 || index.ofShape('setup.unattend.setting').length === 0) return own;
  const others = index.ofShape('setup.unattend.failed');
  return others.length > 0 ? others : index.ofShape('setup.unattend.value');
}

/** The answer file by its path, where setup's verdict names it, else by the name that it mostly has. */
function answerFileIn(index: FactIndex): string {
  const file = index
    .ofShape(...ownVerdicts)
    .map((k) => index.fact(k).fields.path)
    .find((path) => path !== undefined);
  return file === undefined ? 'unattend.xml' : plainPath(file);
}

function fieldsAt(index: FactIndex, k: number | undefined): Fact['fields'] {
  return k === undefined ? {} : index.fact(k).fields;
}
