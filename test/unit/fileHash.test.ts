// Tests hashes that somebody took of files: read from every form, compared with the hashes that a log expects and found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { cbs, csi, log } from '../support/logLines';
import * as listings from '../support/samples/listings';

const component = listings.sampleManifest.replace(/\.manifest$/, '');
const expected = '11'.repeat(32);
const found = 'ab'.repeat(32);
const manifestLog = log(
  csi(
    `Manifest hash for component [l:80]'${component}' does not match expected value.\r\n Expected:{l:32 b:${expected}}\r\n Found:{l:32 b:${found}}.`,
  ),
  csi(`(F) Unable to load manifest for component ${component}`, 'Error'),
  cbs(
    'Failed to get enumerator for missing components. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  ),
);
const folder = 'amd64_sample-mail-client_31bf3856ad364e35_10.0.19041.1000_none_0123456789abcdef';
const payloadLog = log(
  csi(
    `Hashes for file member [l:90]'\\SystemRoot\\WinSxS\\${folder}\\sample.dll' do not match.\r\n Expected: {l:32 b:${expected}}.\r\n Actual: {l:32 b:${found}}.`,
  ),
  csi(
    `[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Mail-Client, version 10.0.19041.1000, arch amd64 in the store, hash mismatch`,
  ),
);

const summarize = (servicing: string, hashes: string) =>
  summarizeCase([
    { path: 'CBS.log', analysis: analyzeText(servicing, { strict: true }) },
    { path: 'hashes.txt', analysis: analyzeText(hashes, { strict: true }) },
  ]);
const row = (hash: string, path: string, algorithm = 'SHA256'): string =>
  `Algorithm       Hash      Path\r\n---------       ----      ----\r\n${algorithm}          ${hash.toUpperCase()}       ${path}\r\n`;
const manifestPath = `C:\\Windows\\WinSxS\\Manifests\\${listings.sampleManifest}`;

describe('listed hashes', () => {
  const forms = {
    table: listings.hashTable,
    list: listings.hashList,
    CSV: listings.hashCsv,
    certutil: listings.certutil,
    'certutil, Chinese': listings.certutilChinese,
  };
  for (const [name, text] of Object.entries(forms))
    it(`are read from ${name}`, () => {
      const [fact] = analyzeText(text).facts.filter(({ shape }) => shape === 'hash.file');
      assert.equal(fact?.fields.algorithm, 'SHA256');
      assert.equal(fact?.fields.hash?.replace(/\s/g, '').toUpperCase(), listings.sampleHash);
      assert.equal(fact?.fields.path?.replace(/\s*\n\s*/g, ''), manifestPath);
    });

  it('alone prove nothing', () => {
    const { verdict, findings } = summarizeCase([
      { path: 'a.txt', analysis: analyzeText(listings.hashTable) },
    ]);
    assert.equal(verdict, 'inconclusive');
    assert.deepEqual(findings, []);
  });
});

describe('the comparison of hashes', () => {
  it('says that a stored manifest cannot be compared', () => {
    const result = summarize(manifestLog, listings.hashTable);
    const [failure] = result.failures;
    assert.equal(failure?.class, 'csi.manifest.hash-mismatch');
    const detail = failure?.details.find(({ value }) => value === listings.sampleHash.toLowerCase());
    assert.match(detail?.label.en ?? '', /not comparable/);
    assert.ok(failure?.evidence.some(({ source }) => source === 1));
    const [finding] = result.findings.filter(({ source }) => source === 1);
    assert.match(finding?.message.en ?? '', /equals neither value .* compressed/);
    assert.match(finding?.message.zh ?? '', /压缩/);
    assert.equal(finding?.expected, expected);
    assert.match(renderMarkdown(result, { language: 'en' }), /not comparable/);
  });

  const cases = [
    { name: 'as expected', hash: expected, says: /equals the expected one/, severity: 'information' },
    { name: 'as found', hash: found, says: /equals the one that the log found/, severity: 'warning' },
    {
      name: 'neither',
      hash: 'cd'.repeat(32),
      says: /equals neither the expected nor the found one/,
      severity: 'warning',
    },
  ];
  for (const { name, hash, says, severity } of cases)
    it(`tells a file whose hash is ${name}`, () => {
      const { findings } = summarize(payloadLog, row(hash, `C:\\Windows\\WinSxS\\${folder}\\sample.dll`));
      const [finding] = findings.filter(({ source }) => source === 1);
      assert.match(finding?.message.en ?? '', says);
      assert.equal(finding?.severity, severity);
      assert.equal(finding?.actual, hash);
    });

  it('takes a path that the console cut off, as far as it goes', () => {
    const cut = `${manifestPath.slice(0, 70)}...`;
    const { findings } = summarize(manifestLog, row('cd'.repeat(32), cut));
    const [told, ...others] = findings.filter(({ source }) => source === 1);
    assert.match(told?.message.en ?? '', /cannot be compared/);
    assert.deepEqual(others, []);
    const short = summarize(manifestLog, row('cd'.repeat(32), 'C:\\Windows\\WinSxS\\Manifests\\amd64...'));
    assert.deepEqual(
      short.findings.filter(({ source }) => source === 1),
      [],
    );
  });

  it('does not compare another algorithm, nor another file', () => {
    const md5 = summarize(manifestLog, row('0a'.repeat(16), manifestPath, 'MD5')).findings;
    assert.match(md5.find(({ source }) => source === 1)?.message.en ?? '', /MD5 and cannot be compared/);
    const other = summarize(manifestLog, row(expected, 'C:\\Windows\\System32\\other.dll')).findings;
    assert.deepEqual(
      other.filter(({ source }) => source === 1),
      [],
    );
  });
});
