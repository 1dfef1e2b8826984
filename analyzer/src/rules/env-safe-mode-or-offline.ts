// Servicing was attempted in a state that forbids it: safe mode, offline image, no elevation.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchClass } from './matching/classMatch';
import { runningEditions, runningEditionTexts } from './system/editionChanges';

export const envSafeModeOrOffline = defineRule({
  meta: {
    id: 'env.safe-mode-or-offline',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The operation is not possible in the present state of Windows ({code})',
      zh: '在 Windows 的当前状态下无法执行该操作（{code}）',
    },
    explanation: {
      en: 'The operation was refused with {code}, because it is not allowed in this state: in safe mode, on an offline image, or without elevation. Nothing was changed and nothing has to be repaired.',
      zh: '操作被拒绝，错误为 {code}，因为当前状态不允许：处于安全模式、针对脱机映像，或没有提升权限。没有任何更改，也无需修复。',
    },
    variants: {
      edition: {
        ...runningEditionTexts,
        nextSteps: [
          change(
            'Give the running Windows a product key of the new edition (Settings, Activation, Change product key, or `changepk.exe /ProductKey <key>`).',
            '为正在运行的 Windows 输入新版本的产品密钥（“设置”>“激活”>“更改产品密钥”，或 `changepk.exe /ProductKey <密钥>`）。',
          ),
        ],
      },
    },
    nextSteps: [
      steps.elevate,
      look(
        'Start Windows normally, not in safe mode, and run the operation against the running system.',
        '正常启动 Windows（非安全模式），并对正在运行的系统执行该操作。',
      ),
      steps.retryUpdate,
    ],
    links: [],
  },
  *match(context) {
    yield* matchClass(context, 'env.safe-mode-or-offline');
    yield* runningEditions(context);
  },
});
