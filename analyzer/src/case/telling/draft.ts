// Owns a failure before it is told: of thousands of attempts that failed alike only one is put into words.
import type { Failure } from '../types';

/** What attempts are told apart and joined by. */
export interface FailureCore
  extends Pick<Failure, 'class' | 'operation' | 'hresult' | 'kbs' | 'packages' | 'details' | 'evidence'> {
  /** The name of what the root cause blames. */
  readonly culprit: string | undefined;
}

export interface FailureDraft {
  readonly core: FailureCore;
  /** Puts it into words. */
  readonly tell: () => Failure;
}

/** What of it is a part of the failure. */
export function plainCore({ culprit: _, ...plain }: FailureCore): Omit<FailureCore, 'culprit'> {
  return plain;
}
