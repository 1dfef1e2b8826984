// Owns the settings the server reads, and their defaults where a client sends none.
import type { Language } from '../../analyzer/src/index';
import type { Settings } from '../../protocol/src/index';

export const defaultSettings: Settings = {
  language: 'auto',
  reportLanguage: 'auto',
  diagnostics: { enabled: true, rules: {} },
  inlayHints: { codes: 'failures' },
  archive: {},
  profile: {},
  redactPatterns: [],
};

/** Takes what a client sent for `servicingLogs`; anything of a wrong type counts as not set. */
export function parseSettings(value: unknown): Settings {
  const root = objectOf(value);
  const diagnostics = objectOf(root.diagnostics);
  return {
    language: oneOf(root.language, languages, 'auto'),
    reportLanguage: oneOf(objectOf(root.report).language, languages, 'auto'),
    diagnostics: {
      enabled: diagnostics.enabled !== false,
      rules: rulesOf(diagnostics.rules),
    },
    inlayHints: {
      codes: oneOf(objectOf(root.inlayHints).codes, ['off', 'failures', 'all'] as const, 'failures'),
    },
    archive: archiveOf(root.archive),
    ...codePageOf(objectOf(root.encoding).ansiCodePage),
    profile: profileOf(root.profile),
    redactPatterns: textsOf(objectOf(root.redact).patterns),
  };
}

const languages = ['auto', 'en', 'zh-cn'] as const;

/** The language of published texts: the setting, or the language of the client's interface. */
export function languageOf(settings: Settings, locale: string | undefined): Language {
  if (settings.language !== 'auto') {
    return settings.language;
  }
  return /^zh\b/i.test(locale ?? '') ? 'zh-cn' : 'en';
}

const megabyte = 1_048_576;

/** Settings of limits: name, the limit they set, the unit in which they count. */
const limits = [
  ['maxMemberSizeMB', 'memberSize', megabyte],
  ['maxTotalSizeMB', 'totalSize', megabyte],
  ['maxMembers', 'members', 1],
  ['maxRatio', 'ratio', 1],
  ['maxDepth', 'depth', 1],
] as const;

function archiveOf(value: unknown): Settings['archive'] {
  const set = objectOf(value);
  return Object.fromEntries(
    limits.flatMap(([name, limit, unit]) => {
      const number = set[name];
      return typeof number === 'number' && number >= 1 ? [[limit, number * unit]] : [];
    }),
  );
}

function codePageOf(value: unknown): Pick<Settings, 'ansiCodePage'> {
  return typeof value === 'string' && value !== 'auto' && value !== '' ? { ansiCodePage: value } : {};
}

/** Settings of who answers, one each. */
const profileKeys = [
  'engineer',
  'organisation',
  'hotline',
  'mail',
  'portal',
  'collector',
  'kbLink',
  'signature',
  'privacyNotice',
] as const;

function profileOf(value: unknown): Settings['profile'] {
  const set = objectOf(value);
  return Object.fromEntries(
    profileKeys.flatMap((key) => {
      const text = set[key];
      return typeof text === 'string' && text.trim() !== '' ? [[key, text]] : [];
    }),
  );
}

const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

function rulesOf(value: unknown): Settings['diagnostics']['rules'] {
  const rules: Record<string, (typeof severities)[number]> = {};
  for (const [rule, severity] of Object.entries(objectOf(value))) {
    const known = severities.find((candidate) => candidate === severity);
    if (known !== undefined) {
      rules[rule] = known;
    }
  }
  return rules;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && each !== '') : [];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
