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
