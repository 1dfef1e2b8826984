// A reliable advanced installer failed and rolled the update back; installers without a class of their own.

import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { isDeviceLeft, leftDeviceSteps, rootDeviceBefore } from './drivers/leftDevices';
import { classOfInstaller } from './installers/installerNames';
import { type FailedInstaller, failedInstallers, matchOfInstaller } from './installers/installers';
import { serviceVariant, withServiceAnswer } from './installers/serviceAnswers';
import { hex } from './matching/classCodes';
import { detail } from './matching/values';

/** ERROR_INSTALL_PLATFORM_UNSUPPORTED: the check of extended security updates; that class has a rule of its own. */
const notEntitled = 0x80070661;

export const txnRollbackAdvancedInstaller = defineRule({
  meta: {
    id: 'txn.rollback.advanced-installer',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'An installer of the update failed: {installer}',
      zh: '更新中的安装程序失败：{installer}',
    },
    explanation: {
      en: 'The installer “{installer}” failed for {component}. Its failure is not one that servicing ignores, so the whole update is rolled back.',
      zh: '安装程序“{installer}”在处理 {component} 时失败。该失败不可忽略，因此整个更新会被回滚。',
    },
    variants: {
      service: serviceVariant,
      device: {
        title: {
          en: 'An installer of the update cannot create the device {device}: it exists already ({code})',
          zh: '更新中的安装程序无法创建设备 {device}：该设备已存在（{code}）',
        },
        explanation: {
          en: 'To install {component}, the installer “{installer}” creates the device {device}, and Windows answered {code}: a device of this name has entries in the registry already, mostly left over from an earlier installation. Servicing does not ignore this failure, so the whole change is rolled back.',
          zh: '为安装 {component}，安装程序“{installer}”要创建设备 {device}，而 Windows 返回 {code}：注册表中已有同名设备的条目，多为以前的安装所遗留。该失败不可忽略，因此整个更改会被回滚。',
        },
        nextSteps: leftDeviceSteps,
      },
      alone: {
        title: {
          en: 'An installer of the update failed: {installer}',
          zh: '更新中的安装程序失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” failed; the record names no component. Its failure is not one that servicing ignores, so the whole update is rolled back.',
          zh: '安装程序“{installer}”失败，该记录没有给出组件。该失败不可忽略，因此整个更新会被回滚。',
        },
      },
      element: {
        title: {
          en: 'An installer of the update failed at {component}',
          zh: '更新中的安装程序在处理 {component} 时失败',
        },
        explanation: {
          en: 'The adapter that runs the installers of components ({installer}) handed on the failure of one of them at the manifest element {component}. These records do not show the component or whether the update was rolled back.',
          zh: '运行组件安装程序的适配器 ({installer}) 转达了安装程序在处理清单元素 {component} 时的失败。这些记录没有给出组件，也没有显示更新是否被回滚。',
        },
      },
      unnamed: {
        title: { en: 'An installer of the update failed', zh: '更新中有安装程序失败' },
        explanation: {
          en: 'The adapter that runs the installers of components (CMIADAPTER) handed on the failure of one of them. These records name neither the installer nor its component: the record “Begin executing advanced installer” above them does.',
          zh: '运行组件安装程序的适配器 (CMIADAPTER) 转达了其中一个安装程序的失败。这些记录没有给出安装程序和组件的名称，其上方的“Begin executing advanced installer”记录会给出。',
        },
      },
    },
    nextSteps: [
      look(
        'Start from the inner code of the installer and the service or component it names; the code that Windows Update shows only says that an installer failed.',
        '从该安装程序的内层代码及其涉及的服务或组件入手；Windows 更新显示的代码只表示有安装程序失败。',
      ),
      steps.checkServices,
      steps.sfcScan,
      steps.retryUpdate,
      steps.inPlaceUpgrade,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index)) {
      if (classOfInstaller(failed.installer) === undefined && failed.code !== notEntitled)
        yield withDevice(index, failed, withServiceAnswer(failed, matchOfInstaller(failed)));
    }
  },
});

/** The device that an installer of devices could not create, where the element of the manifest is in the log. */
function withDevice(index: FactIndex, { fact, code, wording }: FailedInstaller, match: Match): Match {
  if (code === undefined || !isDeviceLeft(code) || wording !== undefined) return match;
  const device = rootDeviceBefore(index, fact);
  if (device === undefined) return match;
  return {
    ...match,
    variant: 'device',
    culprit: { kind: 'driver', name: device },
    values: { ...match.values, device, code: hex(code) },
    details: [...detail('Device', '设备', device), ...(match.details ?? [])],
  };
}
