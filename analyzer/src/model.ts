// Owns the plain-data types that one log turns into: records, facts, operations, findings, analysis.
// Lines are 0-based physical lines here; the summary and the command line print them 1-based.

import type { HashAlgorithm } from './facts/hash';
import type { NextStep } from './knowledge/step';
import type { Localized, Values } from './localized';

/** What kind of log a text is. */
export type SourceKind =
  | 'cbs'
  | 'dism'
  | 'setup'
  | 'windows-update'
  | 'windows-update-legacy'
  | 'checksur'
  | 'setupapi'
  | 'event-log'
  | 'procmon'
  | 'file-hash'
  | 'reporting-events'
  | 'package-list'
  | 'unknown';

export type RecordLevel = 'info' | 'warning' | 'error' | 'unknown';

/** Something about the input that a reader has to know; never an exception. */
export interface Problem {
  readonly code:
    | 'empty'
    | 'binary'
    | 'unknownFormat'
    | 'undecodableBytes'
    | 'replacedCharacters'
    | 'nulCharacters'
    | 'otherEncoding'
    | 'lineTooLong'
    | 'truncatedRecord'
    | 'damagedPart'
    | 'checksumMismatch'
    | 'truncatedFile'
    | 'factLimit'
    | 'sessionLimit'
    | 'undecodedTrace'
    | 'unreadEntries'
    | 'findingLimit'
    | 'findingsLeftOut'
    | 'ruleCrashed';
  /** 0-based physical line where it was seen first. */
  readonly line: number;
  readonly count: number;
  readonly detail?: string;
}

/** The records of a log in columns; index i is the i-th record. */
export interface RecordTable {
  readonly count: number;
  /** 0-based physical line on which the record starts. */
  readonly line: Uint32Array;
  /** Index into `levels`. */
  readonly level: Uint8Array;
  /** Index into `components`. */
  readonly component: Uint16Array;
  readonly levels: readonly RecordLevel[];
  readonly components: readonly string[];
}

/** A record that the reader understood: one message shape with its named parts. */
export interface Fact {
  /** Id of the message shape, e.g. `cbs.session.begin`. */
  readonly shape: string;
  /** 0-based index of the record; a record that the writer split counts as its first part. */
  readonly record: number;
  /** 0-based physical line on which the record starts. */
  readonly line: number;
  /** Number of physical lines the record spans (1 or more). */
  readonly lineCount: number;
  readonly level: RecordLevel;
  readonly component: string;
  /** As written in the log: `2022-08-11T15:42:42`, local time, no zone; absent where the record has none. */
  readonly time?: string;
  /** The named parts of the message, as written. */
  readonly fields: Readonly<Record<string, string>>;
  /** Result codes of the record, unsigned 32 bits, in order of appearance; success codes included. */
  readonly codes: readonly number[];
  /** Symbols the record spells out, e.g. `STATUS_FILE_CORRUPT_ERROR`, in order of appearance. */
  readonly names: readonly string[];
  /** The whole record, header included, continuation lines joined by line feeds. */
  readonly text: string;
}

export type OperationKind =
  | 'service-life'
  | 'session'
  | 'store-check'
  | 'sfc'
  | 'boot-processing'
  | 'dism-command'
  | 'dism-api'
  | 'setup'
  | 'setup-phase'
  | 'setup-operation'
  | 'sysprep'
  | 'task-sequence'
  | 'wu-scan'
  | 'wu-download'
  | 'wu-install'
  | 'device-install'
  | 'excerpt';

/** What an operation wanted to do, in the words of the summary. */
export type OperationPurpose =
  | 'install'
  | 'uninstall'
  | 'repair'
  | 'scan'
  | 'upgrade'
  | 'feature'
  | 'mount'
  | 'download'
  | 'detect'
  | 'unknown';

export type Outcome = 'succeeded' | 'failed' | 'interrupted' | 'cancelled' | 'unknown';

/** Something that ran from one record to another and came out somehow. */
export interface Operation {
  readonly kind: OperationKind;
  readonly purpose: OperationPurpose;
  /** Session id, call id or command line, whatever the log names it by. */
  readonly id?: string;
  readonly client?: string;
  /** What the operation was about: package identity, feature, command, image. */
  readonly target?: string;
  /** Index into `facts` of the record that opens it, where the log holds it. */
  readonly startFact?: number;
  /** Index into `facts` of the record that ends it or states its outcome. */
  readonly endFact?: number;
  /** 0-based physical lines, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly outcome: Outcome;
  /** What the caller was told, unsigned 32 bits. */
  readonly result?: number;
  /** True when a later record proves that the same work succeeded. */
  readonly recoveredLater: boolean;
  /** Index into `operations` of the operation it runs in. */
  readonly parent?: number;
  readonly kbs: readonly string[];
  readonly packages: readonly string[];
  /** There where setup's records tell that Windows is installed anew, not upgraded. */
  readonly isNew?: true;
}

