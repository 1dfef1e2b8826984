// Owns the SARIF 2.1.0 form of a case (OASIS, Static Analysis Results Interchange Format): one run, its failures and
// findings as results. A rendering for other viewers: it says nothing that the case does not hold.
import type { CaseFinding, CaseResult, Evidence, Failure, SourceSummary } from '../case/types';
import { type Language, localize } from '../localized';
import { visible } from '../markdown';
import type { RuleMeta, Severity } from '../model';
import { ruleOf } from '../rules/index';
import { evidenceRoles } from './reportTexts';
import { type ArtifactLocation, locateSources } from './sarifPaths';
import { stableIds } from './stableId';

export interface SarifOptions {
  readonly language: Language;
  /** Version of the program that writes the file. */
  readonly version?: string;
}

/** A SARIF file as data; `JSON.stringify` gives its text. Lines are 1-based. */
export function toSarif(result: CaseResult, options: SarifOptions): SarifLog {
  const { locations, originalUriBaseIds } = locateSources(result.sources.map((source) => source.path));
  const page = createPage(result, options.language, locations);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Windows Servicing Logs',
            ...(options.version === undefined ? {} : { semanticVersion: options.version }),
            rules: page.rules.map((id) => ruleDescriptor(page, id)),
          },
        },
        language: options.language === 'en' ? 'en-US' : 'zh-CN',
        columnKind: 'utf16CodeUnits',
        ...(originalUriBaseIds === undefined ? {} : { originalUriBaseIds }),
        artifacts: result.sources.map((source, i) => artifact(source, locations[i] ?? { uri: '' })),
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(page) }],
        results: [...failureResults(page), ...findingResults(page)],
        properties: { verdict: result.verdict, missingLogs: result.missingLogs },
      },
    ],
  };
}

interface SarifPage {
  readonly result: CaseResult;
  readonly language: Language;
  readonly locations: readonly ArtifactLocation[];
  /** Ids of the rules that results name, in the order of their first result. */
  readonly rules: readonly string[];
  readonly ids: ReturnType<typeof stableIds>;
}

function createPage(
  result: CaseResult,
  language: Language,
  locations: readonly ArtifactLocation[],
): SarifPage {
  const named = [...result.failures.map((each) => each.class), ...result.findings.map((each) => each.rule)];
  return { result, language, locations, rules: [...new Set(named)], ids: stableIds(result) };
}

function ruleDescriptor(page: SarifPage, id: string): SarifRule {
  const { language } = page;
  const meta: RuleMeta | undefined = ruleOf(id)?.meta;
  // A failure that no rule explains still has a class; its own words describe it.
  // So does a user's own rule that is only noted.
  const noted = page.result.findings.find((each) => each.rule === id);
  const texts =
    meta ??
    page.result.failures
      .filter((each) => each.class === id)
      .map(({ title, explanation }) => ({ title, explanation }))[0] ??
    (noted && { title: noted.message, explanation: noted.message });
  const help = meta?.nextSteps.map((step) => `- ${localize(step.text, language)}`).join('\n');
  const link = meta?.links.find((each) => /^https:\/\//.test(each.url))?.url;
  return {
    id,
    ...(texts === undefined
      ? {}
      : {
          shortDescription: { text: plain(withoutValues(localize(texts.title, language))) },
          fullDescription: { text: plain(withoutValues(localize(texts.explanation, language))) },
        }),
    ...(link === undefined ? {} : { helpUri: link }),
    ...(help ? { help: { text: plain(help) } } : {}),
    defaultConfiguration: { level: levels[meta?.severity ?? noted?.severity ?? 'error'] },
  };
}

/** A rule is described without the values of one match. */
function withoutValues(text: string): string {
  return text.replace(/\{[A-Za-z][A-Za-z0-9]*\}/g, '…');
}

const levels: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function failureResults(page: SarifPage): SarifResult[] {
  return page.result.failures.map((failure, i) => {
    const at = failure.rootCause ?? failure.evidence[0];
    const { language } = page;
    return {
      ruleId: failure.class,
      ruleIndex: page.rules.indexOf(failure.class),
      level: 'error',
      message: {
        text: plain(`${localize(failure.title, language)}\n\n${localize(failure.explanation, language)}`),
      },
      locations: [location(page, at?.source ?? 0, at?.line)].flat(),
      relatedLocations: failure.evidence.map((each) => evidenceLocation(page, each)),
      partialFingerprints: { 'servicingStory/v1': page.ids.failures[i] ?? '' },
      properties: failureProperties(failure),
    };
  });
}

function failureProperties(failure: Failure): Readonly<Record<string, unknown>> {
  return {
    confidence: failure.confidence,
    operation: failure.operation.kind,
    hresult: failure.hresult,
    symbol: failure.symbol,
    culprit: failure.rootCause?.culprit ?? null,
    kbs: failure.kbs,
    packages: failure.packages,
  };
}

function findingResults(page: SarifPage): SarifResult[] {
  return page.result.findings.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: page.rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: plain(localize(finding.message, page.language)) },
    locations: location(page, finding.source, finding.line),
    relatedLocations: finding.related.flatMap((each) =>
      location(page, each.source, each.line).map((place) => ({
        ...place,
        message: { text: plain(localize(each.message, page.language)) },
      })),
    ),
    occurrenceCount: Math.max(1, finding.count),
    partialFingerprints: { 'servicingStory/v1': page.ids.findings[i] ?? '' },
    properties: findingProperties(finding),
  }));
}

