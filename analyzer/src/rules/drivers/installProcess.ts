// Owns what is said where the process that Windows starts to install a driver ended before it had installed anything.
// Source: Microsoft Support, "VMware driver installation fails in Windows Server 2008 R2 SP1" (KB3025586).
import type { FactIndex } from '../../facts/factIndex';
import { isOfInstallProcess } from '../../facts/words/drivers';
import { change, look } from '../../knowledge/step';

/** STATUS_DLL_INIT_FAILED of ntstatus.h: a library of a new process could not begin its work. */
const initFailed = 0xc0000142;

/** True where entries say that the installing process itself could not begin. */
export function isProcessLost(index: FactIndex, errors: readonly number[], code: number): boolean {
  return code === initFailed && errors.some((k) => isOfInstallProcess(index.fact(k)));
}

/** The wording for it. */
export const installProcessTexts = {
  installProcess: {
    title: {
      en: 'The process that installs the driver of {driver} could not start ({code})',
      zh: '安装 {driver} 驱动程序的进程无法启动（{code}）',
    },
    explanation: {
      en: 'Windows installs a driver in a process of its own (DrvInst.exe), and that process ended with {code} while its libraries were loaded, before it had done anything. The driver package is not at fault: mostly a service that runs as Local System changed the rights of their common window station (the Telnet Server does), the desktop heap is used up, or security software loads into every process.',
      zh: 'Windows 在单独的进程（DrvInst.exe）中安装驱动程序，而该进程在加载其库时就以 {code} 结束，尚未执行任何操作。问题不在驱动程序包：多半是以本地系统身份运行的服务更改了共用窗口站的权限（例如 Telnet 服务器）、桌面堆已用尽，或安全软件会注入每个进程。',
    },
    nextSteps: [
      look(
        'Look for services that run as Local System and were changed to do so, above all the Telnet Server (its own account is Local Service), and for security software that loads into every process.',
        '查找被改为以本地系统身份运行的服务，尤其是 Telnet 服务器（其默认帐户为 Local Service），以及会注入每个进程的安全软件。',
      ),
      change(
        'Set such a service back to its own account or stop it, restart, and install the driver again.',
        '将此类服务恢复为其默认帐户或将其停止，重新启动，然后重新安装驱动程序。',
      ),
    ],
  },
};
