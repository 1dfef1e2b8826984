// What people send of the update agent's own log, cut out or whole: each row says what an engineer would answer. The texts
// are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { legacy, wu } from '../support/updateLines';

/** Records of the agent of Windows XP to 8.1, "Component message", a second apart. */
const agent = (...records: readonly string[]): string =>
  records
    .map((record, k) => {
      const [, component = '', message = ''] = /^(\S+) (.*)$/s.exec(record) ?? [];
      return legacy(component, message, k);
    })
    .join('\n');

const update = '{AAAA1111-2222-3333-4444-555566667777}';
const report = (client: string, code: string, words: string): string =>
  `Report REPORT EVENT: {BBBB1111-2222-3333-4444-555566667777}\t2014-03-04 09:40:09+0000\t1\t${code === '0' ? '147' : '148'}\t101\t{00000000-0000-0000-0000-000000000000}\t0\t${code}\t${client}\t${code === '0' ? 'Success' : 'Failure'}\tSoftware Synchronization\t${words}`;

/** A search that cannot read what its server says of the agent itself. */
const unreadable = (code: string, client = 'SelfUpdate'): readonly string[] => [
  `Misc WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com/selfupdate/wuident.cab>. error 0x${code}`,
  `Agent   * WARNING: Skipping scan, self-update check returned 0x${code}`,
  `Agent   * WARNING: Exit code = 0x${code}`,
  'Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]',
  report(client, code, `Error: Agent failed detecting with reason: 0x${code}`),
];
const found = [
  'PT   + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus.example.com/ClientWebService/client.asmx',
  'Agent   * Found 2 updates and 31 categories in search; evaluated appl. rules of 431 out of 801 deployed entities',
  'Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]',
];
const installed = (title: string, mapped: string): string =>
  agent(
    `Agent   *   Title = ${title}`,
    `Agent   *   UpdateId = ${update}.101`,
    'Handler   : WARNING: Command line install completed. Return code = 0x00000643, Result = Failed, Reboot required = false',
    `Agent LogHistory called. idUpdate=${update}.101, resultMapped=${mapped}, resultUnMapped=00000643`,
  );
const wrongFile = String.raw`C:\Windows\SoftwareDistribution\Download\1a2b\windows6.1-kb5000123-x86.cab`;

/** A search of the first versions of Windows 10, whose END line has no code. */
const scanOf1607 = (id: number, ...rest: readonly (readonly [string, string])[]): string =>
  [
    ['Agent', `* START * Finding updates CallerId = UpdateOrchestrator  Id = ${id}`] as const,
    ['Agent', 'ServiceID = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7} Managed'] as const,
    [
      'ProtocolTalker',
      'ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus.example.com:8530/ClientWebService/client.asmx',
    ] as const,
    ...rest,
    ['Agent', `* END * Finding updates CallerId = UpdateOrchestrator  Id = ${id}`] as const,
  ]
    .map(([component, text], k) => wu(component, text, id * 20 + k))
    .join('\n');
const timedOut = [
  ['WebServices', 'Web service call failed with hr = 8024401c.'],
  ['ProtocolTalker', 'Sync of Updates 0x8024401c'],
  ['Agent', 'Failed to synchronize, error = 0x8024401C'],
  ['Agent', 'Exit code = 0x8024401C'],
] as const;
const nothingNew = [
  [
    'Agent',
    'Found 0 updates and 76 categories in search; evaluated appl. rules of 1112 out of 1820 deployed entities',
  ],
] as const;

/** A search of a service by somebody, with its end. */
const unnamed = (client: string, service: string, code: string, second: number): string =>
  [
    `* START * Finding updates CallerId = ${client}  Id = ${second}`,
    `ServiceID = {${service}} Sample service`,
    `* END * Finding updates CallerId = ${client}, Id = ${second}, Exit code = ${code} (cV = a.1)`,
  ]
    .map((text, k) => wu('Agent', text, second + k))
    .join('\n');
