// Owns sessions of DISM that end without an answer for the whole command, though a step of it says that it failed.
import type { FactIndex } from '../facts/factIndex';
import type { Draft } from './draft';

/** The object that carries out a command, and the handler of a command line: `CAddPackageCommandObject::InternalExecute(hr:0x80070228)`. */
const failedStep =
  / - C(?<object>\w{1,60})(?:CommandObject::(?:Internal)?Execute|CLIHandler::ProcessCmdLine_\w{1,60})\(hr:0x[89a-fA-F][0-9a-fA-F]{7}\)/;
/** Objects and calls that only ask, and those that take hold of an image or let go of it. */
const asks = /^(?:Dism)?(?:Get|Check|Open|Close)/;
/** How many facts of a session are asked; many sessions may lie side by side. */
const reach = 2000;

/**
 * True where a step of a session states a failure, and no answer follows: then its end does not mean success.
 * @param last index of the fact that ends the session
 */
export function hasFailedStep(draft: Draft, last: number, index: FactIndex): boolean {
  if (draft.purpose === 'unknown' || draft.purpose === 'scan') return false;
  const { pid } = index.fact(last).fields;
  let isAsking = false;
  for (let k = Math.max(draft.startFact ?? last, last - reach); k < last; k++) {
    const { shape, fields, level, text } = index.fact(k);
    // Clients of the API may work side by side.
    if (draft.kind === 'dism-api' && fields.pid !== pid) continue;
    if (shape === 'dism.api.parameters') isAsking = asks.test(fields.function ?? '');
    if (level !== 'error' || isAsking) continue;
    const object = failedStep.exec(text)?.groups?.object;
    if (object !== undefined && !asks.test(object)) return true;
  }
  return false;
}
