// Tests which failed sessions of servicing count as made good: by the same work later on, not by work that only shares a name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';

const foundation = 'Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.19041.1';
const missing = '[HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]';
const good = '[HRESULT = 0x00000000 - S_OK]';

/** A session that turns one feature on or off, with the report of what became of it. */
function feature(day: string, n: number, name: string, answer: string, target = 'Installed'): string {
  const id = `3111000${n}_10000000${n}`;
  const result = answer === good ? '0x0 (S_OK)' : '0x800f081f (CBS_E_SOURCE_MISSING)';
  const ladder =
    answer === good ? [] : [`09:00:04 E CBS Failed to process single phase execution. ${answer}`];
  const report =
    name === ''
      ? []
      : [
          `09:00:05 I CBS Reporting selectable update change for package: Sample-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.19041.1, update: ${name}, start: ${target === 'Installed' ? 'Absent' : 'Installed'}, applicable: Installed, target: ${target}, client id: DISM Package Manager Provider, initiated offline: False, execution sequence: 82, first merged sequence: 82, download source: 0, download time (secs): 4294967295, download status: 0x0 (S_OK),reboot required: False, overall result:${result}`,
        ];
  return servicing(
    day,
    [
      '09:00:00 I CBS TI: --- Initializing Trusted Installer ---',
      `09:00:01 I CBS Session: ${id} initialized by client DISM Package Manager Provider, external staging directory: (null), external registry directory: (null)`,
      `09:00:02 I CBS Exec: Processing started.  Client: DISM Package Manager Provider, Session: ${id}, Package: ${foundation}, Identifier: `,
      ...ladder,
      ...report,
      `09:00:06 I CBS Exec: Processing complete.  Session: ${id}, Package: ${foundation}, Identifier:  ${answer}`,
      `09:00:06 I CBS Session: ${id} finalized. Reboot required: no ${answer}`,
      '09:00:07 I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP',
    ].join('\n'),
  );
}

/** A session that puts in a package; what asks for a restart is done with the start behind it. */
function install(day: string, n: number, name: string, answer: string, reboot = 'no'): string {
  const id = `3112000${n}_10000000${n}`;
  const cause = answer === good ? [] : [`09:00:03 I CBS Failed to extract file sample.dll ${answer}`];
  return servicing(
    day,
    [
      '09:00:00 I CBS TI: --- Initializing Trusted Installer ---',
      `09:00:01 I CBS Session: ${id} initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)`,
      `09:00:02 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: ${name}, Identifier: ${name}`,
      ...cause,
      `09:00:06 I CBS Exec: Processing complete.  Session: ${id}, Package: ${name}, Identifier: ${name} ${answer}`,
      `09:00:06 I CBS Session: ${id} finalized. Reboot required: ${reboot} ${answer}`,
      `09:00:07 I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_${reboot === 'yes' ? 'NOTIFICATION:PRESHUTDOWN' : 'AUTOSTOP'}`,
    ].join('\n'),
  );
}

function start(day: string, isSound: boolean): string {
  return servicing(
    day,
    isSound
      ? `
09:10:00 I CBS TI: --- Initializing Trusted Installer ---
09:10:01 I CBS Startup: Processing advanced operation queue, startupPhase: 0
09:10:09 I CBS Startup: Processing complete. ${good}`
      : `
09:10:00 I CBS TI: --- Initializing Trusted Installer ---
09:10:01 I CBS Startup: Processing advanced operation queue, startupPhase: 0
09:10:03 E CSI 00000007 (F) Installer: Sample Installer	Binary Name: sampleai.dll	ErrorCode: 80070005	Phase: 39	Mode: Delta	Component: NONE[gle=0x80004005]
09:10:04 E CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
09:10:05 I CBS Setting ExecuteState key to: CbsExecuteStateInitiateRollback | CbsExecuteStateFlagAdvancedInstallersFailed`,
  );
}

const rollup = (revision: number): string =>
  `Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.${revision}.1.9`;
const full = '[HRESULT = 0x80070070 - ERROR_DISK_FULL]';

const failed = (text: string): readonly boolean[] =>
  analyzeText(text, { fileName: 'CBS.log', strict: true })
    .operations.filter(({ kind, outcome }) => kind === 'session' && outcome === 'failed')
    .map(({ recoveredLater }) => recoveredLater);

