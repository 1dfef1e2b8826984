// Owns the placeholders that are one value of the log.
import type { CaseResult, Failure } from '../case/types';
import { readingOf } from '../codes/index';
import type { Say } from '../localized';
import { codeSpan, inlineMarkdown } from '../markdown';
import { time } from '../render/page';
import { kbMarkdown } from './kbLink';
import { firstFailure, named } from './pieces';
import { replySentences } from './replyTexts';
import type { ReplySource } from './types';

/** The updates that the failure concerns, linked; undefined where the log names none. */
export function updateOf({ result, profile }: ReplySource, say: Say): string | undefined {
  const kbs = firstFailure(result)?.kbs ?? [];
  const links = kbs.map((kb) => kbMarkdown(kb, profile));
  return links.length === 0 ? undefined : links.join(say(replySentences.separator));
}

/** Release and build of Windows, as far as the log of the failure tells them. */
export function windowsOf({ result }: ReplySource, say: Say): string | undefined {
  const failure = firstFailure(result);
  const main = failure?.rootCause?.source ?? failure?.evidence[0]?.source ?? 0;
  const release = knownOf(result, main, 'windowsRelease');
  const build = knownOf(result, main, 'osBuild');
  if (release !== null && build !== null) {
    return say(replySentences.releaseWithBuild, {
      release: inlineMarkdown(release),
      build: inlineMarkdown(build),
    });
  }
  if (release !== null) return inlineMarkdown(release);
  return build === null ? undefined : say(replySentences.build, { build: inlineMarkdown(build) });
}

/** What the log of the failure says, else what all logs that say anything agree on. */
function knownOf(
  result: CaseResult | undefined,
  main: number,
  key: 'windowsRelease' | 'osBuild',
): string | null {
  const own = result?.sources[main]?.[key];
  if (own !== undefined && own !== null) return own;
  const others = new Set((result?.sources ?? []).flatMap((source) => source[key] ?? []));
  const [only = null] = others;
  return others.size === 1 ? only : null;
}

/** The code that the failure reported: what the caller was told, else that of the cause. */
export function reportedCode(
  failure: Failure | undefined,
): { readonly code: string; readonly symbol: string | null } | undefined {
  const code = failure?.hresult ?? failure?.rootCause?.code;
  if (failure === undefined || code === undefined || code === null) return undefined;
  return { code, symbol: (failure.hresult === code ? failure.symbol : failure.rootCause?.symbol) ?? null };
}

/** The code that is reported, with its name. */
export function codeOf({ result }: ReplySource, say: Say): string | undefined {
  const reported = reportedCode(firstFailure(result));
  return reported === undefined ? undefined : named(reported.code, reported.symbol, say);
}

/** What that code means, where it is explained. */
export function codeMeaningOf({ result }: ReplySource, say: Say): string | undefined {
  const number = Number(reportedCode(firstFailure(result))?.code);
  if (Number.isNaN(number)) return undefined;
  const meaning = readingOf(number).explanation?.meaning;
  return meaning === undefined ? undefined : inlineMarkdown(firstSentence(say(meaning)));
}

