// Work in steps: given up at any step nothing comes of it, done to its end the result is that of one go.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, analyzingText, summarizeCase, summarizingCase } from '../../analyzer/src/index';
import { inTurns } from '../../server/src/inTurns';
import { cbs, csi, log } from '../support/logLines';

const text = log(
  cbs('Session: 31000001_1 initialized by client WindowsUpdateAgent.'),
  csi('(F) STATUS_FILE_CORRUPT_ERROR #12# from Windows::Rtl::SysCreateFile[gle=0xd0000102]'),
  cbs('Failed to perform operation. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]'),
  cbs('Session: 31000001_1 finalized. Reboot required: no [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]'),
);
const options = { fileName: 'CBS.log' };

/** Every step takes as long as anybody waits, so that each is a turn of its own. */
function* slowly(onStep: () => void): Generator<undefined, number, undefined> {
  for (let n = 0; n < 5; n++) {
    onStep();
    for (const end = performance.now() + 1; performance.now() < end; );
    yield;
  }
  return 5;
}

describe('work in turns', () => {
  it('is that of one go', async () => {
    const nextTurn = (): Promise<void> => Promise.resolve();
    const done = await inTurns(analyzingText(text, options), { nextTurn }, () => false);
    const analysis = analyzeText(text, options);
    assert.deepEqual(done?.analysis, analysis);
    const sources = [{ path: 'CBS.log', analysis }];
    const result = await inTurns(summarizingCase(sources), { nextTurn }, () => false);
    assert.equal(result?.failures.length, 1);
    assert.deepEqual(result, summarizeCase(sources));
  });

  it('lets others have their turn between two steps, and ends where it is cancelled', async () => {
    let steps = 0;
    let turns = 0;
    const nextTurn = async (): Promise<void> => {
      turns += 1;
    };
    const all = await inTurns(
      slowly(() => steps++),
      { nextTurn },
      () => false,
    );
    assert.equal(all, 5);
    assert.ok(turns >= 5, `${turns} turns`);
    steps = 0;
    assert.equal(
      await inTurns(
        slowly(() => steps++),
        { nextTurn },
        () => steps === 2,
      ),
      undefined,
    );
    assert.equal(steps, 2);
  });

  it('works out operations, rules and the case one by one', () => {
    const work = analyzingText(text, options);
    let steps = 0;
    for (let step = work.next(); !step.done; step = work.next()) steps += 1;
    assert.ok(steps > 100, `${steps} steps`);
  });
});
