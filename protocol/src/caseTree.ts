// Owns the wire contract of the case view: the tree of what was summarised last and of the open logs, and the report to save.
import type { CaseTreeIcon, CaseTreeKind, Language } from '../../analyzer/src/index';

/** Names of the requests, which the client sends; `changed` is a notification of the server without parameters. */
export const caseTreeMethod = {
  tree: 'servicing/caseTree',
  changed: 'servicing/caseTreeChanged',
  report: 'servicing/caseReport',
  reportLanguages: 'servicing/setReportLanguages',
} as const;

export interface CaseTreeParams {
  /** Leaves out what did not fail, and notes. */
  readonly onlyFailures: boolean;
}

/** A line of the tree. All texts are plain text: what a log says is never markup. */
export interface CaseTreeItem {
  /** Unique in the tree, and the same as long as the place in the tree is the same. */
  readonly id: string;
  readonly kind: CaseTreeKind;
  readonly icon: CaseTreeIcon;
  readonly label: string;
  /** Shown smaller behind the label; may be empty. */
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibleLabel: string;
  /** URI of the log or case that it belongs to, under which its summary is kept. */
  readonly subject: string;
  /** The record behind it; `line` is 0-based. */
  readonly place?: { readonly uri: string; readonly line: number };
  readonly copyText?: string;
  readonly children: readonly CaseTreeItem[];
}

export interface CaseTreeResult {
  /** The last summary first, then the open logs that are not part of it, as they were opened. */
  readonly roots: readonly CaseTreeItem[];
  /** How many failures all roots together have. */
  readonly failures: number;
}

export type ReportFormat = 'markdown' | 'json' | 'sarif';

export interface CaseReportParams {
  /** As in `CaseTreeItem.subject`. */
  readonly subject: string;
  readonly format: ReportFormat;
  /** True for record links as in `SummarizeFailureResult.markdown`; Markdown only. */
  readonly hasLinks?: boolean;
}

export interface CaseReportResult {
  readonly text: string;
  /** What the report is called, in its language. */
  readonly title: string;
  /** Of the report. */
  readonly language: Language;
}

/** The languages chosen for single reports; replaces those of the last such request. */
export interface ReportLanguagesParams {
  /** By the subject of the report, as in `CaseTreeItem.subject`. */
  readonly languages: Readonly<Record<string, Language>>;
}

export type { CaseTreeIcon, CaseTreeKind };
