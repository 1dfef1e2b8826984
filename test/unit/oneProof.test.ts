// Tests that records which prove one failure are not told as a second one, and what is told of it where the record of its
// cause states no code.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseOf } from '../support/checkRule';

const name = 'Package_1113_for_KB5099959~31bf3856ad364e35~amd64~~10.0.1.4';
const answer = '[HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]';
const records = (packageOfLast: string): string =>
  [
    `2022-02-09 10:20:50, Info                  CBS    Store corruption, manifest missing for package: ${name}`,
    `2022-02-09 10:20:50, Error                 CBS    Failed to resolve package '${name}' ${answer}`,
    `2022-02-09 10:20:50, Info                  CBS    Mark store corruption flag because of package: ${packageOfLast}. ${answer}`,
  ].join('\r\n');

describe('records that prove one failure', () => {
  it('are told once, by the class that names what is missing', () => {
    const { failures } = caseOf({ 'CBS.log': records(name) });
    assert.deepEqual(
      failures.map(({ class: id, rootCause }) => [id, rootCause?.culprit?.name]),
      [['cbs.mum.missing', name]],
    );
  });

  it('leave the failure of another package beside it', () => {
    const { failures } = caseOf({ 'CBS.log': records(name.replaceAll('5099959', '5099960')) });
    assert.ok(failures.length > 0);
    const named = failures.flatMap(({ rootCause }) => rootCause?.culprit?.name ?? []);
    assert.ok(named.includes(name), named.join(', '));
  });
});

describe('a cause whose record states no code', () => {
  it('names the code that setup ended with where the record of the profile states none', () => {
    const { failures } = caseOf({
      'setupact.log': [
        '2024-05-06 12:00:01, Error      [0x08054a] MIG    User profile suffix mismatch',
        '2024-05-06 12:00:05, Error                 SP     SPDoFrameworkApply: Apply operation failed. Error: 0x00000002',
        '2024-05-06 12:00:05, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x80070002[gle=0x000000b7]',
      ].join('\n'),
    });
    assert.deepEqual(
      failures.map(({ class: id, title }) => [id, title.en]),
      [['up.profile', 'A profile folder does not fit its entry in the profile list (0x80070002)']],
    );
  });
});
