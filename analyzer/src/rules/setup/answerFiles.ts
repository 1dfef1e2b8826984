// Owns what unattended setup says of its answer file: that it cannot read it, and which setting in it it refuses.
import { defined } from '../../defined';
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import type { Fact } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, evidenceAt, factAfter, hexOrUnknown } from '../matching/values';

/**
 * The answer files that setup could not use.
 * @param isTold whether a pass that failed names the setting already: setup's verdict on the file says no more then
 */
export function* answerFileMatches(index: FactIndex, isTold: boolean): Iterable<Match> {
  yield* answerFiles(index);
  if (!isTold) yield* invalidAnswerFiles(index);
  yield* refusedSettings(index);
  yield* refusedNodes(index);
  yield* unreadableAnswerFiles(index);
}

function* answerFiles(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.unattend.failed')) {
    if (isAcceptedLater(index, k)) continue;
    const { pass = '?', component, reason } = index.fact(k).fields;
    yield {
      fact: k,
      variant: component === undefined ? 'answerFilePass' : 'answerFile',
      ...(component === undefined
        ? { depth: 'reason' as const, confidence: 'medium' as const }
        : { culprit: { kind: 'component' as const, name: component } }),
      values: { pass, ...defined({ component }) },
      details: [
        ...detail('Pass', '阶段', pass),
        ...detail('Component', '组件', component),
        ...detail('Reason', '原因', reason),
      ],
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
  if (own.length > 0) return own.filter((k) => !isAcceptedLater(index, k));
  if (index.ofShape('setup.unattend.setting').length === 0) return own;
  const others = index.ofShape('setup.unattend.failed');
  return others.length > 0 ? others : index.ofShape('setup.unattend.value');
}

/** Shapes that refuse the file as a whole: a pass of it that ends well later, whichever it is, used a file that was accepted. */
const ofWholeFile = new Set(['setup.unattend.invalid', 'setup.unattend.input']);

/** Whether a later pass of an answer file ended well, so that setup was started again with a file that it could use. */
function isAcceptedLater(index: FactIndex, k: number): boolean {
  const { shape, fields } = index.fact(k);
  return index.ofShape('setup.pass.end').some((end) => {
    const { pass, hresult } = index.fact(end).fields;
    return end > k && codeOfField(hresult) === 0 && (ofWholeFile.has(shape) || pass === fields.pass);
  });
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
