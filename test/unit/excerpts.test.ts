// Tests what is said about lines cut out of a log: no verdict, no beginning, often no times; and about what people
// paste with them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const told = '[HRESULT = 0x80070781 - ERROR_CANT_RESOLVE_FILENAME]';
const ladder = [
  `Info CBS Failed to stage the sample deployment ${told}`,
  `Error CBS Failed to process single phase execution. ${told}`,
];

describe('a cut-out without a verdict', () => {
  it('is about the failure that its records state', () => {
    const [failure] = summarize(ladder.join('\n')).failures;
    assert.equal(failure?.hresult, '0x80070781');
    assert.equal(failure?.rootCause?.line, 1);
    assert.equal(failure?.confidence, 'low');
  });

  it('begins with the first record of a ladder that states its code by name', () => {
    const adapter = (text: string): string =>
      `2021-02-03 04:05:06, Error                 CSI    00000012 (F) CMIADAPTER: ${text} [gle=0x80004005]`;
    const [failure] = summarize(
      [
        adapter('Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)'),
        adapter('AI failed. HRESULT = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)'),
        adapter('Exiting with HRESULT code = HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED).'),
      ].join('\n'),
    ).failures;
    assert.equal(failure?.hresult, '0x80070005');
    assert.equal(failure?.rootCause?.line, 1);
  });

  it('says that its end is not shown', () => {
    const [failure] = summarize(ladder.join('\n')).failures;
    assert.ok(
      failure?.notProved.some(({ en }) => /end|result|verdict/i.test(en)),
      'nothing is left open',
    );
  });

  it('names the object of a failing call and tells the answer as callers see it', () => {
    const call =
      "2021-02-03 04:05:06, Error                 CSI    00000012 (F) c0000280 [Error,Facility=(system),Code=640 (0x0280)] #99# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), oa = @0x1234->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[30]'\\??\\C:\\Program Files\\Sample\\v1'; a:(OBJ_CASE_INSENSITIVE)}, disp = Invalid)";
    const [failure] = summarize(call).failures;
    assert.equal(failure?.hresult, '0x80070781');
    assert.equal(failure?.rootCause?.culprit?.name, 'C:\\Program Files\\Sample\\v1');
  });

  it('lets what wraps a failure stand back behind it', () => {
    const wrapped = [
      ...ladder,
      ...Array<string>(3).fill('Error CBS Failed. [HRESULT = 0x80004005 - E_FAIL]'),
    ];
    assert.equal(summarize(wrapped.join('\n')).failures[0]?.hresult, '0x80070781');
  });

  it('is silent where the only failures are known to be harmless', () => {
    const probes = [
      'Info CBS Session: 30600000_1 initialized by client WindowsUpdateAgent.',
      'Info CBS Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
      'Info CBS Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]',
    ];
    assert.deepEqual(summarize(probes.join('\n')).failures, []);
  });

  it('is silent about work that the user cancelled', () => {
    const cancelled = 'Info CBS User canceled the install. [HRESULT = 0x800f0820 - CBS_E_CANCEL]';
    assert.deepEqual(summarize([cancelled, cancelled].join('\n')).failures, []);
  });

  it('proves nothing of success where its only record is an error without a code', () => {
    const illegal =
      '2021-02-03 04:05:06, Error                 CSI    00000050 (F) Illegal sample installer {0a1b2c3d-1111-2222-3333-444455556666} found in sample component[gle=0x80004005]';
    const { verdict, failures } = summarize(illegal);
    assert.deepEqual(failures, []);
    assert.equal(verdict, 'inconclusive');
    assert.equal(summarize(illegal.replace('Error', 'Info ')).verdict, 'no-failure');
  });

  it('is silent about one quiet record among many', () => {
    const quiet = [
      'Info CBS Perf: sample started.',
      'Info CBS Perf: sample ended.',
      'Info CBS Perf: next started.',
      `Info CBS Failed to ask for a sample ${told}`,
    ];
    assert.deepEqual(summarize(quiet.join('\n')).failures, []);
  });
});

describe('a log with a life of its own', () => {
  it('is no cut-out: what ended well stays well', () => {
    const whole = [
      '2021-02-03 04:05:00, Info                  CBS    TI: --- Initializing Trusted Installer ---',
      `2021-02-03 04:05:01, Error                 CBS    Failed to look for a sample ${told}`,
      '2021-02-03 04:05:02, Info                  CBS    Session: 30700000_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]',
    ];
    assert.deepEqual(summarize(whole.join('\r\n')).failures, []);
  });
});

describe('records that bring along what stood in front of them', () => {
  const record =
    "Error                 CBS    Failed to resolve package 'Package_7_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]";
  for (const [name, line] of [
    ['a quotation', `> ${record}`],
    ['a list', `- 2021-02-03 04:05:06, ${record}`],
    ['code in a sentence', `\`2021-02-03 04:05:06, ${record}\``],
    ['a table', `| ${record}`],
  ] as const)
    it(`are read behind the mark of ${name}`, () => {
      const [failure] = summarize(line).failures;
      assert.equal(failure?.hresult, '0x800f0831');
      assert.deepEqual(failure?.kbs, ['KB5000001']);
    });
});

describe('lines without heads', () => {
  const identity = 'Package_7_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';

  it('go on with the record that prints them inside', () => {
    const log = [
      'Begin executing advanced installer phase 38 index 3 (sequence 9)',
      "    Old component: [l:0]''",
      "    New component: [l:60 ml:61]'Sample-Service, Culture=neutral, Version=10.0.1.2'",
      "    Installer name: 'Sample Installer'",
      '(F) Failed execution of queue item Installer: Sample Installer ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(5).  Failure will not be ignored: A rollback will be initiated',
    ];
    const [failure] = summarize(log.join('\n')).failures;
    assert.match(failure?.rootCause?.culprit?.name ?? '', /^Sample-Service, /);
  });

  it('put a listed item together that a wrap has cut', () => {
    const log = [
      'Checking System Update Readiness.',
      '(f)\tCBS MUM Missing\t0x00000002',
      `servicing\\Packages\\${identity}.mum`,
      '(f)\tCBS MUM Missing\t0x00000002',
      'servicing\\Packages\\Package_8_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.2.mum',
      '(fix)\tCBS MUM Missing\tCBS File Replaced',
      'Package_8_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.2.mum from Cabinet: C:\\Windows\\CheckSur\\v1.0\\sample.cab.',
    ];
    const [failure] = summarize(log.join('\r\n')).failures;
    assert.deepEqual(failure?.packages, [identity]);
  });

  it('are read through the marks of a quotation, blank lines included', () => {
    const quoted = ladder.flatMap((line) => [`> ${line}`, '>', '> ']).join('\n');
    assert.equal(summarize(quoted).failures[0]?.hresult, '0x80070781');
    const bare = `> Failed to resolve package '${identity}' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`;
    assert.equal(summarize(bare).failures[0]?.hresult, '0x800f0831');
  });
});
