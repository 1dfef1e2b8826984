// Owns the failure of an upgrade that nothing but SetupDiag's result tells of: what it says is the only proof, so the
// confidence is low.
import { formatCode } from '../../codes/index';
import { isFailureCode } from '../../facts/codes';
import { infOrModuleIn } from '../../facts/words/drivers';
import { objectOf } from '../../facts/words/objects';
import { runningModuleIn } from '../../facts/words/setup';
import { filled, type Localized } from '../../localized';
import type { Analysis, Culprit, Detail, Fact } from '../../model';
import { ruleOf } from '../../rules/index';
import { detail } from '../../rules/matching/values';
import { symbolOf, wrapperCodes } from '../codes';
import { operationTitles } from '../operationTitles';
import type { RankedFailure } from '../telling/failure';
import { notProvedVerdict } from '../texts';
import type { Failure, PeerVerdict } from '../types';
import { oneLine } from '../wording';
import { adviceOf } from './peerAdvice';
import { fieldIn, operationIn } from './peerFields';
import { readOperation } from './peerSentences';

const onlyPeerTitle: Localized = {
  en: 'SetupDiag reports {profile}: {text}',
  zh: 'SetupDiag 报告 {profile}：{text}',
};

const unnamedPeerTitle: Localized = { en: 'SetupDiag reports {text}', zh: 'SetupDiag 报告：{text}' };

const unnamedOperationTitle: Localized = {
  en: 'SetupDiag reports a failed operation: {operation}',
  zh: 'SetupDiag 报告操作失败：{operation}',
};

const lastOperationTitle: Localized = {
  en: 'SetupDiag reports {text}; last operation: {operation}',
  zh: 'SetupDiag 报告：{text}；最后的操作：{operation}',
};

const unnamedPeerText: Localized = {
  en: 'Only the result of SetupDiag was supplied, none of the logs that it read. It says: {text}. The logs of Windows Setup have to show whether that is the cause.',
  zh: '只提供了 SetupDiag 的结果，没有提供它所读取的日志。其结论为：{text}。是否确为原因，需要 Windows 安装程序的日志证实。',
};

const onlyPeerText: Localized = {
  en: 'Only the result of SetupDiag was supplied, none of the logs that it read. Its rule {profile} matched: {text}. The logs of Windows Setup have to show whether that is the cause.',
  zh: '只提供了 SetupDiag 的结果，没有提供它所读取的日志。匹配的规则为 {profile}：{text}。是否确为原因，需要 Windows 安装程序的日志证实。',
};

const otherLogsText: Localized = {
  en: 'Of the logs supplied only the result of SetupDiag tells that the upgrade failed. It says: {text}. The logs of Windows Setup have to show whether that is the cause.',
  zh: '所提供的日志中，只有 SetupDiag 的结果表明升级失败。其结论为：{text}。是否确为原因，需要 Windows 安装程序的日志证实。',
};

/**
 * The failure that a verdict of SetupDiag states, proved by its own lines alone.
 * @param isAlone whether the case holds no other log
 */
export function failureOfPeer(peer: PeerVerdict, analysis: Analysis, isAlone: boolean): RankedFailure {
  const facts = analysis.facts.filter(({ line }) => line + 1 >= peer.line);
  const report =
    facts.find(({ shape }) => shape === 'setup.diag.report' || shape === 'setup.diag.block') ??
    (peer.text === null ? facts[0] : facts.find(({ fields }) => fields.text === peer.text));
  const isNamed = peer.text !== null && peer.profile !== peer.text;
  const operation = operationIn(facts);
  const values = { profile: peer.profile, text: peer.text ?? peer.profile, operation };
  const aloneText = isNamed ? onlyPeerText : unnamedPeerText;
  const operationTitle = report?.shape === 'setup.diag.details' ? unnamedOperationTitle : lastOperationTitle;
  const unnamedTitle = operation === '' ? unnamedPeerTitle : operationTitle;
  const inner = innerIn(facts, peer.code);
  const proof = proofOf(peer.source, facts, { report, inner, text: values.text });
  const failure: Failure = {
    ...frameOf(peer, proof.rootCause?.culprit != null),
    details: [
      ...placeOf(facts),
      ...detail('Inner code', '内层代码', inner?.record === undefined ? '' : formatCode(inner.code)),
    ],
    title: filled(isNamed ? onlyPeerTitle : unnamedTitle, values),
    explanation: filled(isAlone ? aloneText : otherLogsText, values),
    symbol: peer.code === null ? null : symbolOf(Number(peer.code), 'setup'),
    ...proof,
  };
  return { source: peer.source, operation: undefined, finding: undefined, failure };
}

interface Stated {
  readonly code: number;
  /** The quoted record that states it. */
  readonly record?: Fact;
}

/** The cause is the quoted record, else the line that names what failed, else SetupDiag's sentence. */
function proofOf(
  source: number,
  facts: readonly Fact[],
  told: { readonly report: Fact | undefined; readonly inner: Stated | undefined; readonly text: string },
): Pick<Failure, 'rootCause' | 'evidence'> {
  const { report, inner, text } = told;
  const culprit = culpritIn(facts, report);
  const places = placesOf(facts, report);
  const named = places.find((fact) => culprit !== null && fact.text.includes(culprit.name));
  const at = (fact: Fact | undefined) => ({
    source,
    line: (fact?.line ?? 0) + 1,
    text: fact === undefined ? text : oneLine(fact),
  });
  const quoted = inner?.record === undefined ? [] : [inner.record];
  return {
    rootCause: {
      ...at(inner?.record ?? named ?? report),
      code: inner === undefined ? null : formatCode(inner.code),
      symbol: inner === undefined ? null : symbolOf(inner.code, 'setup'),
      culprit,
    },
    evidence: [
      { ...at(report), role: 'verdict' },
      ...[...places, ...quoted].map((fact) => ({ ...at(fact), role: 'cause' as const })),
    ],
  };
}

