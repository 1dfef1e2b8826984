// Owns the parts of the report about the case as a whole: attempts, counts, lesser findings, store, logs.

import type { CaseFinding, DamagedFile, SourceSummary } from '../case/types';
import { groupedBy } from '../grouped';
import type { Localized } from '../localized';
import { codeSpan, inlineMarkdown } from '../markdown';
import { bullets, heading, isSuccessCode, number, outcome, type Page, sourceName, table, time } from './page';
import { events, labels, lookedAt, phrases, severities, sourceKinds } from './reportTexts';

/** One sentence per log: what was read. */
export function lookedAtLines(page: Page): string[] {
  return page.result.sources.map((source, i) => {
    const [first, last] = periodOf(page, source);
    return page.say(sentenceFor(source, time(first) === time(last)), {
      name: codeSpan(sourceName(page.result, i)),
      records: number(source.records),
      lines: number(source.lines),
      sessions: number(source.sessions),
      first: time(first) ?? '',
      last: time(last) ?? '',
    });
  });
}

function sentenceFor(source: SourceSummary, isMoment: boolean): Localized {
  if (source.records === 0) return lookedAt.nothing;
  if (source.first === null || source.last === null) return lookedAt.untimed;
  // Records cut out of a log may belong to sessions whose beginning it does not hold.
  if (source.kind === 'cbs' && source.sessions > 0) return isMoment ? lookedAt.cbsMoment : lookedAt.cbs;
  return isMoment ? lookedAt.moment : lookedAt.timed;
}

/** The tables and lists below the failures, each only where it says something. */
export function caseSections(page: Page): string[] {
  return [
    ...peers(page),
    ...timeline(page),
    ...attempts(page),
    ...errorCounts(page),
    ...findings(page),
    ...corruption(page),
    ...missingLogs(page),
    ...logs(page),
    ...problems(page),
  ];
}

/** What another tool says, beside our own verdict, and whether both name the same class. */
function peers(page: Page): string[] {
  const own = new Set(page.result.failures.map((failure) => failure.class));
  return page.result.peers.flatMap((peer) => {
    const text =
      peer.text === null || peer.text === peer.profile ? peer.profile : `${peer.text} (${peer.profile})`;
    const said = page.say(phrases.peer, {
      tool: peer.tool,
      text: inlineMarkdown(text),
      where: page.lineLink(peer.source, peer.line),
    });
    const isOnly = page.result.failures.some(({ operation }) => operation.client === peer.tool);
    const judged = peer.class === null || own.size === 0 || isOnly;
    const agreement = judged
      ? []
      : [page.say(own.has(peer.class) ? phrases.peerAgrees : phrases.peerDiffers)];
    return [[said, ...agreement].join(' · '), ''];
  });
}

const shownAttempts = 20;
const shownCounts = 20;
const shownFindings = 30;
const shownFiles = 60;

function timeline(page: Page): string[] {
  const titles = [labels.time, labels.event, labels.subject, labels.code, labels.log].map((label) =>
    page.say(label),
  );
  const rows = page.result.timeline.map((entry) => [
    time(entry.time) ?? '',
    page.say(events[entry.event]),
    [page.quote(entry.title), ...(entry.target === null ? [] : [codeSpan(entry.target)])].join(' · '),
    entry.code === null ? '' : codeSpan(entry.code),
    page.lineLink(entry.source, entry.line),
  ]);
  return rows.length === 0 ? [] : [...heading(2, page.say(labels.timeline)), ...table(titles, rows)];
}

