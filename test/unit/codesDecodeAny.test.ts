// Proves the decoder on any number, name or text: each comes back from what is written of it, and none makes it throw or hang.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allNames,
  decodeQuery,
  formatCode,
  parseCodeToken,
  readingsOf,
  searchCodes,
} from '../../analyzer/src/index';

test('one number comes back from all its notations', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 0xffff_ffff }),
    fc.constantFrom(...[...allNames()].filter((_, index) => index % 37 === 0).map((name) => name.code)),
  );
  fc.assert(
    fc.property(numbers, (number) => {
      const hex = number.toString(16);
      const eight = hex.padStart(8, '0');
      const signed = number > 0x7fff_ffff ? String(number - 0x1_0000_0000) : String(number);
      for (const text of [`0x${hex}`, `0X${eight.toUpperCase()}`, eight, `${eight}h`, `0x${hex}L`, signed]) {
        const token = parseCodeToken(text);
        // Eight decimal digits are hexadecimal by rule, so a plain decimal of that length is another number.
        if (/^[0-9]{8}$/.test(text) && text !== eight) continue;
        assert.equal(token?.number, number, text);
      }
      assert.equal(decodeQuery(formatCode(number))[0]?.number, number);
    }),
    { numRuns: 500 },
  );
});

test('every name of the table decodes to its own number, first where it is alone', () => {
  const wrong: string[] = [];
  for (const { symbol, code } of allNames()) {
    if (!/^[A-Za-z][A-Za-z0-9_]{2,}$/.test(symbol)) continue;
    if (parseCodeToken(symbol) !== undefined) continue;
    if (!decodeQuery(symbol).some((reading) => reading.number === code)) wrong.push(symbol);
  }
  assert.deepEqual(wrong, []);
});

test('every number has a reading whose code is the number and whose fields are whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (number) => {
      const readings = readingsOf(number);
      assert.ok(readings.length > 0);
      for (const reading of readings) {
        assert.equal(reading.number, number);
        assert.equal(Number.isInteger(reading.fields.code), true);
        assert.ok(!reading.equivalents.some((equivalent) => equivalent.number === number));
      }
    }),
    { numRuns: 1_000 },
  );
});

const maxMilliseconds = 1_000; // generous for a loaded machine; a runaway expression takes far longer

test('no text makes the decoder throw or hang', () => {
  const fragments = fc.constantFrom(
    '0x',
    '80070005',
    'C1900101',
    '-',
    ' ',
    '(',
    ')',
    '[',
    ']',
    '=',
    'gle',
    'HRESULT_FROM_WIN32(',
    'NTSTATUS_FROM_WIN32(',
    'Error',
    'CBS_E_ABORT',
    '_',
    'f'.repeat(40),
    '9'.repeat(40),
    '，',
    '\ud800',
    '\u0000',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const start = performance.now();
      assert.ok(Array.isArray(decodeQuery(text)));
      assert.ok(searchCodes(text, 5).length <= 5);
      assert.ok(performance.now() - start < maxMilliseconds);
    }),
    { numRuns: 500 },
  );
  for (const unit of ['a', '0', ' ', '(', '-', '_', 'Error ', '0x', 'HRESULT_FROM_NT(', 'f', '9,']) {
    const start = performance.now();
    decodeQuery(unit.repeat(200_000));
    assert.ok(performance.now() - start < maxMilliseconds, unit);
  }
});
