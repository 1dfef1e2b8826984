// Owns the part of the report about one failure: the answer, its details, the proof, what to do.
import { roleOrder } from '../case/telling/evidence';
import type { Evidence, Failure } from '../case/types';
import { readableCode } from '../codes/index';
import { isDeviceName } from '../facts/words/drivers';
import type { Localized } from '../localized';
import { codeBlock, codeSpan, inlineMarkdown } from '../markdown';
import { bullets, codeWithSymbol, number, type Page, sourceName, table, time } from './page';
import { confidences, culpritLabels, failedHeadlines, foundHeadline, labels, phrases } from './reportTexts';

/** The headline of a failure, as Markdown: what failed, and why. */
export function failureHeadline(page: Page, failure: Failure): string {
  const kind = failure.operation.isNew ? 'install' : failure.operation.kind;
  const isUpdate = kind === 'install' && failure.kbs.length > 0;
  const title = page.quote(failure.title);
  const isFound = kind === 'scan' && failure.hresult === null;
  const headline = isFound ? foundHeadline : failedHeadlines[isUpdate ? 'update' : kind];
  // A title that begins with the name of an update keeps it as it is.
  const { target } = failure.operation;
  const isName = target !== null && title.startsWith(inlineMarkdown(target));
  return page.say(headline, { title: isName ? title : insideSentence(title) });
}

/** Everything below the headline. */
export function failureSection(page: Page, failure: Failure): string[] {
  return [
    statusLine(page, failure),
    '',
    page.quote(failure.explanation),
    '',
    ...detailTable(page, failure),
    ...proof(page, failure),
    ...nextSteps(page, failure),
    ...openEnds(page, failure),
  ];
}

/** Packages named in the table; a cumulative update touches hundreds. */
const shownPackages = 3;
/** Bounds of a quoted record: a report stays readable although a record may be a megabyte long. */
const quotedCharacters = 2_400;
const quotedLines = 24;
const shownEvidence = 12;

/** First words of our own titles, which are no names. */
const firstWords =
  /^(?:The|An?|No|One|Another|This|Setup|Servicing|Something|Resetting|Pending|Packages|Only|Not|More|Keeping|Access|Stopped|Content|Policy|Update|What)(?= )/;

// "Update failed: The file system …" reads better with a small article; names and codes keep their capitals.
function insideSentence(title: string): string {
  return title.replace(firstWords, (word) => word.toLowerCase());
}

