// Tests that in a log of many sessions a failure is explained by its own records and not by what stands around other work.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';

const raw = String.raw;
const claims = (text: string): readonly (readonly (string | undefined)[])[] =>
  summarize(text, 'CBS.log').failures.map((failure) => [failure.class, failure.rootCause?.culprit?.name]);

/** A life of the service in which only queries were made. */
const quiet = (day: string): string =>
  servicing(
    day,
    raw`
07:00:00 I CBS Starting TrustedInstaller initialization.
07:00:01 I CBS Session: 30990001_1000000001 initialized by client WindowsUpdateAgent.
07:00:02 I CBS Appl: detectParent: no parent found, go absent
07:20:00 I CBS Ending TrustedInstaller finalization.
`,
  );

describe('a run of sfc in a log of much other work', () => {
  it('is not explained by a check for extended support that servicing made meanwhile', () => {
    const text = servicing(
      '2022-05-04',
      raw`
09:00:00 I CBS Starting TrustedInstaller initialization.
09:00:01 I CSI 00000006 [SR] Verifying 100 components
09:00:01 I CSI 00000007 [SR] Beginning Verify and Repair transaction
09:00:02 E CBS ESU: not eligible: HRESULT_FROM_WIN32(1633)
09:00:05 I DEPLOY [Pnp] Corrupt file: C:\Windows\System32\drivers\samplesp.sys
09:00:05 E DEPLOY [Pnp] Failed repairing file: C:\Windows\System32\drivers\samplesp.sys: 
09:00:07 I CSI 0000000d [SR] Verify complete
`,
    );
    assert.deepEqual(claims(text), [
      ['csi.payload.hash-mismatch', raw`C:\Windows\System32\drivers\samplesp.sys`],
    ]);
  });
});

describe('the end of a session whose beginning the log lacks', () => {
  const refused = (day: string): string =>
    servicing(
      day,
      raw`
09:00:00 I CBS Starting TrustedInstaller initialization.
09:00:05 E CSI 00000017 (F) STATUS_ACCESS_DENIED #4410# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), oa = @0x9f1->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[40]'\??\C:\Windows\Sample\shared.dll'; a:(OBJ_CASE_INSENSITIVE)}, disp = Invalid)[gle=0xd0000022]
09:20:00 I CBS Ending TrustedInstaller finalization.
`,
    );
  const ended = (day: string): string =>
    servicing(
      day,
      raw`
09:00:00 I CBS Starting TrustedInstaller initialization.
09:00:10 I CBS Exec: Processing complete.  Session: 30990009_1000000009, Package: Sample-Feature-Package~31bf3856ad364e35~amd64~~10.0.14393.0 [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
09:00:10 I CBS Session: 30990009_1000000009 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
`,
    );

  it('is explained by what stands before the last restart', () =>
    assert.deepEqual(
      claims(refused('2022-05-04') + ended('2022-05-05')).map(([name]) => name),
      ['env.access-denied'],
    ));

  it('is not explained by what stands several starts of the service before', () => {
    const between = ['2022-05-05', '2022-05-06', '2022-05-07'].map(quiet).join('');
    const [first] = claims(refused('2022-05-04') + between + ended('2022-05-08'));
    assert.notEqual(first?.[0], 'env.access-denied');
  });
});

describe('the summary of a store check', () => {
  const lines = (between: string): string =>
    servicing(
      '2023-09-19',
      raw`
11:02:31 I CBS Checking System Update Readiness.
11:02:31 I CBS (p)	CSI Payload Missing		amd64_sample-fax-driver_31bf3856ad364e35_10.0.17763.3770_none_1122aa33bb44cc55\faxdrv.sys
11:02:31 I CBS Repair failed: Missing replacement payload.
11:02:31 I CBS Summary:
11:02:31 I CBS Operation: Detect only 
11:02:31 I CBS Operation result: 0x0
${between}
11:02:31 I CBS Total Detected Corruption:	1
11:02:31 I CBS 	CSI Payload Corruption:	1
11:02:31 I CBS Total Repaired Corruption:	0
11:09:00 I CBS Session: 31160003_1000000098 initialized by client WinMgmt, external staging directory: (null)`,
    );

  it('counts as one though another client begins a session between its lines', () => {
    const alone = lines('11:02:31 I CBS Last Successful Step: Entire operation completes.');
    const beside = lines(
      '11:02:31 I CBS Session: 31160003_1000000097 initialized by client WinMgmt, external staging directory: (null)',
    );
    assert.deepEqual(claims(beside), claims(alone));
    assert.equal(claims(beside)[0]?.[0], 'csi.payload.missing');
  });
});

