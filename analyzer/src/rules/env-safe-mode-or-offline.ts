// Servicing was attempted in a state that forbids it: safe mode, offline image, no elevation.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchClass } from './matching/classMatch';
import { runningEditions, runningEditionTexts } from './system/editionChanges';

/** CBS_E_NOT_ALLOWED_OFFLINE; the other codes of the class are those of safe mode. */
const notOffline = 0x800f082e;

export const envSafeModeOrOffline = defineRule({
  meta: {
    id: 'env.safe-mode-or-offline',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The operation is not possible in safe mode ({code})',
      zh: '在安全模式下无法执行该操作（{code}）',
    },
    explanation: {
      en: 'Windows was started in safe mode, where the services that install do not run, and the operation ended with {code}. Nothing has to be repaired: it is done when Windows is started normally.',
      zh: 'Windows 以安全模式启动，负责安装的服务在此模式下不会运行，操作以 {code} 结束。无需修复：正常启动 Windows 后即可执行。',
    },
    variants: {
      offline: {
        title: {
          en: 'The operation is not possible on an image that does not run ({code})',
          zh: '无法对未运行的映像执行该操作（{code}）',
        },
        explanation: {
          en: 'Servicing refused the operation with {code}: the package holds steps, such as installers, that only a running Windows can carry out. Nothing was changed and nothing has to be repaired.',
          zh: '服务堆栈以 {code} 拒绝了该操作：程序包包含只有运行中的 Windows 才能执行的步骤（例如安装程序）。没有任何更改，也无需修复。',
        },
        nextSteps: [
          change(
            'Deploy the image first, and install the package on the Windows that runs from it (Windows Update, or `DISM /Online`).',
            '先部署映像，再在由其运行的 Windows 上安装该程序包（Windows 更新或 `DISM /Online`）。',
          ),
          look(
            'Read the prerequisites on the package’s support page: some packages can be added offline behind another one.',
            '查看该程序包支持页面上的先决条件：有些程序包要先添加另一个程序包，才能脱机添加。',
          ),
        ],
      },
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
      change(
        'Take safe mode back where it is set (`bcdedit /deletevalue {current} safeboot`, or `msconfig`) and start Windows normally.',
        '如果设置了安全模式，请将其取消（`bcdedit /deletevalue {current} safeboot` 或 `msconfig`），然后正常启动 Windows。',
      ),
      steps.retryUpdate,
    ],
    links: [],
  },
  *match(context) {
    for (const match of matchClass(context, 'env.safe-mode-or-offline'))
      yield match.code === notOffline ? { ...match, variant: 'offline' } : match;
    yield* runningEditions(context);
  },
});
