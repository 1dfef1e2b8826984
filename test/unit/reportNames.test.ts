// Tests what a report calls things: files, sessions, codes and records by what they are, each once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { caseOf, summarize } from '../support/checkRule';
import { stack } from '../support/soundFlows';

const raw = String.raw;
const records = (text: string): string => `${stack('2024-03-04', text).join('\r\n')}\r\n`;

describe('what a report calls things', () => {
  const download = [
    '2023/03/06 07:00:01.4711234 3188  5044  DownloadManager *FAILED* [80246002] Error occurred while downloading update 0A1B2C3D-1111-2222-3333-445566778899.200; notifying dependent calls.',
    '2023/03/06 07:00:02.4711234 3188  5044  Agent           WU client calls back to download call {99887766-5544-3322-1100-AABBCCDDEEFF} with code Call complete and error 0x80246002',
    '',
  ].join('\r\n');

  it('lists the first of several files once, with the component that owns it', () => {
    const line = (file: string): string =>
      raw`I CSI 0000a001 [SR] Cannot repair member file [l:12]'${file}' of Sample-Print-Core, version 10.0.19041.1001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`;
    const report = renderMarkdown(caseOf({ 'CBS.log': records(`${line('one.dll')}\n${line('two.dll')}`) }), {
      language: 'en',
    });
    const rows = report.split('\n').filter((row) => row.startsWith('|') && row.includes('one.dll'));
    assert.deepEqual(rows.length, 1, rows.join('\n'));
  });

  it('does not rule out what it says itself', () => {
    const verdict = (k: number): string =>
      `I CSI 0000000${k} [SR] Could not reproject corrupted file \\??\\C:\\Windows\\System32\\sample.ini; source file in store is also corrupted\n`;
    const { failures } = summarize(
      records(
        `I CSI 00000001 [SR] Beginning Verify and Repair transaction\nI CSI 00000002 [SR] Cannot repair member file [l:20]'sample.ini' of Microsoft-Windows-Sample, version 10.0.1.2, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch\n${verdict(3)}${verdict(4)}I CSI 00000005 [SR] Repair complete`,
      ),
    );
    assert.ok(failures[0]?.title.en.includes('sample.ini'));
    assert.deepEqual(
      failures[0]?.ruledOut.filter(({ en }) => en.includes('sample.ini')),
      [],
    );
  });

  it('calls the identity of an update no session', () => {
    const report = renderMarkdown(caseOf({ 'WindowsUpdate.log': download }), { language: 'en' });
    assert.ok(report.includes('| Update ID | `0a1b2c3d-1111-2222-3333-445566778899` |'));
  });

  it('says of an HRESULT that no record states that it is one, not that anybody was told it', () => {
    const link = (text: string) => summarize(text).failures[0]?.codeChain.at(-1);
    const number = link(
      raw`Error [DJOIN.EXE] Unattended Join: NetJoinDomain failed error code is [1355]
Error [DJOIN.EXE] Unattended Join: Unable to join; gdwError = 0x54b
`,
    );
    assert.deepEqual([number?.code, number?.origin.en], ['0x8007054b', 'as an HRESULT']);
    const told = link(records('E CBS Failed to perform operation. [HRESULT = 0x80070005 - E_ACCESSDENIED]'));
    assert.deepEqual([told?.code, told?.origin.en], ['0x80070005', 'what the caller was told']);
  });

  it('gives the code of a device no name of a dialog', () => {
    const { failures } = summarize(
      `!!!  ndv: Failed to install device instance 'ROOT\\SAMPLEHID\\0000'. Error = 0x0000ffff\r\n`,
      'setupapi.dev.log',
    );
    assert.equal(failures[0]?.class, 'drv.install-failed');
    assert.equal(failures[0]?.symbol, null);
  });

  it('quotes the record that names the file beside the answer that does not', () => {
    const at = (seconds: number, text: string): string =>
      `2008-05-30 14:09:${seconds}:833 2376 12a8 ${text}\r\n`;
    const { failures } = summarize(
      at(15, 'Handler : MSP Error List:') +
        at(15, raw`Handler :   1: 1303 2: C:\Windows\system32\sample.inf`) +
        at(
          15,
          'Handler : WARNING: First failure for update {0A1B2C3D-1111-2222-3333-445566778899}, transaction error = 0x80070643, MSI result = 0x00000643, MSI action = InstallFiles',
        ) +
        at(16, 'AU # WARNING: Install failed, error = 0x80070643 / 0x00000643'),
      'WindowsUpdate.log',
    );
    assert.ok(failures[0]?.title.en.includes('sample.inf'));
    assert.ok(failures[0]?.evidence.some(({ text }) => text.includes('sample.inf')));
  });

  it('says that a start was given up for a hang only where it was', () => {
    const hang =
      'E CBS Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED]';
    const wentOn = summarize(
      records(`${hang}\nI CBS Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]`),
    );
    assert.deepEqual(wentOn.failures, []);
    assert.ok(wentOn.findings.every(({ message }) => message.en.includes('suspected')));
    const given = summarize(
      records(
        `${hang}\nI CBS Setting original failure status: 0x800f0920, last forward execute state: CbsExecuteStateResolvePending`,
      ),
    );
    assert.ok(given.failures[0]?.explanation.en.includes('rolled the update back'));
  });
});
