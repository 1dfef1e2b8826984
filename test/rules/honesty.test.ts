// Tests, over every excerpt, that a claim rests on its records: without them it falls, noise and other logs around them
// change nothing, every value it fills in stands in a record, and neither repetition nor cuts change the result.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyzeText, summarizeCase } from '../../analyzer/src/index';
import { type Excerpt, excerpts } from '../support/excerpts';
import { bytesOf, bytesOfChunks, checkTraceable, claimOf, type Read, read } from '../support/honesty';
import { noiseRecords } from '../support/noiseRecords';

/** Seeded, so that a failure can be repeated. */
const runs = { seed: 20_240_521, numRuns: 8 } as const;

const failing = excerpts.filter(({ says }) => says !== undefined);
const readOf = ({ text, fileName }: Excerpt): Read => read(text, fileName);

describe('every value of a cause stands in a record', () => {
  for (const excerpt of failing) it(excerpt.name, () => checkTraceable(readOf(excerpt)));
});

describe('a claim falls with its records', () => {
  for (const excerpt of failing)
    it(excerpt.name, () => {
      const before = readOf(excerpt);
      const cause = isClaimLeft(before, withoutRecords(excerpt, before, ['cause']), excerpt);
      assert.equal(cause, excerpt.isProvedTwice ?? false, 'without the records of the cause');
      assert.equal(isClaimLeft(before, withoutProof(excerpt), excerpt), false, 'without all of its proof');
    });
});

/** True where the same class still names the same culprit, no less sure than before. */
function isClaimLeft({ result }: Read, text: string, { fileName }: Excerpt): boolean {
  const [was] = result.failures;
  return read(text, fileName).result.failures.some(
    (each) =>
      each.class === was?.class &&
      each.confidence === was.confidence &&
      each.rootCause?.culprit?.name === was.rootCause?.culprit?.name,
  );
}

function withoutRecords({ text }: Excerpt, { analysis, result }: Read, roles: readonly string[]): string {
  const quoted = result.failures[0]?.evidence.filter(({ role }) => roles.includes(role)) ?? [];
  const gone = new Set(quoted.flatMap(({ line }) => linesOfRecord(analysis, line - 1)));
  return text
    .split(/(?<=\n)/)
    .filter((_, line) => !gone.has(line))
    .join('');
}

/** The text without what the claim quotes, and without what it quotes instead once that is gone. */
function withoutProof(excerpt: Excerpt): string {
  let text = excerpt.text;
  for (let round = 0; round < 3; round++)
    text = withoutRecords({ ...excerpt, text }, readOf({ ...excerpt, text }), [
      'cause',
      'consequence',
      'verdict',
      'context',
    ]);
  return text;
}

function linesOfRecord({ facts }: Analysis, line: number): readonly number[] {
  const fact = facts.find((each) => each.line === line);
  return Array.from({ length: fact?.lineCount ?? 1 }, (_, n) => line + n);
}

describe('neither repetition nor cuts change a result', () => {
  for (const { name, text, fileName } of excerpts)
    it(name, () => {
      const expected = bytesOfChunks([text], fileName);
      assert.equal(bytesOfChunks([text], fileName), expected);
      assert.equal(bytesOfChunks(text.split(/(?<=\n)/), fileName), expected);
      const property = fc.property(fc.array(fc.nat(text.length), { maxLength: 10 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = at.slice(1).map((end, i) => text.slice(at[i], end));
        assert.equal(bytesOfChunks(chunks, fileName), expected);
      });
      fc.assert(property, runs);
    });
});

// Records with stamps of their own: only between those can anything stand.
const stamped = excerpts.filter(({ form, text }) => form === 'records' && /^\d{4}[-/]/.test(text));

/** A text's records, each with what goes on below it. */
function recordsOf(text: string): string[] {
  return text.split(/(?<=\n)(?=\d{4}[-/]\d\d[-/]\d\d[ \t])/);
}

function noiseFor({ text, fileName }: Excerpt): readonly string[] {
  const isUpdate = /^\d{4}\//.test(text);
  const kind = isUpdate
    ? 'Windows Update'
    : fileName === 'dism.log'
      ? 'DISM'
      : fileName?.startsWith('setup')
        ? 'setup'
        : 'CBS and CSI';
  return noiseRecords.find(([name]) => name === kind)?.[1] ?? [];
}

/** A line with the time of the record above it. */
function atTimeOf(record: string, line: string): string {
  const stamp = /^\d{4}[-/]\d\d[-/]\d\d[ \t]\d\d:\d\d:\d\d/;
  return line.replace(stamp, stamp.exec(record)?.[0] ?? '');
}

// A command of its own is no noise inside another command, and neither is the end of another search.
const isWork =
  /<----- |Executing command line|Image session has been closed|\* END \*|call complete|calls back to|LogHistory/;

describe('noise changes no claim', () => {
  for (const excerpt of stamped)
    it(excerpt.name, () => {
      const expected = claimOf(readOf(excerpt).result);
      const between = recordsOf(excerpt.text);
      const noise = noiseFor(excerpt).filter((line) => !isWork.test(line));
      const property = fc.property(
        fc.array(fc.tuple(fc.nat(between.length - 1), fc.constantFrom(...noise)), { maxLength: 10 }),
        (inserted) => {
          const mixed = between.flatMap((record, i) => [
            record,
            ...inserted.filter(([at]) => at === i).map(([, line]) => `${atTimeOf(record, line)}\r\n`),
          ]);
          assert.deepEqual(claimOf(read(mixed.join(''), excerpt.fileName).result), expected);
        },
      );
      fc.assert(property, runs);
    });
});

/** Searches of another client, which come to nothing and are sound. */
const sound = [
  'Session: 39990001_1 initialized by client SampleAgent, external staging directory: (null)',
  'Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
  'Session: 39990001_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]',
].map((message) => `2024-05-14 10:22:31, Info                  CBS    ${message}`);

// A cut-out that lacks the beginning of its work cannot tell its records from those of another session.
const whole = /initialized by client|Processing started/;
const servicing = stamped.filter(({ text, fileName }) => whole.test(text) && fileName === undefined);

describe('another sound log changes no claim', () => {
  for (const excerpt of servicing)
    it(`interleaved: ${excerpt.name}`, () => {
      const expected = claimOf(readOf(excerpt).result);
      const between = recordsOf(excerpt.text);
      const mix = (order: (record: string, line: string) => readonly string[]): string =>
        between
          .flatMap((record, i) => {
            const line = sound[i];
            return line === undefined ? [record] : order(record, `${atTimeOf(record, line)}\r\n`);
          })
          .join('');
      const claims = [mix((record, line) => [record, line]), mix((record, line) => [line, record])].map(
        (text) => claimOf(read(text).result),
      );
      assert.deepEqual(claims, [expected, expected]);
    });

  for (const excerpt of failing)
    it(`as a second source: ${excerpt.name}`, () => {
      const source = (path: string, text: string) => ({
        path,
        analysis: analyzeText(text, { fileName: path, strict: true }),
      });
      const own = source(excerpt.fileName ?? 'log.txt', excerpt.text);
      const other = source('other.log', `${sound.join('\r\n')}\r\n`);
      const expected = claimOf(readOf(excerpt).result);
      assert.deepEqual(claimOf(summarizeCase([own, other])), expected);
      assert.deepEqual(claimOf(summarizeCase([other, own])), expected);
      assert.equal(bytesOf(summarizeCase([own, other])), bytesOf(summarizeCase([own, other])));
    });
});
