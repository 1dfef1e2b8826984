// Owns what a command or a call of DISM is for, by its switches, and when two of them are tries at the same work.
import type { Culprit, CulpritKind, Fact, OperationPurpose } from '../model';
import { codeOfField } from './draft';

/** Command switches and API functions, most telling first. */
const purposes: readonly (readonly [RegExp, OperationPurpose])[] = [
  [/restorehealth/i, 'repair'],
  [/scanhealth|checkhealth|analyzecomponentstore|is-serviceable/i, 'scan'],
  [
    /(?:enable|disable)-(?:feature|WindowsOptionalFeature)|(?:add|remove)-(?:Windows)?capability|(?:add|install|remove|uninstall)-WindowsFeature|Dism(?:Enable|Disable)Feature|Dism(?:Add|Remove)Capability/i,
    'feature',
  ],
  [
    /mount-(?:wim|image|WindowsImage)|(?:commit|apply|capture|append|export|split)-(?:wim|image|ffu)|(?:Expand|Export|Save|New|Split)-Windows(?:Custom)?Image|Dism(?:Unm|M|Rem)ountImage/i,
    'mount',
  ],
  [
    /remove-(?:package|driver|provisioned|Windows(?:Package|Driver)|AppxProvisioned)|DismRemove(?:Package|Driver|Provisioned)/i,
    'uninstall',
  ],
  [
    /add-(?:package|driver|provisioned|Windows(?:Package|Driver)|AppxProvisioned)|DismAdd(?:Package|Driver|Provisioned)/i,
    'install',
  ],
  [/Repair-WindowsImage/i, 'repair'],
];

/** What a command or call is for, by its switches. */
export function purposeOf(command: string): OperationPurpose {
  return purposes.find(([pattern]) => pattern.test(command))?.[1] ?? 'unknown';
}

/** Options that say how, not what: where payload comes from, what else is enabled, how much is printed, when to restart. */
const waysOfWork =
  /\s\/(?:source[:=](?:"[^"]*"|\S+)|limitaccess|all|forceunsigned|ignorecheck|norestart|quiet|(?:loglevel|logpath|scratchdir)[:=](?:"[^"]*"|\S+))(?=\s|$)/gi;

/** A command or call without what differs from try to try: the session's number, the way, the program's place, quotes, blanks. */
export function workOf(target: string): string {
  const plain = target.replace(/Session: \d+, /, '').replace(dashes, '$1/');
  return commandOf(
    (/\/(?:restorehealth|enable-feature|add-(?:capability|driver|package))/i.test(plain)
      ? plain.replace(waysOfWork, '')
      : plain
    ).replace(/\s-(?:source\s+(?:"[^"]*"|\S+)|limitaccess\b|name(?=\s))/gi, ''),
  );
}

/** DISM takes its options with a dash as well: `-online -enable-feature -featurename:Sample`. */
const dashes = /(\s)-(?=[\w-]{2,30}[:=]|(?:online|enable-feature|all)\b)/gi;

/** A command as it was given, with all its options, however it is written: the program's place, quotes, case, blanks. */
export function commandOf(target: string): string {
  return target
    .replace(dashes, '$1/')
    .replace(/^"?(?:[^"\s]*\\)?dism(?:\.exe)?"?(?=\s)/i, 'dism')
    .replaceAll('"', '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a command is to add, remove, enable or write: the value of its switch, by what kind of thing it is. */
const objects: readonly (readonly [CulpritKind, RegExp])[] = [
  ['package', /[/-](?:PackageName|CapabilityName|FeatureName)[:=]/i],
  ['package', /\s-(?:PackageName|FeatureName|Name)\s+/i],
  [
    'package',
    /\b(?:Add|Install|Remove|Uninstall)-WindowsFeature\s+(?:-(?:IncludeManagementTools|IncludeAllSubFeature|Restart)\s+){0,3}(?!-)/i,
  ],
  // Get-WindowsCapability -Online | Where-Object Name -like 'Sample*' | Add-WindowsCapability -Online
  [
    'package',
    /^Get-Windows(?:Capability|OptionalFeature)\b[^\n]{0,200}?\bName\s+-(?:like|match|eq)\s+(?=[^\n]{1,200}\|)/i,
  ],
  ['driver', /(?:[/-]Driver[:=]|\s-Driver\s+)/i],
  ['path', /[/-](?:PackagePath|ImageFile|WimFile|SourceImageFile)[:=]/i],
  ['path', /[/-]Apply-?Unattend[:=]/i],
  ['path', /\s-(?:PackagePath|ImagePath|SourceImagePath)\s+/i],
];

/** What a call of the DISM API is to add, remove or enable: `DismAddPackageInternal: Session: 2, PackagePath: D:\\Sample.cab, …`. */
const argumentsOfCalls: readonly (readonly [CulpritKind, RegExp])[] = [
  ['package', /\b(?:Feature|Capability): (?<name>[^,\n]+)/],
  ['path', /\bPackagePath: (?<name>[^\n]+?)(?=, [A-Z]\w+: |$)/],
  ['driver', /\bDriverPath: (?<name>[^\n]+?)(?=, [A-Z]\w+: |$)/],
  ['package', /^DismRemovePackage\w*: .*?\bIdentifier: (?<name>[^,\n]+)/],
];

function objectOfCall(call: string): Culprit | undefined {
  for (const [kind, argument] of argumentsOfCalls) {
    const name = argument.exec(call)?.groups?.name;
    if (name !== undefined && name !== '(null)') return { kind, name };
  }
  return undefined;
}

/** The thing that a command line names as what it works on; undefined where it names none or holds a variable there. */
export function objectOfCommand(command: string): Culprit | undefined {
  if (/^Dism\w+: /.test(command)) return objectOfCall(command);
  for (const [kind, option] of objects) {
    const at = option.exec(command);
    if (!at) continue;
    const rest = command.slice(at.index + at[0].length);
    const name = /^"([^"]+)"/.exec(rest)?.[1] ?? /^'([^']+)'/.exec(rest)?.[1] ?? /^[^\s"',]+/.exec(rest)?.[0];
    if (name === undefined || name.startsWith('$') || name.endsWith('...')) continue;
    // PowerShell repeats the line as far as its window is wide: the last word may be the half of a name.
    if (!/^\S+\s+\.\.\.$/.test(rest)) return { kind, name };
  }
  return undefined;
}

/** No such feature, package, file or capability (0x80070044), not found: the answers to a question about something that is not there. */
const absent: ReadonlySet<number> = new Set([0x800f080c, 0x800f0805, 0x80070002, 0x80070490, 0x80070044]);

/**
 * True where a client only asked, and was told that there is no such thing, or let go of a session: DismGetFeatureInfo,
 * DismCloseSession and their kin of the DISM API change nothing
 * (https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism/dism-api-functions).
 */
export function isQuestion({ fields }: Fact): boolean {
  const name = fields.function ?? '';
  if (/^Dism(?:CloseSession|Shutdown)Internal$/.test(name)) return true;
  return /^DismGet\w+Internal$/.test(name) && absent.has(codeOfField(fields.hresult) ?? 0);
}
