// Tests txn.rollback.advanced-installer: installers without a class of their own, in the notations of two generations.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

const id = '{0a1b2c3d-1111-2222-3333-444455556666}';
const rollback =
  '<DateTime>, Error CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]';

checkRule('txn.rollback.advanced-installer', {
  hits: [
    {
      name: 'an installer and its component in the quotation marks of older systems, wrapped and without times',
      log: [
        '<DateTime>, Info CSI 00000031 Begin executing advanced installer phase 32 (0x00000020) index 11 (sequence 41)',
        'Old component: [l:0]""',
        'New component: [ml:344{172},l:342{171}]"Sample-Storage-Module, Culture=neutral, Version=6.2.9200.16384,',
        'PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"',
        'Install mode: install',
        `Installer ID: ${id}`,
        'Installer name: [14]"Sample Devices"',
        '<DateTime>, Error CSI 00000001@<DateTime> (F) CMIADAPTER: AI failed. HRESULT = 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]',
        `<DateTime>, Error [0x018005] CSI 00000032 (F) Failed execution of queue item Installer: Sample Devices (${id}) with HRESULT 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]. Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable`,
        '<DateTime>, Info CBS Not able to add SCM.EVM to Windows Error Report. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      ].join('\n'),
      culprit: 'Sample-Storage-Module',
      code: '0x800f0207',
    },
    {
      name: 'the error summary of newer systems',
      log: [
        '2024-02-03 04:05:06, Error                 CSI    00000091 (F) Installer: Sample Installer\tBinary Name: sampleai.dll\tErrorCode: 80070005\tPhase: 39\tMode: Delta\tComponent: NONE[gle=0x80004005]',
        rollback,
      ].join('\n'),
      culprit: 'sampleai.dll',
      code: '0x80070005',
      hresult: '0x800f0922',
    },
  ],
  misses: [
    {
      name: 'an installer whose failure is ignored',
      log: `2024-02-03 04:05:06, Info                  CSI    00000032 (F) Failed execution of queue item Installer: Sample Devices (${id}) with HRESULT 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]. Failure will be ignored: The failure was encountered during rollback; installer is reliable`,
    },
  ],
});

test('an installer that is named without a component is not said to have failed for itself', () => {
  const { failures } = summarize(
    [
      '2024-02-03 04:05:06, Error                 CSI    00000091 (F) Installer: Sample Installer\tBinary Name: sampleai.dll\tErrorCode: 80070005\tPhase: 39\tMode: Delta\tComponent: NONE[gle=0x80004005]',
      rollback,
    ].join('\n'),
  );
  assert.match(
    failures[0]?.explanation.en ?? '',
    /^The installer “Sample Installer \(sampleai\.dll\)” failed; the record names no component\./,
  );
  assert.match(
    failures[0]?.explanation.zh ?? '',
    /^安装程序“Sample Installer \(sampleai\.dll\)”失败，该记录没有给出组件。/,
  );
});

test('what the service control manager answered is explained, and what clears it comes before repairs', () => {
  const [failure] = summarize(
    [
      `2024-02-03 04:05:05, Info                  CSI    00000090 Begin executing advanced installer phase 38 index 15 (sequence 54)
    Old component: [l:0]''
    New component: [ml:342{171},l:340{170}]'Sample-Agent-Service, Culture=neutral, Version=10.0.17763.1, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS'
    Install mode: install
    Smart pass: (none)
    Installer ID: ${id}
    Installer name: 'Services'`,
      `2024-02-03 04:05:06, Error      [0x018007] CSI    00000091 (F) Failed execution of queue item Installer: Services (${id}) with HRESULT HRESULT_FROM_WIN32(1072).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]`,
      rollback,
    ].join('\n'),
  ).failures;
  assert.equal(failure?.rootCause?.culprit?.name, 'Sample-Agent-Service, Services');
  assert.match(
    failure?.explanation.en ?? '',
    /A service is deleted but not gone while handles to it are open/,
  );
  assert.match(failure?.nextSteps[1]?.text.en ?? '', /^Restart the computer once/);
});
