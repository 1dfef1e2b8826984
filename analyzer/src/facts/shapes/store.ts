// Owns the message shapes of damage in the component store and of packages that are refused: what a store check
// lists, deployments that cannot be pinned, deltas that do not apply, stacks that are too old.
import { begins, holds, type Shape } from '../shape';
import { withTail } from './hresultTail';

export const storeShapes: readonly Shape[] = [
  // (p)	CSI Payload Corrupt	(n)	(Fixed)	amd64_…\file.dll   and, older: (f)	CBS MUM Missing	0x00000002	servicing\…
  begins(
    'any',
    'cbs.check.item',
    ['(p)\t', '(p) ', '(fix)\t', '(f)\t', '(fix) ', '(f) '],
    /^\((?<mark>p|f|fix|fixed)\)\s+(?<category>(?:CSI|CBS)(?: [A-Z][A-Za-z]*)+)\s+(?:\((?<flag>[a-z])\)|(?<status>0x[0-9a-fA-F]{8}))?\s*(?:\((?<fixed>Fixed)\))?\s*(?<item>(?!(?:Corrupt|Missing|Error)\b)[^\s(].*)$/s,
  ),
  // Windows 8 and older, and text pasted without heads: the whole summary is one record.
  begins(
    'cbs',
    'cbs.check.summary',
    ['==========', 'Checking System Update Readiness'],
    /Checking System Update Readiness/,
  ),
  // Mark store corruption flag because of package: Package_for_…~10.0.1.2. [HRESULT = …]
  begins(
    'cbs',
    'cbs.store.mark',
    'Mark store corruption flag because of package: ',
    withTail(String.raw`package: (?<package>[^\s[]*[^\s[.])\.?%TAIL%`, 's'),
  ),
  // Identity mismatch: Specified Identity: Package_for_…~6.1.1.2, actual package Identity: Sample-Package~…~6.1.7601.1 [HRESULT = …]
  begins(
    'cbs',
    'cbs.package.identity-mismatch',
    [
      'Identity mismatch: Specified Identity: ',
      'Mark store corruption flag because there is a mismatch between package identity and its content on package: ',
    ],
    withTail(
      String.raw`(?:Specified Identity|on package): (?<package>[^\s,[]*[^\s,[.])(?:\.|, actual package Identity: (?<actual>[^\s[]*[^\s[.]))?%TAIL%`,
      's',
    ),
  ),
  // Failed to pin deployment while resolving Update: Package_for_…~10.0.1.2.5000001-7_neutral from file: (null)
  begins(
    'cbs',
    'cbs.pin-failed',
    'Failed to pin deployment while resolving Update: ',
    withTail(String.raw`Update: (?<update>\S+?)\s?from file:.*?%TAIL%\s*$`, 's'),
  ),
  // Failed to enumerate store versions on component: x86_sample.resources_31bf3856ad364e35_6.1.7601.1_da-dk_0a1b2c3d4e5f6071
  begins(
    'cbs',
    'cbs.component.versions-failed',
    [
      'Failed to enumerate store versions on component: ',
      'Failed to enumerate related component versions on ',
    ],
    withTail(String.raw`component: (?<component>[^\s[]+)\s*%TAIL%\s*$`, 's'),
  ),
  // Failed to resolve item[0] in Package: Package_1_for_…~~6.1.1.0, Update: 5000001-1_neutral_LDR
  begins(
    'cbs',
    'cbs.resolve-item-failed',
    'Failed to resolve item',
    withTail(String.raw`Package: (?<package>[^\s,]+)(?:, Update: (?<update>[^\s[]+))?.*?%TAIL%\s*$`, 's'),
  ),
  // Failed to resolve execution package: Package_for_…~~1.2.3.4
  begins(
    'cbs',
    'cbs.package.not-resolved',
    'Failed to resolve execution package: ',
    withTail(String.raw`package: (?<package>[^\s[,]+)\s*%TAIL%\s*$`),
  ),
  // Package "Package_for_…" requires Servicing Stack v10.0.1.2 but current Servicing Stack is v10.0.1.1.
  begins(
    'cbs',
    'cbs.stack-too-old',
    'Package ',
    withTail(
      String.raw`^Package ["']?(?<package>[^\s"']+)["']? requires Servicing Stack v?(?<required>[\d.]*\d) but current Servicing Stack is v?(?<current>[\d.]*\d).*?%TAIL%\s*$`,
      's',
    ),
  ),
  // Failed to get session package state for package: Package_for_…
  begins(
    'cbs',
    'cbs.package.state-failed',
    'Failed to get session package state',
    withTail(String.raw`state(?:.*?package: (?<package>[^\s[,]+))?.*?%TAIL%\s*$`, 's'),
  ),
  // Hydration failed for component Microsoft-Windows-X, version 10.0.1.2, arch amd64, … on file x.dll with NTSTATUS -2146498170
  begins(
    'csi',
    'csi.hydration',
    'Hydration failed for component ',
    /component (?<component>[^,\s]{1,300})(?:, [Vv]ersion (?:= )?(?<version>[\d.]{1,40}))?.{0,400}? on file (?:\[[^\]]{1,40}\])?['"]?(?<file>[^\s'"]+)['"]? with NTSTATUS (?<status>-?\d+)/s,
  ),
  // Failed on regenerating file [l:10]'sample.dll'
  begins(
    'csi',
    'csi.hydration',
    'Failed on regenerating file ',
    /file (?:\[[^\]]{1,40}\])?['"]?(?<file>[^\s'"]+)/,
  ),
  begins('csi', 'csi.hydration.error', [
    'Hydration failed with error',
    'Hydration failed with original error',
  ]),
  // Matching binary: x.dll missing for component: amd64_…
  begins(
    'csi',
    'csi.psfx.binary-missing',
    'Matching binary',
    /^Matching binary:?\s*(?:\[[^\]]{1,40}\])?['"]?(?<file>[^\s'"]+?)['"]?,? (?:is )?missing for component:?\s*(?:\[[^\]]{1,40}\])?['"]?(?<component>[^\s'"]+)/s,
  ),
  // Matching component directory missing: amd64_… (0x800f0982), with the component that the delta builds on
  begins('any', 'csi.psfx.matching', 'Matching component'),
  // Registry value for Package_7_for_…~10.0.1.4 is not a dword type.
  begins(
    'cbs',
    'cbs.package.value-type',
    'Registry value for ',
    withTail(
      String.raw`^Registry value for (?<package>[\w.-]+~[^\s[]*[^\s[.]) is not an? (?<type>\w+)(?: type)?\.?%TAIL%\s*$`,
      's',
    ),
  ),
  // Failed to find file: amd64_sample_31bf…_10.0.1.2_none_0a1b2c3d4e5f6071\sample.dll; a paste may lose the backslash
  begins(
    'cbs',
    'cbs.payload.not-found',
    'Failed to find file: ',
    withTail(
      String.raw`file: (?<component>(?:amd64|x86|wow64|arm64|arm|msil)_[^\\\s]+?_[0-9a-f]{16}_\d+(?:\.\d+){3}_[\w-]+?_[0-9a-f]{16})\\?(?<file>[^\s[]+)\s*%TAIL%\s*$`,
      's',
    ),
  ),
  begins('dism', 'dism.store.unrepairable', 'The component store cannot be repaired'),
  holds('dism', 'dism.store.unrepairable', 'component store cannot be repaired'),
  // Capability name X is unknown. / Feature name X is unknown. / Feature X is unknown
  holds(
    'dism',
    'dism.capability.unknown',
    ' is unknown.',
    /Capability(?: name)? (?<feature>\S+) is unknown\.(?: - (?<function>\S+?)(?:\(hr:(?<hresult>0x[0-9a-fA-F]{8})\))?)?\s*$/s,
  ),
];
