// Tests a few records cut out of a log, as people quote them beside a diagnosis: the command line, the session or the verdict
// of the work stands outside of them.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const dism = (rest: string, level = 'Error'): string =>
  `2024-07-29 11:02:14, ${level.padEnd(21)} DISM   DISM Package Manager: PID=7124 TID=9180 ${rest}`;

const option = (name: string, value: string): string =>
  dism(
    `Encountered the option "${name}" with value "${value}" - CPackageManagerCLIHandler::Private_GetFeaturesFromCommandLine`,
    'Info',
  );

const ladder = [
  dism('Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x80188306)'),
  dism('Failed ProcessChanges. - CPackageManagerCLIHandler::Private_ProcessFeatureChange(hr:0x80188306)'),
] as const;

const worked =
  '2024-07-29 11:03:40, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80188306';

describe('errors of DISM without its command line', () => {
  answers([
    {
      name: 'on the feature that an option names',
      log: [option('featurename', 'Sample-Feature'), ...ladder].join('\n'),
      class: 'unclassified',
      culpritIs: 'Sample-Feature',
      code: '0x80188306',
    },
    {
      name: 'on that feature where the command’s end is there',
      log: [
        option('featurename', 'Sample-Feature'),
        option('source', 'D:\\sources\\sxs'),
        ...ladder,
        worked,
      ].join('\n'),
      class: 'unclassified',
      culpritIs: 'Sample-Feature',
    },
    {
      name: 'on one of several features, none of which is named as the one that failed',
      log: [option('featurename', 'Sample-Feature'), option('featurename', 'Other-Feature'), ...ladder].join(
        '\n',
      ),
      class: 'unclassified',
      culpritIs: 'none',
    },
    {
      name: 'are not where an option stands alone',
      log: [
        option('featurename', 'Sample-Feature'),
        dism('Enabling the feature. - CPackageManagerCLIHandler::Private_ProcessFeatureChange', 'Info'),
      ].join('\n'),
    },
  ]);
});

const hashes = [
  "2024-08-12 07:20:33, Info                  CSI    00000210 Hashes for file member [l:10]'sample.dll' do not match.",
  ` Expected: {l:32 ml:33 b:${'01'.repeat(32)}}.`,
  ` Actual: {l:32 b:${'02'.repeat(32)}}.`,
].join('\n');

const mark =
  "2024-08-12 07:20:33, Error                 CSI    00000211@2024/8/12:05:20:33.140 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]";

const staged = (answer: string): string =>
  `2024-08-12 07:20:34, Error                 CBS    Failed to bulk stage deployment manifest and pin deployment for package:Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.1397.1.5 [HRESULT = ${answer}]`;

describe('the hashes of a file right above the step that the store refused', () => {
  answers([
    {
      name: 'name the file',
      log: [hashes, mark, staged('0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT')].join('\n'),
      class: 'csi.payload.hash-mismatch',
      culpritIs: 'sample.dll',
      hresult: '0x80073712',
      cause: 'Hashes for file member',
    },
    {
      name: 'say nothing of a step that failed for another reason',
      log: [hashes, mark, staged('0x80070070 - ERROR_DISK_FULL')].join('\n'),
      class: 'env.disk-full',
    },
  ]);
});

const setup = (rest: string): string => `2024-07-01 10:12:33, Error                 ${rest}`;

const published =
  "2024-07-01 10:12:34, Error      [0x060441] IBS    PublishMessage: Publishing message [Windows could not update the computer's boot configuration. Installation cannot proceed.]";

describe('the service of boot files in Windows Setup', () => {
  answers([
    {
      name: 'answers with a status before the boot configuration is given up',
      log: [setup('IBSLIB BFSVC: Failed to get partition name. Status = 0xc0000452'), published].join('\n'),
      class: 'ai.bcd-or-boot-files',
      code: '0xc0000452',
      cause: 'Failed to get partition name',
    },
    {
      name: 'answers with a status and setup goes on',
      log: [
        setup('IBSLIB BFSVC: Failed to get partition name. Status = 0xc0000452'),
        '2024-07-01 10:12:40, Info       [0x0601d7] IBS    Install phase complete: boot entries updated',
      ].join('\n'),
    },
  ]);
});

const client = (component: string, rest: string, second = 22): string =>
  `2024/05/09 03:14:${second}.0012223 1320  7720  ${component.padEnd(15)} ${rest}`;

