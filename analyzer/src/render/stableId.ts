// Owns the ids of failures and findings that bulk work and SARIF compare between runs: the same thing has the same id
// wherever its log lies and however far the log has grown since.
import type { CaseFinding, CaseResult, Failure } from '../case/types';

/** The ids of a case, in the order of its failures and findings; no two are equal. */
export interface StableIds {
  readonly failures: readonly string[];
  readonly findings: readonly string[];
}

/** Works out the ids: 16 hexadecimal digits, with `-2`, `-3` … where several findings say the very same. */
export function stableIds(result: CaseResult): StableIds {
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  return {
    failures: result.failures.map((failure) => unique(hash(failureKey(failure)))),
    findings: result.findings.map((finding) => unique(hash(findingKey(finding)))),
  };
}

// Neither lines nor times: a log that was rotated or copied out of a mail tells the same story on other lines.
function failureKey({ class: id, rootCause, operation, hresult }: Failure): string {
  const object = rootCause?.culprit?.name ?? operation.target ?? '';
  return ['failure', id, object.toLowerCase(), rootCause?.code ?? '', hresult ?? ''].join('\n');
}

function findingKey({ rule, culprit, message, expected, actual }: CaseFinding): string {
  const object = culprit?.name.toLowerCase() ?? message.en;
  return ['finding', rule, object, expected ?? '', actual ?? ''].join('\n');
}

/** FNV-1a with 32 bits over the UTF-16 code units, twice from different starts; collisions only cost a `-2`. */
function hash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x1000193)}`;
}

function fnv(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
