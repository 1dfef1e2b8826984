// Tests installers that fail at one start and go through at a later one, and what their adapter says where the rest is
// cut away.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const id = '{11111111-2222-4333-8444-555555555555}';

const run = (time: string, component: string, status: string, old = '(null)'): string[] => [
  `2024-05-06 ${time}, Info                  CSI    00000033 Begin executing advanced installer phase 38 index 4 (sequence 7)`,
  `    Old component: ${old}`,
  `    New component: ${component}`,
  '    Install mode: delta',
  '    Smart installer: false',
  `    Installer ID: ${id}`,
  "    Installer name: 'Sample Installer'",
  `2024-05-06 ${time}, Info                  CSI    00000034 End executing advanced installer (sequence 7)`,
  `    Completion status: ${status}`,
];
const start = (time: string): string =>
  `2024-05-06 ${time}, Info                  CBS    Startup: Processing advanced operation queue, startupPhase: 0`;
const end = (time: string, result: string): string =>
  `2024-05-06 ${time}, Info                  CBS    Startup: Processing complete. [HRESULT = ${result}]`;

const sample = (version: string): string => `Sample-Service, version ${version}, arch amd64`;
const rolledBack = [
  start('07:00:00'),
  ...run('07:00:01', sample('10.0.1.5'), 'HRESULT_FROM_WIN32(1753)', sample('10.0.1.2')),
  `2024-05-06 07:00:02, Error      [0x01806a] CSI    00000035 (F) Failed execution of queue item Installer: Sample Installer (${id}) with HRESULT HRESULT_FROM_WIN32(1753).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]`,
  '2024-05-06 07:00:03, Error                 CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  end('07:00:04', '0x80070bc2 - ERROR_SUCCESS_REBOOT_REQUIRED'),
  start('07:05:00'),
  ...run('07:05:01', sample('10.0.1.2'), 'S_OK', sample('10.0.1.5')),
  end('07:05:02', '0x800f0922 - CBS_E_INSTALLERS_FAILED'),
];

describe('an installer that failed at a start', () => {
  it('is a failure while no later start brings its component', () => {
    const { verdict, failures } = summarize(rolledBack.join('\n'));
    assert.equal(verdict, 'failed');
    assert.equal(failures[0]?.class, 'txn.rollback.advanced-installer');
    assert.match(failures[0]?.rootCause?.culprit?.name ?? '', /^Sample-Service/);
  });

  it('is history once a later start runs it through for the same component', () => {
    const later = [
      start('08:00:00'),
      ...run('08:00:01', sample('10.0.1.5'), 'S_OK', sample('10.0.1.2')),
      end('08:00:02', '0x00000000 - S_OK'),
    ];
    const { verdict, failures } = summarize([...rolledBack, ...later].join('\n'));
    assert.equal(verdict, 'succeeded');
    assert.deepEqual(failures, []);
  });

  for (const [name, component] of [
    ['another component', 'Other-Service, version 10.0.1.5, arch amd64'],
    ['the older version', sample('10.0.1.2')],
  ] as const)
    it(`stays a failure where a later start brings ${name}`, () => {
      const later = [
        start('08:00:00'),
        ...run('08:00:01', component, 'S_OK'),
        end('08:00:02', '0x00000000 - S_OK'),
      ];
      const { failures } = summarize([...rolledBack, ...later].join('\n'));
      assert.equal(failures[0]?.class, 'txn.rollback.advanced-installer');
    });
});

describe('the adapter of installers', () => {
  const denied = [
    '2024-05-06 07:00:01, Error                 CSI    00000012 (F) CMIADAPTER: Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)',
    ' [',
    ' [17]"Access is denied."',
    ' ]',
    ' [gle=0x80004005]',
    '2024-05-06 07:00:01, Error                 CSI    00000013 (F) CMIADAPTER: AI failed. HRESULT = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)',
  ];
  const exit =
    '2024-05-06 07:00:01, Error                 CSI    00000014 (F) CMIADAPTER: Exiting with HRESULT code = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED).';

  it('proves that an installer failed, although nothing names it', () => {
    const [failure] = summarize([...denied, exit].join('\n')).failures;
    assert.equal(failure?.class, 'txn.rollback.advanced-installer');
    assert.equal(failure?.rootCause?.code, '0x80070005');
    assert.equal(failure?.rootCause?.line, 1);
    assert.equal(failure?.rootCause?.culprit, null);
    assert.match(failure?.explanation.en ?? '', /name neither the installer nor its component/);
  });

  it('names the element of the manifest that it was working on', () => {
    const element = [
      '    Element:',
      '    [138]"<sampleService xmlns="urn:example" name="SampleSvc" start="demand"/>"',
    ];
    const [failure] = summarize([...denied, ...element, exit].join('\n')).failures;
    assert.match(failure?.rootCause?.culprit?.name ?? '', /^sampleService SampleSvc/);
    assert.doesNotMatch(failure?.explanation.en ?? '', /so the whole update/);
  });
});
