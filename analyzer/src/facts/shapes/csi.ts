// Owns the message shapes of CSI records: hashes, store corruption, file-system failures, sfc.
import { begins, holds, type Shape } from '../shape';
import { installerShapes } from './installers';

/** A CSI string in any generation: `[l:23 ml:24]'x'`, `[l:36{18}]"x"`, `[26]"x"`, or bare. */
const text = (name: string): string => String.raw`(?:\[[^\]]{1,40}\])?['"](?<${name}>[^'"\n]*)['"]`;
/** A hash in any generation: `{l:32 b:0a1b…}`, `{l:32 ml:33 b:…}`, in base64 with or without `b:`. */
const blob = (name: string): string =>
  String.raw`\{[^{}]{0,24}?[:\s](?<${name}>[0-9A-Fa-f]{40,64}|[A-Za-z0-9+/]{27,43}=)\}?`;
const re = (source: string, flags = 's'): RegExp => new RegExp(source, flags);

export const csiShapes: readonly Shape[] = [
  begins(
    'csi',
    'csi.wcp',
    ['WcpInitialize: wcp.dll version ', 'WcpInitialize (wcp.dll version '],
    /version (?<version>[\d.]+)/,
  ),
  begins(
    'csi',
    'csi.check.begin',
    ['StoreCorruptionRepair transaction begun', 'Starting corruption detection'],
    /(?:WcpVersion: .*?['"](?<version>[\d.]+))?/,
  ),
  begins(
    'csi',
    'csi.check.end',
    'Corruption detection complete.',
    /numCorruptions = (?<count>\d+), Disp = \d/,
  ),

  // hashes
  begins(
    'csi',
    'csi.payload.hash',
    'Hashes for file member ',
    re(
      String.raw`^Hashes for file member (?:${text('member')}|(?<path>\\\S+?|[^\s'"\[]+)) do not match(?: actual file ${text('actualFile')})?.*?(?:Found:\s?${blob('found')}\s*Expected:\s?${blob('expectedOld')}|Expected:\s?${blob('expected')}\.?\s*(?:Actual|Found):\s?${blob('actual')})`,
    ),
  ),
  begins(
    'csi',
    'csi.payload.hash',
    'Hashes for file member ',
    re(String.raw`^Hashes for file member (?:${text('member')}|(?<path>\\\S+?|[^\s'"\[]+)) do not match`),
  ),
  begins(
    'csi',
    'csi.manifest.hash',
    'Manifest hash for component',
    re(
      String.raw`^Manifest hash for component(?![^\n]* match(?:es|ed)\b)(?:\s+${text('component')})?.*?(?:Expected:\s?${blob('expected')})?\.?\s*(?:(?:Found|Actual):\s?${blob('actual')})?\.?\s*$`,
    ),
  ),
  // Couldn't find the hash of component: Sample-Package.Resources, Version = 1.0, … in the catalog [l:20{10}]"\\…\\sample.cat"
  begins(
    'csi',
    'csi.component.unlisted',
    "Couldn't find the hash of component: ",
    re(
      String.raw`component: (?:(?:\[[^\]]{1,40}\])?['"])?(?<component>[^\s,'"]+)(?:.{1,600}? in the catalog ${text('path')})?`,
    ),
  ),
  begins(
    'csi',
    'csi.manifest.unloadable',
    ['Unable to load manifest for component ', 'Unable to load manifest'],
    re(String.raw`manifest(?: for component (?:${text('quoted')}|(?<component>[^\s'"\[]+)))?`),
  ),
  begins(
    'csi',
    'csi.hash.resource',
    ['FileHashMismatch on resource '],
    re(String.raw`resource (?:\[[^\]]*\])?'(?<path>[^'\n]+)'?`),
  ),
  begins(
    'csi',
    'csi.payload.unrepaired',
    ['Warning: Unable to repair payload file ', 'Unable to repair payload file '],
    re(
      String.raw`payload file \(?${text('file')}\)? for component \(?(?:\[[^\]]{1,40}\])?['"]?(?<component>[^\s'"()]+)`,
    ),
  ),
  // Unexpected compression state. CompressedFileType for \SystemRoot\WinSxS\amd64_sample…\sample.dll is 0, …
  begins(
    'csi',
    'csi.payload.compression',
    'Unexpected compression state',
    re(String.raw`for\s+(?:${text('quoted')}|(?<path>[^\s'"]+)) is \d`),
  ),
  begins(
    'csi',
    'csi.store.mark',
    ['Attempting to mark store corrupt with category ', 'Marking store corrupt with category'],
    re(`category ${text('category')}`),
  ),
  // Windows 7: …\\store.cpp(12): Store corruption detected in function X expression: 0 / MissingSampleKey on resource [9]"…"
  holds(
    'csi',
    'csi.store.mark',
    'Store corruption detected in function ',
    re(String.raw`in function (?<function>[^\s,]+).{0,200}?(?<category>(?:Missing|Corrupt)[A-Z]\w+)`),
  ),

  // Files that are meant to be changed by those who use them: sfc complains of them on sound machines (KB 954402).
  begins(
    'csi',
    'csi.unprotected-file',
    ['[SR] Cannot repair member file ', 'Cannot repair member file '],
    /member file .{0,60}?(?:\.(?:jpg|jpeg|bmp|png)\W{1,2} of Microsoft-Windows-Shell-Wallpaper-|settings\.ini\W{1,2} of Microsoft-Windows-Sidebar,).*in the store, hash mismatch/,
  ),
  // sfc; people who pick the messages out leave the mark behind
  begins(
    'csi',
    'sfc.unrepairable',
    ['[SR] Cannot repair member file ', 'Cannot repair member file '],
    re(
      String.raw`member file (?:$|\[[^'"]{0,20}$|${text('file')} of (?<component>[^,]+)(?:, [Vv]ersion (?:= )?(?<version>[\d.]+))?(?:, (?:arch |pA = PROCESSOR_ARCHITECTURE_)(?<arch>\w+))?(?:.*? in the store, (?<reason>hash mismatch|file is missing|[\w ]+))?)`,
    ),
  ),
  begins(
    'csi',
    'sfc.owner',
    ['[SR] This component was referenced by ', 'This component was referenced by '],
    re(`by ${text('package')}`),
  ),
  begins(
    'csi',
    'sfc.reproject-failed',
    ['[SR] Could not reproject corrupted file ', 'Could not reproject corrupted file '],
    re(
      String.raw`file (?:${text('quotedPath')}\\+)?(?:${text('quoted')}|(?<path>.+?)); source file in store is also corrupted`,
    ),
  ),
  begins('csi', 'sfc.repaired-file', '[SR] Repairing file ', re(`file (?<path>.+?) from store`)),
  begins('csi', 'sfc.repaired-file', ['[SR] Repairing corrupted file '], re(`file (?<path>.+?) from store`)),
  begins('csi', 'sfc.repaired-store', '[SR] Repaired file ', re(`file (?<path>.+?) by copying from backup`)),
  begins(
    'csi',
    'sfc.repairing',
    '[SR] Repairing ',
    /Repairing (?<count>\d+) (?:\(0x[0-9a-fA-F]+\) )?components/,
  ),
  begins('csi', 'sfc.verifying', '[SR] Verifying ', /Verifying (?<count>\d+)/),
  begins('csi', 'sfc.verified', '[SR] Verify complete'),
  begins('csi', 'sfc.complete', '[SR] Repair complete'),
  begins('csi', 'sfc.transaction', [
    '[SR] Verify and Repair Transaction completed',
    '[SR] Verify and Repair transaction completed',
  ]),
  begins('csi', 'sfc.pended', [
    '[SR] Cannot commit interactively',
    '[SR] Unable to complete Verify and Repair transaction',
  ]),
  begins(
    'csi',
    'sfc.manifest-damaged',
    ['[SR] Component ', '[SR] Cannot verify component', '[SR] Cannot repair'],
    re(String.raw`(?<component>\S+), .*?manifest is damaged`),
  ),
  // the files of drivers, which no manifest lists
  begins('csi', 'sfc.driver.corrupt', '[Pnp] Corrupt file: ', /file: (?<path>[^\n]*?[^ \t\n])[ \t]*(?:\n|$)/),
  begins('csi', 'sfc.driver.failed', '[Pnp] Failed repairing file: ', /file: (?<path>[A-Za-z]:[^\n:]+)/),
  begins(
    'csi',
    'sfc.driver.repaired',
    '[Pnp] Repaired file: ',
    /file: (?<path>[^\n]*?[^ \t\n])[ \t]*(?:\n|$)/,
  ),
  begins('cbs', 'sfc.begin', 'TiWorker: Client requests SFP repair object'),

  ...installerShapes,

  // failures of the file system and the registry, read off the failing call
  holds(
    'csi',
    'csi.call.failed',
    'originated in function',
    re(
      String.raw`Error (?<status>[A-Z]\w+(?:\(\w+\))?|0x[0-9a-fA-F]+|-?\d+)(?: \[[^\]]*\])? originated in function (?<function>\S+)`,
    ),
  ),
  holds(
    'csi',
    'csi.call',
    ' from ',
    re(
      String.raw`^(?<status>STATUS_\w+|[0-9a-fA-F]{8} \[[^\]\n]{1,120}\]|HRESULT_FROM_WIN32\(\w+\)|NTSTATUS_FROM_WIN32\(\w+\)|E_\w+|CBS_E_\w+|0x[0-9a-fA-F]{8}) #(?<id>\d+)# from (?<function>[\w:~]+).*$`,
    ),
  ),
  holds(
    'csi',
    'csi.executing',
    'while executing operation',
    re(
      String.raw`Error (?<status>\w+(?:\(\w+\))?) while executing operation (?<operation>\w+) on (?:${text('path')}|(?<bare>\S+))`,
    ),
  ),
  holds('csi', 'csi.closure', 'CLOSURE_INCOMPLETE'),
  // Component marked deleted and is no longer available for: [l:60 ml:61]'amd64_sample-part_31bf…_10.0.1.2_none_0a1b…'
  begins(
    'csi',
    'csi.component.deleted',
    'Component marked deleted and is no longer available',
    re(`for: ${text('component')}`),
  ),
  // Over-removing a TLC, s/b internal error 0e47…, Version = 6.1.7601.23455, pA = … : the store’s registry lacks what it counts
  begins(
    'csi',
    'csi.tlc.over-removed',
    'Over-removing a TLC',
    re(String.raw`internal error (?<component>[\w.-]+), [Vv]ersion(?: =)? (?<version>[\d.]+)`),
  ),
  // Destination File: [l:92{46}]"C:\Windows\System32\Sample\sample.dll": what a file installer is about to write
  begins('csi', 'ai.file', ['Destination File: '], re(`File: ${text('path')}`)),
];

export const dpxShapes: readonly Shape[] = [
  begins(
    'any',
    'dpx.phase',
    ['Started DPX phase: ', 'Ended DPX phase: '],
    /^(?<verb>Started|Ended) DPX phase: (?<phase>.+)/,
  ),
  begins('any', 'dpx.resume', ['CJob::Resume completed with status: '], /status: (?<status>0x[0-9a-fA-F]+)/),
  // Every update's container is asked for its optional list of sessions; the exception behind says what the record before said.
  begins('any', 'noise.optional-part', 'Extraction of file: update.ses failed'),
  begins('any', 'noise.optional-part', 'DpxException hr=0x80070002 code=0x020109'),
  // "DpxException hr=0x800705aa code=0x02060e": the unpacking of an update ended with this answer
  begins('any', 'dpx.exception', ['DpxException hr='], /hr=(?<hresult>0x[0-9a-fA-F]{8})/),
  begins(
    'any',
    'dpx.create-failed',
    'Failed to create file ',
    /^Failed to create file (?:\[[^\]\n]{0,400}\])?(?<path>\S[^\n]{1,400})/,
  ),
  begins(
    'any',
    'dpx.not-in-container',
    'Extraction of file: ',
    /file: (?<file>.+?) failed because it is not present in the container/s,
  ),
];
