// Runs every excerpt of our own: verdict, class, code, culprit, the words of the cause, and what must not be blamed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../analyzer/src/index';
import { classIds, namesBySymbol } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { type Excerpt, excerpts, type Said } from '../support/excerpts';

type Failure = CaseResult['failures'][number];

/** Everything that states the cause: title, explanation, codes, the records of cause and verdict, packages. */
function statementOf({
  title,
  explanation,
  hresult,
  symbol,
  rootCause,
  evidence,
  packages,
  kbs,
}: Failure): string {
  return [
    title.en,
    explanation.en,
    hresult,
    symbol,
    rootCause?.code,
    rootCause?.text,
    rootCause?.culprit?.name,
    ...evidence.filter(({ role }) => role === 'cause' || role === 'verdict').map(({ text }) => text),
    ...packages,
    ...kbs,
  ]
    .join('\n')
    .toLowerCase();
}

function checkSaid(failure: Failure | undefined, says: Said): void {
  assert.equal(failure?.class, says.class);
  if (says.code !== undefined)
    assert.ok(
      [failure?.rootCause?.code, failure?.hresult].includes(says.code),
      `codes are ${failure?.rootCause?.code} and ${failure?.hresult}`,
    );
  const culprit = failure?.rootCause?.culprit?.name.toLowerCase() ?? '';
  if (says.culprit !== undefined)
    assert.ok(culprit.includes(says.culprit.toLowerCase()), `culprit is ${culprit}`);
  const statement = failure ? statementOf(failure) : '';
  for (const word of says.words ?? [])
    assert.ok(statement.includes(word.toLowerCase()), `${word} is not told`);
  const blamed = `${failure?.rootCause?.code} ${failure?.rootCause?.symbol} ${culprit}`.toLowerCase();
  for (const word of says.notBlamed ?? [])
    assert.ok(!blamed.includes(word.toLowerCase()), `${word} is blamed`);
  if (says.confidence !== undefined) assert.equal(failure?.confidence, says.confidence);
}

function checkExcerpt({ text, fileName, says }: Excerpt): void {
  const { failures, verdict } = summarize(text, fileName ?? 'log.txt');
  if (says) {
    assert.equal(verdict, 'failed');
    checkSaid(failures[0], says);
    return;
  }
  assert.deepEqual(
    failures.map((failure) => [failure.class, failure.title.en]),
    [],
  );
  assert.notEqual(verdict, 'failed');
}

describe('an excerpt is told right', () => {
  for (const excerpt of excerpts) it(`${excerpt.name}`, () => checkExcerpt(excerpt));
});

describe('the excerpts as a collection', () => {
  it('have names of their own, known classes and a text', () => {
    assert.equal(new Set(excerpts.map(({ name }) => name)).size, excerpts.length);
    const known: ReadonlySet<string> = new Set([...classIds, 'unclassified']);
    for (const { name, says, text } of excerpts) {
      assert.ok(text.length > 60, name);
      assert.ok(says === undefined || known.has(says.class), `${name}: ${says?.class}`);
    }
  });

  it('pair no code with a name that is not its own', () => {
    const pairs = excerpts.flatMap(({ text }) => [
      ...text.matchAll(/(?<code>0x[0-9a-fA-F]{8}) - (?<name>(?!Unknown\b)[A-Z]\w+)/g),
      ...text.matchAll(/(?<name>STATUS_\w+) #[^\n]*\[gle=(?<code>0xd[0-9a-f]{7})\]/g),
    ]);
    const wrong = pairs.filter(({ groups }) => !isPair(groups?.name ?? '', Number(groups?.code)));
    assert.deepEqual(
      wrong.map(([pair]) => pair),
      [],
    );
    assert.ok(pairs.length > 100);
  });

  it('are of every form, and many are harmless', () => {
    const forms = new Set(excerpts.map(({ form }) => form));
    assert.deepEqual([...forms].sort(), ['cut', 'quoted', 'records', 'unstamped', 'wrapped']);
    assert.ok(excerpts.filter(({ says }) => says === undefined).length >= 10);
  });
});

/** True where the table gives the number that name, as an HRESULT or with the bit that marks an NTSTATUS. */
function isPair(name: string, code: number): boolean {
  const plain = code >>> 28 === 0xd ? (code & 0xefffffff) >>> 0 : code;
  return namesBySymbol(name).some((each) => each.code === plain || (0x80070000 | each.code) >>> 0 === plain);
}
