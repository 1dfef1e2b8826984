// A log that repeats one failure more often than is kept record by record tells of it once and says what it left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '../support/checkRule';
import { cbs, session } from '../support/logLines';

/** More attempts than records of one kind are kept. */
const attempts = 4_500;

test('thousands of attempts with one code and no cause are one failure, and the report says that records were only counted', () => {
  const attempt = session(
    '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
    cbs('Failed to bind package. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]', 'Error'),
  );
  const text = Array.from({ length: attempts }, (_, k) =>
    attempt.replaceAll('KB5000001', `KB${5_000_000 + k}`).replaceAll('_200000001', `_${200_000_000 + k}`),
  ).join('');
  const { failures } = summarize(text);
  assert.equal(failures.length, 1);
  const row = failures[0]?.details.find(({ label }) => label.en === 'Failed attempts');
  assert.match(row?.value ?? '', /^\d{4}\b/);
  assert.ok(failures[0]?.notProved.some(({ en }) => /more records than are looked at one by one/.test(en)));
});