describe('a session of another client that begins and ends meanwhile', () => {
  const query = `09:00:03 I CBS Session: 30990077_1000000077 initialized by client WinMgmt, external staging directory: (null)
09:00:03 I CBS Session: 30990077_1000000077 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;
  const name = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~7601.24600.1.5';

  it('does not part a failed session from its cause', () => {
    const text = (between: string): string =>
      servicing(
        '2021-05-12',
        [
          '09:00:01 I CBS ESU: Product = 48 (0x00000030).',
          '09:00:01 E CBS ESU: not eligible: HRESULT_FROM_WIN32(1633)',
          between,
          '09:00:05 I CBS Failed to start execution of package. [HRESULT = 0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED]',
          `09:00:06 I CBS Exec: Processing complete.  Session: 30830001_777777777, Package: ${name} [HRESULT = 0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED]`,
        ].join('\n'),
      );
    assert.deepEqual(
      claims(text(query)),
      claims(text('09:00:03 I CBS Priority: Restoring default priority')),
    );
    assert.deepEqual(claims(text(query)), [['cbs.esu.not-entitled', name]]);
  });

  it('does not take over the report of work whose beginning is cut off', () => {
    const text = servicing(
      '2021-05-12',
      [
        '09:00:01 I CBS Failed to plan execution. [HRESULT = 0x800f0950 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT]',
        '09:00:02 I CBS Session: 30990077_1000000077 initialized by client WinMgmt, external staging directory: (null)',
        `09:00:03 I CBS WER: Generating failure report for package: ${name}, status: 0x800f0950, failure source: CBS Other, start state: Absent, target state: Installed, client id: Sample`,
        '09:00:03 I CBS Session: 30990077_1000000077 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]',
        '09:00:09 I CBS Priority: Restoring default priority',
      ].join('\n'),
    );
    assert.deepEqual(claims(text), [['src.fod.wsus-has-none', name]]);
  });
});

describe('a damaged file that a repair cannot put right and a later scan finds again', () => {
  const file = raw`amd64_sample-note-pad_31bf3856ad364e35_10.0.19041.3636_none_5555666677778888\note.exe`;
  const check = (day: string, n: number, what: 'Detecting' | 'Repairing', answer: string): string =>
    servicing(
      day,
      [
        '09:00:00 I CBS TI: --- Initializing Trusted Installer ---',
        `09:00:01 I CBS Session: 3111000${n}_10000000${n} initialized by client DISM Package Manager Provider`,
        `09:00:01 I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 3111000${n}_10000000${n}`,
        '09:00:02 I CSI 00000023 Starting corruption detection (InnerFlags=5)',
        "09:00:05 I CSI 00000024 Hashes for file member [l:8]'note.exe' do not match.",
        ' Expected: {l:32 ml:33 b:4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a}.',
        ' Actual: {l:32 b:5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b}.',
        `09:00:06 I CBS (p)\tCSI Payload Corrupt\t(n)\t\t\t${file}`,
        `09:00:06 I CBS Operation: Detect ${what === 'Detecting' ? 'only' : 'and Repair'} `,
        '09:00:06 I CBS Total Detected Corruption:\t1',
        '09:00:06 I CBS Total Repaired Corruption:\t0',
        `09:00:07 I CBS Exec: Processing complete, session(Corruption ${what}): 3111000${n}_10000000${n} [HRESULT = ${answer}]`,
        `09:00:07 I CBS Session: 3111000${n}_10000000${n} finalized. Reboot required: no [HRESULT = ${answer}]`,
      ].join('\n'),
    );

  it('is one failure', () => {
    const repair = check('2024-03-04', 1, 'Repairing', '0x800f081f - CBS_E_SOURCE_MISSING');
    const scan = check('2024-03-05', 2, 'Detecting', '0x00000000 - S_OK');
    const { failures } = summarize(repair + scan, 'CBS.log');
    assert.deepEqual(
      failures.map(({ hresult, rootCause }) => [hresult, rootCause?.culprit?.name]),
      [['0x800f081f', file]],
    );
  });
});

describe('an answer that names no object, long after one that did', () => {
  const id = (n: number): string => `3114000${n}_10000000${n}`;
  const session = (day: string, n: number, refused: string): string =>
    servicing(
      day,
      [
        '09:00:00 I CBS Starting TrustedInstaller initialization.',
        `09:00:01 I CBS Session: ${id(n)} initialized by client WindowsUpdateAgent.`,
        `09:00:01 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id(n)}, Package: Package_for_KB500060${n}~31bf3856ad364e35~amd64~~6.1.1.1`,
        refused,
        '09:00:05 I CBS Failed to commit the transaction [HRESULT = 0x80070005 - E_ACCESSDENIED]',
        `09:00:06 I CBS Exec: Processing complete.  Session: ${id(n)}, Package: Package_for_KB500060${n}~31bf3856ad364e35~amd64~~6.1.1.1 [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
        `09:00:06 I CBS Session: ${id(n)} finalized. Reboot required: no [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
      ].join('\n'),
    );
  const named = raw`09:00:04 E CSI 00000017 (F) STATUS_ACCESS_DENIED #4410# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), oa = @0x9f1->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[40]'\??\C:\Windows\Sample\shared.dll'; a:(OBJ_CASE_INSENSITIVE)}, disp = Invalid)[gle=0xd0000022]`;
  const other = '09:00:04 I CBS Failed to set a value [HRESULT = 0x80070005 - E_ACCESSDENIED]';

  it('is not about that object', () => {
    const { failures } = summarize(
      session('2022-05-04', 1, named) + session('2022-06-04', 2, other) + session('2022-07-04', 3, other),
      'CBS.log',
    );
    const told = failures.map(({ rootCause, kbs }) => [kbs.join(), rootCause?.culprit?.name]);
    assert.deepEqual(told.sort(), [
      ['KB5000601', raw`C:\Windows\Sample\shared.dll`],
      ['KB5000602', 'Package_for_KB5000602~31bf3856ad364e35~amd64~~6.1.1.1'],
      ['KB5000603', 'Package_for_KB5000603~31bf3856ad364e35~amd64~~6.1.1.1'],
    ]);
    const lines = failures.flatMap(({ evidence }) => evidence.map(({ line }) => line));
    assert.equal(new Set(lines).size, lines.length);
  });
});

