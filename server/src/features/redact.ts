// Owns the request behind Redact: a text of the editor, a file or a report is given back with masks.
import type { CancellationToken } from 'vscode-languageserver';
import type { Localized, Redactor, TextMatcher } from '../../../analyzer/src/index';
import { localize, maskSummary, redactCase, setAside } from '../../../analyzer/src/index';
import type { RedactParams, RedactResult } from '../../../protocol/src/index';
import { redactMethod } from '../../../protocol/src/index';
import { openedLogs, readOptions } from '../containers';
import type { ServerContext } from '../context';
import { cancelled, failed } from '../faults';
import { readLogText } from '../logText';
import type { CaseRedactor } from '../redactors';
import { createRedactors } from '../redactors';
import { noReport, reportTitle, writeReport } from '../reports';
import { loadUserRules } from '../ruleFiles';
import { homeCaseOf } from '../shownCases';
import { fileNameOf } from '../uris';

/** What the editor shows as one text. */
const maxTextUnits = 50 * 1024 * 1024;

/** Answers Redact. */
export function registerRedact(context: ServerContext): void {
  const redactors = createRedactors();
  context.connection.onRequest(redactMethod, async (params: RedactParams, token: CancellationToken) => {
    const { patterns, mistakes } = await ownPatterns(context);
    const own = { sources: context.settings().redactPatterns, matchers: patterns };
    const redactor = redactors.of(homeOf(context, params), own);
    return { ...(await redact(context, params, redactor, token)), mistakes };
  });
}

/** The case that a text belongs to: a log's own, a mail's that of the first log it is about. */
function homeOf(context: ServerContext, { uri, about = [] }: RedactParams): string {
  return homeCaseOf(context, about[0] ?? uri);
}

async function redact(
  context: ServerContext,
  params: RedactParams,
  known: CaseRedactor,
  token: CancellationToken,
): Promise<Omit<RedactResult, 'mistakes'>> {
  const { redactor } = known;
  const home = homeOf(context, params);
  const behind = new Set([...(params.about ?? []), ...(params.isReport === true ? [params.uri] : [])]);
  if (context.summaries.has(home)) behind.add(home);
  for (const uri of [params.uri, ...behind]) redactor.learnPath(pathOf(uri));
  for (const uri of behind) await learnFrom(context, uri, known, token);
  redactor.restartCounts();
  const texts = await textsOf(context, params, redactor, token);
  if (token.isCancellationRequested) throw cancelled();
  // What counts is what was masked in the text; its name comes after.
  const masked = maskSummary(redactor.counts(), context.language());
  const name = redactor.redact(fileNameOf(params.uri));
  const language = context.reportLanguage(params.uri);
  const report = params.isReport === true && { report: { title: reportTitle(name, language), language } };
  return { name, ...texts, ...report, masked };
}

interface Texts {
  readonly original: string;
  readonly redacted: string;
}

async function textsOf(
  context: ServerContext,
  params: RedactParams,
  redactor: Redactor,
  token: CancellationToken,
): Promise<Texts> {
  if (params.isReport === true) return reports(context, params, redactor);
  const { uri, text, selection, about = [] } = params;
  const whole = text ?? (await readLog(context, uri, token));
  // Whoever answers is named in the mail on purpose; in a log nobody is.
  const kept = about.length === 0 ? [] : await ownNames(context);
  redactor.learn(setAside(whole, kept).text);
  redactor.endText();
  const original = selection ?? whole;
  const aside = setAside(original, kept);
  return { original, redacted: aside.restore(redactor.redact(aside.text)) };
}

/** What the profile says of whoever answers, in both languages. */
async function ownNames({ replies, settings }: ServerContext): Promise<readonly string[]> {
  const profiles = [
    await replies.profile(settings().profile, 'en'),
    await replies.profile(settings().profile, 'zh-cn'),
  ];
  return profiles.flatMap((profile) => Object.values(profile));
}

/** The case is masked before it is written: Markdown and JSON may write a name in another way. */
function reports(
  context: ServerContext,
  { uri, format = 'markdown' }: RedactParams,
  redactor: Redactor,
): Texts {
  // As Export Report: an open log as it is now.
  const result = context.documents.latest(uri)?.result ?? context.summaries.get(uri);
  const options = { language: context.reportLanguage(uri) };
  const original = result && writeReport(result, format, options);
  const redacted = result && writeReport(redactCase(result, redactor), format, options);
  if (original === undefined || redacted === undefined) {
    throw failed(localize(noReport, context.language(), { name: fileNameOf(uri) }));
  }
  return { original, redacted };
}

/** Names of the logs that a text is about. What cannot be read teaches nothing; the text itself is still masked. */
async function learnFrom(
  context: ServerContext,
  uri: string,
  { redactor, learned }: CaseRedactor,
  token: CancellationToken,
): Promise<void> {
  const open = context.documents.get(uri);
  // A file that was summarised is read again when it was summarised again.
  const version = open === undefined ? context.summaries.get(homeCaseOf(context, uri)) : open.version;
  if (version !== undefined && learned.get(uri) === version) return;
  if (open !== undefined) {
    redactor.learn(open.getText());
    redactor.endText();
    learned.set(uri, version);
    return;
  }
  const container = await openedLogs(context, uri, token).catch(() => undefined);
  for (const { log } of container?.logs ?? []) {
    if (token.isCancellationRequested) throw cancelled();
    await log.read((part) => redactor.learn(part), readOptions(context, token));
    redactor.endText();
    await context.host.nextTurn();
  }
  if (container !== undefined && !token.isCancellationRequested) learned.set(uri, version);
}

async function readLog(context: ServerContext, uri: string, token: CancellationToken): Promise<string> {
  const parts: string[] = [];
  let units = 0;
  await readLogText(
    context,
    uri,
    (part) => {
      units += part.length;
      if (units <= maxTextUnits) parts.push(part);
    },
    token,
  );
  if (units > maxTextUnits) throw failed(localize(tooLarge, context.language(), { name: fileNameOf(uri) }));
  return parts.join('');
}

/** The expressions of the settings, compiled, and what is wrong with those that cannot be. */
export async function ownPatterns(context: ServerContext): Promise<{
  readonly patterns: readonly TextMatcher[];
  readonly mistakes: readonly string[];
}> {
  const sources = context.settings().redactPatterns;
  if (sources.length === 0) return { patterns: [], mistakes: [] };
  const { compileRedactPattern } = await loadUserRules();
  const patterns: TextMatcher[] = [];
  const mistakes: string[] = [];
  for (const pattern of sources) {
    const compiled = compileRedactPattern(pattern);
    if ('problem' in compiled) {
      const message = localize(compiled.problem, context.language());
      mistakes.push(localize(badPattern, context.language(), { pattern, message }));
    } else {
      patterns.push(compiled);
    }
  }
  return { patterns, mistakes };
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const badPattern: Localized = {
  en: 'The expression {pattern} of the setting servicingLogs.redact.patterns is not used: {message}',
  zh: '设置 servicingLogs.redact.patterns 中的表达式 {pattern} 未使用：{message}',
};
const tooLarge: Localized = {
  en: '{name} is too large to be shown as text: use `servicing-logs redact` on the command line, which writes a file.',
  zh: '{name} 过大，无法以文本显示：请使用命令行 `servicing-logs redact` 写入文件。',
};
