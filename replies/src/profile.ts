// Owns the profile: who answers. A file that a team shares, and single settings that win over it.
import type { Language, ReplyProfile } from '../../analyzer/src/index';
import { readFields } from '../../userrules/src/index';
import { profileFields } from './fields';
import { type ReplyProblem, sentences } from './problems';
import type { TemplateText } from './template';

/** A value for both languages, or one for each. */
type Texts = string | { readonly en?: string; readonly zh?: string };

/** What a profile file holds. */
export type Profile = { readonly [K in keyof ReplyProfile]?: Texts };

export interface ProfileFile {
  /** What is right in the file counts although something else is wrong. */
  readonly profile: Profile;
  readonly problems: readonly ReplyProblem[];
}

/** Reads a profile file, YAML or JSON (`.json`). Never throws on odd input. */
export function readProfile({ name, text }: TemplateText): ProfileFile {
  const fields = /\.json$/i.test(name) ? [...profileFields, schemaField] : profileFields;
  const { values, problems } = readFields({ name, text, fields, empty: sentences.emptyProfile });
  const { $schema: _, ...profile } = values;
  // Every key has been checked against the table that Profile mirrors.
  return { profile: profile as Profile, problems };
}

const schemaField = {
  key: '$schema',
  about: { en: 'The schema of the file, for editors.', zh: '供编辑器使用的架构。' },
  value: { is: 'text', max: 500 },
} as const;

/**
 * The profile in one language.
 * @param settings single values; one that is not empty wins over the file
 */
export function profileFor(file: Profile, settings: ReplyProfile, language: Language): ReplyProfile {
  const keys = profileFields.map(({ key }) => key as keyof ReplyProfile);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = settings[key]?.trim() || textIn(file[key], language);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** A text given in one language only stands for both. */
function textIn(texts: Texts | undefined, language: Language): string | undefined {
  if (texts === undefined || typeof texts === 'string') return texts;
  return language === 'zh-cn' ? (texts.zh ?? texts.en) : (texts.en ?? texts.zh);
}
