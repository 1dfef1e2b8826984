// Owns the sentences about the record or log that would prove a cause.
import type { Localized } from '../../localized';
import type { SourceKind } from '../../model';

/** Which record or log would prove a cause, by the kind of the log that does not. */
export const settledBy: Readonly<Partial<Record<SourceKind, Localized>>> = {
  cbs: {
    en: 'The first failing record before the verdict would, with the same code or the one inside it; if it is not in this text, it is in the original CBS.log or in a CbsPersist file of the same hour.',
    zh: '结论之前最早失败的记录（带有相同代码或其内层代码）才能说明原因；如果文本中没有，应在同一时段的原始 CBS.log 或 CbsPersist 文件中查找。',
  },
  dism: {
    en: 'DISM passes on what the layer below answered: CBS.log of the same minutes shows it for packages and features, and for images the WIM library’s records right before the first failing one do.',
    zh: 'DISM 只转述下层的返回结果：对于程序包和功能，请查看同一时刻的 CBS.log；对于映像，请查看第一条失败记录之前的 WIM 库记录。',
  },
  setup: {
    en: 'The complete setupact.log and setuperr.log of the same attempt would, with the copies in the Rollback folder.',
    zh: '需要同一次尝试的完整 setupact.log 和 setuperr.log，以及 Rollback 文件夹中的副本。',
  },
  'windows-update': {
    en: 'The update client passes on what the installer answered: CBS.log of the same minutes shows it.',
    zh: '更新客户端只转述安装程序的返回结果：请查看同一时刻的 CBS.log。',
  },
  'windows-update-legacy': {
    en: 'The update client passes on what the installer answered: CBS.log of the same minutes shows it.',
    zh: '更新客户端只转述安装程序的返回结果：请查看同一时刻的 CBS.log。',
  },
  'event-log': {
    en: 'Only the answer is recorded here: CBS.log of the same minutes shows what led to it.',
    zh: '此处只记录了返回结果：请查看同一时刻的 CBS.log。',
  },
  'reporting-events': {
    en: 'ReportingEvents.log holds results only: CBS.log and WindowsUpdate.log of the same minutes show what led to them.',
    zh: 'ReportingEvents.log 只记录结果：请查看同一时刻的 CBS.log 和 WindowsUpdate.log。',
  },
};

/** A window or a console says that servicing failed, and no more. */
export const settledByServicing: Localized = {
  en: 'CBS.log of the same minutes shows what led to it.',
  zh: '请查看同一时刻的 CBS.log。',
};

/** Servicing takes a package back because of another one. */
export const settledByOtherPackage: Localized = {
  en: 'The first failing record of the other package would; if it is not in this text, it is in the original CBS.log or in a CbsPersist file of the same hour.',
  zh: '另一个程序包最早失败的记录才能说明原因；如果文本中没有，应在同一时段的原始 CBS.log 或 CbsPersist 文件中查找。',
};

/** Of an upgrade the update client, its events and a task sequence know the answer only. */
export const settledBySetup: Localized = {
  en: 'What is recorded here only passes on what setup answered: setupact.log in the Panther folder and in the Rollback folder shows it.',
  zh: '此处的记录只转述安装程序的返回结果：请查看 Panther 和 Rollback 文件夹中的 setupact.log。',
};

export const settledByClient: Localized = {
  en: 'Only the answer is recorded here: WindowsUpdate.log of the same minutes shows what led to it.',
  zh: '此处只记录了返回结果：请查看同一时刻的 WindowsUpdate.log。',
};

export const settledByServer: Localized = {
  en: 'Only the answer is recorded here: SoftwareDistribution.log of the update server shows what led to it.',
  zh: '此处只记录了返回结果：请查看更新服务器上的 SoftwareDistribution.log。',
};

export const settledBySite: Localized = {
  en: 'Only the answer is recorded here: WCM.log of the site server shows why the site could not set its update server up.',
  zh: '此处只记录了返回结果：站点为何无法配置其更新服务器，请查看站点服务器上的 WCM.log。',
};

/** Defender’s updates bring a program of their own, which servicing has no part in. */
export const settledByDefender: Localized = {
  en: 'Only the answer is recorded here: `MpSigStub.log` or `MpCmdRun.log` of the same minutes in `%windir%\\Temp` shows what led to it.',
  zh: '此处只记录了返回结果：请查看 `%windir%\\Temp` 中同一时刻的 `MpSigStub.log` 或 `MpCmdRun.log`。',
};

/** Before Windows Vista each update is a program of its own (update.exe), whose log lies in the folder of Windows. */
export const settledByHotfix: Localized = {
  en: 'Only the answer is recorded here: the log that the update’s own program keeps, `C:\\Windows\\KB<number>.log`, shows what led to it.',
  zh: '此处只记录了返回结果：请查看更新自身的安装程序写入的日志 `C:\\Windows\\KB<编号>.log`。',
};

export const settledByInstaller: Localized = {
  en: 'The log that the installer itself kept of the same attempt would (Windows Installer: MSI*.LOG in the temporary folder).',
  zh: '需要安装程序自身在同一次尝试中的日志（Windows Installer：临时文件夹中的 MSI*.LOG）。',
};

/** Apps are deployed by a service of their own. */
export const settledByDeployment: Localized = {
  en: 'The deployment of apps keeps a log of its own: the event log Microsoft-Windows-AppXDeploymentServer/Operational of the same minutes shows what led to it (`Get-AppPackageLog`).',
  zh: '应用部署有自己的日志：请查看同一时刻的事件日志 Microsoft-Windows-AppXDeploymentServer/Operational（`Get-AppPackageLog`）。',
};

export const settledByOwnLog: Localized = {
  en: 'The records of this log right above the step that failed say what it was doing.',
  zh: '此日志中紧接在失败步骤上方的记录说明了当时的操作。',
};

export const settledByManager: Localized = {
  en: 'The Configuration Manager client’s logs of the same minutes in `C:\\Windows\\CCM\\Logs` show what led to it.',
  zh: '需要 `C:\\Windows\\CCM\\Logs` 中 Configuration Manager 客户端在同一时刻的日志。',
};

export const settledByDefault: Localized = {
  en: 'The records right before the first one with this code, in the complete log, would.',
  zh: '需要完整日志中紧接在第一条带有此代码的记录之前的记录。',
};
