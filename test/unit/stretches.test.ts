// What is kept of a log of very many sessions: the first, the last, what failed and what stood near it; the rest is counted.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import {
  type Analysis,
  analyzeText,
  createSegment,
  createSegmentJoin,
  findBorder,
  renderMarkdown,
  summarizeCase,
  toSummaryJson,
} from '../../analyzer/src/index';
import { ascii } from '../support/asciiHost';
import { cbsRecord } from '../support/caseFixtures';
import { createRandom, type Random } from '../support/randomLog';

/** A record of the k-th session; each takes a minute. */
function cbs(k: number, text: string, level = 'Info'): string {
  const time = new Date(Date.UTC(2024, 0, 1) + k * 60_000).toISOString();
  return `${cbsRecord(`${time.slice(0, 10)} ${time.slice(11, 19)}`, level, 'CBS', text)}\r\n`;
}

const idOf = (k: number): string => `31000000_${200_000_000 + k}`;
const packageOf = (kb: number): string => `Package_for_KB${kb}~31bf3856ad364e35~amd64~~10.0.1.1`;
const success = '0x00000000 - S_OK';
const corrupt = '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';

const life = (k: number): string =>
  cbs(k, 'TI: --- Initializing Trusted Installer ---') +
  cbs(k, 'Loaded Servicing Stack v10.0.19041.1220 with Core: C:\\Windows\\winsxs\\sample\\cbscore.dll');
const looking = (k: number): string =>
  cbs(k, `Session: ${idOf(k)} initialized by client SPP, external staging directory: (null)`);
const working = (k: number, kb: number, result: string, inside = ''): string =>
  cbs(k, `Session: ${idOf(k)} initialized by client WindowsUpdateAgent, external staging directory: (null)`) +
  cbs(
    k,
    `Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${idOf(k)}, Package: ${packageOf(kb)}`,
  ) +
  inside +
  cbs(k, `Exec: Processing complete.  Session: ${idOf(k)}, Package: ${packageOf(kb)} [HRESULT = ${result}]`) +
  cbs(k, `Session: ${idOf(k)} finalized. Reboot required: no [HRESULT = ${result}]`);
const failing = (k: number, kb: number): string =>
  working(k, kb, corrupt, cbs(k, `Failed to bind package to stage. [HRESULT = ${corrupt}]`));
const stop = (k: number): string =>
  cbs(k, 'Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP');

function sessions(count: number, make: (k: number) => string): string {
  return Array.from({ length: count }, (_, k) => make(k)).join('');
}

function attemptsIn(analysis: Analysis): number {
  return analysis.operations.filter(({ result }) => result !== undefined).length;
}

test('of sessions without end as many are kept as of many', () => {
  const make = (k: number): string => `${k % 3 === 0 ? life(k) : ''}${working(k, 5_000_000 + k, success)}`;
  const [many, more] = [2_000, 6_000].map((count) => analyzeText(sessions(count, make), { strict: true }));
  assert.ok(many !== undefined && more !== undefined);
  assert.equal(more.operations.length, many.operations.length);
  assert.ok(more.operations.length <= 1_100);
  assert.ok(more.facts.length <= 8_000, `${more.facts.length} facts`);
  assert.equal(more.sessionCount, 6_000);
  assert.equal(attemptsIn(more) + (more.countedResults[0]?.count ?? 0), 6_000);
  assert.deepEqual(
    more.countedResults.map(({ code }) => code),
    [0],
  );
});

test('of few sessions none is only counted', () => {
  const analysis = analyzeText(
    sessions(900, (k) => working(k, 5_000_000 + k, success)),
    { strict: true },
  );
  assert.equal(analysis.operations.length, 900);
  assert.deepEqual(analysis.countedResults, []);
  assert.deepEqual(analysis.problems, []);
});

test('a session that failed among thousands is told whole, with those near it', () => {
  const text = sessions(4_000, (k) =>
    k === 2_000 ? failing(k, 4_999_999) : working(k, 5_000_000 + k, success),
  );
  const analysis = analyzeText(text, { strict: true });
  const at = analysis.operations.findIndex(({ outcome }) => outcome === 'failed');
  const [failed, before, behind] = [at, at - 20, at + 20].map((k) => analysis.operations[k]);
  assert.equal(failed?.id, idOf(2_000));
  assert.equal(failed?.client, 'WindowsUpdateAgent');
  assert.equal(before?.id, idOf(1_980));
  assert.equal(behind?.id, idOf(2_020));
  assert.equal(analysis.sessionCount, 4_000);
  const result = summarizeCase([{ path: 'CBS.log', analysis }]);
  assert.equal(result.failures.length, 1);
  assert.equal(result.failures[0]?.operation.session, idOf(2_000));
  assert.equal(result.timeline.length, 20);
});

