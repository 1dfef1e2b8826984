// One cause of very many attempts: the failure quotes the first of its records, and each attempt finds it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';

const attempt = (n: number): string => {
  const time = `2024-03-04 ${String(8 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:10`;
  return [
    `${time}, Error                        SYSPRP Package Contoso.Reader_2.4.0.0_x64__k1m9pz7qexample was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.`,
    `${time}, Error                        SYSPRP Failed to remove apps for the current user: 0x80073cf2.`,
    `${time}, Error                 [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralize' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2`,
    `${time}, Error      [0x0f00a8] SYSPRP WinMain:Hit failure while processing sysprep generalize internal providers; hr = 0x80073cf2`,
  ].join('\r\n');
};

for (const attempts of [3, 90])
  test(`${attempts} attempts that stopped at one app are one failure`, () => {
    const text = `${Array.from({ length: attempts }, (_, n) => attempt(n)).join('\r\n')}\r\n`;
    const { failures } = summarizeCase([
      { path: 'setuperr.log', analysis: analyzeText(text, { strict: true }) },
    ]);
    const [failure] = failures;
    assert.equal(failures.length, 1);
    assert.equal(failure?.rootCause?.culprit?.name, 'Contoso.Reader_2.4.0.0_x64__k1m9pz7qexample');
    assert.ok(failure?.details.some(({ value }) => value.startsWith(`${attempts} (`)));
    const lines = failure?.evidence.map(({ line }) => line) ?? [];
    assert.equal(lines[0], 1);
    assert.equal(lines.length, Math.min(lines.length, 24));
    assert.deepEqual(
      lines,
      [...new Set(lines)].sort((a, b) => a - b),
    );
    assert.ok(
      failure?.evidence.some(
        ({ role, text: quoted }) => role === 'cause' && quoted.includes('Contoso.Reader'),
      ),
    );
  });

const damaged = (n: number): string => {
  const at = (seconds: number): string =>
    new Date(Date.UTC(2024, 2, 5) + (n * 10 + seconds) * 1_000).toISOString().slice(0, 19).replace('T', ' ');
  const mismatch = '[HRESULT = 0x800736cc - ERROR_SXS_FILE_HASH_MISMATCH]';
  return [
    `${at(0)}, Info                  CBS    Session: ${30910000 + n}_1 initialized by client WindowsUpdateAgent, external staging directory: (null), external registry directory: (null)`,
    `${at(1)}, Info                  CSI    00000001 Hashes for file member \\SystemRoot\\WinSxS\\amd64_contoso-gauge_31bf3856ad364e35_10.0.17763.${n}_none_0123456789abcdef\\gauge${n}.dll do not match actual file [l:12]'gauge${n}.dll' :`,
    `${at(2)}, Error                 CBS    Failed to stage package ${mismatch}`,
    `${at(3)}, Info                  CBS    Session: ${30910000 + n}_1 finalized. Reboot required: no ${mismatch}`,
  ].join('\r\n');
};

test('hundreds of attempts, each of which stopped at a file of its own, are told under one class, to the last', () => {
  const text = `${Array.from({ length: 620 }, (_, n) => damaged(n)).join('\r\n')}\r\n`;
  const { failures } = summarizeCase([{ path: 'CBS.log', analysis: analyzeText(text, { strict: true }) }]);
  assert.deepEqual([...new Set(failures.map((failure) => failure.class))], ['csi.payload.hash-mismatch']);
  const files = failures.map(({ rootCause }) => rootCause?.culprit?.name ?? '');
  assert.ok(files.some((name) => name.includes('gauge619.dll')));
  assert.equal(new Set(files).size, 620);
});
