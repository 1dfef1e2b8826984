// Owns whose log a verdict stands in: where an installer keeps its own log, no other log knows more of that attempt.
import type { Fact } from '../model';

/** Windows Installer, the engine of WiX bundles, the setup of .NET Framework, that of hotfixes before Windows Vista. */
const installers: ReadonlySet<string> = new Set(['msiexec.exe', 'Burn', 'Setup.exe', 'update.exe']);

/** The installer whose own log a record belongs to; undefined for an event and for what another program tells. */
export function installerOf({ shape, text, fields }: Fact): string | undefined {
  if (shape === 'event.hotfix.failed') return 'update.exe';
  if (shape.startsWith('event.bundle.')) return fields.run === undefined ? 'Setup.exe' : 'Burn';
  return shape.startsWith('event.msi.') && /^[ >]{0,8}MSI \([sc]\) \(/m.test(text)
    ? 'msiexec.exe'
    : undefined;
}

/** True where the log that tells of the work is the installer's own. */
export function isInOwnLog({ client }: { readonly client?: string | null | undefined }): boolean {
  return client != null && installers.has(client);
}
