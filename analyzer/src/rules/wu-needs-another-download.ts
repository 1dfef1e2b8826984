// The installer asks for the payload again: it is incomplete, expired or gone.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchClass } from './matching/classMatch';

export const wuNeedsAnotherDownload = defineRule({
  meta: {
    id: 'wu.needs-another-download',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The update’s files have to be downloaded again ({code})',
      zh: '更新文件需要重新下载（{code}）',
    },
    explanation: {
      en: 'The update client answered {code}: the files that were downloaded for this update are incomplete, no longer valid or not there any more. The client fetches them again by itself; only when the code comes back for the same update is there something to repair.',
      zh: '更新客户端返回 {code}：为此更新下载的文件不完整、不再有效或已不存在。客户端会自动重新下载；只有同一更新反复出现此代码时才需要处理。',
    },
    nextSteps: [
      steps.clearDownloadCache,
      look(
        'Check the free space on the system drive, and whether a clean-up tool empties the download folder.',
        '检查系统盘剩余空间，以及是否有清理工具清空下载文件夹。',
      ),
      steps.installFromCatalog,
      steps.collectCbsLog,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  match: (context) => matchClass(context, 'wu.needs-another-download'),
});
