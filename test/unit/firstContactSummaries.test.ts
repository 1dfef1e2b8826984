// Tests summaries of store checks that are sent without the lists above them, whole or as one line, answers of one command
// for several packages, and work that the end of the service cut off.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const readiness = [
  'Seconds executed: 512',
  ' Found 8 errors',
  ' Fixed 3 errors',
  '  CSI Missing Winning Component Key Total count: 3',
  '  Fixed: CSI Missing Winning Component Key.  Total count: 3',
  '  CSI Payload File Missing Total count: 5',
];
const inOneLine = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');
const fixed = [...readiness.slice(0, 1), ' Found 3 errors', ' Fixed 3 errors', ...readiness.slice(3, 5)];
const list = 'servicing\\packages\\Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1';
const check = (operation: string, detected: number, repaired: number): string[] => [
  'Summary:',
  `Operation: ${operation}`,
  'Operation result: 0x0',
  'Last Successful Step: Entire operation completes.',
  `Total Detected Corruption:\t${detected}`,
  '\tCBS Manifest Corruption:\t0',
  `\tCSI Payload Corruption:\t${detected}`,
  `Total Repaired Corruption:\t${repaired}`,
  `\tCSI Payload Repaired:\t${repaired}`,
];
const refusal =
  'Installation Failure: Windows failed to install the following update with error 0x80070070: Security Update for Windows 7 (KB5000001).';

describe('a summary without its list', () => {
  const incomplete = { class: 'cbs.repair.incomplete', culpritIs: 'none', count: 1 };
  answers([
    { name: 'of the readiness tool', log: readiness.join('\n'), ...incomplete, proof: 'Found 8' },
    { name: 'of the readiness tool in one line', log: inOneLine(readiness), ...incomplete },
    {
      name: 'of the readiness tool in one line behind a sentence',
      log: `The tool ran, its log says: ${inOneLine(readiness)}`,
      ...incomplete,
    },
    {
      name: 'with the files that the tool had not got, in one line',
      log: inOneLine([
        'Checking System Update Readiness.',
        'Seconds executed: 77',
        ' Found 1 errors',
        '  CBS MUM Missing Total count: 1',
        'Unavailable repair files:',
        `\t${list}.mum`,
        `\t${list}.cat`,
      ]),
      class: 'cbs.mum.missing',
      culprit: 'KB5000001',
    },
    { name: 'of a scan', log: check('Detect only', 4, 0).join('\n'), ...incomplete },
    {
      name: 'of a repair that left some, in one line',
      log: inOneLine(check('Detect and Repair', 4, 1)),
      ...incomplete,
    },
    { name: 'of the readiness tool that fixed all', log: fixed.join('\n') },
    { name: 'of the readiness tool that fixed all, in one line', log: inOneLine(fixed) },
    {
      name: 'of the readiness tool that found nothing',
      log: 'CheckSUR: Seconds executed: 99 No errors detected',
    },
    { name: 'of a repair that put all right, in one line', log: inOneLine(check('Detect and Repair', 4, 4)) },
    { name: 'of a sound scan', log: check('Detect only', 0, 0).join('\n') },
    {
      name: 'that is sound beside an update that failed',
      log: `Seconds executed: 99 No errors detected\n${refusal}`,
      class: 'env.disk-full',
    },
  ]);

  it('tells how many are left, and of what kind', () => {
    const [failure] = summarize(readiness.join('\n')).failures;
    assert.match(failure?.title.en ?? '', /: 5$/);
    assert.ok(failure?.details.some(({ value }) => value === 'CSI Payload File Missing: 5'));
    assert.ok(!JSON.stringify(failure?.details).includes('Winning'));
  });

  it('lets a later summary settle an earlier one', () => {
    assert.equal(
      summarize([...readiness, '', 'Seconds executed: 60', ' No errors detected'].join('\n')).verdict,
      'succeeded',
    );
  });
});

const console = (first: string, second: string): string =>
  [
    'Deployment Image Servicing and Management tool',
    'Version: 10.0.17763.1',
    'Processing 1 of 2 - Adding package Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.3',
    `An error occurred - Package_for_KB5000001 Error: ${first}`,
    'Processing 2 of 2 - Adding package Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.3808.1.8',
    `An error occurred - Package_for_RollupFix Error: ${second}`,
    '',
    `Error: ${first}`,
  ].join('\n');