function findingProperties(finding: CaseFinding): Readonly<Record<string, unknown>> {
  const { culprit, expected, actual, hashAlgorithm } = finding;
  return { culprit, expected, actual, hashAlgorithm };
}

function evidenceLocation(page: SarifPage, evidence: Evidence): SarifLocation {
  const message = { text: localize(evidenceRoles[evidence.role], page.language) };
  return { ...location(page, evidence.source, evidence.line)[0], message };
}

/** One place in a log; none where the case has no log at all. */
function location(page: SarifPage, source: number, line: number | undefined): SarifLocation[] {
  const artifactLocation = page.locations[source];
  if (artifactLocation === undefined) return [];
  return [
    {
      physicalLocation: {
        artifactLocation: { ...artifactLocation, index: source },
        ...(line === undefined || line < 1 ? {} : { region: { startLine: line } }),
      },
    },
  ];
}

function artifact(source: SourceSummary, location: ArtifactLocation): SarifArtifact {
  return { location, length: source.bytes, mimeType: 'text/plain', encoding: source.encoding };
}

/** What a reader has to know about the input. */
function notifications(page: SarifPage): SarifNotification[] {
  return page.result.sources.flatMap((source, i) =>
    source.problems.map((problem) => ({
      level: 'warning' as const,
      message: { text: plain(localize(problem, page.language)) },
      locations: location(page, i, undefined),
    })),
  );
}

/** Text for a viewer: braces and links mean something in SARIF's messages (3.11.5, 3.11.6), in a log's words they do not. */
function plain(text: string): string {
  const shown = visible(text).replace(/\]\(/g, '] (').replace(/[{}]/g, '$&$&');
  return shown === '' ? '-' : shown;
}

export type SarifLevel = 'error' | 'warning' | 'note';

interface SarifMessage {
  readonly text: string;
}

export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation: ArtifactLocation;
    readonly region?: { readonly startLine: number };
  };
  readonly message?: SarifMessage;
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription?: SarifMessage;
  readonly fullDescription?: SarifMessage;
  readonly helpUri?: string;
  readonly help?: SarifMessage;
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations: readonly SarifLocation[];
  readonly occurrenceCount?: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface SarifArtifact {
  readonly location: ArtifactLocation;
  readonly length: number;
  readonly mimeType: string;
  readonly encoding: string;
}

interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly semanticVersion?: string;
        readonly rules: readonly SarifRule[];
      };
    };
    readonly language: string;
    readonly columnKind: 'utf16CodeUnits';
    readonly originalUriBaseIds?: Readonly<Record<string, { readonly uri: string }>>;
    readonly artifacts: readonly SarifArtifact[];
    readonly invocations: readonly {
      readonly executionSuccessful: true;
      readonly toolExecutionNotifications: readonly SarifNotification[];
    }[];
    readonly results: readonly SarifResult[];
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}
