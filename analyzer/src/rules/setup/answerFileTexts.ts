// Owns the words of the rule for unattended setup where an answer file is at fault.
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

/** What to look at where an answer file is at fault. */
const answerFileSteps = [
  look(
    'Validate the answer file in Windows System Image Manager against the image it is for, and check the length and the place of the setting that it stops at (a `Path` of RunSynchronous may hold 259 characters, a computer name 15).',
    '在 Windows 系统映像管理器中对照所用映像验证应答文件，并检查所指设置的长度和位置（RunSynchronous 的 `Path` 最多 259 个字符，计算机名最多 15 个字符）。',
  ),
  change(
    'Correct or remove that setting, or take the answer file away, and deploy again.',
    '更正或删除所指的设置，或者去掉应答文件，然后重新部署。',
  ),
  steps.collectPassLogs,
];

export const answerFileTexts = {
  answerFile: {
    title: {
      en: 'The answer file cannot be applied in the pass {pass}: {component}',
      zh: '应答文件无法在 {pass} 阶段应用：{component}',
    },
    explanation: {
      en: 'Windows Setup could not process the answer file in the pass {pass}; the setting belongs to {component}. Correct or remove that setting and deploy again.',
      zh: 'Windows 安装程序无法在 {pass} 阶段处理应答文件；出错的设置属于 {component}。请更正或删除该设置后重新部署。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFilePass: {
    title: {
      en: 'The answer file cannot be applied in the pass {pass}',
      zh: '应答文件无法在 {pass} 阶段应用',
    },
    explanation: {
      en: 'Windows Setup could not process the answer file in the pass {pass}; the record does not name the setting. setupact.log and setuperr.log of that pass name it shortly before this record.',
      zh: 'Windows 安装程序无法在 {pass} 阶段处理应答文件；该记录没有指明出错的设置。该阶段的 setupact.log 和 setuperr.log 会在这条记录之前不远处指明。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFileSetting: {
    title: {
      en: 'Windows Setup cannot use the setting {setting} of the answer file',
      zh: 'Windows 安装程序无法使用应答文件中的设置 {setting}',
    },
    explanation: {
      en: 'The window of Windows Setup names {setting} as the setting of the answer file that it cannot read or apply. Correct or remove that setting and start the deployment again.',
      zh: 'Windows 安装程序的窗口指明，无法读取或应用应答文件中的设置 {setting}。请更正或删除该设置后重新部署。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  passSetting: {
    title: {
      en: 'The unattended pass {pass} failed: “{words}” ({code})',
      zh: '无人参与阶段 {pass} 失败：“{words}”（{code}）',
    },
    explanation: {
      en: 'The unattended setup pass {pass} ended with {code}, the answer of one of its settings: “{words}”. Correct that setting in the answer file, then deploy again.',
      zh: '无人参与安装阶段 {pass} 以 {code} 结束，该代码来自其中一项设置：“{words}”。请在应答文件中更正该设置，然后重新部署。',
    },
    nextSteps: answerFileSteps,
  },
  answerFileInvalid: {
    title: {
      en: 'Windows Setup rejects the answer file: {component} ({code})',
      zh: 'Windows 安装程序拒绝应答文件：{component}（{code}）',
    },
    explanation: {
      en: 'Windows Setup could not use the answer file and ended with {code}; the records name {component}. Correct that setting in the answer file (unattend.xml), validate the file in Windows System Image Manager, and deploy again.',
      zh: 'Windows 安装程序无法使用应答文件，以 {code} 结束；记录指明的是 {component}。请更正应答文件（unattend.xml）中的该设置，在 Windows 系统映像管理器中验证后重新部署。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFileInvalidUncoded: {
    title: {
      en: 'Windows Setup rejects the answer file: {component}',
      zh: 'Windows 安装程序拒绝应答文件：{component}',
    },
    explanation: {
      en: 'Windows Setup could not use the answer file; the records name {component}. Correct that setting in the answer file (unattend.xml), validate the file in Windows System Image Manager, and deploy again.',
      zh: 'Windows 安装程序无法使用应答文件；记录指明的是 {component}。请更正应答文件（unattend.xml）中的该设置，在 Windows 系统映像管理器中验证后重新部署。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFileUnreadable: {
    title: {
      en: 'Windows Setup cannot read the answer file {file} ({code})',
      zh: 'Windows 安装程序无法读取应答文件 {file}（{code}）',
    },
    explanation: {
      en: 'Windows Setup found the answer file {file} and could not read it ({code}). 0x80070005 means that the file may not be opened (permissions, or encrypted by EFS), any other code that its XML is not valid; open it in an XML editor or in Windows System Image Manager.',
      zh: 'Windows 安装程序找到了应答文件 {file}，但无法读取（{code}）。0x80070005 表示无法打开该文件（权限问题或被 EFS 加密），其他代码表示其 XML 无效；请在 XML 编辑器或 Windows 系统映像管理器中打开检查。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFileBroken: {
    title: {
      en: 'The answer file {file} is not valid XML',
      zh: '应答文件 {file} 不是有效的 XML',
    },
    explanation: {
      en: 'Windows found the answer file {file}, but its XML is broken, so no setting of it was read. Open it in an XML editor or in Windows System Image Manager; an element that is not closed is the usual reason.',
      zh: 'Windows 找到了应答文件 {file}，但其 XML 已损坏，因此没有读取其中任何设置。请在 XML 编辑器或 Windows 系统映像管理器中打开检查，常见原因是元素没有闭合。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
  answerFileSearch: {
    title: {
      en: 'Windows Setup failed while it looked for an answer file or loaded one',
      zh: 'Windows 安装程序在查找或加载应答文件时失败',
    },
    explanation: {
      en: 'The window of Windows Setup says “{words}”. The answer file is mostly not valid: broken XML, a wrong encoding, or a component that this image does not have. setupact.log in `X:\\Windows\\Panther` names the file that was read; Shift+F10 opens a console.',
      zh: 'Windows 安装程序的窗口显示“{words}”。多数情况下应答文件无效：XML 损坏、编码错误，或包含此映像没有的组件。`X:\\Windows\\Panther` 中的 setupact.log 会写明读取的是哪个文件；按 Shift+F10 可打开控制台。',
    },
    nextSteps: answerFileSteps,
    links: [],
  },
};
