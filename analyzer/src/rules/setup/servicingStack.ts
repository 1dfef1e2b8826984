// Owns what is said where DISM or setup finds no servicing stack for the running Windows, and where drivers could not be
// carried over. Source: Microsoft Support, "0x80070003 error and Windows upgrade fails during Process Drivers for Migration".
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

const compareStack = look(
  'Compare the folders `C:\\Windows\\WinSxS\\*_microsoft-windows-servicingstack_*` with the version in `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Version`: the folder of that version has to be there and must not be empty.',
  '将文件夹 `C:\\Windows\\WinSxS\\*_microsoft-windows-servicingstack_*` 与 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Version` 中的版本对照：该版本的文件夹必须存在且不为空。',
);
const renewStack = change(
  'Where it is missing or empty, expand the servicing stack update of that version (newer ones are part of the cumulative update) and copy its servicing stack folders back with `robocopy /E /COPYALL /B`; leave owner and permissions of WinSxS as they are.',
  '如果该文件夹缺失或为空，请展开该版本的服务堆栈更新（较新的版本包含在累积更新中），用 `robocopy /E /COPYALL /B` 将其中的服务堆栈文件夹复制回去；不要更改 WinSxS 的所有者和权限。',
);

/** What to do where the servicing stack of the running Windows is not found. */
export const missingStackSteps = [compareStack, renewStack];

/** The wording for the step of setup that carries the drivers over. */
export const driverMigrationTexts = {
  stepDrivers: {
    title: {
      en: 'Setup could not carry the drivers over: "{object}" failed with {code}',
      zh: '安装程序无法迁移驱动程序：“{object}”失败，返回 {code}',
    },
    explanation: {
      en: 'The operation "{object}" of setup, which carries the drivers of this machine over to the new Windows, failed with {code}. The record of this operation names no driver; the records of DISM and of drivers before it in setupact.log do, or say what else was missing.',
      zh: '安装程序中负责将此计算机的驱动程序迁移到新 Windows 的操作“{object}”失败，返回 {code}。该操作的记录没有指明是哪个驱动程序，可查看 setupact.log 中此记录之前的 DISM 和驱动程序记录，其中也会说明是否缺少其他内容。',
    },
    nextSteps: [
      steps.collectPantherLogs,
      look(
        'Read setupact.log and `C:\\Windows\\Logs\\DISM\\dism.log` right before the failure: they name the driver package, or say that no servicing stack was found.',
        '查看 setupact.log 和 `C:\\Windows\\Logs\\DISM\\dism.log` 中紧接在失败之前的记录：其中会指明驱动程序包，或说明未找到服务堆栈。',
      ),
      compareStack,
      steps.retryUpgrade,
    ],
  },
};

/** True for the name of a step of setup that carries drivers over. */
export function isOfDrivers(operation: string): boolean {
  return /\bdrivers?\b/i.test(operation);
}