describe('one command for several packages', () => {
  it('keeps the answers apart', () => {
    const { failures } = summarize(console('0x80070002', '0x800f0823'));
    assert.equal(failures.length, 2);
    const [stack, other] = failures;
    assert.equal(stack?.class, 'cbs.ssu.required');
    assert.equal(
      stack?.rootCause?.culprit?.name,
      'Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.3808.1.8',
    );
    assert.equal(stack?.hresult, '0x800f0823');
    assert.equal(other?.hresult, '0x80070002');
    assert.ok(other?.packages.some((name) => name.includes('KB5000001')));
  });

  it('tells the same answer once', () => {
    assert.equal(summarize(console('0x800f0823', '0x800f0823')).failures.length, 1);
  });
});

const at = (time: string, message: string): string =>
  `2024-02-03 04:${time}, Info                  CBS    ${message}`;
const begun = [
  at('00:00', 'Session: 31000001_1 initialized by client UpdateAgentLCU, external staging directory: (null)'),
  at(
    '00:01',
    'Exec: Processing started.  Client: UpdateAgentLCU, Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.1.1.1, Identifier: KB5000002',
  ),
  at('00:02', 'FLOW: Entering stage: Staging'),
  at('00:03', 'Session: 31000001_2 initialized by client WinMgmt, external staging directory: (null)'),
];
const stopped = at(
  '00:05',
  'Trusted Installer is shutting down because: SHUTDOWN_REASON_NOTIFICATION:PRESHUTDOWN',
);
const ended = at(
  '00:04',
  'Exec: Processing complete.  Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.1.1.1, Identifier: KB5000002 [HRESULT = 0x00000000 - S_OK]',
);

describe('work at the end of the service', () => {
  it('is told where no record says how it came out', () => {
    const { verdict, sources } = summarize([...begun, stopped].join('\n'));
    assert.equal(verdict, 'no-failure');
    assert.ok(JSON.stringify(sources).includes('31000001_1 (KB5000002) was at work'));
  });

  it('is not told where it had ended', () => {
    const { verdict, sources } = summarize([...begun, ended, stopped].join('\n'));
    assert.equal(verdict, 'succeeded');
    assert.ok(!JSON.stringify(sources).includes('was at work'));
  });
});

const report = (...lines: readonly string[]): string =>
  ['SFCFix version 3.0.2.1 by niemiro.', 'Microsoft Windows 10 Build 17763 - amd64', '', ...lines].join('\n');

describe('the end of a report or of a list', () => {
  it('tells that a script of repairs went through, or did not', () => {
    const copied = 'PowerCopy:: directive completed successfully.';
    const sound = summarize(report('PowerCopy::', copied, '', 'Successfully processed all directives.'));
    assert.equal(sound.verdict, 'succeeded');
    assert.equal(summarize(report('PowerCopy::', 'Failed to process all directives!')).verdict, 'failed');
  });

  it('takes back no damage that the report names before', () => {
    const left = 'SUMMARY: Some corruptions could not be fixed automatically. Seek advice from a helper.';
    const { verdict, failures } = summarize(report(left, '', 'Successfully processed all directives.'));
    assert.equal(verdict, 'failed');
    assert.equal(failures[0]?.class, 'cbs.repair.incomplete');
  });

  it('is the answer of the command that asked for the list', () => {
    const listed = [
      'C:\\>dism /online /get-featureinfo /featurename:SampleFeature',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.20348.681',
      '',
      'Feature Name : SampleFeature',
      'Display Name : Sample',
      'State : Disabled',
      '',
    ];
    const answered = [...listed, 'The operation completed successfully.'].join('\n');
    assert.deepEqual(summarize(answered).failures, []);
    const refused = summarize(
      [...listed.slice(0, 5), ...listed.slice(5), 'Error: 5', '', 'Access is denied.'].join('\n'),
    );
    assert.equal(refused.verdict, 'failed');
  });
});
