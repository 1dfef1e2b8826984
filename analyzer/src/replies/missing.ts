// Owns which logs a reply asks for.

import type { CaseResult } from '../case/types';
import type { Say } from '../localized';
import { codeSpan } from '../markdown';
import { collectableLogs } from './asks';
import { awaitedLines } from './awaited';
import { otherLog, replySentences } from './replyTexts';
import type { Filling, ReplySource } from './types';

/** The logs that would settle what is open; what an earlier reply asked for is not asked for twice in one mail. */
export function missingOf(source: ReplySource, say: Say): Filling | undefined {
  if (source.result === undefined) return source.earlier === undefined ? undefined : [];
  const awaited = awaitedLines(source, say);
  const logs = missingLogLines(source.result, say).filter((line) => !awaited.includes(line));
  return logs.length === 0 ? [] : [`${say(replySentences.missing)}\n\n${logs.join('\n')}`];
}

// Without an analysis, or where it misses nothing, the whole list is asked for: somebody chose this reply.
/** The logs that are missing, one per line; without a log all that can be collected. */
export function logListOf({ result }: ReplySource, say: Say): Filling {
  const missing = result === undefined ? [] : missingLogLines(result, say);
  return [(missing.length > 0 ? missing : collectableLogs.map((log) => say(log.text))).join('\n')];
}

function missingLogLines(result: CaseResult, say: Say): string[] {
  const lines = result.missingLogs.map((name) => {
    // Before Windows 10 the update client's log is a file; there is no cmdlet that writes it.
    const isFile = /^C:\\Windows\\WindowsUpdate\.log$/i.test(name);
    const known = isFile ? undefined : collectableLogs.find((log) => log.pattern.test(name));
    return known === undefined ? say(otherLog, { name: codeSpan(name) }) : say(known.text);
  });
  return [...new Set(lines)];
}
