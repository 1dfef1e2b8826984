// How lists of XML elements are read, seen through exports of events: with and without a root, damaged, hostile.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyzeText, createAnalysis } from '../../analyzer/src/index';

const event = (data: string): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID Qualifiers='0'>20</EventID><Level>2</Level><TimeCreated SystemTime='2023-04-19T11:14:09.1Z'/></System>${data}</Event>`;
const data = (value: string): string => `<EventData><Data Name='value'>${value}</Data></EventData>`;

/** Values that were read, one per event, with the line and the number of lines. */
function valuesOf(text: string): (readonly [string, number, number])[] {
  return analyzeText(text, { strict: true }).facts.map(({ text: record, line, lineCount }) => [
    /value: ([\s\S]*)/.exec(record)?.[1]?.replace(/\n\s+/g, '|') ?? '',
    line,
    lineCount,
  ]);
}

function pushed(parts: Iterable<string>): Analysis {
  const machine = createAnalysis({ strict: true });
  for (const part of parts) machine.push(part);
  return machine.finish();
}

describe('elements of a text', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, number, number])[]])[] = [
    [
      'in a root on one line',
      `<?xml version="1.0"?>\r\n<Events>${event(data('x'))}${event(data('y'))}</Events>`,
      [
        ['x', 1, 1],
        ['y', 1, 1],
      ],
    ],
    [
      'without a root, over several lines',
      `\uFEFF${event(data('a\nb'))}\n${event(data('c')).replace('<System>', '\n<System>')}\n`,
      [
        ['a|b', 0, 2],
        ['c', 2, 2],
      ],
    ],
    [
      'without end tags',
      `${event(data('a')).replace('</Event>', '')}\n${event(data('b')).replace('</Event>', '')}\n`,
      [
        ['a', 0, 1],
        ['b', 1, 1],
      ],
    ],
    [
      'with references and sections',
      event(data('1 &lt; 2 &amp; &#x4e2d;<![CDATA[<b>&]]><!-- no -->')),
      [['1 < 2 & 中<b>&', 0, 1]],
    ],
    [
      'with prefixes',
      event(`<x:EventData xmlns:x='y'><x:Data Name="value">p</x:Data></x:EventData>`),
      [['p', 0, 1]],
    ],
    ['with wrong end tags', event(data('p</b>')), [['p', 0, 1]]],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      assert.deepEqual(valuesOf(text), expected);
      assert.deepEqual(pushed(text), analyzeText(text, { strict: true }));
    });

  it('gives up an element without end and goes on with the next', () => {
    const text = `${event(data('x'.repeat(400_000)))}\n${event(data('y'))}`;
    const whole = analyzeText(text);
    assert.deepEqual([whole.records.count, whole.problems.map(({ code }) => code)], [1, ['lineTooLong']]);
    assert.deepEqual(pushed(text.match(/[\s\S]{1,65537}/g) ?? []), whole);
  });

  it('reads hostile text in time that grows with its length only', () => {
    for (const part of ['<a', '<![CDATA[', '<a "', '<!--', '<a>', '&#', '<Event', '</a '])
      assert.equal(analyzeText(event('') + part.repeat(250_000 / part.length)).kind, 'event-log');
    for (const part of ['<a', '<![CDATA[', '<a "', '<!--', '<a>', '&#', '</a '])
      assert.equal(analyzeText(event(part.repeat(250_000 / part.length))).kind, 'event-log');
  });

  it('accounts for every line, however the text is cut', () => {
    const part = fc.constantFrom(
      'a',
      event(''),
      event(data('\n')),
      '</Event>',
      '<Event ',
      '<',
      '>',
      '\n',
      '\r',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 300 }), (parts, size) => {
        const text = event('') + parts.join('');
        const whole = analyzeText(text, { strict: true });
        assert.deepEqual(pushed(text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []), whole);
        const lines = text.split(/\r\n|\n|\r/);
        assert.equal(whole.lineCount, lines.at(-1) === '' ? lines.length - 1 : lines.length);
        const covered = new Set(whole.records.line).size + whole.continuationLines + whole.unparsedLines;
        assert.ok(
          covered >= whole.lineCount && whole.continuationLines + whole.unparsedLines < whole.lineCount,
        );
      }),
      { numRuns: 200 },
    );
  });
});