describe('the same code in the sessions of two months', () => {
  const session = (day: string, n: number, code: string, ...records: readonly string[]): string => {
    const id = `3115000${n}_10000000${n}`;
    const name = `Package_for_KB500061${n}~31bf3856ad364e35~amd64~~19041.1110.1.9`;
    return servicing(
      day,
      [
        '09:00:00 I CBS Starting TrustedInstaller initialization.',
        `09:00:01 I CBS Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
        `09:00:01 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${name}, Identifier: KB500061${n}`,
        ...records,
        `09:00:05 I CBS Failed to ${n === 1 ? 'resolve' : 'commit'} a sample [HRESULT = ${code}]`,
        `09:00:06 I CBS Exec: Processing complete.  Session: ${id}, Package: ${name}, Identifier: KB500061${n} [HRESULT = ${code}]`,
        `09:00:06 I CBS Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`,
      ].join('\n'),
    );
  };
  const told = (code: string, ...records: readonly string[]): readonly unknown[] => {
    const text = session('2022-05-04', 1, code, ...records) + session('2022-06-04', 2, code);
    const { failures } = summarize(text, 'CBS.log');
    return (
      failures.find(({ kbs }) => kbs.includes('KB5000612'))?.evidence.filter(({ line }) => line <= 8) ?? [
        'untold',
      ]
    );
  };

  it('is not explained by the component that the first one lacked', () =>
    assert.deepEqual(
      told(
        '0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE',
        '09:00:03 E CSI 00000078 (F) Component not found: amd64_sample-core-media_31bf3856ad364e35_10.0.17763.1397_none_5566778899aabbcc CLOSURE_INCOMPLETE',
      ),
      [],
    ));

  it('is not explained by the source that the first one was given', () => {
    const text = (records: readonly string[]): string =>
      session('2022-05-04', 1, '0x00000000 - S_OK', ...records) +
      session('2022-06-04', 2, '0x800f0818 - CBS_E_IDENTITY_MISMATCH');
    const given = [
      raw`09:00:03 I DISM DISM Package Manager: PID=3100 TID=3104 Encountered the option "source" with value "E:\sources\sxs" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine`,
    ];
    assert.deepEqual(claims(text(given)), claims(text([])));
  });
});
