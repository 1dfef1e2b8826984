// Owns the message shapes of SetupDiag's results: the profile that matched, what it says of the failure, what it advises.
// Facts: "SetupDiag" of Microsoft's documentation, with its samples of the text, XML and JSON forms.
import { begins, holds, type Shape } from '../shape';

export const setupDiagShapes: readonly Shape[] = [
  begins('any', 'setup.diag.profile', 'Matching Profile found: ', /: (?<profile>\w+)/),
  begins(
    'any',
    'setup.diag.report',
    [
      'Error: SetupDiag reports ',
      'Error: SetupDiag found ',
      'Error: SetupDiag detected ',
      'SetupDiag reports ',
      'Setupdiag reports ',
    ],
    /(?:reports|found|detected) (?=(?:[^\n]{0,400}?[ .,](?:Last )?Operation: (?<operation>[^\n,]{1,200}?),? Error: |))(?=(?:[^\n]{0,400}?Error: (?:0x[0-9a-fA-F]{8}) ?- ?(?<extend>0x[0-9a-fA-F]{5})\b|))(?<text>[^\n]{1,400}?)\.?\s*(?:\n|$)/,
  ),
  // older versions: "Error: 0xC1900101-0x20017 SetupDiag reports rollback failure found."
  begins(
    'setup-diag',
    'setup.diag.report',
    'Error: 0x',
    /^Error: (?<result>0x[0-9a-fA-F]{8}) ?- ?(?<extend>0x[0-9a-fA-F]{5}) SetupDiag reports (?<text>[^\n]{1,400}?)\.?\s*(?:\n|$)/,
  ),
  // Warning: Found Application Block for: "Sample Tool". / Warning: Found Disk Space Hard Block.
  begins(
    'any',
    'setup.diag.block',
    'Warning: Found ',
    /^Warning: (?<text>Found (?:an? )?(?:[A-Z][\w-]{0,40} ){1,6}[Bb]lock(?: for: "?(?<name>[^"\n]{1,200})"?|, [^\n]{1,200}?(?=\.?\s*(?:\n|$)))?)/,
  ),
  // You must manually uninstall "Sample Tool" before continuing with the installation/update, …
  holds(
    'setup-diag',
    'setup.diag.block',
    'anually uninstall "',
    /(?<text>[Mm]anually uninstall "(?<name>[^"\n]{1,200})")/,
  ),
  // "Failure Data: Last Phase = SafeOS,Start, Last Operation = Add [1] package C:\…\sample.cab, Error = 0x800F081F-0x20003"
  begins(
    'any',
    'setup.told.package',
    'Failure Data: ',
    /Last Operation = Add \\?\[\d{1,4}\\?\] package (?<path>[A-Za-z]:[^\n,]{3,300}),\s+Error = (?<hresult>0x[0-9a-fA-F]{8})(?:\s?-\s?(?<extend>0x[0-9a-fA-F]{5})|)/,
  ),
  // "Failure Data: Last Operation: Finalize, Error: 0xC1900208 - 0x4000C", below the sentence that says the same
  begins(
    'setup-diag',
    'setup.diag.code',
    'Failure Data: ',
    /Error: (?<result>0x[0-9a-fA-F]{8})(?: ?- ?(?<extend>0x[0-9a-fA-F]{5}))?/,
  ),
  // PowerShell's list: "ProfileName        : FindSuccessfulUpgrade", "FailureData        : {SetupDiag reports …"
  begins('any', 'setup.diag.profile', 'ProfileName ', /^ProfileName {1,20}: (?<profile>\w+)/),
  begins(
    'any',
    'setup.diag.report',
    'FailureData ',
    /^FailureData {1,20}: \{?(?:Error: )?SetupDiag reports (?<text>[^\n,]{1,400}?)\.?(?:[,}\n]|\s*$)/,
  ),
  // PowerShell's list quotes a record: "LogErrorLine       : 2025-01-08 14:32:26, Error                 SP     …"
  begins('any', 'setup.diag.quote', 'LogErrorLine ', /^LogErrorLine {1,20}:/),
  // "SystemInfo: HostOSVersion = 10.0.19045, TargetOSBuildString = 10.0.22631.1 (…)"
  begins(
    'setup-diag',
    'setup.diag.system',
    ['System Information:', 'SystemInfo:'],
    /HostOSVersion = (?<version>[\d.]+)/,
  ),
  begins('setup-diag', 'setup.diag.none', ['SetupDiag was unable to', 'SetupDiag found no ']),
  // "Package Name: Sample", "Package = Sample"
  begins(
    'setup-diag',
    'setup.diag.package',
    ['Package Name', 'PackageName', 'Package: ', 'Package = '],
    /[=:] (?<package>\S[^\n]{0,200}?)\s*(?:\n|$)/,
  ),
  // "Plugin Name: sample.dll", of the rules about plug-ins of the migration
  begins(
    'setup-diag',
    'setup.diag.plugin',
    ['Plugin', 'Plug-in'],
    /^Plug-?in(?: ?[Nn]ame)?\s{0,20}[=:] (?<plugin>\S[^\n]{0,200}?)\s*(?:\n|$)/,
  ),
  // "FailureDetails: Err = 0x80070005, ExtendedCode = 0x20003, LastOperation = Install drivers, LastPhase = Safe OS"
  begins(
    'setup-diag',
    'setup.diag.details',
    'FailureDetails',
    /: (?=(?:[^\n]{0,400}?LastOperation = (?<operation>[^\n]{1,300}?)(?:, Last(?:Setup)?Phase = |\s*(?:\n|$))|))(?=(?:[^\n]{0,600}?Last(?:Setup)?Phase = (?<phase>[\w -]{1,60})|))(?=(?:[^\n]{0,300}?(?:ExtendedCode = |Err(?:or)? = 0x[0-9a-fA-F]{8} ?- ?)(?<extend>0x[0-9a-fA-F]{5})\b|))(?<text>[^\n]{1,600})/,
  ),
  begins(
    'setup-diag',
    'setup.diag.advice',
    ['Recommend you ', 'Remediation: ', 'Refer to '],
    /^(?:Remediation: )?(?<text>[^\n]{1,600})/,
  ),
  // "Last change: Device Install for PCI\VEN_0000&DEV_0000 failed."
  holds(
    'setup-diag',
    'setup.diag.device',
    'Device Install for ',
    /Device Install for (?<device>[A-Z]{2,12}\\[^\s,]{3,200})/,
  ),
  // DeviceDriverInfo: the package of the device that the rule found
  begins('setup-diag', 'setup.diag.driver', 'InfName', /[=:] (?<inf>[^\s:,]{1,200}\.inf)\b/i),
  begins('setup-diag', 'setup.diag.phase', ['Last Phase', 'Last Setup Phase'], /[=:] (?<phase>[^\n]{1,80})/),
  begins(
    'setup-diag',
    'setup.diag.operation',
    ['Last Operation', 'Last Setup Operation'],
    /[=:] (?<operation>[^\n]{1,200})/,
  ),
  begins(
    'setup-diag',
    'setup.diag.code',
    ['Error: 0x', 'Error = 0x'],
    /[:=] (?<result>0x[0-9a-fA-F]{8})(?: ?- ?(?<extend>0x[0-9a-fA-F]{5}))?/,
  ),
  // what SetupDiag quotes from the logs it read is theirs
  holds('setup-diag', 'setup.diag.quote', 'LogEntry: '),
];
