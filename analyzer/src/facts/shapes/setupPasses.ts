// Owns the message shapes of the passes of an answer file, of migration with its plug-ins and of user profiles.
import { begins, holds, type Shape } from '../shape';
import { sysprepShapes } from './sysprep';

export const setupPassShapes: readonly Shape[] = [
  ...sysprepShapes,

  // unattended passes
  holds(
    'setup',
    'setup.pass.end',
    'pass with status 0x',
    /Exiting '(?<pass>[^']+)' pass with status (?<hresult>0x[0-9a-fA-F]{8})/,
  ),

  // migration and plug-ins
  // Error 1392 while gathering object C:\…. Shell application requested abort!
  holds(
    'setup',
    'setup.migration.aborted',
    'Shell application requested abort',
    /^Error (?<win32>\d+) while (?<what>gathering|applying) object:? (?<object>.+?)\. Shell application/s,
  ),
  begins(
    'setup',
    'setup.migration.abandoned',
    ['Abandoning apply due to error for object', 'Abandoning gather due to error for object'],
    /object:? (?<object>[^\n]*?\S)\s*(?:\[gle=|\n|$)/,
  ),
  // Error READ, 0x00000570 while gathering/applying object: File, C:\…. Will return 0
  begins(
    'setup',
    'setup.migration.object',
    ['Error READ, ', 'Error WRITE, '],
    /^Error (?<what>READ|WRITE), (?<code>0x[0-9a-fA-F]{8}) while gathering\/applying object: (?<kind>\w+), (?<object>.+?)\. (?:Will return (?<answer>\d+)|Shell application requested abort)/s,
  ),
  // Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\…\X.dll", CLSID={…}} with error 0x…
  begins(
    'setup',
    'setup.plugin.failed',
    'Failure while calling ',
    /calling (?<call>[\w>-]+) for Plugin=\{ServerPath="(?<path>[^"]{1,300})"/,
  ),
  // the platform counts the plug-in's failure: only then it ends the upgrade
  holds('setup', 'setup.plugin.fatal', 'add an extra error'),
  holds('setup', 'setup.plugin.abort', 'aborted due to plug'),
  // Error 0x000005B4 while executing critical action Action,CMXEPlugin,…\\X.dll,{…},Apartment. Migration will abort
  holds(
    'setup',
    'setup.plugin.abort',
    'Migration will abort',
    /^Error (?<code>0x[0-9a-fA-F]{8}) while executing critical action (?:[^\n]{0,300}[\\,](?<file>[\w.-]{1,120}\.dll))?/,
  ),
  begins(
    'setup',
    'setup.migration.ladder',
    ['SPDoFrameworkGather: ', 'SPDoFrameworkApply: ', 'CMigrateFramework: ', 'Gather failed', 'Apply failed'],
    /(?:Error|Status|error): (?<code>0x[0-9a-fA-F]{8}|\d+)/,
  ),

  // scanstate.log and loadstate.log of the User State Migration Tool
  // Unable to process object C:\Users\sample\sample.iso -> 733, aborting...
  holds(
    'any',
    'setup.usmt.object',
    'Unable to process object ',
    /object (?<object>[^\n]{1,300}?) -> [^\n]{1,60}, aborting/,
  ),
  // CopyStream: Can't copy streams from {"C:\…\sample.iso"} to {"733"} object. Error 112. Exception class …
  holds(
    'any',
    'setup.usmt.copy',
    "Can't copy streams from ",
    /from \{"(?<object>[^"\n]{1,300})"\}[^\n]{0,160}? Error (?<win32>\d{1,5})\b/,
  ),
  // An error occurred processing the command line. … Settings store argument specified is invalid
  holds(
    'any',
    'setup.usmt.failed',
    'An error occurred processing the command line.',
    /command line\.[\s\S]{0,1500}?\n\s{0,200}(?<reason>[A-Z](?![:\\])[^\n[]{5,200})(?:\[gle[^\n]*)?\s*$/,
  ),
  // Invalid store path; check the store parameter and/or file system permissions[gle=0x00000005]
  holds(
    'any',
    'setup.usmt.failed',
    'Invalid store path; check the store parameter',
    /(?<reason>Invalid store path; [^\n[]{5,120})/,
  ),
  // MXE Agent: Migration XML C:\…\Config.xml is not properly formatted. Message: …
  holds(
    'any',
    'setup.usmt.xml',
    'Migration XML ',
    /Migration XML (?<path>[^\n]{1,300}?\.xml) is not properly formatted/i,
  ),
  holds('any', 'setup.usmt.failed', 'Migration failed to complete successfully'),
  holds('any', 'setup.usmt.failed', 'Unable to Complete Migration'),

  // user profiles
  ...['create profile', 'create user profile', 'CreateProfile', 'CreateUserProfile', 'creating profile'].map(
    (text) =>
      holds(
        'setup',
        'setup.profile.failed',
        text,
        /^(?=[^\n]{0,300}(?:[Ff]ail|[Ee]rror))(?=[^\n]{0,300}?(?<account>S-1-5-21-[\d-]{5,60})|)(?:[^\n]{0,300}?(?<folder>[A-Za-z]:\\Users\\[^\s\]",;]{0,119}[^\s\]",;.:]))?/,
      ),
  ),

  // Windows could not parse or process unattend answer file … for pass [specialize]. …component [Microsoft-Windows-Shell-Setup]
  holds(
    'any',
    'setup.unattend.failed',
    'could not parse or process',
    /pass \[(?<pass>\w+)\](?:\.\s{1,20}(?<reason>(?:An?|The) [^\n.[]{3,160}answer file[^\n.[]{0,60}))?(?:.{0,400}?component \[(?<component>[^\]]{1,200})\])?/s,
  ),
  // "Windows could not apply unattend settings during pass [offlineServicing]."
  holds(
    'any',
    'setup.unattend.failed',
    'could not apply unattend settings',
    /could not apply unattend settings during pass \[(?<pass>\w+)\]/,
  ),
  // Callback_Specialize: An error occurred while either deciding if we need to specialize or while specializing; dwRet = 0x1f
  holds(
    'setup',
    'setup.specialize.failed',
    'or while specializing',
    /or while specializing(?:; dwRet = (?<code>0x[0-9a-fA-F]{1,8}|\d{1,10})|)/,
  ),
  // Callback_Productkey_Validate: An error occurred preventing setup from being able to validate the product key; hr = 0x80300006
  holds(
    'setup',
    'setup.key.refused',
    'able to validate the product key',
    /(?<words>An error occurred preventing setup from being able to validate the product key)(?:; hr = (?<hresult>0x[0-9a-fA-F]{8})|)/,
  ),
  begins('setup', 'setup.key.accepted', 'Callback_Productkey_Validate: Successfully validated product key'),
  // The provided unattend file is not valid; hrResult = 0x80220005
  holds(
    'setup',
    'setup.unattend.invalid',
    'unattend file is not valid',
    /(?:hrResult = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  // SMI data results dump: Source = Name: Microsoft-Windows-Deployment, …, /settings/RunSynchronous/…
  // Where a page has joined both lines, the reason follows: Description = …
  holds(
    'setup',
    'setup.unattend.setting',
    'SMI data results dump:',
    /dump:\s{1,20}Source = Name: (?<component>[\w.-]{1,200}),(?:[^\n]*?[ ,](?<setting>\/settings\/(?:(?!\s{0,20}Description = )[^\n]){1,400})|)(?:\s{1,20}Description = (?<reason>[^\n]{1,300})|)/,
  ),
  // the two lines of the same by themselves
  begins(
    'setup',
    'setup.unattend.setting',
    'Source = Name: ',
    /^Source = Name: (?<component>[\w.-]{1,200}),(?:[^\n]*?[ ,](?<setting>\/settings\/(?:(?!\s{0,20}Description = )[^\n]){1,400})|)/,
  ),
  begins('setup', 'setup.unattend.reason', 'Description = ', /^Description = (?<text>[^\n]{1,300})/),
  holds(
    'setup',
    'setup.unattend.reason',
    'SMI data results dump: Description = ',
    /Description = (?<text>[^\n]{1,300})/,
  ),
  // Failed to complete RunSMIPass for oobeSystem.  Error: [0x8030000C]
  holds(
    'setup',
    'setup.unattend.action',
    'Failed to complete RunSMIPass for ',
    /RunSMIPass for (?<pass>\w{3,30})\.?\s{1,4}Error: \[(?<hresult>0x[0-9a-fA-F]{8})\]/,
  ),
  // Execution of unattend GCs failed; hr = 0x0; pResults->hrResult = 0x8030000b
  holds(
    'setup',
    'setup.unattend.action',
    'Execution of unattend GCs failed',
    /(?:hrResult = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  holds('setup', 'setup.unattend.input', 'User input error was detected in unattend file'),
  // [Shell Unattend] Failed to decode password (0x8007000d), [Shell Unattend] TimeZone: Failed to set … (0x80070057)
  holds(
    'setup',
    'setup.unattend.note',
    '[Shell Unattend] ',
    /\[Shell Unattend\] (?:(?<setting>[A-Z]\w{2,60}): |)(?<text>[Ff]ailed to [^\n(]{1,200}?)\s*\((?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // Failure occured during online installation. …; hr = 0x8030000b
  holds(
    'setup',
    'setup.online.failed',
    ' during online installation',
    /\bFailure occurr?ed during online installation(?:[^\n]{0,200}?hr = (?<hresult>0x[0-9a-fA-F]{8})|)/,
  ),
  // [windeploy.exe] Setup.exe failed, returning exit code [0x1f]
  holds(
    'setup',
    'setup.online.failed',
    'Setup.exe failed, returning exit code [',
    /exit code \[(?<code>0x[0-9a-fA-F]{1,8})\]/,
  ),
  // Command [%windir%\\system32\\oobe\\audit.exe /system] failed with exit code [0x800708c5]
  holds(
    'any',
    'setup.command.failed',
    '] failed with exit code [0x',
    /\bCommand \[(?<command>[^\]\n]{1,300})\] failed with exit code \[(?<code>0x[0-9a-fA-F]{1,8})\]/,
  ),
  // Exception (code 0xC0000005: ACCESS_VIOLATION) occurred at 0x00007FF… in X:\Sources\sample.dll (+0000000000001234). Minidump …
  begins(
    'setup',
    'setup.crash',
    'Exception (code 0x',
    /code (?<code>0x[0-9a-fA-F]{8}): (?<name>\w+)\) occurred at 0x[0-9a-fA-F]+(?: in (?<module>[^\n(]{1,300}?) \()?/,
  ),
];