/** What several sessions came to that are not told one by one. */
export interface CountedResult {
  /** Unsigned 32 bits. */
  readonly code: number;
  readonly count: number;
  /** When the first and the last of them ended, as written. */
  readonly first?: string;
  readonly last?: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Confidence = 'high' | 'medium' | 'low';
export type CulpritKind =
  | 'path'
  | 'component'
  | 'package'
  | 'driver'
  | 'policy'
  | 'service'
  | 'host'
  | 'registry'
  | 'process';

export interface Culprit {
  readonly kind: CulpritKind;
  readonly name: string;
}

export type EvidenceRole = 'cause' | 'consequence' | 'verdict' | 'context';

/** A record that proves something, by index into `facts`. */
export interface EvidenceRef {
  readonly fact: number;
  readonly role: EvidenceRole;
}

/** One labelled value of a finding, e.g. the expected hash. */
export interface Detail {
  readonly label: Localized;
  readonly value: string;
}

/** What a rule found. Texts are rendered from the rule's meta with `values`. */
export interface Finding {
  readonly ruleId: string;
  /** The rule itself where it is a user's own; built-in rules are known by their id. */
  readonly userRule?: UserRuleMeta;
  /** Which of the rule's `variants` words it; absent for the rule's own texts. */
  readonly variant?: string;
  readonly severity: Severity;
  /** `cause`: may explain a failure; `symptom`: part of one; `context`: worth knowing, explains nothing. */
  readonly role: 'cause' | 'symptom' | 'context';
  readonly confidence: Confidence;
  /** Index into `facts` of the record it rests on. */
  readonly fact: number;
  readonly evidence: readonly EvidenceRef[];
  /** The code of the cause, unsigned 32 bits. */
  readonly code?: number;
  readonly culprit?: Culprit;
  /** Values of the placeholders in the rule's texts. */
  readonly values: Values;
  readonly details: readonly Detail[];
  /** Lower-case hex. */
  readonly expectedHash?: string;
  readonly actualHash?: string;
  readonly hashAlgorithm?: HashAlgorithm;
  /** How many records say the same. */
  readonly count: number;
  /** True when the log proves that this was put right later. */
  readonly repaired: boolean;
  readonly kbs: readonly string[];
  readonly packages: readonly string[];
}

/** Everything one log says, as plain data without its text. */
export interface Analysis {
  readonly kind: SourceKind;
  readonly eol: 'crlf' | 'lf' | 'mixed';
  /** UTF-16 code units. */
  readonly length: number;
  readonly lineCount: number;
  readonly continuationLines: number;
  readonly unparsedLines: number;
  readonly records: RecordTable;
  /** First and last time as written, file order: `2022-08-11T15:42:42` (fraction kept where the log has one). */
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly servicingStack?: string;
  /** Full version as the log states it, e.g. `10.0.17763.3100` or `17763`. */
  readonly osBuild?: string;
  /** Minutes that local time is ahead of UTC, where the log proves it. */
  readonly utcOffsetMinutes?: number;
  /** Distinct servicing sessions initialised. */
  readonly sessionCount: number;
  /** What sessions came to that are no `operations`, because the log holds so many; by code, empty for most logs. */
  readonly countedResults: readonly CountedResult[];
  readonly facts: readonly Fact[];
  /** Harmless records that look like failures and are too many to be among the facts. */
  readonly harmlessCount: number;
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /**
   * The logs that a paste is made of, where it quotes several: each read by itself, its lines those of the whole text. What
   * stands beside is all of them one behind the other, in the same order.
   */
  readonly parts?: readonly Analysis[];
}

/** One wording of a rule. */
export interface RuleTexts {
  readonly title: Localized;
  readonly explanation: Localized;
  /** What to do where this wording fits; absent where the rule's own steps do. */
  readonly nextSteps?: readonly NextStep[];
  /** What to read where this wording fits; absent where the rule's own links do. */
  readonly links?: RuleMeta['links'];
}

/** Texts and standing of a rule (a failure class). */
export interface RuleMeta {
  /** The class id of setup-failure-classes, e.g. `csi.payload.hash-mismatch`; equals the file name with dots as dashes. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** The cause in two or three sentences that could be sent as they stand; placeholders are keys of `values`. */
  readonly explanation: Localized;
  /** Other wordings of title and explanation, for matches that know more or less than the rule's own texts say. */
  readonly variants?: Readonly<Record<string, RuleTexts>>;
  readonly nextSteps: readonly NextStep[];
  readonly links: readonly { readonly title: Localized; readonly url: string }[];
}

/** A rule that a user wrote. */
export interface UserRuleMeta extends RuleMeta {
  /** The built-in class that its failures count as; without one they are a class of their own, the rule's id. */
  readonly class?: string;
}
