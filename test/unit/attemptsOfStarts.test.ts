// A session that asks for a restart and the start that ends its work are one try.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';

const cbs = (time: string, text: string): string =>
  `2024-03-14 ${time}, Info                  CBS    ${text}`;
const identity = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.7';
const complete = (code: string): string =>
  `Exec: Processing complete.  Session: 31094720_1234567890, Package: ${identity}, Identifier: KB5000123 [HRESULT = ${code}]`;

const session = [
  cbs(
    '06:20:02',
    'Session: 31094720_1234567890 initialized by client WindowsUpdateAgent, external staging directory: (null), external registry directory: (null)',
  ),
  cbs('06:20:04', 'Exec: Processing started.  Session: 31094720_1234567890, Client: WindowsUpdateAgent'),
  cbs('06:21:05', complete('0x00000bc2 - ERROR_SUCCESS_REBOOT_REQUIRED')),
];
const started = [
  cbs('06:31:01', 'Starting TrustedInstaller initialization.'),
  cbs('06:31:03', 'Startup: Processing advanced operation queue, startupPhase: 0'),
];
const ended = [
  cbs('06:32:05', complete('0x00000000 - S_OK')),
  cbs('06:32:06', 'Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]'),
];

function attemptsIn(...lines: readonly string[]): readonly (string | null)[] {
  const analysis = analyzeText(lines.join('\n'), { fileName: 'CBS.log', strict: true });
  return summarizeCase([{ path: 'CBS.log', analysis }]).attempts.map(({ kb }) => kb);
}

test('the start that ends a session is no try of its own', () => {
  assert.deepEqual(attemptsIn(...session, ...started, ...ended), ['KB5000123']);
});

test('a start alone is listed', () => {
  assert.deepEqual(attemptsIn(...started, ...ended.slice(1)), [null]);
});
