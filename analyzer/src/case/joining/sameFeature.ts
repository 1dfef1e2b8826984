// Owns the question whether a console and a session tell of one feature: the one has the name that was typed, the other the
// identity of the package that brings it (`NetFx3` and `Microsoft-Windows-NetFx3-OnDemand-Package~…`).
import type { Failure } from '../types';

/** True where a command without times named the feature whose package a session of another log could not add. */
export function isSameFeature(session: Failure, command: Failure): boolean {
  const identity = session.rootCause?.culprit?.name.toLowerCase() ?? '';
  const name = command.rootCause?.culprit?.name.toLowerCase() ?? '';
  if (command.operation.kind !== 'feature' || command.operation.end !== null) return false;
  if (session.class !== command.class || session.hresult !== command.hresult) return false;
  const end = identity.indexOf('~');
  return name !== '' && end > 0 && identity.slice(0, end).split('-').includes(name);
}
