// Owns the message shapes of Sysprep: its runs, what it did in them, and its verdict.
import { begins, holds, type Shape } from '../shape';

/** What Sysprep writes into its own setupact.log. */
export const sysprepShapes: readonly Shape[] = [
  // "===          Beginning of a new sysprep run          ==="
  holds('setup', 'sysprep.begin', 'Beginning of a new sysprep run'),
  // FCreateTagFile:Successfully created tag file C:\\…\\Sysprep_succeeded.tag: the last step of a run that went through
  begins('setup', 'sysprep.success', 'FCreateTagFile:Successfully created tag file'),
  holds(
    'any',
    'sysprep.package',
    'installed for a user, but not',
    /Package \**(?<package>[^\s*]+) (?:(?:was|is) )?installed for a user, but not(?: provisioned|\s*$)/,
  ),
  // SYSPRP Failed to remove staged package Sample.App_1.2.3.4_x64__0123456789abc: 0x80073cf9.
  holds(
    'any',
    'sysprep.staged-package',
    'Failed to remove staged package ',
    /package (?<package>[A-Za-z\d.-]+_[\w.~-]*\w): (?<hresult>0x[89][0-9a-fA-F]{7})/,
  ),
  begins(
    'any',
    'sysprep.remove-failed',
    ['Failed to remove ', 'SYSPRP Failed to remove '],
    /remove (?:apps for the current user|staged packages): (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'any',
    'sysprep.module',
    'LaunchModule: Failure occurred while executing',
    /executing\s+'(?<function>[^']+)'\s+from\s+(?:DLL\s+'|')?(?<module>(?=\S)(?:[^;\n]{1,300}?\.dll\b|[^;\n]{1,300}(?=;\s+dwRet|\s*$)))(?:;\s+dwRet = (?<code>0x[0-9a-fA-F]+))?/i,
  ),
  // Windows 7: LaunchDll: Failure occurred while executing 'C:\…\slc.dll,SLReArmWindows', returned error code -1073425657
  holds(
    'any',
    'sysprep.module',
    'Failure occurred while executing ',
    /executing '(?<module>[^',]+\.dll),\s*(?<function>[^'\s][^']*)',? returned error code (?<code>0x[0-9a-fA-F]+|-?\d+)/i,
  ),
  // [0x0f0036] SYSPRP spopk.dll:: Sysprep will not run on an upgraded OS. You can only run Sysprep on a custom (clean) install …
  holds(
    'any',
    'sysprep.upgraded',
    'Sysprep will not run on an upgraded',
    /(?<words>Sysprep will not run on an upgraded OS)/,
  ),
  // ParseCommands:Malformed command line detected; no dash or slash present in option
  holds(
    'any',
    'sysprep.option',
    'Malformed command line detected',
    /detected(?:; (?<text>[^\n]{1,200}?))?\s*(?:\n|$)/,
  ),
  // WinMain: Unable to parse command-line arguments to sysprep; GLE = 0x0
  holds('any', 'sysprep.command-line', 'Unable to parse command-line arguments to sysprep'),
  // RunExternalDlls:Not running DLLs; either the machine is in an invalid state or we couldn't update the recorded state, dwRet = 31
  holds(
    'any',
    'sysprep.state',
    'the machine is in an invalid state',
    /(?:dwRet ?= ?(?<code>0x[0-9a-fA-F]+|\d+)|$)/,
  ),
  // spopk.dll:: Failed to query pending CBS operations; hr = 0x80080005
  holds(
    'setup',
    'sysprep.dll-failed',
    '.dll:: ',
    /^(?<module>[\w.-]+\.dll):: (?<text>[^\n]+?); hr = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // ActionPlatform::DeleteValue: Error from RegDeleteValueW for value x under key HKEY_LOCAL_MACHINE\…; dwRet = 0x5
  begins(
    'setup',
    'sysprep.action',
    'ActionPlatform::',
    /^ActionPlatform::(?<function>\w+): (?<text>Error from [^\n]+?)(?: under key (?<key>HK[^;\n]+?))?; dwRet = (?<code>0x[0-9a-fA-F]+)/,
  ),
  // SysprepSession::ExecuteInternal: Error in executing action for Windows-Sample-Service; dwRet = 0x5
  begins(
    'setup',
    'sysprep.component',
    'SysprepSession::ExecuteInternal: ',
    /action for (?<component>[^;\n]{1,200}); dwRet = (?<code>0x[0-9a-fA-F]+)/,
  ),
  holds(
    'setup',
    'sysprep.halted',
    'halting sysprep execution',
    /(?:dwRet = (?<code>-?\d+|0x[0-9a-fA-F]+)|$)/,
  ),
  begins(
    'any',
    'sysprep.verdict',
    ['WinMain:Hit failure while ', 'WinMain: Hit failure while '],
    /while (?<step>.+?); hr = (?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
];
