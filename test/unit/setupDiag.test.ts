// Tests results of SetupDiag in their three forms: read alike, shown beside our own verdict, never instead of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase, toSummaryJson } from '../../analyzer/src/index';
import { session as servicing } from '../support/logLines';
import { setupDiagJson, setupDiagText, setupDiagXml } from '../support/samples/setupDiag';
import { setup } from '../support/updateLines';

const forms = { text: setupDiagText, xml: setupDiagXml, json: setupDiagJson };
const source = (path: string, text: string) => ({ path, analysis: analyzeText(text, { strict: true }) });

const failedSetup = [
  setup('Executing operation: Apply WIM file sample.wim', 'Info'),
  setup('Operation failed: Apply WIM file sample.wim. Error: 0x80070070[gle=0x00000070]', 'Error'),
  setup('SetupHost: Reporting error event -> [0x80070070, 0x2000C]', 'Info', 'MOUPG'),
].join('\r\n');

describe('SetupDiag', () => {
  for (const [name, text] of Object.entries(forms)) {
    it(`is read from ${name}`, () => {
      const [peer] = summarizeCase([source('SetupDiagResults', text)]).peers;
      assert.equal(peer?.profile, 'WimApplyExtractFailure');
      assert.equal(peer?.text, 'WIM Apply failure');
      assert.equal(peer?.code, '0x80070570');
      assert.equal(peer?.class, 'up.wim.apply-or-mount');
      assert.match(peer?.advice ?? '', /ownload the installation files again/);
    });

    it(`points at the lines of the ${name}`, () => {
      const lines = text.split('\n');
      const analysis = analyzeText(text);
      const profile = analysis.facts.find(({ shape }) => shape === 'setup.diag.profile');
      assert.match(lines[profile?.line ?? -1] ?? '', /WimApplyExtractFailure/);
      assert.equal(analysis.lineCount, lines.length - 1);
    });
  }

  it('alone gives a verdict of low confidence and asks for the logs', () => {
    const result = summarizeCase([source('SetupDiagResults.xml', setupDiagXml)]);
    assert.equal(result.verdict, 'failed');
    assert.equal(result.failures.length, 1);
    assert.equal(result.failures[0]?.class, 'up.wim.apply-or-mount');
    assert.equal(result.failures[0]?.confidence, 'low');
    assert.ok(result.missingLogs.some((path) => path.includes('setupact.log')));
    assert.match(renderMarkdown(result, { language: 'zh-cn' }), /SetupDiag 的结论/);
  });

  it('names the package of the last operation, in elements whose values lost their line ends', () => {
    const operation =
      'Add [6] package C:\\$WINDOWS.~BT\\Sandbox\\Sample-Tools-FOD-Package~31bf3856ad364e35~amd64~~.cab to C:\\$WINDOWS.~BT\\NewOS';
    const text = [
      ' </SystemInfo>',
      `  <FailureData>0x800736cc-0x20003 Error: SetupDiag reports rollback failure found.Last Phase = Safe OSLast Operation = ${operation}Error = 0x800736CC-0x20003</FailureData>`,
      `  <FailureDetails>RollbackErrorCode = 0x800736CC, ExtendedCode = 0x20003, LastOperation = ${operation}, LastPhase = Safe OS</FailureDetails>`,
      '',
    ].join('\r\n');
    const [failure] = summarizeCase([source('SetupDiagResults.xml', text)]).failures;
    assert.equal(failure?.class, 'up.setup.dism-package');
    assert.match(
      failure.title.en,
      /rollback failure found; last operation: Add \[6\] package .+Sample-Tools-FOD/,
    );
    assert.match(failure.title.zh, /最后的操作：Add \[6\] package .+Sample-Tools-FOD/);
    assert.equal(failure?.hresult, '0x800736cc');
    assert.match(
      failure?.rootCause?.culprit?.name ?? '',
      /^Sample-Tools-FOD-Package~31bf3856ad364e35~amd64~~\.cab$/,
    );
  });

  it('names the device whose driver it says failed', () => {
    const text = [
      '  <FailureData>',
      '    <Message>Error: SetupDiag reports driver install failure.</Message>',
      '    <Message>Last change: Device Install for PCI\\VEN_0001&amp;DEV_0002 failed.</Message>',
      '  </FailureData>',
      '  <FailureDetails>Err = 0xC1900101 - 0x30018, LastPhase = FIRST_BOOT</FailureDetails>',
      '',
    ].join('\n');
    const [failure] = summarizeCase([source('SetupDiagResults.xml', text)]).failures;
    assert.equal(failure?.class, 'drv.upgrade-rollback');
    assert.equal(failure?.rootCause?.culprit?.name, 'PCI\\VEN_0001&DEV_0002');
  });

  it('names the driver package that it found for the device', () => {
    const text = [
      '  <ProfileName>SampleDriverInstallFailure</ProfileName>',
      '  <FailureData>Error: SetupDiag reports driver install failure.</FailureData>',
      '  <FailureData>Last change: Device Install for PCI\\VEN_0001&amp;DEV_0002 failed.</FailureData>',
      '  <DeviceDriverInfo>',
      '    <InfName>oem42.inf</InfName>',
      '  </DeviceDriverInfo>',
      '',
    ].join('\n');
    const [failure] = summarizeCase([source('SetupDiagResults.xml', text)]).failures;
    assert.equal(failure?.rootCause?.culprit?.name, 'oem42.inf');
    assert.ok(failure?.details.some(({ value }) => value === 'PCI\\VEN_0001&DEV_0002'));
    const without = text.replace('<InfName>oem42.inf</InfName>', '<InfName />');
    const [other] = summarizeCase([source('SetupDiagResults.xml', without)]).failures;
    assert.equal(other?.rootCause?.culprit?.name, 'PCI\\VEN_0001&DEV_0002');
  });

  it('alone tells the phase, the last operation and the end of the code, also in the older order of words', () => {
    const text = [
      'Matching Profile found: FindRollbackFailure - 11111111-2222-4333-8444-555555555555',
      'Error: 0xC1900101-0x40017 SetupDiag reports rollback failure found.',
      'Last Phase = Post First Boot',
      'Last Operation = Sample operation',
      'Error = 0xC1900101-0x40017',
      '',
    ].join('\r\n');
    const { failures, peers } = summarizeCase([source('SetupDiagResults.log', text)]);
    assert.equal(peers[0]?.text, 'rollback failure found');
    assert.equal(failures[0]?.hresult, '0xc1900101');
    assert.deepEqual(
      failures[0]?.details.map(({ value }) => value),
      ['Post First Boot', 'Sample operation', '0x40017'],
    );
    const inOneLine = text.replace(
      /Error: 0xC1900101[\s\S]*/,
      'Error: SetupDiag reports down-level failure, Operation: Finalize, Error: 0x8007001F - 0x50015\r\n',
    );
    assert.deepEqual(
      summarizeCase([source('SetupDiagResults.log', inOneLine)]).failures[0]?.details.map(
        ({ value }) => value,
      ),
      ['Finalize', '0x50015'],
    );
  });

  it('alone does not send the reader after a restart that nobody recorded', () => {
    const text =
      'Matching Profile found: OptionalComponentOpenPackageFailed - 11111111-2222-4333-8444-555555555555\r\n' +
      'Error: SetupDiag reports Optional Component installation failed to open OC Package. Package Name: Sample, Error: 0x8007001F\r\n';
    const [failure] = summarizeCase([source('SetupDiagResults.log', text)]).failures;
    assert.equal(failure?.class, 'up.optional-component');
    assert.match(failure?.nextSteps[0]?.text.en ?? '', /TrustedInstaller/);
    assert.ok(failure?.nextSteps.every((step) => !/1074/.test(step.text.en)));
  });

  it('alone is no failure where it found a successful upgrade', () => {
    const text = setupDiagText
      .replace('WimApplyExtractFailure', 'FindSuccessfulUpgrade')
      .replace(/^Error: .*\n/gm, '');
    const { verdict, failures, peers } = summarizeCase([source('SetupDiagResults.log', text)]);
    assert.deepEqual(failures, []);
    assert.notEqual(verdict, 'failed');
    assert.equal(peers[0]?.class, 'up.success');
  });

  it('is told beside what other logs say, where none of them tells of the upgrade', () => {
    const diag = source('SetupDiagResults.log', setupDiagText);
    const sound = source('CBS.log', servicing('0x00000000 - S_OK'));
    const withSound = summarizeCase([sound, diag]);
    assert.deepEqual(
      withSound.failures.map(({ class: id, confidence }) => [id, confidence]),
      [['up.wim.apply-or-mount', 'low']],
    );
    assert.equal(withSound.verdict, 'failed');
    assert.ok(withSound.missingLogs.some((path) => path.includes('setupact.log')));
    const report = renderMarkdown(withSound, { language: 'en' });
    assert.match(report, /only the result of SetupDiag tells that the upgrade failed/);
    const failed = source('CBS.log', servicing('0x80070005 - E_ACCESSDENIED'));
    assert.deepEqual(
      summarizeCase([failed, diag]).failures.map(({ class: id }) => id),
      ['env.access-denied', 'up.wim.apply-or-mount'],
    );
    const done = [
      setup('Executing operation: Apply WIM file sample.wim', 'Info'),
      setup('SetupHost: Reporting error event -> [0x0, 0x0]', 'Info', 'MOUPG'),
      setup('Setup phase change: [SetupPhaseFinalize] -> [SetupPhaseUnpack]', 'Info', 'MOUPG'),
    ].join('\r\n');
    assert.deepEqual(summarizeCase([source('setupact.log', done), diag]).failures, []);
  });

  it('says nothing where none of its rules matched', () => {
    const text = 'SetupDiag v1.7.0.0\n\nSetupDiag was unable to match to any known failure signatures.\n';
    const { verdict, failures, peers } = summarizeCase([source('SetupDiagResults.log', text)]);
    assert.equal(verdict, 'inconclusive');
    assert.deepEqual(failures, []);
    assert.deepEqual(peers, []);
  });

  it('stands beside our own verdict, which rests on the logs', () => {
    const alone = summarizeCase([source('setupact.log', failedSetup)]);
    const both = summarizeCase([
      source('setupact.log', failedSetup),
      source('SetupDiagResults.log', setupDiagText),
    ]);
    assert.equal(alone.failures.length, 1);
    assert.deepEqual(
      both.failures.map((failure) => failure.class),
      alone.failures.map((failure) => failure.class),
    );
    assert.equal(both.peers.length, 1);
    const report = renderMarkdown(both, { language: 'en' });
    assert.match(report, /\*\*SetupDiag says\*\*: WIM Apply failure/);
    assert.match(report, /another cause than the one above/);
    assert.equal(toSummaryJson(both, 'en').peers?.length, 1);
    assert.equal(toSummaryJson(alone, 'en').peers, undefined);
  });

  it('quotes logs that are not its own: a quoted error is no record of setup', () => {
    const { facts } = analyzeText(setupDiagJson);
    assert.ok(facts.every(({ shape }) => shape.startsWith('setup.diag.')));
  });

  it('takes the inner code from a quoted record, where only a wrapper is told', () => {
    const told =
      'Matching Profile found: FindRollbackFailure\nError: SetupDiag reports rollback failure found.\nLast Operation = Apply WIM file C:\\S\\install.esd, index 1, to C:\\N\nError = 0xC1900101-0x20017\n';
    const quote =
      'LogEntry: 2024-01-10 12:11:02, Error  SP  Operation failed: Apply WIM file C:\\S\\install.esd. Error: 0x80070570[gle=0x00000570]\n';
    const [quoted] = summarizeCase([{ path: 'a.log', analysis: analyzeText(told + quote) }]).failures;
    assert.equal(quoted?.hresult, '0xc1900101');
    assert.equal(quoted?.rootCause?.code, '0x80070570');
    assert.match(quoted?.rootCause?.text ?? '', /Apply WIM file/);
    const [alone] = summarizeCase([{ path: 'a.log', analysis: analyzeText(told) }]).failures;
    assert.equal(alone?.rootCause?.code, '0xc1900101');
  });

  it('quotes the sentence of a block whole', () => {
    const titleOf = (text: string) =>
      summarizeCase([{ path: 'a.xml', analysis: analyzeText(text) }]).failures[0]?.title.en;
    assert.match(titleOf('Warning: Found Application Block for: "Sample Tool".\n') ?? '', /"Sample Tool"$/);
    assert.match(
      titleOf(
        '<SetupDiag>\n<ProfileName>SafeModeHardblock</ProfileName>\n<FailureData>Warning: Found Hard block, host OS is booted to safe mode.</FailureData>\n</SetupDiag>\n',
      ) ?? '',
      /booted to safe mode$/,
    );
  });

  const cutOuts: readonly (readonly [string, string, string, string | null, string | null])[] = [
    [
      'a sentence of the console without the name of its rule',
      'Error: SetupDiag reports DISM provider failure.\nLast Phase: Safe OS\nError: 0x800706ba\n',
      'dism.provider',
      '0x800706ba',
      null,
    ],
    [
      'a sentence in a mail',
      'Setupdiag reports Optional Component installation failed to open the OC package.\n',
      'up.optional-component',
      null,
      null,
    ],
    [
      'a block above the sentence that names only the phase',
      'Warning: Found Application Block for: "Sample Endpoint Protection".\nThis is a dismissible message.\nError: SetupDiag reports abrupt down-level failure. Last Operation: Finalize, Error: 0xC1900208 - 0x4000C\n',
      'up.compat.app',
      '0xc1900208',
      'Sample Endpoint Protection',
    ],
    [
      'the module of a plug-in',
      '<FailureData>Error: SetupDiag reports SysPrep plug-in failure.Last Phase: Finalize Last Operation: Install EulaPlug-in Module: C:\\N\\System32\\sample.dllPlug-in Operation: Sample_OfflineError: 0xc06d007e</FailureData>\n<FailureDetails>Operation = Sample_Offline, Binary = C:\\N\\System32\\sample.dll, Error = 0xc06d007e</FailureDetails>\n',
      'up.setup.sysprep-or-advanced-installer',
      '0xc06d007e',
      'C:\\N\\System32\\sample.dll',
    ],
    [
      'elements cut out of the file',
      '  </SystemInfo>\n  <FailureData>\nError: SetupDiag reports Fatal Error.\nLast Setup Phase = Downlevel\nError: 0x00000057</FailureData>\n  <FailureDetails>Err = 0x00000057</FailureDetails>\n',
      'up.setup.downlevel',
      '0x00000057',
      null,
    ],
    [
      'a disk space block cut out of the file',
      ' <FailureData>Warning: Found Disk Space Hard Block.</FailureData>\n <FailureData>Error: SetupDiag reports abrupt down-level failure.Last Operation: Error: 0xC190020E - 0x4001E</FailureData>\n',
      'env.disk-full',
      '0xc190020e',
      null,
    ],
    [
      'the last elements of the file, cut inside the one before them',
      'Refer to "https://example.com/codes" for error information.</FailureData>\n  <FailureDetails>Err = 0x800F081E, ExtendedCode = 0x20003, LastOperation = Add [4] package C:\\S\\Sample-FOD-Package~31bf3856ad364e35~amd64~~.cab, LastPhase = Safe OS</FailureDetails>\n</SetupDiag>\n',
      'up.setup.dism-package',
      '0x800f081e',
      'Sample-FOD-Package~31bf3856ad364e35~amd64~~.cab',
    ],
    [
      'the element of details below the words of a person',
      'All that is left of it is\n<FailureDetails>Operation = Sample_Offline, Binary = C:\\N\\System32\\sample.dll, Error = 0xc06d007e, LastOperation = Sample work, LastPhase = Finalize</FailureDetails>\nAny idea?\n',
      'up.setup.sysprep-or-advanced-installer',
      '0xc06d007e',
      'C:\\N\\System32\\sample.dll',
    ],
    [
      'the console, with the dots of a rule that matched',
      'SetupDiag: processing rule: FindDownlevelFailure.\n..No match.\n\nSetupDiag: processing rule: FindAbruptDownlevelFailure.\n....Error: SetupDiag reports abrupt down-level failure. Last Operation: Finalize, Error: 0xC1900208 - 0x4000C\nFailure Data: Last Operation: Finalize, Error: 0xC1900208 - 0x4000C\n\nSetupDiag found 2 matching issues.\n\nWarning: Found Application Block for: "Sample Endpoint Protection".\n',
      'up.compat.app',
      '0xc1900208',
      'Sample Endpoint Protection',
    ],
    [
      'details that name a phase before the first restart',
      '<FailureDetails>Err = 0xC1900101, LastOperation = Finalize, LastPhase = Downlevel</FailureDetails>\n</SetupDiag>\n',
      'up.setup.downlevel',
      '0xc1900101',
      null,
    ],
    [
      'details of a full disk',
      '<FailureDetails>Err = 0x80070070, LastOperation = Sample work, LastPhase = Downlevel</FailureDetails>\n</SetupDiag>\n',
      'env.disk-full',
      '0x80070070',
      null,
    ],
  ];
  for (const [name, text, id, code, culprit] of cutOuts)
    it(`is read from ${name}`, () => {
      const { failures, verdict } = summarizeCase([source('paste.txt', text)]);
      assert.equal(verdict, 'failed');
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.class, id);
      assert.equal(failures[0]?.hresult, code);
      assert.equal(failures[0]?.rootCause?.culprit?.name ?? null, culprit);
      assert.doesNotMatch(
        renderMarkdown(summarizeCase([source('paste.txt', text)]), { language: 'en' }),
        /reports : |\(\)/,
      );
    });

  it('in the list form of PowerShell tells a success', () => {
    const text =
      'Version            : 1.7.0.0\nProfileName        : FindSuccessfulUpgrade\nFailureData        : {SetupDiag reports successful upgrade found., This appears to be a successful update}\nFailureDetails     : LastOperation = OOBEBoot\n';
    const { verdict, failures, peers } = summarizeCase([source('paste.txt', text)]);
    assert.notEqual(verdict, 'failed');
    assert.notEqual(verdict, 'inconclusive');
    assert.equal(failures.length, 0);
    assert.equal(peers[0]?.profile, 'FindSuccessfulUpgrade');
  });
});
