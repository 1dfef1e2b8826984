// Owns where a run of Windows Installer stopped, as its own log tells it: the error that it showed, else the innermost
// action that failed. "Return value 3" ends every action around the one that failed, the innermost first.
import { defined } from '../../defined';
import { answerOfMsi, objectOfMsi } from '../../facts/words/msiErrors';
import type { Analysis, Culprit, Fact, Operation } from '../../model';

/** Where the run stopped. */
export interface MsiStop {
  /** Index of the fact. */
  readonly fact: number;
  /** What the system answered, as an HRESULT. */
  readonly code?: number;
  readonly culprit?: Culprit;
  /** The action that failed, as the package calls it. */
  readonly action?: string;
}

/** The sequences that hold all other actions: that they failed says nothing. */
const whole =
  /^(?:INSTALL|ADMIN|ADVERTISE|ExecuteAction|InstallExecute|InstallExecuteAgain|InstallFinalize)$/i;
/** Facts between the step that stopped and the verdict. */
const reach = 60;

/** The step at which a run stopped whose verdict its own log tells; undefined where the log names none. */
export function msiStop({ facts }: Analysis, { endFact }: Operation): MsiStop | undefined {
  if (endFact === undefined || !/^event\.(?:msi|bundle)\.failed$/.test(facts[endFact]?.shape ?? ''))
    return undefined;
  const before = (shape: RegExp, from: number, to: number): number =>
    facts.slice(from, to).findLastIndex((fact) => shape.test(fact.shape)) + from;
  const first = Math.max(0, endFact - reach);
  const begin = Math.max(first, before(/^event\.(?:msi|bundle)\./, first, endFact) + 1);
  const span = facts.slice(begin, endFact);
  const ended = span.findIndex(isStop);
  const errorAt = span.slice(0, ended < 0 ? span.length : ended + 1).findLastIndex(isError);
  const actionAt = span.findIndex(isNamedStop);
  const at = errorAt >= 0 ? errorAt : actionAt;
  const fact = span[at];
  if (fact === undefined) return undefined;
  const action = span[actionAt]?.fields.action;
  const words = fact.fields.words ?? '';
  const code = answerOfMsi(words);
  const culprit = objectOfMsi(words) ?? partOf(fact);
  return {
    fact: begin + at,
    ...defined({ code, culprit, action }),
  };
}

function isStop({ shape }: Fact): boolean {
  return shape === 'msi.action.ended' || shape === 'msi.action.failed';
}

function isNamedStop(fact: Fact): boolean {
  return isStop(fact) && !whole.test(fact.fields.action ?? '');
}

/** What an engine of bundles and the setup of .NET Framework name as the part that failed. */
function isError({ shape }: Fact): boolean {
  return shape === 'msi.error' || shape.startsWith('bundle.p');
}

function partOf({ fields }: Fact): Culprit | undefined {
  if (fields.path !== undefined) return { kind: 'path', name: fields.path };
  return fields.payload === undefined ? undefined : { kind: 'package', name: fields.payload };
}