const deployed = (result: string, second?: number): string =>
  client(
    'Handler',
    `Completed install of CBS update with type=0, requiresReboot=0, installerError=${result === '0x0' ? 0 : 1}, hr=${result}`,
    second,
  );

const count = (work: string, failed: number, second?: number): string =>
  client(
    'ComApi',
    `${work} call complete (succeeded = ${1 - failed}, succeeded with errors = 0, failed = ${failed}, cancelled = 0, unaccounted = 0)`,
    second,
  );

const update = '3F2504E0-4F89-11D3-9A0C-0305E82C3301';

const allFailed = client('ComApi', 'Exit code = 0x00000000; Call error code = 0x80240022');

describe('the end of an installation in the log of the update client', () => {
  answers([
    {
      name: 'is none where the driver in place is as good',
      log: [
        client('Handler', '*FAILED* [80070103] Error Installing PnP Driver PCI\\VEN_1234&DEV_0001'),
        count('Install', 1),
        allFailed,
      ].join('\n'),
    },
    {
      name: 'is what the handler came to',
      log: deployed('0x80070020'),
      class: 'env.sharing-violation',
      code: '0x80070020',
    },
    {
      name: 'is what the handler came to, not the sum of the call',
      log: [deployed('0x80070020'), count('Install', 1), allFailed].join('\n'),
      class: 'env.sharing-violation',
      code: '0x80070020',
    },
    {
      name: 'is the sum of the call where nothing else tells of it',
      log: [count('Install', 1), allFailed, client('ComApi', '* END *   Install ClientId = Sample')].join(
        '\n',
      ),
      class: 'unclassified',
      code: '0x80240022',
    },
    {
      name: 'is none where the handler went through later',
      log: [deployed('0x80070020'), deployed('0x0', 40)].join('\n'),
    },
    {
      name: 'is none where the next call went through',
      log: [count('Install', 1), allFailed, count('Install', 0, 40)].join('\n'),
    },
    {
      name: 'is not the end of a download, which is tried again',
      log: [count('Download', 1), allFailed].join('\n'),
    },
    ...[
      client(
        'ComApi',
        `WU client calls back to install call {${update}} with code Call complete and error 0x80240022`,
      ),
      client('Agent', `LogHistory called. idUpdate={${update}}.200, resultMapped=80240022, resultUnMapped=0`),
      '2016-05-09\t03:14:22:310\t 908\t1b08\tAU\t  # WARNING: Install call completed, reboot required = No, error = 0x80240022',
    ].map((log, k) => ({
      name: `is the sum that the client tells where nothing else tells of it (${k + 1})`,
      log,
      class: 'unclassified',
      code: '0x80240022',
    })),
    {
      name: 'is what the installer answered, told beside the sum',
      log: client(
        'Agent',
        `LogHistory called. idUpdate={${update}}.200, resultMapped=80240022, resultUnMapped=800F0986`,
      ),
      class: 'csi.delta.hydration-failed',
      code: '0x800f0986',
    },
    {
      name: 'is not the sum of a search or a download',
      log: client(
        'ComApi',
        `WU client calls back to download call {${update}} with code Call complete and error 0x80240022`,
      ),
    },
    {
      name: 'is none where a later call went through, whatever the sum',
      log: [
        client(
          'ComApi',
          `WU client calls back to install call {${update}} with code Call complete and error 0x80240022`,
        ),
        client(
          'ComApi',
          `WU client calls back to install call {${update}} with code Call complete and error 0`,
          40,
        ),
      ].join('\n'),
    },
    { name: 'is none where somebody cancelled it', log: deployed('0x800f0820') },
    { name: 'is none where the client itself says that it was cancelled', log: deployed('0x80242008') },
  ]);
});

const wusa = (command: string): string =>
  `Windows update "Security Update for Windows (KB4512506)" could not be installed because of error 2148081668 "Cannot find object or property." (Command line: "${command}")`;

describe('the package whose certificate was refused', () => {
  answers([
    {
      name: 'is not the program that was to install it',
      log: wusa(String.raw`"C:\Windows\system32\wusa.exe" "C:\tmp\windows6.1-kb4512506-x64.msu" `),
      class: 'trust.root-missing',
      culpritIs: String.raw`C:\tmp\windows6.1-kb4512506-x64.msu`,
      code: '0x80092004',
    },
    {
      name: 'is the update where the command line names no file',
      log: wusa(String.raw`"C:\Windows\system32\wusa.exe" `),
      class: 'trust.root-missing',
      code: '0x80092004',
    },
  ]);
});