/** What comes behind the first sentence is advice for the one who reads the log. */
function firstSentence(text: string): string {
  return /^.*?(?:[.!?](?=\s+[A-Z`])|[。！？])/.exec(text)?.[0] ?? text;
}

/** What failed, by the title of its operation; undefined where that is not known. */
export function operationOf({ result }: ReplySource, say: Say): string | undefined {
  const operation = firstFailure(result)?.operation;
  const text =
    operation === undefined || operation.kind === 'unknown' ? '' : inlineMarkdown(say(operation.title));
  return text === '' ? undefined : text;
}

/** When the record of the cause was written, else when the operation ended. */
export function failureTimeOf({ result }: ReplySource): string | undefined {
  const failure = firstFailure(result);
  const cause = failure?.evidence.find((each) => each.role === 'cause');
  return time(cause?.time ?? failure?.operation.end);
}

/** The file of the failure by its whole path, which says more than the name of its component; else what is to blame. */
export function pathOf({ result }: ReplySource): string | undefined {
  const full = firstFailure(result)?.details.find((detail) => /^[A-Za-z]:\\/.test(detail.value));
  return full === undefined ? culpritNamed(result, ['path', 'component', 'driver']) : codeSpan(full.value);
}

/** What the store itself found damaged or missing; any other path is not to be replaced. */
export function componentPathOf(source: ReplySource): string | undefined {
  const failure = firstFailure(source.result);
  if (failure === undefined || !/^(?:csi|cbs\.(?:mum|catalog))\./.test(failure.class)) return undefined;
  const culprit = failure.rootCause?.culprit;
  const full = failure.details.find((detail) => /^[A-Za-z]:\\/.test(detail.value));
  // Manifests lie in one folder under the name of their component.
  if (full === undefined && failure.class.startsWith('csi.manifest.') && culprit?.kind === 'component')
    return codeSpan(`%windir%\\WinSxS\\Manifests\\${culprit.name}.manifest`);
  return pathOf(source);
}

/** The policy or the key of the registry that is the culprit. */
export function policyOf({ result }: ReplySource): string | undefined {
  return culpritNamed(result, ['policy', 'registry']);
}

/** The process that is the culprit, or that a capture names. */
export function processOf({ result }: ReplySource): string | undefined {
  return culpritNamed(result, ['process']) ?? spanOf(detailOf(result, 'Process'));
}

/** What a capture shows: "CreateFile (Write Attributes, Synchronize): ACCESS DENIED". */
export function accessOf({ result }: ReplySource, say: Say): string | undefined {
  const operation = spanOf(detailOf(result, 'Captured operation'));
  const answer = spanOf(detailOf(result, 'Captured result'));
  if (operation === undefined || answer === undefined) return undefined;
  const access = spanOf(detailOf(result, 'Desired access'));
  return access === undefined
    ? say(replySentences.captured, { operation, answer })
    : say(replySentences.capturedAccess, { operation, access, answer });
}

/** The hash that the manifest states for a damaged file. */
export function expectedHashOf({ result }: ReplySource): string | undefined {
  const failure = firstFailure(result);
  const told = failure?.details.find(({ label }) => /^Expected (?:SHA-|hash$)/.test(label.en));
  if (told !== undefined) return codeSpan(told.value);
  const culprit = failure?.rootCause?.culprit?.name;
  const finding = result?.findings.find(
    (each) => each.rule === failure?.class && each.culprit?.name === culprit && each.expected !== undefined,
  );
  return spanOf(finding?.expected);
}

/** The id of the failure class. */
export function failureClassOf({ result }: ReplySource): string | undefined {
  return spanOf(firstFailure(result)?.class);
}

/** What the failure is blamed on, by its name. */
export function culpritOf({ result }: ReplySource): string | undefined {
  return spanOf(firstFailure(result)?.rootCause?.culprit?.name);
}

/** The offline package that was to be installed. It lands in a command: what a shell would act on is no path of one. */
export function packageFileOf({ result }: ReplySource): string | undefined {
  const failure = firstFailure(result);
  const names = [failure?.operation.target ?? '', ...(failure?.details ?? []).map(({ value }) => value)];
  return names.find((name) => harmlessPackagePath.test(name));
}

const harmlessPackagePath = /^[A-Za-z]:\\[\p{L}\p{N}\\ ._~()-]{1,300}\.(?:msu|cab)$/u;

/** Proved where the stack was refused for its age. */
export function prerequisiteOf({ result }: ReplySource, say: Say): string | undefined {
  const version = detailOf(result, 'Required servicing stack');
  if (version === undefined) return undefined;
  return say(replySentences.servicingStack, { version: inlineMarkdown(version) });
}

function culpritNamed(result: CaseResult | undefined, kinds: readonly string[]): string | undefined {
  const culprit = firstFailure(result)?.rootCause?.culprit;
  return culprit === undefined || culprit === null || !kinds.includes(culprit.kind)
    ? undefined
    : codeSpan(culprit.name);
}

/** A detail of the failure by its English label, as the rules give it. */
function detailOf(result: CaseResult | undefined, label: string): string | undefined {
  return firstFailure(result)?.details.find((detail) => detail.label.en === label)?.value;
}

function spanOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : codeSpan(value);
}
