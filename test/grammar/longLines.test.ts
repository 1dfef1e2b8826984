// A line of a megabyte costs time in proportion to its length, whatever it is made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INITIAL } from 'vscode-textmate';
import { grammarIds, loadGrammar } from './loadGrammar';

/** UTF-16 code units of the line that mixes all seeds. */
const longest = 1 << 20;
/** UTF-16 code units of the lines of one seed: enough to tell proportional from quadratic work. */
const long = 1 << 17;
/** Milliseconds; proportional work takes a second at most, quadratic work from half a minute to half an hour. */
const timeLimit = 15_000;
const head = '2024-03-05 10:20:30, Error                 CSI    00000001 ';

/** Texts that start an expression again and again without ending it. */
const seeds = [
  'a',
  ' ',
  '\0',
  '\\',
  "'",
  '"a',
  'C:\\a ',
  "[l:1]'",
  '{l:32 b:',
  '[gle=',
  'amd64_',
  'a~',
  ' STATUS_',
  'Error: ',
  'hr = ',
  '<- Starting ',
  ' - A::',
  'Operation failed: x ',
  '*FAILED* [',
  '0123456789abcdef',
];

for (const id of grammarIds) {
  test(`${id}: a megabyte on one line`, async () => {
    const grammar = await loadGrammar(id);
    const mixed = seeds.join('');
    for (const line of [...seeds.map((seed) => repeat(seed, long)), repeat(mixed, longest)]) {
      const { stoppedEarly } = grammar.tokenizeLine(head + line, INITIAL, timeLimit);
      assert.equal(stoppedEarly, false, `stopped in ${JSON.stringify(line.slice(0, 20))}`);
    }
  });

  test(`${id}: an open quote or path ends with its line`, async () => {
    const grammar = await loadGrammar(id);
    for (const line of [
      `${head}[l:9]'cut`,
      `${head}"cut`,
      `${head}C:\\cut`,
      `${head}Package_for_KB5000001~~`,
    ]) {
      const { ruleStack } = grammar.tokenizeLine(line, INITIAL);
      const next = grammar.tokenizeLine('plain words', ruleStack);
      assert.deepEqual(
        next.tokens.map((token) => token.scopes),
        [[`source.${id}`]],
        line,
      );
    }
  });
}

function repeat(seed: string, length: number): string {
  return seed.repeat(Math.ceil(length / seed.length));
}
