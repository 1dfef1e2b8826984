// Tests that a report claims no more than the records prove, and advises what fits that.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { reportsOf, stepsOf } from '../support/told';

describe('what is proved and no more', () => {
  it('tells no rollback of which the records say nothing', () => {
    const text = `Error                 CSI    00000021@2019/3/4:09:20:30.120 (F) Failed in StartService for [30]"clr_optimization_v4.0.30319_64" with error code 2[gle=0x80004005]
Error                 CSI    00000022 (F) 80070002 [Warning,Facility=FACILITY_NTWIN32,Code=ERROR_FILE_NOT_FOUND] #2015# from Windows::COM::NgenOnlineServiceTickler(...)[gle=0x80070002]`;
    assert.equal(summarize(text).failures[0]?.class, 'ai.dotnet');
    assert.doesNotMatch(reportsOf(text), /was rolled back|被回滚/);
  });

  it('answers a scan with nothing that other work was told', () => {
    const text = `2024-03-04 09:40:12, Info                  CBS    =================================
2024-03-04 09:40:12, Info                  CBS    Checking System Update Readiness.
2024-03-04 09:40:12, Info                  CBS    (p)	CSI Payload Corrupt	(n)			amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071\\sample.dll
2024-03-04 09:40:12, Info                  CBS    Summary:
2024-03-04 09:40:12, Info                  CBS    Operation: Detect only 
2024-03-04 09:40:12, Info                  CBS    Operation result: 0x0
2024-03-04 09:40:12, Info                  CBS    Total Detected Corruption:	1
2024-03-04 09:40:12, Info                  CBS    Total Repaired Corruption:	0
2024-05-06 07:08:09, Error                 SP     Operation failed: Offline portion of machine-specific and machine-independent apply operations. Error: 0x8007042B[gle=0x000000b7]
`;
    const scan = summarize(text).failures.find(({ operation }) => operation.kind === 'scan');
    assert.equal(scan?.hresult, null);
  });

  it('tells no code of a damaged file that no record states', () => {
    const [failure] =
      summarize(`2024-02-01 09:02:00, Info                  CSI    00000a01 Hashes for file member [l:15]'sampleprint.dll' do not match.
 Expected: {l:32 ml:33 b:5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d}.
 Actual: {l:32 b:c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3}.
2024-02-01 09:02:00, Info                  CSI    00000a02 Warning: Unable to repair payload file ([l:15]'sampleprint.dll') for component ([l:77 ml:140]'amd64_sample-printing_31bf3856ad364e35_10.0.19041.3001_none_3c51a8f0d2e4b697') from backups directory with disposition (2). Disposition (0) means success while anything else is a failure.
2024-02-01 09:06:00, Info                  CBS    Session: 31100021_100000071 finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`).failures;
    assert.equal(failure?.class, 'csi.payload.hash-mismatch');
    assert.ok(!JSON.stringify(failure).includes('800736cc'));
  });

  it('tells what an operation ended with and what the records inside state, each as what it is', () => {
    const [failure] = summarize(
      `2024-07-10 03:10:01, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 31173002_1744012399, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2582.1.5, Identifier: KB5000344
2024-07-10 03:10:05, Error                 CSI    00000077 (F) STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT #1# from CCSDirectTransaction::OperateEnding at index 0 of 1 operations, disposition 2[gle=0xd015001c]
2024-07-10 03:10:05, Info                  CBS    Failed to stage package [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
2024-07-10 03:10:06, Info                  CBS    Exec: Processing complete.  Session: 31173002_1744012399, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2582.1.5, Identifier: KB5000344 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ).failures;
    assert.match(failure?.title.en ?? '', /ended with 0x80073712 \w+ \(0xc015001c \w+ inside\)/);
    assert.match(
      failure?.explanation.en ?? '',
      /ended with 0x80073712 \w+; the records before it state 0xc015001c/,
    );
  });

  it('quotes what the program of an old update says of itself', () => {
    const [failure] = summarize(`0.031: 2006/02/03 04:05:06.156 (local)
0.031: c:\\0a1b2c\\update\\update.exe (version 6.2.29.0)
0.375: KB900001 Setup encountered an error:  Setup cannot copy the file sample.dll.
0.380: KB900001 installation did not complete.`).failures;
    assert.match(failure?.title.en ?? '', /Setup cannot copy the file sample\.dll/);
  });

  it('translates no status of a crash back into an error that nobody was told', () => {
    const [failure] =
      summarize(`Faulting application name: TiWorker.exe, version: 1.2.3.4, time stamp: 0x5c0f1234
Faulting module name: ntdll.dll, version: 10.0.19041.1, time stamp: 0x12345678
Exception code: 0xc0000005
Fault offset: 0x0000000000012345`).failures;
    assert.ok((failure?.codeChain.length ?? 0) < 2);
    assert.doesNotMatch(JSON.stringify(failure?.nextSteps), /named path/);
  });

  it('tells safe mode from an image that does not run by the code', () => {
    const about = (code: string): string =>
      summarize(`2024-03-04 09:40:12, Info                  CBS    Session: 31000001_200000001 initialized by client DISM Package Manager Provider
2024-03-04 09:40:13, Info                  CBS    Failed to plan. [HRESULT = ${code}]
2024-03-04 09:40:14, Info                  CBS    Session: 31000001_200000001 finalized. Reboot required: no [HRESULT = ${code}]`)
        .failures.map(({ title }) => title.en)
        .join();
    assert.match(about('0x800f082e'), /image that does not run/);
    assert.match(about('0x800f0923'), /safe mode/);
  });

  it('tells the status behind the problem of a device, and the driver that the event names', () => {
    const [failure] = summarize(`Log Name:      Microsoft-Windows-Kernel-PnP/Configuration
Source:        Microsoft-Windows-Kernel-PnP
Date:          3/4/2022 10:11:12 AM
Event ID:      411
Level:         Error
Description:
Device ROOT\\SAMPLE\\0000 had a problem starting.

Driver Name: oem12.inf
Service: sample
Problem: 0x27
Problem Status: 0xC000036B`).failures;
    assert.equal(failure?.rootCause?.code, '0xc000036b');
    assert.ok(failure.details.some(({ value }) => value === 'oem12.inf'));
  });

  it('calls an update by its name as it is written', () => {
    assert.match(
      reportsOf(
        'Title      : Update for Removal of Sample Player for Windows Server 2019 (KB5000123)\nDate       : 5/6/2024 3:02:11 AM\nResultCode : 4\nHResult    : -2145124329\n',
      ),
      /^# Update failed: Update for Removal/,
    );
  });

  it('names the package of an attempt where no number tells the update', () => {
    const session = (
      hour: string,
      name: string,
      code: string,
    ): string => `2024-05-06 ${hour}:00:00, Info                  CBS    Session: 310000${hour}_1 initialized by client UpdateAgentLCU, external staging directory: (null)
2024-05-06 ${hour}:00:00, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 310000${hour}_1, Package: ${name}
2024-05-06 ${hour}:10:00, Info                  CBS    Exec: Processing complete.  Session: 310000${hour}_1, Package: ${name} [HRESULT = ${code}]
`;
    const text =
      session('07', 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3693.1.5', '0x80070070') +
      session('08', 'Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~19041.9214.2.1', '0x00000000');
    assert.match(
      reportsOf(text),
      /\| 2024-05-06 08:10:00 \| `Package_for_DotNetRollup_481~[^|]+` \| succeeded/,
    );
    const bare = text
      .replaceAll(/, Package: [^ \n]+/g, '')
      .replaceAll(/Exec: Processing started[^\n]*\n/g, 'x\n');
    assert.doesNotMatch(reportsOf(bare), /\| 2024-05-06 0[78]:10:00 \| {2}\|/);
    // A session of servicing is no upgrade.
    assert.doesNotMatch(stepsOf(text), /external drive/);
  });
});

describe('steps that fit what was said', () => {
  it('make room where the partition of the recovery environment is full', () => {
    const text = `2024-05-06 12:00:00, Info                         [ReAgentc.exe] Enter WinReInstall
2024-05-06 12:00:01, Error                        [ReAgentc.exe] winreCopyWIMFile failed: 0x70
2024-05-06 12:00:01, Info                         [ReAgentc.exe] Exit WinReInstall returns 0 with last error: 0x70`;
    assert.match(stepsOf(text), /make the partition larger/);
    assert.doesNotMatch(stepsOf(text), /If it is missing/);
  });

  it('ask for no log that is here from the first record of the command to the last', () => {
    const text = `2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->
2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /get-features
2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to create DismHostManager remote object. - CDISMManager::LoadRemoteImageSession(hr:0x80040154)
2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->
`;
    assert.doesNotMatch(stepsOf(text), /Collect .*dism\.log/);
    assert.match(stepsOf(text.split('\n')[2] ?? ''), /Collect .*dism\.log/);
  });

  it('remove a part of Windows by the name of its feature', () => {
    const refused = (name: string): string =>
      stepsOf(
        `[2026.03.28 13:21:01 UTC] Package ${name} could not be removed: Permanent package cannot be uninstalled.`,
      );
    const part = refused('Sample-FoD-Package~31bf3856ad364e35~amd64~~10.0.26100.1');
    assert.match(part, /Remove-Capability/);
    assert.doesNotMatch(part, /RollupFix|RestoreHealth/);
    assert.match(refused('Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.1.1.1'), /RollupFix/);
  });

  it('find a block before anything is updated', () => {
    const steps = stepsOf(
      "What needs your attention: Your PC has a driver or service that isn't ready for this version of Windows 10.",
    );
    assert.match(steps, /^Find the block in the newest `CompatData/);
    assert.doesNotMatch(steps, /storage, network/);
  });

  it('begin with SHA-2 where a signature cannot be checked for want of something', () => {
    const text = `2019-08 Security Monthly Quality Rollup for Windows 7 for x64-based Systems (KB5000125)

Installation date: 8/15/2019 10:12 AM
Installation status: Failed
Error details: Code 80092004
Update type: Important`;
    assert.match(stepsOf(text), /^On Windows 7 and Server 2008 \(R2\)/);
    assert.doesNotMatch(summarize(text).failures[0]?.title.en ?? '', /root/);
  });

  it('do not ask for a repair that is said to be of no use', () => {
    const steps = stepsOf(
      'Image Version: 10.0.17763.1098\n\n[==========================100.0%==========================] The component store cannot be repaired.\n\nThe operation completed successfully.',
    );
    assert.doesNotMatch(steps, /If the repair does not hold/);
    assert.match(steps, /in-place upgrade/);
  });

  it('look at a volume as a whole where the event names no file', () => {
    const steps = stepsOf(`Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Date:          3/14/2024 10:02:00 AM
Event ID:      20
Level:         Error
Description:
Installation Failure: Windows failed to install the following update with error 0x80070570: Sample Update (KB5000123).

Log Name:      System
Source:        Microsoft-Windows-Ntfs (Ntfs)
Date:          3/14/2024 10:02:00 AM
Event ID:      55
Level:         Error
Description:
A corruption was discovered in the file system structure on volume C:. The exact nature of the corruption is unknown.
`);
    assert.match(steps, /chkdsk/);
    assert.doesNotMatch(steps, /named path|restore the path/);
  });
});
