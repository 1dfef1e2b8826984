// Owns the tree of a case as the editor shows it: logs, their failures with the proof, operations, findings.
import type { CaseFinding, CaseResult, Evidence, Failure } from '../case/types';
import { type Language, type Say, sayIn } from '../localized';
import type { Operation } from '../model';
import { confidences, evidenceRoles, severities, sourceKinds } from '../render/reportTexts';
import type { CaseTreeNode, ListOptions } from './caseTreeNode';
import {
  copiedText,
  cutList,
  hiddenItems,
  longText,
  plainTime,
  shortLine,
  visiblePath,
} from './caseTreeNode';
import { treeTexts } from './caseTreeTexts';
import { quote } from './diagnostics';
import { operationsNode } from './operationNodes';

export interface CaseTreeInput {
  /** What the case is called where it has several logs. */
  readonly name: string;
  readonly result: CaseResult;
  /** What ran, by log, in the order of the case's logs; a log may have none. */
  readonly operations: readonly (readonly Operation[])[];
}

export interface CaseTreeOptions {
  readonly language: Language;
  /** Of what is copied from the tree, which goes where the report goes. */
  readonly copyLanguage?: Language;
  /** Leaves out what did not fail, and findings. */
  readonly onlyFailures: boolean;
}

/** The tree of a case; a case of one log is that log. */
export function caseTreeOf(input: CaseTreeInput, options: CaseTreeOptions): CaseTreeNode {
  const { result } = input;
  const hidden = hiddenItems(result.sources.length);
  const { language, copyLanguage = language } = options;
  const tree: Tree = { ...input, ...options, hidden, say: sayIn(language), sayCopied: sayIn(copyLanguage) };
  if (result.sources.length === 1) return logNode(tree, 0);
  const logs = result.sources.map((_, source) => logNode(tree, source));
  const values = {
    name: shortLine(input.name),
    logs: String(result.sources.length),
    failures: String(result.failures.length),
  };
  return {
    kind: 'case',
    icon: 'case',
    label: values.name,
    description: tree.say(treeTexts.caseCounts, values),
    tooltip: values.name,
    accessibleLabel: tree.say(treeTexts.caseLabel, values),
    children: options.onlyFailures ? logs.filter(({ children }) => children.length > 0) : logs,
  };
}

interface Tree extends CaseTreeInput, CaseTreeOptions, ListOptions {
  /** For what is copied. */
  readonly sayCopied: Say;
}

function logNode(tree: Tree, source: number): CaseTreeNode {
  const { say, result } = tree;
  const summary = result.sources[source];
  const operations = tree.operations[source] ?? [];
  const failures = result.failures.filter((failure) => homeOf(failure) === source);
  const path = visiblePath(summary);
  const values = {
    path,
    name: path.replace(/^.*[\\/](?=.)/, ''),
    kind: say(sourceKinds[summary?.kind ?? 'unknown']),
    failures: String(failures.length),
    operations: String(operations.length),
    records: String(summary?.records ?? 0),
    first: plainTime(summary?.first ?? ''),
    last: plainTime(summary?.last ?? ''),
  };
  return {
    kind: 'log',
    icon: `log:${summary?.kind ?? 'unknown'}`,
    // In a case logs of one name are told apart by their folders.
    label: result.sources.length > 1 ? path : nameAmongOthers(tree.name, values.name),
    description: say(treeTexts.logCounts, values),
    tooltip: say(values.first === '' ? treeTexts.logTooltip : treeTexts.logTimes, values),
    accessibleLabel: say(treeTexts.logLabel, values),
    place: { source, line: 0 },
    children: [
      ...cutList(failures, tree, (failure) => failureNode(tree, failure, source)),
      ...operationsNode(operations, { ...tree, source }),
      ...(tree.onlyFailures ? [] : findingsNode(tree, source)),
    ],
  };
}

/** Where another log of the same name is shown beside it, the case is named with the folder. */
function nameAmongOthers(caseName: string, name: string): string {
  return caseName.endsWith(`/${name}`) ? shortLine(caseName) : name;
}

/** The log under which a failure stands: that of its cause, else of its first proof. */
function homeOf({ rootCause, evidence }: Failure): number {
  return (rootCause ?? evidence[0])?.source ?? 0;
}

