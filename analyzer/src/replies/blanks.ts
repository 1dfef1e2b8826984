// Owns the placeholders of the replies: their names, what each stands for, and what the reader sees where one is not
// filled. Completion, problems and the table in docs/replies.md come from this table.
import type { Localized } from '../localized';
import { askedBlanks, profileBlanks } from './blankTable';
import { logBlanks } from './logBlankTable';

/** Where the words for a placeholder come from: nobody but the writer, the profile, or the analysis. */
export type BlankOrigin = 'asked' | 'profile' | 'log';

/** What there is to know about a placeholder. */
export interface Blank {
  /** The words inside the visible placeholder. */
  readonly hint: Localized;
  /** One sentence: what fills it. */
  readonly about: Localized;
  /** It may become several lines, or none, and stands alone on its line then. */
  readonly isBlock?: boolean;
}

const table = { ...askedBlanks, ...profileBlanks, ...logBlanks };

export type BlankName = keyof typeof table;

/** Every placeholder by its name. */
export const blanks: Readonly<Record<BlankName, Blank>> = table;

/** True for a name that a template may use. */
export function isBlankName(name: string): name is BlankName {
  return Object.hasOwn(table, name);
}

/** Where a placeholder's words come from. */
export function blankOrigin(name: BlankName): BlankOrigin {
  if (Object.hasOwn(askedBlanks, name)) return 'asked';
  return Object.hasOwn(profileBlanks, name) ? 'profile' : 'log';
}

/** Blanks that the writer can fill: what no log tells, and who answers. */
export const writerBlanks: readonly WriterBlank[] = [
  ...(Object.keys(askedBlanks) as (keyof typeof askedBlanks)[]),
  'engineer',
  'organisation',
  'hotline',
  'mail',
  'portal',
  'collector',
];

type WriterBlank = keyof typeof askedBlanks | Exclude<ProfileBlank, 'signature' | 'privacyNotice'>;

/** What the writer fills in, by name. */
export type WriterValues = Readonly<Partial<Record<WriterBlank, string>>>;

/** Placeholders that the profile fills. */
export type ProfileBlank = keyof typeof profileBlanks;

/** True for a placeholder that the profile of the writer fills, not the log. */
export function isProfileBlank(name: BlankName): name is ProfileBlank {
  return Object.hasOwn(profileBlanks, name);
}
