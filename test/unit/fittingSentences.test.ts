// Tests that sentences people quote alone, without the records around them, are told by what they prove and no more.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const raw = String.raw;

/** What the first failure says, in English, and its steps. */
function told(text: string, fileName?: string) {
  const result = summarize(text, fileName);
  const [failure] = result.failures;
  assert.ok(failure, 'no failure is named');
  const steps = failure.nextSteps.map((step) => step.text.en).join('\n');
  return { failure, says: `${failure.title.en}\n${failure.explanation.en}`, steps };
}

describe('a download whose certificate ends in an unknown root', () => {
  const path = raw`C:\Windows\SoftwareDistribution\Download\0a1b2c3d4e5f60718293a4b5c6d7e8f9\sample.cab`;
  const warned = (code: string): string =>
    raw`2019-11-13	10:00:00:000	 900	1a4	Misc	WARNING: Digital Signatures on file ${path} are not trusted: Error ${code}
`;

  it('is a matter of certificates and not of the download', () => {
    const { failure, says, steps } = told(warned('0x800b0109'), 'WindowsUpdate.log');
    assert.equal(failure.rootCause?.culprit?.name, path);
    assert.match(says, /root/);
    assert.doesNotMatch(says, /proxy|cache/);
    assert.match(steps, /certlm\.msc/);
    assert.match(steps, /Trusted Publishers/);
    assert.doesNotMatch(steps, /Get-FileHash|empty `C/);
  });

  it('stays one of the download where the content is another one', () => {
    const { failure, says, steps } = told(warned('0x80096010'), 'WindowsUpdate.log');
    assert.equal(failure.class, 'wu.download-integrity');
    assert.match(says, /proxy/);
    assert.doesNotMatch(steps, /certlm\.msc/);
  });
});

describe('what the database engine says of the update client', () => {
  it('counts without the head of its event', () => {
    const { failure } = told(
      raw`"wuaueng.dll (812) SUS20ClientDataStore: Unable to read the header of logfile C:\Windows\SoftwareDistribution\DataStore\Logs\edb.log. Error -546."`,
    );
    assert.equal(failure.class, 'wu.datastore');
    assert.match(failure.rootCause?.culprit?.name ?? '', /edb\.log$/);
  });

  const full = `SUS20ClientDataStore: The version store for this instance (0) has reached its maximum size of 32Mb. It is likely that a long-running transaction is preventing cleanup of the version store and causing it to build up in size. Updates will be rejected until the long-running transaction has been completely committed or rolled back.`;

  it('names no damage where its version store is full', () => {
    for (const text of [
      `wuaueng.dll (2044) ${full}`,
      `Log Name: Application\nSource: ESENT\nDate: 13.11.2019 10:00:00\nEvent ID: 623\nLevel: Error\nDescription: svchost (2044,G,0) ${full}\n`,
    ]) {
      const { failure, says } = told(text);
      assert.equal(failure.class, 'wu.datastore');
      assert.match(says, /version store/);
      assert.doesNotMatch(says, /damaged or cannot be opened/);
    }
  });

  it('is none of ours for the database of another program', () => {
    const other = full.replace('SUS20ClientDataStore', 'Windows');
    assert.deepEqual(summarize(`SearchIndexer (4000) ${other}`).failures, []);
  });

  it('tells of slow writing, which is no failure', () => {
    const slow = raw`wuaueng.dll (5092,D,0) SUS20ClientDataStore: A request to write to the file "C:\WINDOWS\SoftwareDistribution\DataStore\Logs\edb.log" at offset 1159168 (0x000000000011b000) for 4096 (0x00001000) bytes has not completed for 36 second(s).`;
    assert.deepEqual(summarize(slow).failures, []);
  });
});

describe('a code mark of Markdown', () => {
  it('before the first of several lines is none of the console', () => {
    const { failure, steps } = told(
      `\`Processing 2 of 3 - Adding package Package_for_SampleFix~31bf3856ad364e35~x86~~9600.20001.1.8
Package_for_SampleFix: The specified image is no longer serviceable and may be corrupted.
Discard the modified image and start again.
 Error: 0x8007007f
Processing 3 of 3 - Package_for_KB5099001: The specified image is no longer serviceable and may be corrupted.
Discard the modified image and start again.
 Error: 0x800f0830

Error: 127
`,
    );
    assert.match(failure.rootCause?.culprit?.name ?? '', /Package_for_SampleFix/);
    assert.doesNotMatch(JSON.stringify(failure.kbs), /KB5099001/);
    // The image is spoilt for the packages behind it.
    assert.match(steps, /A mounted image: discard it/);
  });

  it('gives up no image where the running Windows was worked on, or where nothing was told so', () => {
    const first = 'Processing 1 of 2 - Adding package Package_for_KB5099001~31bf3856ad364e35~x86~~1.0.1.8\n';
    const failed = `${first}An error occurred - Package_for_KB5099001 Error: 0x8007007f\n`;
    const next = 'Processing 2 of 2 - Package_for_KB5099002: Error: 0x800f0830\n\nError: 127\n';
    const online = String.raw`C:\>dism /online /add-package /packagepath:C:\upd`;
    assert.doesNotMatch(told(`${online}\n\n${failed}${next}`).steps, /mounted image/);
    assert.doesNotMatch(told(`${failed}\nError: 127\n`).steps, /mounted image/);
    assert.match(told(failed + next).steps, /mounted image/);
  });

  it('around the refusal of extended support leaves it one', () => {
    const { failure } = told(
      'All monthly updates roll back. The log shows `ESU: not eligible HRESULT_FROM_WIN32(1633)`, what can we do?\n',
    );
    assert.equal(failure.class, 'cbs.esu.not-entitled');
  });
});

