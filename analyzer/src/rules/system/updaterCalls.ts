// Owns calls to the update client that were refused, as a script's error names them.
import type { FactIndex } from '../../facts/factIndex';
import { change } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';

/** E_ACCESSDENIED of winerror.h. */
const accessDenied = 0x80070005;

const runAsTask = change(
  'Over a remote session let a task that runs as SYSTEM start the script (`schtasks /create … /ru SYSTEM`), or run it in a console on the machine.',
  '如果通过远程会话操作，请让以 SYSTEM 身份运行的任务启动该脚本（`schtasks /create … /ru SYSTEM`），或在该计算机的控制台中运行。',
);

const remoteAgent = {
  title: { en: 'Using WUA From a Remote Computer', zh: '从远程计算机使用 WUA' },
  url: 'https://learn.microsoft.com/windows/win32/wua_sdk/using-wua-from-a-remote-computer',
};

export const updaterCallTexts = {
  updaterCall: {
    title: {
      en: 'The update client refused the call {object} ({code}): no administrator rights, or a remote session',
      zh: '更新客户端拒绝了调用 {object}（{code}）：没有管理员权限，或处于远程会话中',
    },
    explanation: {
      en: 'The update client lets only administrators download and install, and nobody through a remote session (PowerShell remoting, WinRM); the call {object} was answered with {code}. This does not mean that anything on the machine is broken: start what makes this call in an elevated console on the machine itself, or through a task that runs as SYSTEM.',
      zh: '更新客户端只允许管理员下载和安装，并且不允许通过远程会话（PowerShell 远程处理、WinRM）进行，因此调用 {object} 返回了 {code}。这并不表示计算机有损坏：请在该计算机本地以管理员身份打开的控制台中启动发出此调用的程序，或通过以 SYSTEM 身份运行的任务来启动。',
    },
    nextSteps: [steps.elevate, runAsTask],
    links: [remoteAgent],
  },
};

/** Source: Microsoft's page "Using WUA From a Remote Computer". */
export function* refusedCalls(index: FactIndex): Iterable<Match> {
  for (const k of index.withCode(accessDenied)) {
    const { shape, fields } = index.fact(k);
    const { call } = fields;
    // Records of other programs number or name calls of their own.
    if (call === undefined || shape !== 'other.exception') continue;
    yield {
      fact: k,
      variant: 'updaterCall',
      depth: 'reason',
      confidence: 'medium',
      code: accessDenied,
      values: { object: call, code: hex(accessDenied) },
    };
  }
}
