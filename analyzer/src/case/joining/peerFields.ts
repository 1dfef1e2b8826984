// Owns the look-up of a field over the lines of one finding of SetupDiag.
import type { Fact } from '../../model';

/** The first of these facts' values of a field that is not blank, trimmed. */
export function fieldIn(facts: readonly Fact[], name: string): string | undefined {
  return facts.map(({ fields }) => fields[name]?.trim()).find((value) => value !== undefined && value !== '');
}

/** The last operation in SetupDiag's words; the details repeat it where its own line is missing. */
export function operationIn(facts: readonly Fact[]): string {
  return fieldIn(facts, 'operation') ?? '';
}
