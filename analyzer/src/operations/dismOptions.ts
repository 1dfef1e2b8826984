// Owns the options without which a command of DISM is refused before anything is started.

/** A command of DISM and, for each option that it needs, the names that option may have. */
type Needs = readonly [command: RegExp, options: readonly (readonly string[])[]];

const imageFile = ['ImageFile', 'WimFile'];
const image = ['Index', 'Name'];

/**
 * From the syntax of the commands:
 * https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14 and
 * the pages on servicing packages, drivers, features and capabilities beside it.
 */
const needs: readonly Needs[] = [
  [/mount-(?:image|wim)/, [imageFile, image, ['MountDir']]],
  [/remount-(?:image|wim)/, [['MountDir']]],
  [/unmount-(?:image|wim)/, [['MountDir'], ['Commit', 'Discard']]],
  [/commit-(?:image|wim)/, [['MountDir']]],
  [/apply-image/, [imageFile, ['ApplyDir', 'ApplyDrive'], [...image, 'ApplyDrive']]],
  [/(?:capture|append)-image/, [imageFile, ['CaptureDir', 'CaptureDrive'], ['Name']]],
  [/export-image/, [['SourceImageFile'], ['SourceIndex', 'SourceName'], ['DestinationImageFile']]],
  [/split-image/, [imageFile, ['SWMFile'], ['FileSize']]],
  [/(?:delete|list)-image/, [imageFile, image]],
  [/get-(?:imageinfo|wiminfo)/, [imageFile]],
  [/(?:enable|disable)-feature|get-featureinfo/, [['FeatureName']]],
  [/(?:add|remove)-capability|get-capabilityinfo/, [['CapabilityName']]],
  [/add-package/, [['PackagePath']]],
  [/remove-package|get-packageinfo/, [['PackageName', 'PackagePath']]],
  [/(?:add|remove)-driver|get-driverinfo/, [['Driver']]],
  [/remove-provisionedappxpackage/, [['PackageName']]],
  [
    /cleanup-image/,
    [
      [
        'RestoreHealth',
        'ScanHealth',
        'CheckHealth',
        'StartComponentCleanup',
        'AnalyzeComponentStore',
        'RevertPendingActions',
        'SPSuperseded',
      ],
    ],
  ],
];

/** What a command line lacks: the command as it is written, and the names of the option, as in `/Index | /Name`. */
export interface MissingOption {
  readonly command: string;
  readonly option: string;
}

/** The first option that a command of DISM needs and its command line does not have; undefined where none is missing. */
export function missingOption(line: string): MissingOption | undefined {
  // Options have a slash or a dash before them and may have a value behind a colon or an equals sign.
  const given = [...line.matchAll(/(?:^|\s)[/-]([a-z][\w-]*)(?=[:=\s]|$)/gi)].map(([, name = '']) => name);
  for (const name of given) {
    const options = needs.find(([command]) => isWhole(command, name))?.[1];
    const missing = options?.find((names) => !names.some((each) => isAmong(given, each)));
    if (missing !== undefined)
      return { command: `/${name}`, option: missing.map((each) => `/${each}`).join(' | ') };
  }
  return undefined;
}

function isWhole(command: RegExp, name: string): boolean {
  return command.exec(name.toLowerCase())?.[0].length === name.length;
}

function isAmong(given: readonly string[], name: string): boolean {
  return given.some((each) => each.toLowerCase() === name.toLowerCase());
}
