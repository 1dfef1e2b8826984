// Owns the words about requirements that windows of Windows Setup and the readiness check tell.
import { change, look } from '../../knowledge/step';

/** Variants of `up.requirements`. */
export const requirementTexts = {
  windowPath: {
    title: {
      en: 'This Windows cannot be upgraded to the one on the medium',
      zh: '当前的 Windows 无法升级到介质上的 Windows',
    },
    explanation: {
      en: 'The window of Windows Setup says “{words}”. Setup upgrades only to an edition at least as high, of the same architecture and, with apps kept, of the same language. Another medium, or a new installation beside a backup, is the way out.',
      zh: 'Windows 安装程序的窗口显示“{words}”。安装程序只能升级到相同或更高的版本类型，且体系结构必须相同；保留应用时语言也必须相同。请使用其他介质，或在备份后全新安装。',
    },
    nextSteps: [
      look(
        'Compare edition, architecture and language of this Windows with the images of the medium: `dism /Online /Get-CurrentEdition`, `dism /Get-WimInfo /WimFile:<media>\\sources\\install.wim`.',
        '将此 Windows 的版本类型、体系结构和语言与介质中的映像对比：`dism /Online /Get-CurrentEdition`、`dism /Get-WimInfo /WimFile:<介质>\\sources\\install.wim`。',
      ),
      change(
        'Use a medium of an edition that this one can be upgraded to.',
        '使用当前版本类型可以升级到的版本类型的介质。',
      ),
    ],
    links: [],
  },
  readiness: {
    title: {
      en: 'The readiness check found that this computer does not meet the requirements of Windows 11: {words}',
      zh: '就绪性检查发现此计算机不满足 Windows 11 的要求：{words}',
    },
    explanation: {
      en: 'The script that checks hardware readiness answered “NOT CAPABLE” and names what is missing: {words}. TPM and Secure Boot are often there and only switched off in the firmware; a processor that is not on the list stays one.',
      zh: '检查硬件就绪性的脚本返回“NOT CAPABLE”，并指出缺少的项：{words}。TPM 和安全启动往往已具备，只是在固件中处于关闭状态；处理器不在支持列表中则无法改变。',
    },
  },
  item: {
    title: {
      en: 'The computer does not meet a requirement of the new Windows: {words}',
      zh: '此计算机不满足新 Windows 的一项要求：{words}',
    },
    explanation: {
      en: 'The compatibility report of Windows Setup blocks the upgrade with the entry {words}. TPM and Secure Boot are often there and only switched off in the firmware; a processor that is not on the list, or too little memory, stays a block.',
      zh: 'Windows 安装程序的兼容性报告以条目 {words} 阻止升级。TPM 和安全启动往往已具备，只是在固件中处于关闭状态；处理器不在支持列表中或内存不足则仍会阻止升级。',
    },
  },
} as const;
