// How a list of like elements is read: with and without a root, damaged, cut anywhere; and what one element holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
// The element reader is no part of the facade: nothing outside the analyzer reads XML.
import {
  childText,
  createXmlElementReader,
  readXml,
  type XmlPlace,
} from '../../analyzer/src/formats/dialects/xmlElements';

function elementsOf(...chunks: readonly string[]) {
  const elements: XmlPlace[] = [];
  const reader = createXmlElementReader('Event', (element) => {
    elements.push(element);
    return true;
  });
  for (const chunk of chunks) reader.push(chunk);
  return { elements, totals: reader.finish() };
}

describe('elements of a text', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, number, number])[]])[] = [
    [
      'in a root on one line',
      '<?xml?>\r\n<Events><Event a="1">x</Event><Event>y</Event></Events>',
      [
        ['<Event a="1">x</Event>', 1, 1],
        ['<Event>y</Event>', 1, 1],
      ],
    ],
    [
      'without a root, over several lines',
      '\uFEFF<Event>\n a\n</Event>\n<Event>b</Event>\n',
      [
        ['<Event>\n a\n</Event>', 0, 3],
        ['<Event>b</Event>', 3, 1],
      ],
    ],
    [
      'without an end tag',
      '<Event>a\n<Event>b</Event>\n<Event>c\n',
      [
        ['<Event>a', 0, 1],
        ['<Event>b</Event>', 1, 1],
        ['<Event>c', 2, 1],
      ],
    ],
    [
      'with longer names around and inside',
      '<Events><EventList><Event><EventID>1</EventID></Event>',
      [['<Event><EventID>1</EventID></Event>', 0, 1]],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      const whole = elementsOf(text);
      assert.deepEqual(
        whole.elements.map((each) => [each.text, each.line, each.lineCount]),
        expected,
      );
      assert.deepEqual(elementsOf(...text), whole);
    });

  it('gives up an element without end and goes on with the next', () => {
    const text = `<Event>${'x'.repeat(400_000)}</Event>\n<Event>y</Event>`;
    const whole = elementsOf(text);
    assert.deepEqual(
      whole.elements.map((each) => each.text),
      ['<Event>y</Event>'],
    );
    assert.equal(whole.totals.longLines, 1);
    assert.deepEqual(elementsOf(...(text.match(/[\s\S]{1,65537}/g) ?? [])), whole);
  });

  it('accounts for every line, however the text is cut', () => {
    const sign = fc.constantFrom('a', '<Event>', '</Event>', '<Event', '<', '>', '\n', '\r', '\r\n', ' ');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 4 }),
        (parts, cuts) => {
          const text = parts.join('');
          const at = [0, ...cuts.map((each) => each % (text.length + 1)).sort((a, b) => a - b), text.length];
          const whole = elementsOf(text);
          assert.deepEqual(elementsOf(...at.slice(1).map((end, k) => text.slice(at[k], end))), whole);
          const lines = text.split(/\r\n|\n|\r/);
          assert.equal(whole.totals.lineCount, lines.at(-1) === '' ? lines.length - 1 : lines.length);
          const starts = new Set(whole.elements.map((each) => each.line));
          const { continuationLines, unparsedLines } = whole.totals;
          assert.ok(starts.size + continuationLines + unparsedLines >= whole.totals.lineCount);
          assert.ok(continuationLines + unparsedLines <= whole.totals.lineCount);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the parts of an element', () => {
  it('reads attributes, texts, references and sections', () => {
    const node = readXml(
      '<a:Event x="1 &amp; 2" y=\'"\'><System><Id>20</Id><Empty/></System><T>p &lt;q&gt; &#x4e2d;&#65;</T><U><![CDATA[<r>&]]></U><!-- <V>no</V> --></a:Event>',
    );
    assert.equal(node?.name, 'Event');
    assert.deepEqual(node?.attributes, { x: '1 & 2', y: '"' });
    assert.deepEqual(
      node?.children.map((each) => each.name),
      ['System', 'T', 'U'],
    );
    assert.equal(childText(node, 'T'), 'p <q> 中A');
    assert.equal(childText(node, 'U'), '<r>&');
    assert.deepEqual(
      node?.children[0]?.children.map((each) => [each.name, each.text]),
      [
        ['Id', '20'],
        ['Empty', ''],
      ],
    );
  });
  it('takes what is damaged as far as it goes', () => {
    assert.equal(childText(readXml('<E><A>1</B><C>2</E'), 'A'), '1');
    assert.equal(readXml('no element'), undefined);
  });
  it('reads hostile text in time that grows with its length only', () => {
    for (const part of ['<a', '<![CDATA[', '<a "', '<!--', '<a>', '&#'])
      assert.doesNotThrow(() => readXml(part.repeat(262_144 / part.length)));
  });
});
