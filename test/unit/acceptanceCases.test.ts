// The five acceptance cases: what the product has to say about each log, and what it must not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { fixture } from '../support/logs';

const component =
  'amd64_windows-id-connecte..nt-provider-wlidfdp_31bf3856ad364e35_10.0.17763.1697_none_f17c692b894fca9f';
const expectedHash = '72731cc3a869e9b445f466479fdcf44cf694e717e807e3277c229cb960316102';
const actualHash = '1aaa57c006a57122483d08d37341e401fca266c6a93468ae49dde6f3281db5a0';

function caseOf(path: string): CaseResult {
  return summarize(fixture(`cases/${path}`), path);
}

describe('case a: the file system reports a corrupt directory', () => {
  for (const file of ['CBS.log', 'mailed-wrapped.log']) {
    it(`names directory, status and the code of the update history (${file})`, () => {
      const failure = caseOf(`a-directory-corrupt/${file}`).failures[0];
      assert.equal(failure?.class, 'env.disk-corrupt');
      assert.equal(failure?.rootCause?.culprit?.name, 'C:\\Program Files\\Windows Defender');
      assert.equal(failure?.rootCause?.code, '0xc0000102');
      assert.equal(failure?.rootCause?.symbol, 'STATUS_FILE_CORRUPT_ERROR');
      assert.equal(failure?.hresult, '0x80070570');
      assert.deepEqual(
        failure?.codeChain.map((link) => link.code),
        ['0xc0000102', '0x00000570', '0x80070570'],
      );
      assert.match(failure?.rootCause?.text ?? '', /00009626 \(F\)/);
    });
  }

  it('joins the record that the writer split in the middle of a word', () => {
    const text = caseOf('a-directory-corrupt/CBS.log').failures[0]?.rootCause?.text ?? '';
    assert.match(text, /FILE_SHARE_DELETE\), cd = FILE_OPEN/);
  });

  it('reports BCD-Template as a lesser finding, not as the cause', () => {
    const result = caseOf('a-directory-corrupt/CBS.log');
    const finding = result.findings.find((item) => item.rule === 'csi.payload.hash-mismatch');
    assert.equal(finding?.culprit?.name, 'BCD-Template');
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.actual, '6c9055e89cea867da597a9a609260a07dd9a3d60dd0e3c5c1f45c59a3b5d167e');
    assert.equal(result.failures.length, 1);
  });

  it('knows update, servicing stack and Windows release', () => {
    const result = caseOf('a-directory-corrupt/CBS.log');
    assert.deepEqual(result.failures[0]?.kbs, ['KB5015811']);
    assert.equal(result.sources[0]?.servicingStack, '10.0.17763.3100');
    assert.equal(result.sources[0]?.windowsRelease, 'Windows 10 1809');
  });
});

describe('case b: a manifest does not match its hash', () => {
  it('names manifest, both hashes and the translation 14098 to 0x80073712', () => {
    const failure = caseOf('b-manifest-hash/CBS.log').failures[0];
    assert.equal(failure?.class, 'csi.manifest.hash-mismatch');
    assert.equal(failure?.rootCause?.culprit?.name, component);
    assert.equal(failure?.hresult, '0x80073712');
    assert.equal(failure?.symbol, 'ERROR_SXS_COMPONENT_STORE_CORRUPT');
    assert.deepEqual(
      failure?.codeChain.map((link) => Number(link.code)),
      [14098, 0x80073712],
    );
    const values = failure?.details.map((detail) => detail.value) ?? [];
    assert.ok(values.includes(expectedHash));
    assert.ok(values.includes(actualHash));
    assert.ok(values.includes('10.0.17763.1697'));
  });

  it('still gives both hashes where a window cut the lines, and says that the name is cut off', () => {
    const failure = caseOf('b-manifest-hash/window-cut.log').failures[0];
    assert.equal(failure?.class, 'csi.manifest.hash-mismatch');
    const values = failure?.details.map((detail) => detail.value) ?? [];
    assert.ok(values.includes(expectedHash));
    assert.ok(values.includes(actualHash));
    assert.ok(failure?.notProved.some((text) => /cut off/.test(text.en)));
    assert.notEqual(failure?.confidence, 'high');
  });
});

describe('case d: the client aborts the installation', () => {
  it('names the abort, the cabinet and the silence before it', () => {
    const failure = caseOf('d-client-abort/CBS.log').failures[0];
    assert.equal(failure?.class, 'txn.hang-or-abort');
    assert.equal(failure?.hresult, '0x800f0821');
    assert.equal(failure?.rootCause?.culprit?.name, 'Cab_2_for_KB5016623_PSFX.cab');
    assert.match(failure?.explanation.en ?? '', /84 seconds/);
    assert.match(failure?.explanation.zh ?? '', /84 秒/);
  });

  it('counts the attempts of the update client per code', () => {
    const result = caseOf('d-client-abort/WindowsUpdate.log');
    const counts = Object.fromEntries(
      result.errorCounts.map((item) => [item.code, [item.count, item.symbol]]),
    );
    assert.deepEqual(counts, {
      '0x80070570': [4, 'ERROR_FILE_CORRUPT'],
      '0x8024001e': [1, 'WU_E_SERVICE_STOP'],
      '0x80070490': [1, 'ERROR_NOT_FOUND'],
    });
  });
});

describe('case e: a repair that WSUS cannot serve', () => {
  it('blames the source, names the policy and no update', () => {
    const failure = caseOf('e-wsus-fod/CBS.log').failures[0];
    assert.equal(failure?.class, 'src.fod.wsus-has-none');
    assert.equal(failure?.hresult, '0x800f0954');
    assert.equal(failure?.operation.kind, 'repair');
    assert.equal(failure?.operation.session, '30977176_2435980257');
    assert.deepEqual(failure?.kbs, []);
    assert.match(failure?.rootCause?.culprit?.name ?? '', /UseWUServer/);
  });
});
