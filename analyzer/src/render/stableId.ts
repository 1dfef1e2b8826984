// Owns the ids of failures and findings that bulk work and SARIF compare between runs: the same thing has the same id
// wherever its log lies and however far the log has grown since.
import type { CaseFinding, CaseResult, Failure } from '../case/types';
import { textHash } from '../textHash';

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
    failures: result.failures.map((failure) => unique(textHash(failureKey(failure)))),
    findings: result.findings.map((finding) => unique(textHash(findingKey(finding)))),
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
