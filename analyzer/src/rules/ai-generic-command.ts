// An advanced installer failed and rolled the update back; this class by the installer's name.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { type FailedInstaller, failedInstallers, matchOfInstaller } from './installers/installers';

export const aiGenericCommand = defineRule({
  meta: {
    id: 'ai.generic-command',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'An installer command failed for {component}',
      zh: '{component} 的安装命令失败',
    },
    explanation: {
      en: 'The installer “{installer}” ran a command for {component} that failed, so the whole update was rolled back.',
      zh: '安装程序“{installer}”为 {component} 运行的命令失败，因此整个更新被回滚。',
    },
    variants: {
      alone: {
        title: {
          en: 'An installer command failed: {installer}',
          zh: '安装命令失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” ran a command that failed, so the whole update was rolled back. The record does not say for which component.',
          zh: '安装程序“{installer}”运行的命令失败，因此整个更新被回滚。该记录没有给出相关组件。',
        },
      },
      commandAlone: {
        title: {
          en: 'An installer command failed with exit code {exit}: {program}',
          zh: '安装命令失败，退出代码 {exit}：{program}',
        },
        explanation: {
          en: 'The installer “{installer}” ran `{command}`, which ended with exit code {exit}, so the whole update was rolled back. The record does not say for which component.',
          zh: '安装程序“{installer}”运行了 `{command}`，该命令以退出代码 {exit} 结束，因此整个更新被回滚。该记录没有给出相关组件。',
        },
      },
      command: {
        title: {
          en: 'An installer command failed for {component} with exit code {exit}',
          zh: '{component} 的安装命令失败，退出代码 {exit}',
        },
        explanation: {
          en: 'The installer “{installer}” ran `{command}` for {component}. The command ended with exit code {exit}, so the whole update was rolled back.',
          zh: '安装程序“{installer}”为 {component} 运行了 `{command}`。该命令以退出代码 {exit} 结束，因此整个更新被回滚。',
        },
      },
    },
    nextSteps: [
      look(
        'Find the command’s own log (IIS, print or fax setup) at the same time as the failing record; its exit code is the cause.',
        '查找该命令自身的日志（IIS、打印或传真安装日志）中同一时间的记录；其退出代码即为原因。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index)) {
      if (classOfInstaller(failed.installer) !== 'ai.generic-command') continue;
      const { command, exitCode } = failed;
      const match = { ...matchOfInstaller(failed), ...culpritOf(failed) };
      if (command === undefined || exitCode === undefined) yield match;
      else
        yield {
          ...match,
          variant: failed.component === undefined ? 'commandAlone' : 'command',
          values: { ...match.values, command, exit: exitCode, program: shortName(programOf(command)) },
        };
    }
  },
});

/** The program that failed, behind the component that it was run for. */
function culpritOf({ command, component, installer }: FailedInstaller): Pick<Match, 'culprit'> {
  if (command === undefined) return {};
  const program = programOf(command);
  if (component === undefined) return { culprit: { kind: 'process', name: program } };
  return { culprit: { kind: 'component', name: `${component}, ${installer} (${shortName(program)})` } };
}

function shortName(path: string): string {
  return path.split('\\').at(-1) ?? path;
}

/** The program of a command line, which may be quoted. */
function programOf(command: string): string {
  return /^"?(?<program>.+?\.(?:exe|dll|cmd|bat))\b/i.exec(command)?.groups?.program ?? command;
}