/** What a record that SetupDiag quotes states below the wrapper that ended the upgrade; the outer code where none does. */
function innerIn(facts: readonly Fact[], outer: string | null): Stated | undefined {
  const told = outer === null ? undefined : Number(outer);
  for (const record of facts) {
    if (record.shape !== 'setup.diag.quote' || !(told === undefined || wrapperCodes.has(told))) continue;
    const code = record.codes.find((stated) => isFailureCode(stated) && !wrapperCodes.has(stated));
    if (code !== undefined) return { code, record };
  }
  return told === undefined ? undefined : { code: told };
}

/** The blocking program, the driver, the device, or the package and the file that the last operation worked on. */
function culpritIn(facts: readonly Fact[], report: Fact | undefined): Culprit | null {
  const block = report?.fields.name;
  if (block !== undefined) return { kind: 'component', name: block };
  const inf = fieldIn(facts, 'inf');
  if (inf !== undefined) return { kind: 'driver', name: inf };
  const device = facts.find(({ shape }) => shape === 'setup.diag.device')?.fields.device;
  if (device !== undefined) return { kind: 'driver', name: device };
  const module = facts.map(runningModuleIn).find((path) => path !== undefined);
  if (module !== undefined) return { kind: 'component', name: module };
  const quoted = facts.filter(({ shape }) => shape === 'setup.diag.quote').map(infOrModuleIn);
  const driver = quoted.find((name) => name !== undefined);
  if (driver !== undefined) return { kind: 'driver', name: driver };
  const plugin = fieldIn(facts, 'plugin');
  if (plugin !== undefined) return { kind: 'component', name: plugin };
  const told = fieldIn(facts, 'package');
  if (told !== undefined) return { kind: 'package', name: told };
  const file = fileName.exec(report?.fields.text ?? '')?.[0];
  if (file !== undefined) return { kind: 'component', name: file };
  const { object } = readOperation(operationIn(facts));
  if (object === undefined) return toldIn(report);
  return { kind: object.includes('~') ? 'package' : 'component', name: object };
}

/** `failure determining sample.sys file version`: the sentence itself names a file. */
const fileName = /\b[\w-]{2,60}\.(?:sys|dll|exe|inf)\b/i;

/** The object of the sentence itself: a file, a key, the account of a user. */
function toldIn(report: Fact | undefined): Culprit | null {
  if (report === undefined) return null;
  const account = accountIn(report);
  return objectOf(report) ?? (account === undefined ? null : { kind: 'path', name: account });
}

function accountIn({ fields }: Fact): string | undefined {
  return /\bS-1-5-21-[\d-]{5,60}\d/.exec(fields.text ?? '')?.[0];
}

/** The lines that name where the upgrade ended, and at which device. */
function placesOf(facts: readonly Fact[], report: Fact | undefined): readonly Fact[] {
  const places = facts
    .filter(
      (fact) => fact !== report && /^setup\.diag\.(?:device|driver|operation|details)$/.test(fact.shape),
    )
    .slice(0, 2);
  // The end of the code tells phase and operation, too.
  const isTold = [report, ...places].some((fact) => fact?.fields.extend !== undefined);
  const code = isTold ? undefined : facts.find((fact) => fact.fields.extend !== undefined);
  return code === undefined || places.includes(code) ? places : [...places, code];
}

/** Where the upgrade ended, in SetupDiag's words; the end of its code tells the phase, too. */
function placeOf(facts: readonly Fact[]): readonly Detail[] {
  return [
    ...detail('Phase at the end', '终止时所处阶段', fieldIn(facts, 'phase')),
    ...detail('Last operation', '最后的操作', fieldIn(facts, 'operation')),
    ...detail('Device', '设备', fieldIn(facts, 'device')),
    ...detail('Plug-in', '插件', fieldIn(facts, 'plugin')),
    ...detail('Package', '程序包', fieldIn(facts, 'package')),
    ...detail(
      'Account',
      '帐户',
      facts.map(accountIn).find((account) => account !== undefined),
    ),
    ...detail('Extend code', '扩展代码', fieldIn(facts, 'extend')),
  ];
}

/** What no record has to be read for. */
function frameOf(
  peer: PeerVerdict,
  isNamed: boolean,
): Omit<Failure, 'title' | 'explanation' | 'symbol' | 'rootCause' | 'evidence' | 'details'> {
  const meta = peer.class === null ? undefined : ruleOf(peer.class)?.meta;
  return {
    class: peer.class ?? 'unclassified',
    confidence: 'low',
    operation: {
      kind: 'upgrade',
      title: operationTitles.upgrade,
      session: null,
      client: 'SetupDiag',
      start: null,
      end: null,
      target: null,
    },
    hresult: peer.code,
    kbs: [],
    packages: [],
    codeChain: [],
    ...adviceOf(meta, isNamed),
    ruledOut: [],
    notProved: [notProvedVerdict],
  };
}
