// Owns the message shapes of CBS records: service life, sessions, execution, packages.
import { begins, holds, type Shape } from '../shape';
import { withTail } from './hresultTail';

export const cbsShapes: readonly Shape[] = [
  // service life
  begins('cbs', 'cbs.life.start', 'TI: --- Initializing Trusted Installer'),
  // Written by every generation; Windows Vista to 8 know no other record of the start, some not of the end either.
  begins('cbs', 'cbs.life.begin', 'Starting TrustedInstaller initialization'),
  begins('cbs', 'cbs.life.end', 'Ending TrustedInstaller finalization'),
  begins('cbs', 'cbs.life.boot', 'TI: Last boot time: ', /boot time: (?<boot>[\d :.-]+)/),
  begins('cbs', 'cbs.life.stop', 'Trusted Installer is shutting down because: ', /because: (?<reason>\S+)/),
  begins('cbs', 'cbs.stack', 'Loaded Servicing Stack v', /Stack v(?<version>[\d.]+)/),
  begins('cbs', 'cbs.build', 'Build: ', /Build: (?<build>\d+\.\d+)\.\S/),
  begins('cbs', 'cbs.utc', 'Universal Time is: ', /is: (?<utc>[\d :.-]+)/),

  // sessions
  begins(
    'cbs',
    'cbs.session.begin',
    'Session: ',
    /^Session: (?<session>[\w-]+) initialized by client (?<client>.*?\S)(?:, external staging directory.*)?\.?\s*$/s,
  ),
  begins(
    'cbs',
    'cbs.session.repair-failed',
    'Session: ',
    withTail(
      String.raw`^Session: (?<session>[\w-]+) failed to perform store corruption detect and repair operation\.%TAIL%`,
    ),
  ),
  begins(
    'cbs',
    'cbs.session.end',
    'Session: ',
    withTail(
      String.raw`^Session: (?<session>[\w-]+) finalized\.(?: Download error: (?<download>\S+)(?: \[(?!HRESULT)[^\]]*\])?,?)?(?: Reboot required: (?<reboot>\w+))?[^\[]*%TAIL%`,
    ),
  ),
  begins(
    'cbs',
    'cbs.session.async-end',
    'Asynchronous Session: ',
    withTail(String.raw`Session: (?<session>[\w-]+) finalized\.[^\[]*%TAIL%`),
  ),
  begins('cbs', 'cbs.session.resume', 'Exec: Resuming session: ', /session: (?<session>[\w-]+)/),
  // The client was told so; Windows 7 has no worker, and the first of the two is all.
  begins(
    'cbs',
    'cbs.open-failed',
    ['Failed to create open package', 'Failed to OpenPackage using worker session'],
    withTail('^[^[]*%TAIL%'),
  ),
  begins('cbs', 'cbs.finalize-failed', 'Failed to FinalizeEx using worker session', withTail('^[^[]*%TAIL%')),

  // execution
  begins(
    'cbs',
    'cbs.exec.begin-repair',
    'Exec: Session processing started.',
    /Client: (?<client>[^,]+), Session\((?<what>[^)]*)\): (?<session>[\w-]+)/,
  ),
  begins(
    'cbs',
    'cbs.exec.begin',
    'Exec: Processing started.',
    /(?:Client: (?<client>[^,]+), )?Session: (?<session>[\w-]+)(?:, Package: (?<package>[^\s,]*))?(?:, [Ii]dentifier: (?<identifier>[^[]*))?/,
  ),
  begins(
    'cbs',
    'cbs.exec.end-repair',
    'Exec: Processing complete, session(',
    withTail(String.raw`session\((?<what>[^)]*)\): (?<session>[\w-]+)%TAIL%`),
  ),
  begins(
    'cbs',
    'cbs.exec.end',
    'Exec: Processing complete.',
    withTail(
      String.raw`Session: (?<session>[\w-]+)(?:, Package: (?<package>[^\s,[]*))?(?:, [Ii]dentifier: (?<identifier>[^[]*))?%TAIL%(?:, hr: (?<hr>0x[0-9a-fA-F]{8}))?`,
    ),
  ),
  begins(
    'cbs',
    'cbs.maint.end',
    'Maint: processing complete',
    withTail(String.raw`Session: (?<session>[\w-]+)[^[]*%TAIL%`),
  ),
  begins('cbs', 'cbs.stage', ['FLOW: Entering stage: ', 'Perf: Entering stage: '], /stage: (?<stage>\w+)/),
  begins(
    'cbs',
    'cbs.exec.package',
    [
      'Exec: Installing Package: ',
      'Exec: Staging Package: ',
      'Exec: Uninstalling Package: ',
      'Exec: Extracting package: ',
    ],
    /^Exec: (?<verb>\w+) [Pp]ackage: (?<package>[^\s,]+)(?:, Update: (?<update>[^\s,]+))?/,
  ),

  // packages
  begins(
    'cbs',
    'cbs.package.missing-manifest',
    'Store corruption, manifest missing for package: ',
    /package: (?<package>[^\s[]+?)\.?(?:\s|$)/,
  ),
  begins(
    'cbs',
    'cbs.package.resolve-failed',
    ['Failed to resolve package ', 'Failed to resolve package [', 'Failed to load package '],
    withTail(String.raw`^Failed to \w+ package(?: '?(?<package>[\w.-]+~[^\s'[]+)'?)?[^[]*%TAIL%`),
  ),
  begins(
    'cbs',
    'cbs.catalog.invalid',
    'Failed to verify if catalog file ',
    withTail(String.raw`catalog file \[?(?<path>.+?\.cat)\b.*? is valid\.?\s*%TAIL%`),
  ),
  begins('cbs', 'cbs.catalog.mark', 'Failed to verify manifest against catalog', withTail('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.package.report',
    'WER: Generating failure report for package: ',
    /package: (?<package>[^\s,]+), status: (?<status>0x[0-9a-fA-F]+), failure source: (?<stage>[^,]+)(?:, start state: (?<start>[^,]+))?(?:, target state: (?<target>[^,]+))?(?:, client id: (?<client>.+))?/,
  ),
  // Pkgmgr: Failed unattend install: Package_for_KB…~…, hr: 0x80073713
  begins(
    'cbs',
    'cbs.package.report',
    'Pkgmgr: Failed unattend install: ',
    /install: (?<package>[^\s,]+), hr: (?<status>0x[0-9a-fA-F]+)/,
  ),
  begins(
    'cbs',
    'cbs.package.change',
    'Startup: Package: ',
    /Package: (?<package>[^\s,]+) completed startup processing,.{0,200}?targeted: (?<target>\w+)\. hr = (?<status>0x[0-9a-fA-F]+)/,
  ),
  begins(
    'cbs',
    'cbs.package.change',
    [
      'Reporting package change completion for package: ',
      'SQM: Reporting package change completion for package: ',
    ],
    /package: (?<package>[^\s,]+),.{0,800}?target: (?<target>\w+), status: (?<status>0x[0-9a-fA-F]+), failure source: (?<stage>[^,]+)(?:.{0,400}?client id: (?<client>[^,]+))?/s,
  ),
  begins(
    'cbs',
    'cbs.feature.change',
    [
      'Reporting selectable update change for package: ',
      'SQM: Reporting selectable update change for package: ',
    ],
    /package: (?<package>[^\s,]+), update: (?<feature>[^,]{1,300}?), start: (?:[^,]{0,60}, applicable: [^,]{0,60}, target: (?<target>\w+))?.{0,400}?client id: (?<client>[^,]{1,200}).{0,400}?overall result:\s?(?<status>0x[0-9a-fA-F]+)/s,
  ),
  begins(
    'cbs',
    'cbs.capability.result',
    'Reporting capability session finalize status: ',
    /status: (?<status>0x[0-9a-fA-F]+), client id: (?<client>[^,]+), capabilities: (?<capability>[^,]+)/,
  ),
  begins(
    'cbs',
    'cbs.deployment.failed',
    'Failed to bulk stage deployment manifest',
    withTail(String.raw`package:\s?(?<package>\S+)%TAIL%`),
  ),
  // Only package owners can remove package: Package_10_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2
  begins(
    'cbs',
    'cbs.package.owned',
    'Only package owners can remove package: ',
    withTail(String.raw`package: (?<package>[^\s[]+)%TAIL%`),
  ),
  begins('cbs', 'cbs.esu', ['ESU: '], /ESU: (?<text>.+)/s),
  // the same words in a sentence
  holds('cbs', 'cbs.esu', 'ESU: not eligible', /ESU: (?<text>not eligible[^\n`"]{0,200})/),
  begins(
    'cbs',
    'cbs.appl.parent',
    'Appl: detect Parent, Package: ',
    /Package: (?<package>[^\s,]+), Parent: (?<parent>[^\s,]+)/,
  ),
  // Appl: Evaluating package applicability for package Package_for_…~6.3.1.14, applicable state: Absent
  begins(
    'cbs',
    'cbs.appl.absent',
    'Appl: Evaluating package applicability for package ',
    /package (?<package>[^\s,]+), applicable state: (?:Absent|Invalid)/,
  ),
  // Failed to shred identity: Value [HRESULT = 0x80070057 - E_INVALIDARG]: a name in the package list that is no identity
  begins(
    'cbs',
    'cbs.identity.malformed',
    [
      'Failed to shred identity: ',
      'Failed to get identity from key form: ',
      'Failed to create identity from string: ',
    ],
    /(?:identity|form|string): (?<name>[^\s[]{1,200}?)\.?(?:\s|$|\[)/,
  ),
  // Exec: Resolving Package: Sample-Package~31bf3856ad364e35~amd64~en-GB~10.0.1.1, Update: 83a6…, PinDeployment: amd64_…
  begins(
    'cbs',
    'cbs.plan.resolving',
    'Exec: Resolving Package: ',
    /Package: (?<package>[^\s,]+), Update: (?<update>[^\s,][^,\n]*)(?:, PinDeployment: (?<deployment>[^\s,]+))?/,
  ),
  // Windows 7 names the package again: Appl: detectParent: package: Sample-Package~…, no parent found, go absent
  begins(
    'cbs',
    'cbs.appl.no-parent',
    ['Appl: detectParent: no parent found, go absent', 'Appl: detectParent: package: '],
    /detectParent: (?:package: [^\s,]+, )?no parent found/,
  ),
  begins(
    'cbs',
    'cbs.appl.parent-found',
    ['Appl: detectParent: parent found: ', 'Appl: detectParent: package: '],
    /found: (?<parent>[^\s,]+), state: (?<state>\w+)/,
  ),
  begins(
    'cbs',
    'cbs.plan.skip',
    'Plan: Skipping package since its start state and target state are both absent',
    /package: (?<package>[^\s,]+)/,
  ),
];