describe('what makes a failed session of servicing good', () => {
  it('is the same feature turned on later', () => {
    const text = feature('2024-03-04', 1, 'SampleFx3', missing) + feature('2024-03-05', 2, 'SampleFx3', good);
    assert.deepEqual(failed(text), [true]);
    assert.notEqual(summarize(text, 'CBS.log').verdict, 'failed');
  });

  it('is not another feature, though both belong to the package that holds all of them', () => {
    const failure = feature('2024-03-04', 1, 'SampleFx3', missing);
    const nameless = feature('2024-03-04', 1, '', missing);
    const later = feature('2024-03-05', 2, 'SampleClient', good);
    assert.deepEqual(failed(failure + later), [false]);
    assert.deepEqual(failed(nameless + later), [false]);
    assert.deepEqual(failed(nameless + feature('2024-03-05', 2, '', good)), [false]);
  });

  it('is the same capability added later, not another one', () => {
    const add = (day: string, n: number, name: string, answer: string): string => {
      const id = `3113000${n}_10000000${n}`;
      const status = answer === good ? '0x0' : '0x800f081f';
      return servicing(
        day,
        `
09:00:00 I CBS TI: --- Initializing Trusted Installer ---
09:00:01 I CBS Session: ${id} initialized by client DISM Package Manager Provider, external staging directory: (null), external registry directory: (null)
09:00:02 I CBS Exec: Processing started.  Client: DISM Package Manager Provider, Session: ${id}, Package: , Identifier: ${name}
09:00:05 I CBS Reporting capability session finalize status: ${status}, client id: DISM Package Manager Provider, capabilities: ${name}(Absent->Installed), torn state reservicing: 0x00000000
09:00:06 I CBS Exec: Processing complete.  Session: ${id}, Package: , Identifier: ${name} ${answer}
09:00:06 I CBS Session: ${id} finalized. Reboot required: no ${answer}`,
      );
    };
    const failure = add('2024-03-04', 1, 'Sample.Tools~~~~0.0.1.0', missing);
    assert.deepEqual(failed(failure + add('2024-03-05', 2, 'Sample.Tools~~~~0.0.1.0', good)), [true]);
    assert.deepEqual(failed(failure + add('2024-03-05', 2, 'Other.Server~~~~0.0.1.0', good)), [false]);
  });

  it('is not the same feature turned the other way', () => {
    const text =
      feature('2024-03-04', 1, 'SampleFx3', missing, 'Absent') + feature('2024-03-05', 2, 'SampleFx3', good);
    assert.deepEqual(failed(text), [false]);
  });

  it('is a later cumulative update that is in place, not one that the next start rolled back', () => {
    const first = install('2024-03-04', 1, rollup(4100), full);
    const second = install('2024-04-04', 2, rollup(4200), good, 'yes');
    assert.deepEqual(failed(first + second + start('2024-04-04', true)), [true]);
    assert.deepEqual(failed(first + second), [true]);
    const text = first + second + start('2024-04-04', false);
    assert.deepEqual(failed(text), [false]);
    assert.deepEqual(
      summarize(text, 'CBS.log').failures.map((failure) => failure.class),
      ['txn.rollback.advanced-installer', 'env.disk-full'],
    );
  });

  it('is not an installation where the package could not be removed', () => {
    const name = 'Package_for_KB5000601~31bf3856ad364e35~amd64~~10.0.1.3';
    const report = servicing(
      '2024-03-04',
      `09:00:05 I CBS WER: Generating failure report for package: ${name}, status: 0x80070070, failure source: Execute, start state: Installed, target state: Absent, client id: SPP`,
    );
    const removal = install('2024-03-04', 1, name, full).replace(/(?=2024-03-04 09:00:06)/, report);
    assert.deepEqual(failed(removal + install('2024-03-05', 2, name, good)), [false]);
    assert.deepEqual(failed(install('2024-03-04', 1, name, full) + install('2024-03-05', 2, name, good)), [
      true,
    ]);
  });

  it('is a try after the one that was rolled back', () => {
    const text = [
      install('2024-03-04', 1, rollup(4100), full),
      install('2024-04-04', 2, rollup(4200), good, 'yes'),
      start('2024-04-04', false),
      install('2024-04-06', 3, rollup(4200), good, 'yes'),
      start('2024-04-06', true),
    ].join('');
    assert.deepEqual(failed(text), [true]);
    assert.notEqual(summarize(text, 'CBS.log').verdict, 'failed');
  });
});

describe('an update that the next start rolled back', () => {
  const name = 'Package_for_KB5000602~31bf3856ad364e35~amd64~~10.0.1.3';
  const result = summarize(
    install('2024-03-04', 1, name, good, 'yes') + start('2024-03-04', false),
    'CBS.log',
  );

  it('is no attempt that succeeded, and the failure names it', () => {
    assert.deepEqual(
      result.attempts.map(({ kb, result: code }) => [kb, code]),
      [['KB5000602', '0x800f0922']],
    );
    assert.deepEqual(result.failures[0]?.kbs, ['KB5000602']);
    assert.ok(!result.timeline.some(({ event }) => event === 'succeeded'));
  });
});

it('a session that says its identifier in small letters ends as its code says', () => {
  const text = install('2024-03-04', 1, foundation, '[HRESULT = 0x80070005 - E_ACCESSDENIED]').replaceAll(
    'Identifier:',
    'identifier:',
  );
  const ended = text.split('\n').filter((line) => line.includes('Processing complete'));
  assert.equal(analyzeText(ended.join('\n')).operations[0]?.outcome, 'failed');
});
