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
