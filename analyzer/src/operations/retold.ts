// Owns commands of DISM that a text tells twice: as the console printed them, and in the log pasted below it.
import type { FactIndex } from '../facts/factIndex';
import { commandOf } from './dismPurpose';
import type { Draft } from './draft';

/**
 * Joins what a console answered with the command of DISM's log right below it, where both are of the same command and came to
 * the same: it is one attempt, whose times the log knows.
 * @param drafts in order of their beginning, settled
 */
export function withoutRetold(drafts: readonly Draft[], index: FactIndex): Draft[] {
  const told: Draft[] = [];
  for (const [k, draft] of drafts.entries()) {
    const above = drafts[k - 1];
    if (above !== undefined && isRetelling(draft, above, index)) told[told.length - 1] = joined(above, draft);
    else told.push(draft);
  }
  return told;
}

function isRetelling(draft: Draft, above: Draft, index: FactIndex): boolean {
  if (!isFailedCommand(draft) || !isFailedCommand(above) || draft.result !== above.result) return false;
  if (draft.recoveredLater !== above.recoveredLater || above.endLine >= draft.startLine) return false;
  return (
    writerOf(above, index) === 'console' && writerOf(draft, index) === 'dism' && isSameWork(draft, above)
  );
}

function isFailedCommand({ kind, outcome, result }: Draft): boolean {
  return kind === 'dism-command' && outcome === 'failed' && result !== undefined;
}

/** `console`, `dism`: who wrote the first record. */
function writerOf({ startFact }: Draft, index: FactIndex): string | undefined {
  return startFact === undefined ? undefined : index.fact(startFact).shape.split('.', 1)[0];
}

/** The same command with the same options: with another source it is another try. A console’s answer of which the command was not pasted may be that of any. */
function isSameWork(draft: Draft, above: Draft): boolean {
  if (above.target === undefined) return above.packages.length === 0;
  return draft.target !== undefined && commandOf(draft.target) === commandOf(above.target);
}

function joined({ startFact, startLine, packages, kbs }: Draft, draft: Draft): Draft {
  return {
    ...draft,
    ...(startFact === undefined ? {} : { startFact }),
    startLine,
    packages: [...new Set([...packages, ...draft.packages])],
    kbs: [...new Set([...kbs, ...draft.kbs])],
  };
}
