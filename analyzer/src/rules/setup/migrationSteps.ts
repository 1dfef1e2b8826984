// Owns what to do where the migration of an upgrade or of user state stopped.
import { look, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

export const checkProfiles = look(
  'Look for orphaned entries and `.bak` keys in `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList`, and for redirected user folders that do not exist.',
  '检查 `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList` 中的孤立项和 `.bak` 项，以及指向不存在位置的重定向用户文件夹。',
);

export const correctXml = look(
  'Correct the file and check it before the next run: `scanstate` and `loadstate` read migration files with `/i`, a Config.xml with `/config`.',
  '更正该文件并在下次运行之前检查：`scanstate` 和 `loadstate` 使用 `/i` 读取迁移文件，使用 `/config` 读取 Config.xml。',
);

/** What is left to do where no record says which profile, file or plug-in it was. */
export const unnamedSteps: readonly NextStep[] = [
  steps.collectPantherLogs,
  look(
    'Find the first MIG error of the attempt in setupact.log and setuperr.log: it names the profile, file, key or plug-in.',
    '在 setupact.log 和 setuperr.log 中查找该次尝试的第一条 MIG 错误：其中指明了配置文件、文件、注册表项或插件。',
  ),
  checkProfiles,
  steps.retryUpgrade,
];

/** Where one plug-in is all that failed before the step. */
export const pluginSteps: readonly NextStep[] = [
  look(
    'Find out which Windows feature or program the plug-in belongs to (its path, and the manifest that names it in `$WINDOWS.~BT\\Sources\\ReplacementManifests`), and turn that feature off or remove the program before the next attempt.',
    '查明该插件属于哪个 Windows 功能或程序（查看其路径，以及 `$WINDOWS.~BT\\Sources\\ReplacementManifests` 中提及它的清单），下次尝试之前关闭该功能或卸载该程序。',
  ),
  ...unnamedSteps,
];
