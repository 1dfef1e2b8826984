// Owns the picture of the time line: where shapes stand, what is drawn as one, the axis in both languages, the SVG.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language, TimeLine, TimeLineItem } from '../../analyzer/src/index';
import { analyzeText, courseOf, summarizeCase, timeLineOf } from '../../analyzer/src/index';
import { axisOf, metrics, pictureOf, svgOf } from '../../picture/src/index';
import { failedInstall, hostile } from '../lsp/logs';

const noon = Date.UTC(2024, 2, 4, 12);
const minute = 60_000;

function caseOf(text: string, language: Language = 'en'): TimeLine {
  const analysis = analyzeText(text);
  const result = summarizeCase([{ path: 'CBS.log', analysis }]);
  return timeLineOf({ name: 'customer <1>.zip', result, courses: [courseOf(analysis)] }, language);
}

function item(n: number, values: Partial<TimeLineItem>): TimeLineItem {
  return {
    id: `0:o${n}`,
    shape: 'bar',
    kind: 'session',
    outcome: 'succeeded',
    title: `Session KB500000${n}`,
    lines: [],
    accessibleLabel: `Session KB500000${n}; succeeded`,
    place: { source: 0, line: n },
    isOpen: false,
    isUtc: false,
    row: 0,
    from: noon,
    to: noon,
    ...values,
  };
}

function lineOf(...items: readonly TimeLineItem[]): TimeLine {
  return {
    name: 'customer.zip',
    language: 'en',
    summary: '',
    from: noon,
    to: noon + 60 * minute,
    lanes: [
      { source: 0, label: 'CBS.log', accessibleLabel: 'CBS.log', notes: [], rows: 1, items, undated: [] },
    ],
    hint: '',
    silent: '',
    legend: [],
  };
}

/** An hour on 600 pixels. */
const hour = { from: noon, to: noon + 60 * minute, width: 600 };

test('a bar reaches from its beginning to its end, its title in it or behind it', () => {
  const long = item(1, { from: noon + 6 * minute, to: noon + 36 * minute });
  const short = item(2, { from: noon + 40 * minute, to: noon + 41 * minute });
  const [lane] = pictureOf(lineOf(long, short), hour).lanes;
  const [first, second] = lane?.bars ?? [];
  assert.deepEqual([first?.x, first?.width, first?.text], [60, 300, 'Session KB5000001']);
  assert.equal(first?.textX, 60 + metrics.textGap);
  assert.deepEqual([second?.x, second?.width, second?.text], [400, 10, 'Session KB5000002']);
  assert.equal(second?.textX, 410 + metrics.textGap);
});

test('short bars that touch are one, as grave as the gravest; zooming in parts them', () => {
  const items = [0, 2, 4].map((second, n) =>
    item(n, {
      from: noon + second * 1_000,
      to: noon + second * 1_000,
      outcome: n === 1 ? 'failed' : 'succeeded',
    }),
  );
  const far = pictureOf(lineOf(...items), hour).lanes[0]?.bars ?? [];
  assert.deepEqual(
    far.map(({ outcome, items: together, text }) => [outcome, together.length, text]),
    [['failed', 3, '× 3']],
  );
  const near = pictureOf(lineOf(...items), { from: noon - 1_000, to: noon + 5_000, width: 600 });
  assert.equal(near.lanes[0]?.bars.length, 3);
});

test('a long bar is never joined with its neighbours', () => {
  const long = item(1, { from: noon, to: noon + 10 * minute });
  const next = item(2, { from: noon + 10 * minute, to: noon + 10 * minute });
  assert.equal(pictureOf(lineOf(long, next), hour).lanes[0]?.bars.length, 2);
});

test('marks that stand too near are one sign of the gravest kind; failures draw a line through all lanes', () => {
  const mark = (n: number, kind: TimeLineItem['kind'], at: number): TimeLineItem =>
    item(n, { shape: 'mark', kind, from: noon + at, to: noon + at });
  const line = lineOf(
    mark(1, 'service-start', 0),
    mark(2, 'failure', 1_000),
    mark(3, 'service-stop', 30 * minute),
  );
  const picture = pictureOf(line, hour);
  assert.deepEqual(
    picture.lanes[0]?.signs.map(({ kind, items }) => [kind, items.length]),
    [
      ['failure', 2],
      ['service-stop', 1],
    ],
  );
  assert.deepEqual(picture.guides, [{ x: 0, kind: 'failure' }]);
});

test('thousands of operations are drawn with no more shapes than the width has room for', () => {
  const items = Array.from({ length: 5_000 }, (_, n) =>
    item(n, { from: noon + n * 700, to: noon + n * 700 + 100 }),
  );
  const [lane] = pictureOf(lineOf(...items), hour).lanes;
  assert.ok((lane?.bars.length ?? 0) <= hour.width / 10, `${lane?.bars.length} bars`);
  assert.equal(
    lane?.bars.reduce((sum, bar) => sum + bar.items.length, 0),
    5_000,
  );
});