function failureNode(tree: Tree, failure: Failure, source: number): CaseTreeNode {
  const { say } = tree;
  const title = shortLine(say(failure.title));
  const code = codeOf(failure);
  const confidence = say(confidences[failure.confidence]);
  const told = code === undefined ? confidence : say(treeTexts.failure, { code, confidence });
  const at = failure.rootCause ?? failure.evidence[0];
  return {
    kind: 'failure',
    icon: failure.confidence === 'low' ? 'severity:warning' : 'severity:error',
    label: title,
    description: told,
    tooltip: longText(say(treeTexts.failureTooltip, { title, told, explanation: say(failure.explanation) })),
    accessibleLabel: say(treeTexts.failureLabel, { title, told }),
    ...(at === undefined ? {} : { place: { source: at.source, line: at.line - 1 } }),
    copyText: copyOfFailure(tree, failure, code),
    children: cutList(failure.evidence, tree, (evidence) => evidenceNode(tree, evidence, source)),
  };
}

function copyOfFailure({ sayCopied }: Tree, failure: Failure, code: string | undefined): string {
  const title = shortLine(sayCopied(failure.title));
  return code === undefined ? title : sayCopied(treeTexts.failureCopy, { title, code });
}

/** What the caller was told, else the code of the cause: `0x80070570 ERROR_FILE_CORRUPT`. */
function codeOf({ hresult, symbol, rootCause }: Failure): string | undefined {
  const [code, name] = hresult === null ? [rootCause?.code, rootCause?.symbol] : [hresult, symbol];
  if (code === undefined || code === null) return undefined;
  return name === undefined || name === null ? code : `${code} ${name}`;
}

function evidenceNode(tree: Tree, evidence: Evidence, source: number): CaseTreeNode {
  const { say, result } = tree;
  const where = say(evidence.source === source ? treeTexts.evidence : treeTexts.evidenceElsewhere, {
    role: say(evidenceRoles[evidence.role]),
    name: visiblePath(result.sources[evidence.source]),
    line: String(evidence.line),
  });
  const record = shortLine(quote(evidence.text).replace(sequence, ''));
  return {
    kind: 'evidence',
    icon: `role:${evidence.role}`,
    label: where,
    description: record,
    tooltip: longText(evidence.text),
    accessibleLabel: say(treeTexts.evidenceLabel, { where, record }),
    place: { source: evidence.source, line: evidence.line - 1 },
    copyText: copiedText(evidence.text),
    children: [],
  };
}

/** CSI counts its records in front of each, with a time and a mark; in a narrow view they hide the message. */
const sequence = /^[0-9a-f]{8}(?:@\S+)?\s+(?:\([A-Z]\)\s+)?/;

/** What else was found, without the findings that are told as failures; none where there is nothing. */
function findingsNode(tree: Tree, source: number): CaseTreeNode[] {
  const { say, result } = tree;
  const isFailure = ({ rule, line }: CaseFinding): boolean =>
    result.failures.some(
      ({ class: id, rootCause }) => id === rule && rootCause?.source === source && rootCause.line === line,
    );
  const findings = result.findings.filter((finding) => finding.source === source && !isFailure(finding));
  const nodes = [
    ...(result.sources[source]?.notices ?? []).map((notice) => noticeNode(say(notice), source)),
    ...cutList(findings, tree, (finding) => findingNode(tree, finding)),
  ];
  if (nodes.length === 0) return [];
  const count = String(findings.length + (result.sources[source]?.notices?.length ?? 0));
  const label = say(treeTexts.findings);
  return [
    {
      kind: 'findings',
      icon: 'findings',
      label,
      description: count,
      tooltip: label,
      accessibleLabel: say(treeTexts.findingsLabel, { count }),
      children: nodes,
    },
  ];
}

/** What keeps a log from being read concerns the whole of it, and stands on its first line. */
function noticeNode(message: string, source: number): CaseTreeNode {
  return {
    kind: 'finding',
    icon: 'severity:warning',
    label: shortLine(message),
    description: '',
    tooltip: longText(message),
    accessibleLabel: message,
    place: { source, line: 0 },
    copyText: message,
    children: [],
  };
}

function findingNode({ say, sayCopied }: Tree, finding: CaseFinding): CaseTreeNode {
  const message = say(finding.message);
  const values = {
    severity: say(severities[finding.severity]),
    message: shortLine(message),
    line: String(finding.line),
  };
  return {
    kind: 'finding',
    icon: `severity:${finding.severity}`,
    label: values.message,
    description: say(treeTexts.line, values),
    tooltip: longText(message),
    accessibleLabel: say(treeTexts.findingLabel, values),
    place: { source: finding.source, line: finding.line - 1 },
    copyText: sayCopied(finding.message),
    children: [],
  };
}