const stopped = [
  wu(
    'DownloadManager',
    `*FAILED* [8024001E] Error occurred while downloading update ${update.slice(1, -1)}.200; notifying dependent calls.`,
  ),
  wu(
    'Agent',
    'WU client calls back to download call {BBBB1111-2222-3333-4444-555566667777} with code Call complete and error 0x8024001E',
  ),
  wu('Shared', '* END * Service exit Exit code = 0x240001', 1),
];
const searchAgain = [
  wu('Shared', '* START * Service startup', 100),
  unnamed('UpdateOrchestrator', '9482F4B4-E343-43B6-B170-9A65BC822C77', '0x00000000', 120),
];
const otherUpdate = '{AAAA2222-2222-3333-4444-555566667777}';
const ofExplorer = (kb: string, id: string, isGood: boolean): string =>
  agent(
    `Agent   *   Title = Cumulative Security Update for Sample Explorer 11 for Windows 7 for x64-based Systems (${kb})`,
    `Agent   *   UpdateId = ${id}.200`,
    `AU >>##  RESUMED  ## AU: Installing update [UpdateId = ${id}${isGood ? ', succeeded' : ''}]`,
    ...(isGood ? [] : ['AU   # WARNING: Install failed, error = 0x80070020 / 0x80070020']),
  );

