// Proves the explanations as a collection: each stands for a real name, exists in both languages, and stands once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeKnowledge,
  classIds,
  codeFamilies,
  codeKnowledge,
  formatCode,
  namesOf,
  readingOf,
  readingsOf,
} from '../../analyzer/src/index';

const idOf = (entry: CodeKnowledge): string => `${formatCode(entry.code)} ${entry.symbol}`.trim();

test('each explanation is about a name the table gives to its number, or about a number without one', () => {
  const wrong = codeKnowledge().filter((entry) =>
    entry.symbol === ''
      ? namesOf(entry.code).length > 0
      : !namesOf(entry.code).some((name) => name.symbol === entry.symbol),
  );
  assert.deepEqual(wrong.map(idOf), []);
});

test('no code is explained twice', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [family, entries] of Object.entries(codeFamilies())) {
    for (const entry of entries) {
      const before = seen.get(idOf(entry));
      if (before !== undefined) twice.push(`${idOf(entry)} in ${before} and ${family}`);
      seen.set(idOf(entry), family);
    }
  }
  assert.deepEqual(twice, []);
});

test('every text exists in both languages and is written in its language', () => {
  const wrong: string[] = [];
  for (const entry of codeKnowledge()) {
    const texts = [entry.meaning, entry.cause, ...entry.nextSteps.map((step) => step.text)];
    for (const { en, zh } of texts) {
      if (en.trim() === '' || /[\u3000-\u9fff\uff00-\uffef]/.test(en)) wrong.push(`${idOf(entry)}: ${en}`);
      if (!/[\u4e00-\u9fff]/.test(zh)) wrong.push(`${idOf(entry)}: ${zh}`);
    }
    if (entry.nextSteps.length === 0) wrong.push(`${idOf(entry)}: no next step`);
    if (entry.source.trim() === '') wrong.push(`${idOf(entry)}: no source`);
  }
  assert.deepEqual(wrong, []);
});

test('every failure class that an explanation names exists', () => {
  assert.equal(classIds.length, 98);
  const known: readonly string[] = classIds;
  const wrong = codeKnowledge().flatMap((entry) =>
    entry.classes.filter((id) => !known.includes(id)).map((id) => `${idOf(entry)}: ${id}`),
  );
  assert.deepEqual(wrong, []);
});

test('every explanation is reached by its number', () => {
  const unreached = codeKnowledge().filter(
    (entry) =>
      !readingsOf(entry.code).some((reading) => reading.explanation?.meaning.en === entry.meaning.en) &&
      // Two names of one number are two explanations; the other one is reached when the log prints that name.
      codeKnowledge().filter((other) => other.code === entry.code).length === 1,
  );
  assert.deepEqual(unreached.map(idOf), []);
});

test('an explanation is found through the chain and says which number it is for', () => {
  const [direct] = readingsOf(1392);
  assert.ok(direct?.explanation !== undefined);
  assert.equal(direct.explanation.writtenFor, undefined);
  for (const code of [0x80070570, 0xd0000102]) {
    const { explanation } = readingOf(code);
    assert.ok(explanation?.writtenFor !== undefined, formatCode(code));
    assert.notEqual(explanation.writtenFor.number, code);
  }
  // A stop code with the number of an explained Win32 code does not borrow its explanation.
  const asStopCode = readingsOf(5).find((reading) => reading.as === 'bugcheck');
  assert.notEqual(asStopCode?.explanation?.meaning.en, readingOf(5).explanation?.meaning.en);
});
