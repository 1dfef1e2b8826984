// Tests attempts that failed again at the same record: one failure with the number of attempts, whatever else the later
// one logs; an attempt that failed at something else is told apart.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const cbs = (time: string, message: string): string => `${time}, Info                  CBS    ${message}`;
const package_ = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.8';

function attempt(day: string, id: string, code: string, cause: readonly string[]): string[] {
  const at = (second: number): string => `2024-03-${day} 03:00:0${second}`;
  const names = `Session: ${id}, Package: ${package_}, Identifier: KB5000001`;
  return [
    cbs(at(0), `Session: ${id} initialized by client UpdateAgentLCU, external staging directory: (null)`),
    cbs(at(1), `Exec: Processing started.  Client: UpdateAgentLCU, ${names}`),
    ...cause.map((line) => line.replace('TIME', at(2))),
    cbs(at(3), `Failed to stage. [HRESULT = ${code}]`),
    cbs(at(4), `Exec: Processing complete.  ${names} [HRESULT = ${code}]`),
    cbs(at(5), `Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`),
    '',
  ];
}

const delta = [
  'TIME, Error                 CSI    0000000c (F) Hydration failed for component Sample-Shell, version 10.0.19041.4170, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file sample.dll with NTSTATUS -2145844473.',
];
const code = '0x800f0988 - PSFX_E_INVALID_DELTA_COMBINATION';

describe('attempts that failed one after the other', () => {
  it('at the same file are one failure', () => {
    const log = [...attempt('12', '31090001_1', code, delta), ...attempt('13', '31090002_1', code, delta)];
    const { failures, attempts } = summarize(log.join('\r\n'), 'CBS.log');
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.class, 'csi.delta.hydration-failed');
    assert.equal(failures[0]?.rootCause?.culprit?.name, 'sample.dll');
    assert.ok(failures[0]?.details.some(({ value }) => value.startsWith('2 (')));
    assert.equal(attempts.length, 2);
  });

  it('at something else are told apart', () => {
    const full = '0x80070070 - ERROR_DISK_FULL';
    const log = [...attempt('12', '31090001_1', code, delta), ...attempt('13', '31090002_1', full, [])];
    const { failures } = summarize(log.join('\r\n'), 'CBS.log');
    assert.deepEqual(failures.map((failure) => failure.class).sort(), [
      'csi.delta.hydration-failed',
      'env.disk-full',
    ]);
  });
});