const rows: readonly Asked[] = [
  {
    name: 'a search of the first Windows 10 that fails',
    log: [scanOf1607(1, ...nothingNew), scanOf1607(2, ...timedOut)].join('\n'),
    class: 'net.http-status',
    culpritIs: 'wsus.example.com:8530',
    hresult: '0x8024401c',
    count: 1,
  },
  {
    name: 'one that a later search makes good',
    log: [scanOf1607(1, ...timedOut), scanOf1607(2, ...nothingNew)].join('\n'),
  },
  {
    name: 'a call whose server is named below the connection that failed',
    log: (
      [
        ['Agent', '* START * Finding updates CallerId = UpdateOrchestrator  Id = 9'],
        ['Misc', '*FAILED* [80072EFD] Send request'],
        [
          'WebServices',
          "WS error: There was an error communicating with the endpoint at 'https://update.example.com/v6/client.asmx'.",
        ],
        ['WebServices', '*FAILED* [80240438] Web service call'],
        [
          'Agent',
          '* END * Finding updates CallerId = UpdateOrchestrator, Id = 9, Exit code = 0x80240438 (cV = a.9)',
        ],
      ] as const
    )
      .map(([component, text], k) => wu(component, text, k))
      .join('\n'),
    class: 'net.unreachable',
    culpritIs: 'update.example.com',
    code: '0x80072efd',
    hresult: '0x80240438',
  },
  {
    name: 'searches of others before the network was there',
    log: [
      unnamed('Sample Defender', '7971F918-A847-4430-9279-4A52D1EFE18D', '0x8024402C', 1),
      unnamed('Sample Store', '855E8A7C-ECB4-4CA3-B045-1DFA50104289', '0x80240438', 3),
      unnamed('UpdateOrchestrator', '9482F4B4-E343-43B6-B170-9A65BC822C77', '0x00000000', 60),
    ].join('\n'),
  },
  {
    name: 'one without a way out on a machine that its own server keeps up to date',
    log: [
      unnamed('Sample Defender', '7971F918-A847-4430-9279-4A52D1EFE18D', '0x8024402C', 1),
      unnamed('UpdateOrchestrator', '3DA21691-E39D-4DA6-8A4B-B43877BCB1B7', '0x00000000', 60),
    ].join('\n'),
  },
  {
    name: 'an answer of a service, whatever another service answers later',
    log: [
      unnamed('Sample Store', '855E8A7C-ECB4-4CA3-B045-1DFA50104289', '0x80244019', 1),
      unnamed('UpdateOrchestrator', '9482F4B4-E343-43B6-B170-9A65BC822C77', '0x00000000', 60),
    ].join('\n'),
    class: 'net.http-status',
    hresult: '0x80244019',
  },
  {
    name: 'a download that the end of the service stopped',
    log: [...stopped, ...searchAgain].join('\n'),
  },
  {
    name: 'the same where the log ends with it',
    log: stopped.join('\n'),
    class: 'wu.cancelled-or-service-stopped',
  },
  {
    name: 'a cumulative update without a month in its title, and the next one',
    log: [ofExplorer('KB5000101', update, false), ofExplorer('KB5000123', otherUpdate, true)].join('\n'),
  },
  {
    name: 'the one before it',
    log: [ofExplorer('KB5000123', update, false), ofExplorer('KB5000101', otherUpdate, true)].join('\n'),
    class: 'env.sharing-violation',
  },
  {
    name: 'an installation that had to wait for another one',
    log: agent(
      'AU   # WARNING: Install failed, error = 0x80240016 / 0x80240016',
      'AU WARNING: BeginInteractiveInstall failed, error = 0x80240016',
      `Agent LogHistory called. idUpdate=${update}.100, resultMapped=0, resultUnMapped=0`,
    ),
  },
  {
    name: 'one that nothing follows',
    log: agent('AU   # WARNING: Install failed, error = 0x80240016 / 0x80240016'),
    class: 'txn.pending.blocks',
    code: '0x80240016',
  },
  {
    name: 'a check of the agent itself, without the end of its search',
    log: agent(
      'Misc WARNING: DownloadFileInternal failed for http://wsus.example.com:8530/selfupdate/wuident.cab: error 0x80190194',
      'Setup FATAL: IsUpdateRequired failed with error 0x80244019',
      'Agent   * WARNING: Skipping scan, self-update check returned 0x80244019',
      'Agent   * WARNING: Exit code = 0x80244019',
    ),
    class: 'net.http-status',
    culpritIs: 'wsus.example.com:8530',
    code: '0x80190194',
    hresult: '0x80244019',
  },
  {
    name: 'a check of the agent itself that a later search passed',
    log: agent(...unreadable('80072efd'), ...found),
  },
  {
    name: 'the same where nothing works later',
    log: agent(...unreadable('80072efd')),
    class: 'net.unreachable',
    culpritIs: 'wsus.example.com',
  },
  {
    name: 'a search that waits until the agent has renewed itself',
    log: agent(
      'Setup Update required for C:\\WINDOWS\\system32\\cdm.dll: target version = 5.5.3790.1, required version = 5.8.0.1',
      'Agent WARNING: WU client failed Searching for update with error 0x8024001b',
      'AU   # WARNING: Search callback failed, result = 0x8024001B',
    ),
  },
  {
    name: 'an agent that cannot renew itself',
    log: agent(
      'Agent WARNING: WU client failed Searching for update with error 0x8024001b',
      'Setup InstallUpdatedBinaries failed with error 0x80070005',
    ),
    class: 'env.access-denied',
    code: '0x80070005',
  },
  {
    name: 'the file of the agent whose signature is of no known kind',
    log: agent(
      String.raw`Misc WARNING: Digital Signatures on file C:\Windows\SoftwareDistribution\SelfUpdate\wuident.cab are not trusted: Error 0x800b0001`,
      'Setup FATAL: SelfUpdate check failed, err = 0x800B0001',
      'Agent   * WARNING: Skipping scan, self-update check returned 0x800B0001',
    ),
    class: 'trust.package-signature',
    culprit: 'wuident.cab',
    code: '0x800b0001',
  },
  {
    name: 'the installer of a .NET Framework update, alone',
    log: installed('Security Update for Microsoft .NET Framework 4 (KB5000123)', '80070643'),
    class: 'ai.dotnet',
    culprit: 'KB5000123',
    code: '0x80070643',
  },
  {
    name: 'the installer of another update',
    log: installed('Security Update for Sample Viewer (KB5000123)', '80070643'),
    class: 'unclassified',
  },
  {
    name: 'a .NET Framework update among others that fail alike',
    log: [
      installed('Security Update for Sample Viewer (KB5000123)', '80070643'),
      installed('Security Update for Microsoft .NET Framework 4 (KB5000124)', '80070643').replaceAll(
        'AAAA1111',
        'AAAA1112',
      ),
    ].join('\n'),
    class: 'unclassified',
  },
  {
    name: 'a transfer service that is switched off',
    log: agent(
      'DnldMgr WARNING: Failed to connect to the BITS service: 0x80070422',
      'DnldMgr Error 0x80246008 occurred while downloading update; notifying dependent calls.',
    ),
    class: 'wu.disabled-by-policy',
    culpritIs: 'BITS',
    code: '0x80070422',
    hresult: '0x80246008',
  },
  {
    name: 'a service of its own that the agent’s client does not reach',
    log: agent(
      'COMAPI -- START --  COMAPI: Search [ClientId = Sample]',
      'COMAPI FATAL: Unable to connect to the service (hr=80070422)',
      'COMAPI WARNING: Unable to establish connection to the service. (hr=80070422)',
      'COMAPI   - WARNING: Exit code = 0x00000000; Call error code = 0x80070422',
    ),
    class: 'wu.disabled-by-policy',
    culpritIs: 'Windows Update',
    code: '0x80070422',
  },
  {
    name: 'the same before it was switched on again',
    log: agent('COMAPI FATAL: Unable to connect to the service (hr=80070422)', ...found),
  },
  {
    name: 'the file of a download that failed its check',
    log: agent(
      'DnldMgr WARNING: File failed postprocessing, error = 80246002',
      `DnldMgr   Failed file: URL = 'http://download.example.com/windows6.1-kb5000123-x86.cab', Local path = '${wrongFile}'`,
      'DnldMgr Error 0x80246002 occurred while downloading update; notifying dependent calls.',
    ),
    class: 'wu.download-integrity',
    culpritIs: wrongFile,
    code: '0x80246002',
  },
  {
    name: 'the file of a download whose signature cannot be checked',
    log: agent(
      'DnldMgr WARNING: File failed postprocessing, error = 80092004',
      `DnldMgr   Failed file: URL = 'http://download.example.com/windows6.1-kb5000123-x86.cab', Local path = '${wrongFile}'`,
      'DnldMgr Error 0x80092004 occurred while downloading update; notifying dependent calls.',
    ),
    class: 'wu.download-integrity',
    culpritIs: wrongFile,
    code: '0x80092004',
  },
  {
    name: 'a search whose END line was cut off',
    log: agent(
      'Misc WARNING: WinHttp: SendRequestUsingProxy failed for <http://download.example.com/muauth.cab>. error 0x80190193',
      'Misc WARNING: WinHttp: SendRequestToServerForFileInformation failed with 0x80190193',
      'Agent   * WARNING: Exit code = 0x80244018',
    ),
    class: 'net.http-status',
    culpritIs: 'download.example.com',
    hresult: '0x80244018',
  },
  {
    name: 'an older version of a product that cannot be removed',
    log: agent(
      `Handler   : WARNING: First failure for update ${update}, transaction error = 0x80070643, MSI result = 0x00000643, MSI action = InstallFiles`,
      'Handler   : 1: 1714 2: Sample Viewer 3: 1612 ',
      'AU   # WARNING: Install failed, error = 0x80070643 / 0x00000643',
    ),
    class: 'unclassified',
    culpritIs: 'Sample Viewer',
    code: '0x8007064c',
    hresult: '0x80070643',
  },
  {
    name: 'the package of the installed product that is not found',
    log: agent(
      `Handler   : WARNING: MSP update ${update} installation failed, error = 0x80070643, MSI error 1603`,
      'Handler   : MSP Error List:',
      'Handler   : 1: 2203 2: C:\\Windows\\Installer\\1a2b3c.msp 3: -2147287038 ',
      'Handler   : 1: 1706 2: Sample Suite 2010 3: SUITE.MSI ',
      'AU   # WARNING: Install failed, error = 0x80070643 / 0x00000643',
    ),
    class: 'unclassified',
    culpritIs: 'SUITE.MSI',
    proof: '1: 1706',
    hresult: '0x80070643',
  },
  {
    name: 'a fault of a server that no record names',
    log: agent(
      'PT WARNING: GetCookie failure, error = 0x8024400D, soap client error = 7, soap error code = 300, HTTP status code = 200',
      'PT WARNING:     ErrorCode:InvalidCookie(1)',
      'PT WARNING:     Method:"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/GetCookie"',
      'PT WARNING: GetCookie_WithRecovery failed : 0x80244015',
      'PT WARNING: Sync of Updates: 0x80244015',
    ),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'ClientWebService/GetCookie',
  },
  {
    name: 'a start after which only reports do not get through',
    log: agent(
      'Service ** START **  Service: Service startup',
      'Agent   * WSUS server: http://wsus.example.com',
      'Report WARNING: Failed to upload events to the server with hr = 8024402c',
      'Report WARNING: Reporter failed to upload events with hr = 8024402c.',
      'AU WARNING: Failed to read policy value, hr = 80070002',
    ),
  },
];

describe('at first contact with the log of the update agent', () => {
  answers(rows);
});