test('a failure is history where a session that was only counted did the same work', () => {
  const kbOf = (k: number): number => (k === 1_000 ? 5_000_600 : 5_000_000 + k);
  const text = sessions(4_000, (k) => (k === 600 ? failing(k, 5_000_600) : working(k, kbOf(k), success)));
  const analysis = analyzeText(text, { strict: true });
  assert.ok(analysis.operations.every(({ id }) => id !== idOf(1_000)));
  assert.equal(analysis.operations.find(({ outcome }) => outcome === 'failed')?.recoveredLater, true);
  assert.equal(summarizeCase([{ path: 'CBS.log', analysis }]).verdict, 'succeeded');
});

test('work that was cut short is never only counted', () => {
  const cut = (k: number): string =>
    looking(k) +
    cbs(k, `Exec: Processing started.  Client: SPP, Session: ${idOf(k)}, Package: ${packageOf(5_000_001)}`) +
    cbs(k, 'Trusted Installer is shutting down because: SHUTDOWN_REASON_SHUTDOWN');
  const text = sessions(3_000, (k) => life(k) + (k === 1_500 ? cut(k) : looking(k)));
  const outcomes = analyzeText(text, { strict: true }).operations.map(({ outcome }) => outcome);
  assert.equal(outcomes.filter((outcome) => outcome === 'interrupted').length, 1);
});

test('attempts that were only counted are told in number', () => {
  const text = sessions(3_000, (k) => working(k, 5_000_000 + k, success));
  const result = summarizeCase([{ path: 'CBS.log', analysis: analyzeText(text, { strict: true }) }]);
  const json = toSummaryJson(result, 'en');
  const counted = json.countedAttempts ?? [];
  assert.equal(json.attempts.length + (counted[0]?.count ?? 0), 3_000);
  assert.equal(counted[0]?.code, '0x00000000');
  assert.equal(json.sources[0]?.sessions, 3_000);
  const left = new RegExp(`^${counted[0]?.count} further sessions were only counted`);
  assert.match(json.sources[0]?.problems?.[0] ?? '', left);
  assert.match(renderMarkdown(result, { language: 'en' }), /2,980|3,000/);
});

test('failures that are too many are counted by code', () => {
  const text = sessions(4_200, (k) => failing(k, 5_000_000 + k));
  const result = summarizeCase([{ path: 'CBS.log', analysis: analyzeText(text, { strict: true }) }]);
  assert.deepEqual(
    result.errorCounts.map(({ code, count }) => [code, count]),
    [['0x80073712', 4_200]],
  );
});

/** Sessions of all kinds, among them those that go over into each other. */
function randomSessions(random: Random, count: number, share: number): string {
  return sessions(count, (k) => {
    const kb = 5_000_000 + random.next(400);
    const kinds: readonly (() => string)[] = [
      () => failing(k, kb),
      () => looking(k) + cbs(k, `Exec: Resuming session: ${idOf(k - 1)}`),
      () => cbs(k, `Exec: Processing complete.  Session: ${idOf(k - random.next(3))} [HRESULT = ${success}]`),
      () => working(k, kb, success, stop(k)),
      () => cbs(k, `Failed to open it. [HRESULT = ${corrupt}]`),
      () => cbs(k, `Session: ${idOf(k)} finalized. Reboot required: yes [HRESULT = ${success}]`),
    ];
    if (random.next(1_000) < share) return random.pick(kinds)();
    const begin = random.next(3) === 0 ? life(k) : '';
    return `${begin}${random.next(2) === 0 ? looking(k) : working(k, kb, success)}${random.next(3) === 0 ? stop(k) : ''}`;
  });
}

describe('sessions without end, read in segments', () => {
  for (let seed = 1; seed <= 8; seed++) {
    it(`give what one pass gives, seed ${seed}`, () => {
      const random = createRandom(seed * 104_729);
      const share = [0, 2, 20, 900][seed % 4] ?? 0;
      const text = randomSessions(random, share > 100 ? 9_000 : 3_500, share);
      const bytes = Buffer.from(text);
      const offsets = Array.from(
        { length: 1 + random.next(5) },
        () => 70_000 + random.next(text.length - 80_000),
      );
      const borders = offsets.flatMap((offset) => findBorder(bytes, offset, ascii) ?? []);
      const cuts = [...new Set([0, ...borders, bytes.length])].sort((a, b) => a - b);
      const join = createSegmentJoin();
      cuts.slice(1).forEach((cut, k) => {
        const machine = createSegment(k === 0, ascii);
        machine.pushAscii(bytes.subarray(cuts[k], cut));
        join.add(structuredClone(machine.finish()));
      });
      const whole = analyzeText(text, { strict: true, countsOnly: true });
      assert.ok(whole.problems.length > 0, 'nothing was let go of');
      assert.deepEqual(join.finish({ strict: true }), whole);
    });
  }
});
