// Proves `servicing-logs decode`: its two formats, its languages, standard input as a stream, and its complaints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020';
import type { ReadingJson } from '../../analyzer/src/index';
import { type DecodeOptions, runDecode } from '../../cli/src/commands/decode';

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly errors: readonly string[];
}

interface Element {
  readonly query: string;
  readonly readings: readonly ReadingJson[];
}

async function run(
  codes: readonly string[],
  options: Partial<DecodeOptions> = {},
  input: readonly string[] = [],
  isInteractive = false,
): Promise<Outcome> {
  let out = '';
  const errors: string[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (const chunk of input) yield new TextEncoder().encode(chunk);
  }
  const status = await runDecode(
    codes,
    { format: 'json', language: 'en', ...options },
    {
      out: (text) => {
        out += text;
      },
      error: (sentence) => errors.push(sentence),
      stdin: stdin(),
      isInteractive,
    },
  );
  return { status, out, errors };
}

function parse(out: string): readonly Element[] {
  return JSON.parse(out) as readonly Element[];
}

test('JSON is an array with one element per code, in order', async () => {
  const { status, out } = await run(['80070570', 'CBS_E_ABORT', '0xC1900101-0x20017']);
  assert.equal(status, 0);
  const elements = parse(out);
  assert.deepEqual(
    elements.map((element) => element.query),
    ['80070570', 'CBS_E_ABORT', '0xC1900101-0x20017'],
  );
  assert.deepEqual(
    elements.map((element) => element.readings.map((reading) => reading.as)),
    [['hresult', 'decimal'], ['hresult'], ['upgrade-result', 'upgrade-extend']],
  );
});

test('the output fits the published schema, whatever is asked', async () => {
  // The compiled test lies in out/test/unit.
  const schemaFile = join(__dirname, '..', '..', '..', 'schemas', 'decode-1.json');
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  );
  const queries = [
    '80070570',
    '0xd0000102',
    '0xC1900101 - 0x20017',
    '0xC1800103-0x90002',
    '0xE000020B',
    '0x80190194',
    '0xC8000222',
    '-546',
    '0',
    '0x7e',
    '0x8fff1234',
    'CBS_E_ABORT',
    'hello',
  ];
  for (const language of ['en', 'zh-cn'] as const) {
    const { out } = await run(queries, { language });
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
  }
  assert.equal(validate([{ query: 'x' }]), false);
});

test('a text that is no code is named in the language asked for, the others are answered', async () => {
  const english = await run(['1392', 'hello']);
  assert.equal(english.status, 2);
  assert.deepEqual(english.errors, ['“hello” is no error code, symbol or upgrade pair.']);
  assert.equal(parse(english.out).length, 2);
  assert.deepEqual(parse(english.out)[1], { query: 'hello', readings: [] });
  const chinese = await run(['hello'], { language: 'zh-cn' });
  assert.match(chinese.errors[0] ?? '', /“hello”不是错误代码/);
});

test('standard input is read line by line, however it is cut', async () => {
  const { status, out } = await run([], {}, ['0x8007', '0570\r', '\n\n13', '92\nCBS_E_', 'ABORT']);
  assert.equal(status, 0);
  assert.deepEqual(
    parse(out).map((element) => element.readings[0]?.code),
    ['0x80070570', '0x00000570', '0x800f0821'],
  );
  assert.equal((await run(['-'], {}, [])).out, '[]\n');
});

test('a keyboard is not waited for', async () => {
  const { status, out, errors } = await run([], { language: 'zh-cn' }, ['0x5\n'], true);
  assert.deepEqual([status, out, errors.length], [2, '', 1]);
  assert.match(errors[0] ?? '', /缺少参数 code/);
  // A dash asks for standard input by name: then it is read wherever it comes from.
  assert.equal((await run(['-'], {}, ['0x5\n'], true)).status, 0);
});

test('an answer is written before the stream ends', async () => {
  let out = '';
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('0x80070570\n');
    assert.match(out, /0x80070570/);
    yield new TextEncoder().encode('0x5\n');
  }
  await runDecode(
    ['-'],
    { format: 'text', language: 'en' },
    {
      out: (text) => {
        out += text;
      },
      error: () => undefined,
      stdin: stdin(),
    },
  );
  assert.match(out, /ERROR_ACCESS_DENIED/);
});

test('the text form names the code inside and the equivalents, in both languages', async () => {
  const english = await run(['0xd0000102'], { format: 'text' });
  assert.match(english.out, /Inside: 0xc0000102 STATUS_FILE_CORRUPT_ERROR/);
  assert.match(english.out, /Same failure as: 0x00000570 ERROR_FILE_CORRUPT, 0x80070570 ERROR_FILE_CORRUPT/);
  const chinese = await run(['0xd0000102'], { format: 'text', language: 'zh-cn' });
  assert.match(chinese.out, /内层代码：0xc0000102 STATUS_FILE_CORRUPT_ERROR/);
});
