// Owns what a command or a call of DISM is for, by its switches, and when two of them are tries at the same work.
import type { OperationPurpose } from '../model';

/** Command switches and API functions, most telling first. */
const purposes: readonly (readonly [RegExp, OperationPurpose])[] = [
  [/restorehealth/i, 'repair'],
  [/scanhealth|checkhealth|analyzecomponentstore|is-serviceable/i, 'scan'],
  [
    /(?:enable|disable)-feature|(?:add|remove)-capability|Dism(?:Enable|Disable)Feature|Dism(?:Add|Remove)Capability/i,
    'feature',
  ],
  [/mount-(?:wim|image)|commit-(?:wim|image)|apply-image|capture-image|Dism(?:Unm|M|Rem)ountImage/i, 'mount'],
  [/remove-package|remove-driver|remove-provisioned|DismRemove(?:Package|Driver|Provisioned)/i, 'uninstall'],
  [/add-package|add-driver|add-provisioned|DismAdd(?:Package|Driver|Provisioned)/i, 'install'],
];

/** What a command or call is for, by its switches. */
export function purposeOf(command: string): OperationPurpose {
  return purposes.find(([pattern]) => pattern.test(command))?.[1] ?? 'unknown';
}

/** A command or call without what differs from try to try: the session's number, the source, quotes, blanks. */
export function workOf(target: string): string {
  const plain = target.replace(/Session: \d+, /, '');
  return (
    /\/restorehealth/i.test(plain) ? plain.replace(/\s\/(?:source:(?:"[^"]*"|\S+)|limitaccess)/gi, '') : plain
  )
    .replace(/["\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
