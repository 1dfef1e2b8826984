// Owns the shape of a reply that is to be filled, and of what fills it.
import type { CaseResult } from '../case/types';
import type { Language } from '../localized';
import type { BlankName } from './blanks';

/** A piece of a template: Markdown as its author wrote it, or a placeholder. */
export type ReplyPart = string | { readonly blank: BlankName };

/** Who answers, in the language of the reply; an absent or empty value becomes a tab stop. */
export interface ReplyProfile {
  readonly engineer?: string;
  readonly organisation?: string;
  readonly hotline?: string;
  readonly mail?: string;
  readonly portal?: string;
  readonly collector?: string;
  /** Address of an article, with `{{ kb }}` (KB5000001) or `{{ number }}` (5000001); the Update Catalog unless told. */
  readonly kbLink?: string;
  /** Lines below the greeting. */
  readonly signature?: string;
  /** The own text instead of ours; lines that begin with `- ` or `1. ` are a list. */
  readonly privacyNotice?: string;
}

/** What a reply is filled from. */
export interface ReplySource {
  /** Absent where no log was analysed: everything stays a hole. */
  readonly result: CaseResult | undefined;
  /** Further cases, for the comparison of similar ones. */
  readonly others: readonly CaseResult[];
  readonly language: Language;
  readonly profile: ReplyProfile;
  /** A document that holds an earlier reply. */
  readonly earlier: EarlierReply | undefined;
}

/** What an earlier reply says: whom it was for, what it asked for. */
export interface EarlierReply {
  readonly customer?: string;
  readonly caseNumber?: string;
  /** What was asked for, in the order of the reply. */
  readonly asks: readonly EarlierAsk[];
  /** The numbered steps that it advised, as text of ours. */
  readonly steps: readonly string[];
}

/** By the id of the table of asks, with the words of the step where it is one. */
export interface EarlierAsk {
  readonly id: string;
  readonly step?: string;
}

/** Text that is certain, or a hole that the writer of the mail has to fill. */
export type Piece =
  | string
  | {
      readonly hole: BlankName /** Tells holes of one name apart that take different words. */;
      readonly nth?: number;
    };

/** What fills a blank: nothing leaves the line out. */
export type Filling = readonly Piece[];