describe('files that sfc found changed', () => {
  const file = raw`2024-05-06 10:00:02, Info                  CSI    00000008 [SR] Repairing corrupted file \??\C:\Windows\System32\sample.dll from store`;
  const verified = (lines: readonly string[]): string =>
    [
      '2024-05-06 10:00:00, Info                  CSI    00000006 [SR] Verifying 100 (0x00000064) components',
      '2024-05-06 10:00:01, Info                  CSI    00000007 [SR] Beginning Verify and Repair transaction',
      file,
      '2024-05-06 10:00:03, Info                  CSI    0000000a [SR] Verify complete',
      ...lines,
      '',
    ].join('\n');
  const noted = (text: string) => {
    const result = summarize(text, 'CBS.log');
    assert.deepEqual(result.failures, []);
    const finding = result.findings.find(({ rule }) => rule === 'csi.live-file.replaced');
    assert.ok(finding);
    return { title: finding.message, repaired: result.corruption?.repairedTotal ?? 0 };
  };

  it('are not told as restored where the log holds no pass that repairs', () => {
    const { title, repaired } = noted(verified([]));
    assert.equal(repaired, 0);
    assert.match(title.en, /sample\.dll/);
    assert.doesNotMatch(title.en, /restored/);
    assert.doesNotMatch(title.zh, /已从组件存储还原/);
  });

  it('are told as restored behind that pass', () => {
    const { title, repaired } = noted(
      verified([
        '2024-05-06 10:00:04, Info                  CSI    0000000b [SR] Repairing 1 components',
        '2024-05-06 10:00:04, Info                  CSI    0000000c [SR] Beginning Verify and Repair transaction',
        file,
        '2024-05-06 10:00:05, Info                  CSI    0000000e [SR] Repair complete',
      ]),
    );
    assert.match(title.en, /restored/);
    assert.equal(repaired, 1);
  });
});

describe('a package that DISM calls no valid one', () => {
  const answer = `Sample-Optional-Package: The specified package is not valid Windows package.
 Error: 0x800f0805

Error: 0x800f0805
`;

  it('may be a name that the image does not know, where only the answer is there', () => {
    const { failure, says } = told(
      `Deployment Image Servicing and Management tool\nVersion: 10.0.26100.5074\n\nImage Version: 10.0.26200.6584\n\nProcessing 1 of 1 - ${answer}`,
    );
    assert.equal(failure.class, 'cbs.package.invalid');
    assert.match(failure.title.en, /Sample-Optional-Package/);
    assert.match(says, /name/);
    assert.doesNotMatch(failure.title.en, /file/);
  });

  it('is no file where a script removes packages and shows the answer alone', () => {
    const { failure, says, steps } = told(
      'Removing packages from the image...\nRemove-WindowsPackage : The specified package is not valid Windows package.\n',
    );
    assert.equal(failure.class, 'cbs.package.invalid');
    assert.match(failure.title.en, /removed/);
    assert.doesNotMatch(says, /[Dd]ownload/);
    assert.doesNotMatch(steps, /SHA-256|Catalog/);
  });

  it('asks for the list of packages where nothing tells whether a file was given', () => {
    assert.match(
      told('エラー: 0x800f0805\n\n指定したパッケージは無効な Windows パッケージです。\n').steps,
      /^List the packages/,
    );
  });

  it('is no file where the command removes it', () => {
    const { failure, says, steps } = told(
      raw`C:\>dism /image:C:\mount /remove-package /packagename:Sample-Optional-Package~31bf3856ad364e35~amd64~~10.0.26100.1

Deployment Image Servicing and Management tool
Version: 10.0.26100.5074

Image Version: 10.0.26200.6584

Processing 1 of 1 - ${answer}`,
    );
    assert.equal(failure.class, 'cbs.package.invalid');
    assert.match(failure.title.en, /Sample-Optional-Package/);
    assert.doesNotMatch(says, /[Dd]ownload/);
    assert.match(steps, /Get-Packages/);
    assert.doesNotMatch(steps, /SHA-256|Catalog/);
  });
});

describe('a compatibility report that marks the hardware', () => {
  it('asks for the hardware and for no setting', () => {
    const { failure, steps } = told(`<HardwareItem HardwareType="Setup_HardwareIncompatibilityDetected">
<CompatibilityInfo BlockingType="Hard"/>
</HardwareItem>
`);
    assert.equal(failure.class, 'up.compat.hardblock');
    assert.match(failure.title.en, /hardware/);
    assert.match(steps, /PC Health Check/);
    assert.doesNotMatch(steps, /BitLocker|audit/);
  });
});

describe('a program that could not mount an image', () => {
  it('is told by the reason that Windows gave it', () => {
    const { failure, says } = told(
      raw`Could not mount 'F:\sources\boot.wim [2]' on 'C:\Temp\Sample12.tmp': [0xC1420127] The specified image in the specified wim is already mounted for read and write access.`,
    );
    assert.equal(failure.class, 'dism.mount.already');
    assert.match(failure.rootCause?.culprit?.name ?? '', /Sample12\.tmp|boot\.wim/);
    assert.doesNotMatch(says, /No record in this log proves|does not show why/);
  });
});
