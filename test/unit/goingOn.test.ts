// Owns the records that say themselves that work goes on without what failed: alone or by dozens they prove nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { stack } from '../support/soundFlows';

const raw = String.raw;

const asText = (records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

const servicing = stack(
  '2024-05-14',
  raw`
I CBS Cannot delete session directory: \\?\C:\Windows\servicing\Sessions\31110001_77.xml, ignoring [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
I CBS Warning: Failed to delete temp directory: \\?\C:\Windows\CbsTemp\31110001_77, will be deleted on next reboot [HRESULT = 0x80070091 - ERROR_DIR_NOT_EMPTY]
I CBS Failed to scavenge backup directory, continuing [HRESULT = 0x80070005 - E_ACCESSDENIED]
I CBS Failed to read the limit of the cache, using default [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
I CBS Failed to get session package state for package: Sample-Package~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x00000001 - S_FALSE]
`,
);

const dism = stack(
  '2024-05-14',
  raw`
W DISM DISM Driver Manager: PID=700 TID=704 Failed to get the signer of 'C:\Windows\INF\oem12.inf', continuing. - CDriverPackage::InitSignature(hr:0x800b0100)
W DISM DISM Package Manager: PID=700 TID=704 Failed to get the restart state, assuming that none is required. - CDISMPackageManager::GetRestartRequired(hr:0x80070490)
E DISM DISM Appx Provider: PID=700 TID=704 Failed to read the entry of a package, skipping. - CAppxProvider::EnumPackage(hr:0x80070002)
`,
);

describe('records that say that work goes on', () => {
  for (const record of [...servicing, ...dism])
    it(`says nothing of ${record.slice(50, 110)}`, () => {
      assert.deepEqual(summarize(asText([record])).failures, []);
    });

  it('says nothing of many of them in a log that begins and ends in the middle of its work', () => {
    const between = stack(
      '2024-05-14',
      Array.from({ length: 40 }, () => 'I CBS Appl: detectParent: no parent found, go absent').join('\n'),
    );
    const log = Array.from({ length: 8 }, () => [...between, ...servicing]).flat();
    assert.deepEqual(summarize(asText(log), 'CBS.log').failures, []);
  });

  it('takes the way back for no work that goes on', () => {
    const [failure] = summarize(
      asText(
        stack(
          '2024-05-14',
          'E CBS Failed to stage the package, continuing with rollback [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
        ),
      ),
    ).failures;
    assert.equal(failure?.class, 'env.disk-full');
  });

  it('takes several warnings of DISM for no failure', () => {
    const warnings = stack(
      '2024-05-14',
      raw`
W DISM DISM Smi Provider: PID=700 TID=704 Failed to open the settings key SettingContent\Sample. - CSmiManager::Open(hr:0x80070003)
W DISM DISM Driver Manager: PID=700 TID=704 Failed to find the catalog of 'W:\Windows\inf\sample.inf'. - CDriverPackage::GetCatalog(hr:0x80070002)
W DISM DISM OS Provider: PID=700 TID=704 Failed to get the threshold of the disk. - CDISMOSServiceManager::GetDiskSpace(hr:0x80070490)
W DISM DISM Package Manager: PID=700 TID=704 Failed to get the package of the session. - CDISMPackageManager::OpenByName(hr:0x800f0805)
I DISM DISM Package Manager: PID=700 TID=704 CBS session options=0x40000! - CDISMPackageManager::Internal_Finalize
`,
    );
    assert.deepEqual(summarize(asText(warnings), 'dism.log').failures, []);
  });
});

describe('a stretch of CBS.log without any verdict', () => {
  const quiet = (count: number): string[] =>
    Array.from(
      { length: count },
      (_, k) => `I CBS Appl: Evaluating package ${k}, applicable state: Installed`,
    );
  const asked = 'I CBS Winlogon: Sample - Fail to get session state [HRESULT = 0x80070005 - E_ACCESSDENIED]';
  const step = 'I CBS Failed to stage the payload [HRESULT = 0x80070005 - E_ACCESSDENIED]';

  it('is no failure where one question was answered alike here and there', () => {
    const log = stack('2024-05-14', [...quiet(9), asked, ...quiet(9), asked, ...quiet(9)].join('\n'));
    assert.deepEqual(summarize(asText(log), 'CBS.log').failures, []);
  });

  it('is one where the answer was handed up', () => {
    const log = stack('2024-05-14', [...quiet(9), step, ...quiet(2), asked, ...quiet(9)].join('\n'));
    assert.equal(summarize(asText(log), 'CBS.log').failures[0]?.hresult, '0x80070005');
  });
});
