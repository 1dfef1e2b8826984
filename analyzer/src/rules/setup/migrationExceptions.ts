// Owns the exceptions that the migration engine of Windows Setup throws: what it was working on, and what it answered.

import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { detail, factBefore, hexOrUnknown } from '../matching/values';
import { isCutOut } from './cutOutSteps';

/** How many facts before an exception the profile stands that the engine was reading. */
const reach = 30;

/**
 * One match per exception. An exception that ends a migration phase ends the upgrade; any other only where it was cut
 * out for what it says, because sound runs catch some on their way.
 */
export function* migrationExceptions(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('setup.exception')) {
    const { level, fields } = index.fact(k);
    const { function: thrower = '', text = '', phase } = fields;
    if (isProfileMismatch(text) || level === 'info' || level === 'warning' || seen.has(text)) continue;
    seen.add(text);
    const code = codeOf(index, k);
    const reason = text.replace(/\s+/g, ' ').trim();
    const object = profileBefore(index, k) ?? pathIn(reason);
    yield {
      fact: k,
      ...namedObject(object),
      standing: phase !== undefined || isCutOut(context) ? 'proof' : 'explains',
      confidence: phase === undefined ? 'medium' : 'high',
      ...defined({ code }),
      values: { object: object ?? '', call: thrower, reason, code: hexOrUnknown(code) },
      details: [...detail('Object', '对象', object), ...detail('Function', '函数', thrower)],
    };
  }
}

function namedObject(object: string | undefined): Pick<Match, 'variant' | 'depth' | 'culprit'> {
  if (object === undefined) return { variant: 'exceptionUnnamed', depth: 'reason' };
  return { variant: 'exception', depth: 'object', culprit: { kind: 'path', name: object } };
}

/** Whether what was thrown says that a profile folder has another name than its entry: that one has a rule of its own. */
export function isProfileMismatch(text: string): boolean {
  return /profile\s+suffix mismatch/i.test(text);
}

function codeOf(index: FactIndex, k: number): number | undefined {
  const code = codeOfField(index.fact(k).fields.code);
  if (code === undefined || code === 0) return undefined;
  return code > 0xffff ? code : hresultFromWin32(code);
}

function profileBefore(index: FactIndex, k: number): string | undefined {
  const at = factBefore(index, k, new Set(['setup.profile.processing']), reach);
  return at === undefined ? undefined : index.fact(at).fields.profile?.trim();
}

/** `C:\\…`, `\\??\\Volume{…}` or a key at the beginning of what was thrown. */
function pathIn(reason: string): string | undefined {
  const path = /^(?:\\?\?\?\\|[A-Za-z]:\\|HK[A-Z_]{2,30}\\|\\\\)[^:\n]{1,300}/.exec(reason)?.[0];
  return path === undefined ? undefined : plainPath(path);
}