test('where failures are many, their lines through all lanes are left out', () => {
  const items = Array.from({ length: 40 }, (_, n) =>
    item(n, { shape: 'mark', kind: 'failure', from: noon + n * minute, to: noon + n * minute }),
  );
  const picture = pictureOf(lineOf(...items), { ...hour, width: 1_000 });
  assert.equal(picture.lanes[0]?.signs.length, 40);
  assert.deepEqual(picture.guides, []);
});

test('only what is in view is drawn', () => {
  const items = [item(1, {}), item(2, { from: noon + 50 * minute, to: noon + 51 * minute })];
  const [lane] = pictureOf(lineOf(...items), { ...hour, to: noon + 10 * minute }).lanes;
  assert.deepEqual(
    lane?.bars.map(({ id }) => id),
    ['0:o1'],
  );
});

test('the axis writes the times of the log, with dates as each language has them', () => {
  const spans = (language: Language, from: number, to: number) => {
    const { ticks, spans: names } = axisOf({ from, to, width: 600, language });
    return [names.map(({ text }) => text), ticks.map(({ text }) => text).filter((text) => text !== '')];
  };
  const night = Date.UTC(2024, 2, 4, 21);
  assert.deepEqual(spans('en', night, night + 6 * 60 * minute), [
    ['Mar 4, 2024', 'Mar 5, 2024'],
    ['22:00', '23:00', '00:00', '01:00', '02:00'],
  ]);
  assert.deepEqual(spans('zh-cn', night, night + 6 * 60 * minute)[0], ['2024年3月4日', '2024年3月5日']);
  assert.deepEqual(spans('zh-cn', noon, noon + 6 * 86_400_000), [
    ['2024年3月'],
    ['3月5日', '3月6日', '3月7日', '3月8日', '3月9日', '3月10日'],
  ]);
  assert.deepEqual(spans('en', noon, noon + 3_000)[1]?.slice(0, 3), [
    '12:00:00.500',
    '12:00:01.000',
    '12:00:01.500',
  ]);
  assert.deepEqual(spans('en', noon, noon + 7_000)[1]?.slice(0, 3), ['12:00:01', '12:00:02', '12:00:03']);
});

test('labels of the axis keep apart, and none is cut by an edge', () => {
  for (const minutes of [1, 7, 29, 90, 1_000, 20_000, 500_000]) {
    const { ticks } = axisOf({ from: noon, to: noon + minutes * minute, width: 1_280, language: 'zh-cn' });
    const gaps = ticks.slice(1).map(({ x }, n) => x - (ticks[n]?.x ?? 0));
    assert.ok(Math.min(...gaps) >= 50, `${minutes} minutes: ${Math.min(...gaps)} pixels`);
    for (const { x, text } of ticks) assert.ok(text === '' || (x > 12 && x < 1_268), `${text} at ${x}`);
  }
});

test('the SVG holds bars, marks and texts, and neither script nor style', () => {
  const svg = svgOf(caseOf(failedInstall), { width: 960 });
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 960 \d+"/);
  assert.match(svg, /Session KB5000001/);
  assert.match(svg, /customer &#60;1&#62;\.zip/);
  assert.match(svg, /cause or proof of a failure/);
  assert.match(svg, /stroke-width="1\.8"><title>Session KB5000001; failed/, 'failed is seen without colours');
  assert.doesNotMatch(svg, /<script|<style|<a |href|url\(|on\w+=/);
  assert.match(svgOf(caseOf(failedInstall, 'zh-cn'), { width: 960 }), /失败的原因或依据/);
});

test('the SVG tells what a reader has to know of the logs, in lines that fit', () => {
  const line = lineOf(item(1, {}));
  const note =
    'System.evtx: The times of this log are UTC; they stand where they belong by the time zone that another log proves.';
  const silent = '以下日志中没有操作：'.repeat(20);
  const svg = svgOf(
    { ...line, silent, lanes: line.lanes.map((lane) => ({ ...lane, notes: [note] })) },
    { width: 600 },
  );
  const texts = [...svg.matchAll(/<text y="\d+" fill="#5c5c5c">([^<]*)</g)].map(([, text = '']) => text);
  assert.equal(texts.filter((text) => /[a-z]/.test(text)).join(' '), note);
  assert.equal(texts.filter((text) => !/[a-z]/.test(text)).join(''), silent);
  for (const text of texts) assert.ok(text.length <= 90, text);
});

test('what a log says cannot become markup of the picture', () => {
  const svg = svgOf(caseOf(hostile), { width: 960 });
  assert.doesNotMatch(svg, /<img|<script|onerror=(?!alert\(1\)&#62;)/);
  const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name));
  assert.deepEqual([...tags].sort(), ['g', 'line', 'path', 'rect', 'svg', 'text', 'title']);
});

test('a part is drawn where one is wanted, and nothing where nothing has a date', () => {
  const line = caseOf(failedInstall);
  const after = (line.to ?? 0) + 3_600_000;
  assert.doesNotMatch(svgOf(line, { width: 960, from: after, to: after + 1_000 }), /Session KB5000001/);
  const { from: _, to: __, ...undated } = line;
  assert.equal(svgOf(undated, { width: 960 }), '');
});
