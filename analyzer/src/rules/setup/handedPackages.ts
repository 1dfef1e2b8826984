// Owns what to do about packages that setup was handed and that are of another Windows than the new one.
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

/**
 * What hands setup packages: `/InstallLangPacks`, on its command line or in the file that feature updates read
 * (https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview).
 */
export const otherBuildSteps = [
  look(
    'Read `InstallLangPacks` in `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini` and on the command line of setup: it names the folder that such packages come from.',
    '查看 `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini` 和安装程序命令行中的 `InstallLangPacks`：其中指明了这些包来自哪个文件夹。',
  ),
  change(
    'Put the language and feature packages of the new build into that folder, or take the entry out, then start the upgrade again.',
    '将该文件夹中的语言包和功能包换成新内部版本的包，或删除该条目，然后重新开始升级。',
  ),
  steps.collectPantherLogs,
];