function statusLine(page: Page, failure: Failure): string {
  const source = page.result.sources[mainSource(failure)];
  const cause = proofOf(failure).find((each) => each.role === 'cause' && each.time !== undefined);
  const code =
    failure.hresult === null
      ? undefined
      : [`**${inlineMarkdown(failure.hresult)}**`, inlineMarkdown(failure.symbol ?? '')]
          .filter(Boolean)
          .join(' ');
  return [
    code,
    page.say(confidences[failure.confidence]),
    time(cause?.time ?? failure.operation.end),
    source?.windowsRelease == null ? undefined : inlineMarkdown(source.windowsRelease),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function mainSource(failure: Failure): number {
  return failure.rootCause?.source ?? failure.evidence[0]?.source ?? 0;
}

/** What a culprit is called in the table: what the commands for features name is a feature, what a driver is for a device. */
function culpritLabel({ kind, name }: { kind: string; name: string }, operation: string): Localized {
  if (kind === 'package' && operation === 'feature' && /^[\w-]+$/.test(name)) return labels.feature;
  if (kind === 'driver' && isDeviceName(name)) return labels.device;
  return culpritLabels[kind] ?? labels.target;
}

function detailTable(page: Page, failure: Failure): string[] {
  const { operation, rootCause } = failure;
  const source = page.result.sources[mainSource(failure)];
  const culprit = rootCause?.culprit ?? null;
  const detailed = new Set<string | null>(failure.details.map(({ value }) => value));
  const values = new Set([operation.target, ...detailed]);
  const isDetailed =
    culprit !== null &&
    (values.has(culprit.name) ||
      culprit.name.split(', ').every((part) => values.has(part)) ||
      // The first of several files is listed with its owner: `sample.dll (Sample-Component 10.0.1.2)`.
      failure.details.some(({ value }) => value.startsWith(`${culprit.name} (`)));
  const rows: (readonly [Localized, string | null | undefined])[] = [
    [
      culprit === null ? labels.target : culpritLabel(culprit, operation.kind),
      culprit === null || isDetailed ? undefined : codeSpan(culprit.name),
    ],
    ...failure.details.map((detail) => [detail.label, codeSpan(detail.value)] as const),
    [labels.chain, codeChain(page, failure)],
    [labels.operation, operation.kind === 'unknown' ? null : page.quote(operation.title)],
    [
      labels.target,
      operation.target === null || detailed.has(operation.target) ? null : codeSpan(operation.target),
    ],
    [labels.kbs, page.list(failure.kbs.map(inlineMarkdown))],
    [labels.packages, packageList(page, failure, operation.target)],
    [sessionLabel(operation), operation.session === null ? null : codeSpan(operation.session)],
    [labels.client, operation.client === null ? null : inlineMarkdown(operation.client)],
    [labels.started, time(operation.start) === time(operation.end) ? null : time(operation.start)],
    [labels.ended, time(operation.end)],
    [labels.build, source?.osBuild == null ? null : inlineMarkdown(source.osBuild)],
    [labels.stack, source?.servicingStack == null ? null : inlineMarkdown(source.servicingStack)],
  ];
  const told = rows.flatMap(([label, value]) => (value ? [[page.quote(label), value] as const] : []));
  return table(
    [page.say(labels.item), page.say(labels.value)],
    told.filter(([label, value], at) => told.findIndex((row) => row[0] === label && row[1] === value) === at),
  );
}

/** The update client tells downloads and installations apart by the update, servicing by a session of its own. */
function sessionLabel({ kind, session }: Failure['operation']): Localized {
  const isUpdate =
    /^(?:install|download|uninstall)$/.test(kind) && /^[\da-f]{8}(?:-[\da-f]{4}){3}-/i.test(session ?? '');
  return isUpdate ? labels.updateId : labels.session;
}

function packageList(page: Page, failure: Failure, target: string | null): string {
  const told = new Set([target, ...failure.details.map(({ value }) => value)]);
  const others = failure.packages.filter((each) => !told.has(each));
  const shown = others.slice(0, shownPackages).map(codeSpan);
  const left = others.length - shown.length;
  return page.list(left === 0 ? shown : [...shown, page.say(phrases.more, { count: number(left) })]);
}

// Innermost code first: 14098 (CSI) → 0x80073712 (CBS). A chain of one explains nothing.
function codeChain(page: Page, failure: Failure): string | undefined {
  if (failure.codeChain.length < 2) return undefined;
  return failure.codeChain
    .map((link) => {
      const origin = page.quote(link.origin);
      const code = codeWithSymbol(readableCode(link.code), link.symbol);
      return origin === '' ? code : page.say(phrases.withOrigin, { code, origin });
    })
    .join(' → ');
}

// The lines stand where their records stand: behind the heading, or behind the log's name where there are several.
function proof(page: Page, failure: Failure): string[] {
  const shown = mostTelling(page, proofOf(failure));
  const sources = [...new Set(shown.map((each) => each.source))];
  const title = page.say(labels.proof);
  const parts = sources.flatMap((source) => {
    const records = shown.filter((each) => each.source === source);
    const lines = new Set(records.map(({ line }) => line));
    const links = page.list([...lines].map((line) => page.lineIn(source, line)));
    const name = codeSpan(sourceName(page.result, source));
    const isOnly = page.result.sources.length < 2;
    return [
      isOnly
        ? page.say(phrases.proofLinks, { label: title, links })
        : page.say(phrases.proofOfLog, { name, links }),
      '',
      codeBlock(records.map((each) => excerpt(page, each)).join('\n')),
      '',
    ];
  });
  return page.result.sources.length < 2 || parts.length === 0 ? parts : [`**${title}**`, '', ...parts];
}

/** As many records as anybody reads: of each log the most telling one, then causes before verdicts before the rest. */
function mostTelling(page: Page, evidence: readonly Evidence[]): readonly Evidence[] {
  const told = withoutCopies(page, evidence);
  if (told.length <= shownEvidence) return told;
  const byWeight = [...told].sort((a, b) => roleOrder[a.role] - roleOrder[b.role]);
  const firsts = new Set(
    [...new Set(told.map(({ source }) => source))].map((source) =>
      byWeight.find((each) => each.source === source),
    ),
  );
  const inTurn = new Set([...byWeight.filter((each) => firsts.has(each)), ...byWeight]);
  const shown = new Set([...inTurn].slice(0, shownEvidence));
  return told.filter((each) => shown.has(each));
}

/** Setup writes its errors into a second log, word for word. */
function withoutCopies(page: Page, evidence: readonly Evidence[]): readonly Evidence[] {
  const isSetup = ({ source }: Evidence): boolean => page.result.sources[source]?.kind === 'setup';
  const firstOf = new Map<string, number>();
  for (const each of evidence)
    if (isSetup(each) && !firstOf.has(each.text)) firstOf.set(each.text, each.source);
  return evidence.filter((each) => !isSetup(each) || firstOf.get(each.text) === each.source);
}

/** The evidence, with the record of the cause in its place even where the case lists it apart. */
export function proofOf(failure: Failure): readonly Evidence[] {
  const { evidence, rootCause } = failure;
  if (rootCause === null || evidence.some((each) => isAt(each, rootCause))) return evidence;
  const cause: Evidence = {
    source: rootCause.source,
    line: rootCause.line,
    role: 'cause',
    text: rootCause.text,
  };
  const after = evidence.findIndex((each) => each.source === cause.source && each.line > cause.line);
  const at = after === -1 ? evidence.length : after;
  return [...evidence.slice(0, at), cause, ...evidence.slice(at)];
}

function isAt(one: { source: number; line: number }, other: { source: number; line: number }): boolean {
  return one.source === other.source && one.line === other.line;
}

function excerpt(page: Page, evidence: Evidence): string {
  const lines = evidence.text.trimEnd().split(/\r\n|\r|\n/);
  const kept = lines.slice(0, quotedLines).join('\n').slice(0, quotedCharacters);
  const left = evidence.text.trimEnd().length - kept.length;
  return left <= 0 || (lines.length <= quotedLines && kept.length < quotedCharacters)
    ? kept
    : `${kept}\n${page.say(phrases.cut, { count: number(left) })}`;
}

/** The numbered steps, each marked that would change the machine. */
export function nextSteps(page: Page, advice: Pick<Failure, 'nextSteps'>): string[] {
  if (advice.nextSteps.length === 0) return [];
  const steps = advice.nextSteps.map((step, i) => {
    const text = page.quote(step.text);
    return `${i + 1}. ${step.changesMachine ? page.say(phrases.changingStep, { step: text }) : text}`;
  });
  return [`**${page.say(labels.nextSteps)}**`, '', ...steps, ''];
}

function openEnds(page: Page, failure: Failure): string[] {
  const lines: string[] = [];
  if (failure.ruledOut.length > 0) {
    lines.push(
      `**${page.say(labels.ruledOut)}**`,
      '',
      ...bullets(page, failure.ruledOut.map(page.quote), 10),
      '',
    );
  }
  if (failure.notProved.length > 0) {
    const label = page.result.sources.length > 1 ? labels.notInTheseLogs : labels.notInThisLog;
    lines.push(`**${page.say(label)}**`, '', ...bullets(page, failure.notProved.map(page.quote), 10), '');
  }
  if (failure.links.length > 0) {
    const links = failure.links
      .filter((link) => /^https:\/\//.test(link.url))
      .map((link) => `[${page.quote(link.title)}](${link.url})`);
    lines.push(page.say(phrases.colon, { label: page.say(labels.links), value: links.join(' · ') }), '');
  }
  return lines;
}
