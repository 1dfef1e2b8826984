// The quick way past ordinary records: what it passes over is counted as if it had been read, whatever the bytes hold and
// wherever they are cut.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Analysis,
  type AnalysisMachine,
  type AnalysisOptions,
  type CompiledUserRule,
  createAnalysis,
} from '../../analyzer/src/index';
import { excerpts } from '../support/excerpts/index';
import { record } from '../support/logs';
import { createRandom, type Random, randomLog } from '../support/randomLog';

const filler = Array.from({ length: 700 }, (_, k) =>
  record(
    'Info',
    'CBS',
    `Plan: Package: Package_${k}_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.1, current: Absent`,
  ),
).join('\r\n');

/** A rule that matches nothing: with it every record is read as a whole, so it gives what has to come out. */
const watchful: CompiledUserRule = {
  rule: {
    id: 'user.never',
    severity: 'error',
    title: { en: 'Never', zh: '从不' },
    explanation: { en: 'Never.', zh: '从不。' },
    nextSteps: [],
    links: [],
    standing: { depth: 'deep', worth: 'high' } as unknown as CompiledUserRule['rule']['standing'],
    confidence: 'low',
    match: { kinds: [], components: [], levels: [], codes: [] },
  },
  matches: () => undefined,
};

function readWhole(text: string): Analysis {
  const machine = createAnalysis({ strict: true, userRules: [watchful] });
  machine.push(text);
  return machine.finish();
}

/** Pushes a text in pieces of random length, some as text, some as bytes. */
function readInPieces(
  text: string,
  random: Random,
  options: { readonly largest: number; readonly texts: number },
  how: AnalysisOptions = { strict: true },
): Analysis {
  const machine = createAnalysis(how);
  for (let at = 0; at < text.length; ) {
    const size = 1 + random.next(options.largest);
    pushPiece(machine, text.slice(at, at + size), random.next(100) < options.texts);
    at += size;
  }
  return machine.finish();
}

function pushPiece(machine: AnalysisMachine, piece: string, isText: boolean): void {
  const isAscii = /^[\0-\x7f]*$/.test(piece);
  if (isText || !isAscii) {
    machine.push(piece);
    return;
  }
  const bytes = Buffer.from(piece, 'latin1');
  assert.equal(machine.pushAscii(bytes), piece.split('\n').length - 1);
  // Whoever pushes may use the memory again.
  bytes.fill(0x21);
}

describe('random logs read as bytes', () => {
  for (let seed = 1; seed <= 24; seed++) {
    it(`give what the text gives, seed ${seed}`, () => {
      const random = createRandom(seed);
      const text = randomLog(random, 1_500, { isForeign: seed % 3 === 0 });
      const whole = readWhole(text);
      assert.ok(whole.facts.length > 50);
      const largest = random.pick([3_000, 20_000, 200_000]);
      assert.deepEqual(readInPieces(text, random, { largest, texts: 0 }), whole);
      assert.deepEqual(readInPieces(text, random, { largest, texts: 30 }), whole);
      assert.deepEqual(readInPieces(text, random, { largest, texts: 100 }), whole);
    });
  }
});

describe('excerpts among ordinary records, read as bytes', () => {
  for (const { name, text } of excerpts) {
    it(name, () => {
      const log = `${filler}\r\n${text}\r\n${filler}\r\n`;
      const random = createRandom(name.length);
      assert.deepEqual(readInPieces(log, random, { largest: 90_000, texts: 0 }), readWhole(log));
    });
  }
});

/** What the scanner gives, which counts whole runs; where records lie, it does not tell. */
function scanned(text: string, random: Random, largest: number): Omit<Analysis, 'records'> {
  return uncounted(readInPieces(text, random, { largest, texts: 10 }, { strict: true, countsOnly: true }));
}

function uncounted({ records, ...rest }: Analysis): Omit<Analysis, 'records'> & { readonly count: number } {
  return { ...rest, count: records.count };
}

describe('random logs, scanned', () => {
  for (let seed = 1; seed <= 24; seed++) {
    it(`give what the text gives, seed ${seed}`, () => {
      const random = createRandom(seed * 31);
      const text = randomLog(random, 1_500, { isForeign: seed % 3 === 0 });
      const largest = random.pick([300, 20_000, 2_000_000]);
      assert.deepEqual(scanned(text, random, largest), uncounted(readWhole(text)));
    });
  }
});

describe('excerpts among ordinary records, scanned', () => {
  for (const { name, text } of excerpts) {
    it(name, () => {
      const log = `${filler}\r\n${text}\r\n${filler}\r\n`;
      assert.deepEqual(scanned(log, createRandom(name.length), 90_000), uncounted(readWhole(log)));
    });
  }
});

describe('what the scanner must not pass over', () => {
  /** The log lies in one piece, so that no border leads the scanner to the right answer. */
  const scan = (lines: readonly string[]): Omit<Analysis, 'records'> => {
    const text = `${filler}\r\n${lines.join('\r\n')}\r\n${filler}\r\n`;
    const machine = createAnalysis({ strict: true, countsOnly: true });
    machine.pushAscii(Buffer.from(text, 'latin1'));
    const analysis = uncounted(machine.finish());
    assert.deepEqual(analysis, uncounted(readWhole(text)));
    return analysis;
  };
  // No shape begins like this: as far as it goes, nobody wants the record.
  const ordinary = record('Info', 'CBS', 'Nothing is said here.');
  const failure =
    'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]';

  for (const prefix of [' (old) CBS.log:12:', '          CBS.log:12:', '          .\\logs\\report.txt:7:'])
    it(`a record behind the name of a file on a line that looks like a further one: ${prefix.trim()}`, () => {
      const { facts } = scan([ordinary, `${prefix}${record('Error', 'CBS', `${failure} was told`)}`]);
      assert.ok(facts.some(({ codes }) => codes.includes(0x80073712)));
    });

  it('a record that is longer than any may be: what is kept of it ends with a failure', () => {
    const rest = Array.from({ length: 3_000 }, (_, k) => `          ${k} ${failure}`);
    const { facts } = scan([ordinary, ...rest, '          and so on', ordinary]);
    assert.ok(facts.some(({ codes }) => codes.includes(0x80073712)));
  });

  for (const blanks of ['', ' ', '   '])
    it(`a record whose first line says nothing, ${blanks.length} blanks behind its head`, () => {
      const rest = Array.from({ length: 6 }, (_, k) => `          step ${k}: ${failure} was told`);
      const { facts } = scan([record('Info', 'CBS', blanks), ...rest]);
      assert.ok(facts.some(({ codes }) => codes.includes(0x80073712)));
    });
});

describe('counts only', () => {
  it('leave the table empty and change nothing else', () => {
    const text = randomLog(createRandom(5), 1_500);
    const { records, ...whole } = readWhole(text);
    const machine = createAnalysis({ strict: true, countsOnly: true });
    machine.push(text);
    const { records: counted, ...rest } = machine.finish();
    assert.deepEqual(rest, whole);
    assert.equal(counted.count, records.count);
    assert.equal(counted.line.length, 0);
  });
});