function attempts(page: Page): string[] {
  const all = page.result.attempts;
  if (all.length < 2) return [];
  // Of a long list the failed ones are what a reader looks for.
  const listed = all.length <= shownAttempts ? all : all.filter((attempt) => !isSuccessCode(attempt.result));
  const rows = listed
    .slice(0, shownAttempts)
    .map((attempt) => [
      time(attempt.end ?? attempt.start) ?? '',
      [
        inlineMarkdown(attempt.work === undefined ? '' : page.say(attempt.work)),
        inlineMarkdown(attempt.kb ?? ''),
        attempt.kb === null && attempt.package !== undefined ? codeSpan(attempt.package) : '',
        attempt.kb === null && attempt.work === undefined && attempt.unnamed !== undefined
          ? inlineMarkdown(page.say(attempt.unnamed))
          : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      outcome(page, attempt.result),
      isSuccessCode(attempt.result) ? '' : inlineMarkdown(attempt.symbol ?? ''),
      page.lineLink(attempt.source, attempt.line),
    ]);
  const subject = listed.some(({ work, unnamed }) => work !== undefined || unnamed !== undefined)
    ? labels.tried
    : labels.update;
  const titles = [labels.time, subject, labels.code, labels.symbol, labels.log].map((label) =>
    page.say(label),
  );
  const counted = page.result.countedAttempts ?? [];
  const left = counted.reduce((sum, { count }) => sum + count, all.length - rows.length);
  const rest = left > 0 ? [page.say(phrases.more, { count: number(left) }), ''] : [];
  return [...heading(2, page.say(labels.attempts)), ...table(titles, rows), ...rest];
}

// What occurs once is in the headline or among the attempts.
function errorCounts(page: Page): string[] {
  const counts = page.result.errorCounts;
  if (counts.every(({ count }) => count < 2)) return [];
  const titles = [labels.code, labels.symbol, labels.count, labels.first, labels.last].map((label) =>
    page.say(label),
  );
  const rows = counts
    .slice(0, shownCounts)
    .map((each) => [
      codeSpan(each.code),
      inlineMarkdown(each.symbol ?? ''),
      number(each.count),
      time(each.first) ?? '',
      time(each.last) ?? '',
    ]);
  return [...heading(2, page.say(labels.codes)), ...table(titles, rows)];
}

// What a failure's own section proves already is not repeated here.
function findings(page: Page): string[] {
  const told = new Set(
    page.result.failures.flatMap((failure) => [
      ...(failure.rootCause === null ? [] : [`${failure.rootCause.source}:${failure.rootCause.line}`]),
      ...failure.evidence.map((each) => `${each.source}:${each.line}`),
    ]),
  );
  const others = page.result.findings.filter((each) => !told.has(`${each.source}:${each.line}`));
  const serious = others.filter((each) => each.severity === 'error' || each.severity === 'warning');
  const minor = others.filter((each) => each.severity === 'information' || each.severity === 'hint');
  const settled = minor.filter((each) => each.isSettled);
  const benign = minor.filter((each) => !each.isSettled);
  return [
    ...findingList(page, page.say(labels.findings), serious),
    ...findingList(page, page.say(labels.settled), settled),
    ...findingList(page, page.say(labels.benign), benign),
  ];
}

function findingList(page: Page, title: string, found: readonly CaseFinding[]): string[] {
  if (found.length === 0) return [];
  const items = found.map((each) => {
    const count = each.count > 1 ? [page.say(phrases.times, { count: number(each.count) })] : [];
    const where = [page.lineLink(each.source, each.line), ...count].join(' · ');
    return `${page.say(severities[each.severity])} · ${page.quote(each.message)} · ${where}`;
  });
  return [...heading(2, title), ...bullets(page, items, shownFindings), ''];
}

function corruption(page: Page): string[] {
  const { files, unrepairedTotal, repairedTotal } = page.result.corruption;
  const total = Math.max(unrepairedTotal, files.length);
  if (total === 0 && repairedTotal === 0) return [];
  const lines = heading(2, page.say(labels.corruption));
  if (total > 0) lines.push(page.say(phrases.unrepaired, { total: number(total) }), '');
  lines.push(...damagedFiles(page, files.slice(0, shownFiles)));
  const left = total - Math.min(files.length, shownFiles);
  if (left > 0) lines.push(`- ${page.say(phrases.more, { count: number(left) })}`);
  if (total > 0) lines.push('');
  if (repairedTotal > 0) lines.push(page.say(phrases.repaired, { total: number(repairedTotal) }), '');
  return lines;
}

// Many corrupt files mostly have few owners and lie in few folders: name those once.
function damagedFiles(page: Page, files: readonly DamagedFile[]): string[] {
  const groups = groupedBy(files, ({ component, name, package: owner, kb }) =>
    [component ?? folderOf(name), owner, kb].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const owner = [first.package, first.kb]
      .filter((each) => each !== null && each !== first.name)
      .map((each) => codeSpan(each ?? ''));
    const row = (name: string, file: DamagedFile, more: readonly string[]): string =>
      [...(name === '' ? [] : [codeSpan(name)]), ...more, page.lineLink(file.source, file.line)].join(' · ');
    const base = first.component ?? folderOf(first.name);
    if (group.length === 1 || base === '') return group.map((file) => `- ${row(file.name, file, owner)}`);
    return [
      `- ${[codeSpan(base), ...owner].join(' · ')}`,
      ...group.map((file) => `  - ${row(insideOwner(file.name, base), file, [])}`),
    ];
  });
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('\\') + 1);
}

/** A name without the owner that the line above gives. */
function insideOwner(name: string, owner: string): string {
  return name.toLowerCase().startsWith(owner.toLowerCase())
    ? name.slice(owner.length).replace(/^[\\ ]+/, '') || name
    : name;
}

function missingLogs(page: Page): string[] {
  if (page.result.missingLogs.length === 0) return [];
  const names = page.list(page.result.missingLogs.map(codeSpan));
  return [page.say(phrases.colon, { label: page.say(labels.wantedLogs), value: names }), ''];
}

function logs(page: Page): string[] {
  const { sources } = page.result;
  if (sources.length < 2) return [];
  const titles = [labels.log, labels.kind, labels.records, labels.period, labels.build].map((label) =>
    page.say(label),
  );
  const rows = sources.map((source) => [
    codeSpan(source.path),
    page.say(sourceKinds[source.kind]),
    number(source.records),
    period(page, source),
    inlineMarkdown(source.windowsRelease ?? source.osBuild ?? ''),
  ]);
  return [...heading(2, page.say(labels.logs)), ...table(titles, rows)];
}

function period(page: Page, source: SourceSummary): string {
  const [first, last] = periodOf(page, source).map(time);
  if (first === undefined || last === undefined) return '';
  return first === last ? first : page.say(phrases.range, { first, last });
}

/** Excerpts and exports are not always in the order of time; a period is, and holds what the report tells of the log. */
function periodOf(
  { result }: Page,
  source: SourceSummary,
): readonly [string | null | undefined, string | null | undefined] {
  const { first, last } = source;
  if (first === null || last === null || first <= last) return [first, last];
  const place = result.sources.indexOf(source);
  const told = result.attempts.flatMap((each) => (each.source === place ? [each.start, each.end] : []));
  const times = [first, last, ...told].filter((each) => each !== null).sort();
  return [times[0], times.at(-1)];
}

function problems(page: Page): string[] {
  const items = page.result.sources.flatMap((source, i) =>
    source.problems.map((problem) =>
      page.result.sources.length > 1
        ? page.say(phrases.pair, { label: codeSpan(sourceName(page.result, i)), value: page.quote(problem) })
        : page.quote(problem),
    ),
  );
  if (items.length === 0) return [];
  return [`**${page.say(labels.problems)}**`, '', ...bullets(page, items, 20), ''];
}
