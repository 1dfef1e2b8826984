// The server answered, with an HTTP error.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchClass } from './matching/classMatch';
import {
  asClientSays,
  asContent,
  asDelay,
  atPoint,
  matchContent,
  matchPassedOn,
  matchStatusLines,
  withAnswer,
  withStatus,
} from './matching/httpAnswers';
import { matchServerConsole, serverConsoleTexts } from './matching/serverConsole';
import { matchServerWords, serverWords } from './matching/serverWords';

/** Where something in between answers in place of the service. */
const answerSteps = [
  look(
    'Open the address from the affected machine under the system account and look who answers: a web filter, a sign-in page or a proxy shows a page of its own.',
    '在受影响的计算机上以系统帐户打开该地址，查看是谁在应答：网页过滤、登录页面或代理会显示自己的页面。',
  ),
  steps.checkNetwork,
  steps.checkClockAndTls,
  steps.retrySearch,
];

/** Where a file was answered, but not as it was asked for. */
const rangeSteps = [
  steps.allowByteRanges,
  steps.bypassInspection,
  steps.clearDownloadCache,
  steps.retryUpdate,
];

/** Where Configuration Manager keeps the content. */
const pointSteps = [
  steps.readHttpStatus,
  look(
    'Look whether the package was distributed to this distribution point and validates there, and at the IIS log of the same minute.',
    '检查该程序包是否已分发到此分发点并通过验证，以及同一分钟的 IIS 日志。',
  ),
  steps.checkProxyAuthentication,
  steps.retryDownload,
];

/** Where the account of the system is not let in. */
const signInSteps = [
  steps.checkProxyAuthentication,
  look(
    'On a server of your own, look at the authentication of its web site: WSUS and distribution points answer anonymous requests.',
    '如果是自己的服务器，请检查其网站的身份验证设置：WSUS 和分发点接受匿名请求。',
  ),
  steps.retryUpdate,
];

export const netHttpStatus = defineRule({
  meta: {
    id: 'net.http-status',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The update server or a proxy answered with an HTTP error ({code})',
      zh: '更新服务器或代理返回 HTTP 错误（{code}）',
    },
    explanation: {
      en: 'The connection worked, but the server or a proxy in between refused or failed the request, which the client reports as {code}. The cause is on the server or proxy side, not in the update or the component store.',
      zh: '连接正常，但服务器或中间的代理拒绝了请求或处理失败，客户端报告为 {code}。原因在服务器或代理一侧，与更新和组件存储无关。',
    },
    variants: {
      proxy: {
        title: {
          en: 'The update server or the proxy {host} answered with an HTTP error ({code})',
          zh: '更新服务器或代理 {host} 返回 HTTP 错误（{code}）',
        },
        explanation: {
          en: 'The request went through the proxy {host} and was refused or failed there or at the server; the client reports {code}. The cause is on the server or proxy side, not in the update or the component store.',
          zh: '请求经过代理 {host}，在代理或服务器处被拒绝或失败；客户端报告 {code}。原因在服务器或代理一侧，与更新和组件存储无关。',
        },
      },
      method: {
        title: {
          en: 'The server answered the call {method} with an HTTP error ({code})',
          zh: '服务器对调用 {method} 返回 HTTP 错误（{code}）',
        },
        explanation: {
          en: 'The call {method} reached the update server or a proxy in front of it and was refused or failed there; the client reports {code}. The cause is on the server or proxy side, not in the update or the component store.',
          zh: '调用 {method} 已到达更新服务器或其前面的代理，但在那里被拒绝或处理失败；客户端报告 {code}。原因在服务器或代理一侧，与更新和组件存储无关。',
        },
      },
      host: {
        title: {
          en: '{host} answered with an HTTP error ({code})',
          zh: '{host} 返回 HTTP 错误（{code}）',
        },
        explanation: {
          en: 'The request reached {host} or a proxy in front of it, and was refused or failed there; the client reports {code}. The cause is on the server or proxy side, not in the update or the component store.',
          zh: '请求已到达 {host} 或其前面的代理，但在那里被拒绝或处理失败；客户端报告 {code}。原因在服务器或代理一侧，与更新和组件存储无关。',
        },
      },
      point: {
        title: {
          en: 'The distribution point {host} answered with an HTTP error ({code})',
          zh: '分发点 {host} 返回 HTTP 错误（{code}）',
        },
        explanation: {
          en: 'The request for the content reached the distribution point {host} or a proxy in front of it, and was refused or failed there; the client reports {code}. The cause is on the server or proxy side, not in the update or the component store.',
          zh: '内容请求已到达分发点 {host} 或其前面的代理，但在那里被拒绝或处理失败；客户端报告 {code}。原因在服务器或代理一侧，与更新和组件存储无关。',
        },
        nextSteps: pointSteps,
      },
      signIn: {
        title: {
          en: 'The update server or a proxy refused the sign-in ({code})',
          zh: '更新服务器或代理拒绝登录（{code}）',
        },
        explanation: {
          en: 'The connection worked, but the server or a proxy in between accepted none of the sign-in attempts; the client reports {code}. The system account has no right there, or a proxy asks for credentials that it does not have; the update and the component store are not at fault.',
          zh: '连接正常，但服务器或中间的代理没有接受任何登录尝试；客户端报告 {code}。系统帐户在那里没有权限，或代理要求其没有的凭据；与更新和组件存储无关。',
        },
        nextSteps: signInSteps,
      },
      hostSignIn: {
        title: {
          en: '{host} or a proxy in front of it refused the sign-in ({code})',
          zh: '{host} 或其前面的代理拒绝登录（{code}）',
        },
        explanation: {
          en: 'The request reached {host} or a proxy in front of it, which accepted none of the sign-in attempts; the client reports {code}. The system account has no right there, or a proxy asks for credentials that it does not have; the update and the component store are not at fault.',
          zh: '请求已到达 {host} 或其前面的代理，但对方没有接受任何登录尝试；客户端报告 {code}。系统帐户在那里没有权限，或代理要求其没有的凭据；与更新和组件存储无关。',
        },
        nextSteps: signInSteps,
      },
      part: {
        title: {
          en: 'The server or a proxy did not send what it was asked for ({code})',
          zh: '服务器或代理返回的内容与请求不符（{code}）',
        },
        explanation: {
          en: 'The request was answered, but not with the part of the file that was asked for; the client reports {code}. A proxy, a web filter or a cache in between sends something of its own or changes range requests, or the server does not serve parts of files; the update and the component store are not at fault.',
          zh: '请求得到了响应，但返回的不是所请求的那部分文件；客户端报告 {code}。可能是中间的代理、网页筛选或缓存返回了自己的内容或更改了范围请求，也可能是服务器不支持分段传输；与更新和组件存储无关。',
        },
        nextSteps: rangeSteps,
      },
      hostPart: {
        title: {
          en: '{host} or a proxy in front of it did not send what it was asked for ({code})',
          zh: '{host} 或其前面的代理返回的内容与请求不符（{code}）',
        },
        explanation: {
          en: 'The request reached {host} or a proxy in front of it and was answered, but not with the part of the file that was asked for; the client reports {code}. A proxy, a web filter or a cache in between sends something of its own or changes range requests, or the server does not serve parts of files; the update and the component store are not at fault.',
          zh: '请求已到达 {host} 或其前面的代理并得到响应，但返回的不是所请求的那部分文件；客户端报告 {code}。可能是中间的代理、网页筛选或缓存返回了自己的内容或更改了范围请求，也可能是服务器不支持分段传输；与更新和组件存储无关。',
        },
        nextSteps: rangeSteps,
      },
      content: {
        title: {
          en: 'WSUS could not fetch a file: it was answered with an HTTP error ({code})',
          zh: 'WSUS 未能获取某个文件：收到 HTTP 错误（{code}）',
        },
        explanation: {
          en: 'WSUS asked its upstream source for a file, and a server or a proxy in between answered with an HTTP error, which the code {code} stands for. The cause is on that side, not in the update or the clients.',
          zh: 'WSUS 向上游源请求文件时，服务器或中间的代理返回了 HTTP 错误，代码 {code} 即代表该状态。原因在对方一侧，与更新和客户端无关。',
        },
        nextSteps: [steps.readHttpStatus, steps.checkProxyAuthentication, steps.fetchOnWsus],
      },
      slow: {
        title: {
          en: 'The update server did not answer in time ({code})',
          zh: '更新服务器未在规定时间内响应（{code}）',
        },
        explanation: {
          en: 'The client got no whole answer from its update server within the time that it waits, and reports {code}. The server is too busy, or the way to it is too slow; the update and the component store are not at fault.',
          zh: '客户端在等待时间内没有从更新服务器得到完整响应，报告 {code}。可能是服务器过于繁忙，也可能是网络太慢；与更新和组件存储无关。',
        },
      },
      hostSlow: {
        title: {
          en: '{host} did not answer in time ({code})',
          zh: '{host} 未在规定时间内响应（{code}）',
        },
        explanation: {
          en: 'The client got no whole answer from {host} within the time that it waits, and reports {code}. The server is too busy, or the way to it is too slow; the update and the component store are not at fault.',
          zh: '客户端在等待时间内没有从 {host} 得到完整响应，报告 {code}。可能是服务器过于繁忙，也可能是网络太慢；与更新和组件存储无关。',
        },
      },
      answer: {
        title: {
          en: 'What the client was answered instead of the addresses of its update service is of no use ({code})',
          zh: '客户端请求更新服务的地址，得到的响应无法使用（{code}）',
        },
        explanation: {
          en: 'Before it scans, the client asks where its update service is. Something answered, but with an error or with content that is no list of addresses; the client reports {code}. That is a web filter, a sign-in page or TLS inspection in between, or a fault of the service itself; the update and the component store are not at fault.',
          zh: '客户端在扫描之前会查询更新服务的地址。虽然收到了响应，但响应是错误，或者内容不是地址列表；客户端报告 {code}。原因是中间的网页筛选、登录页面或 TLS 检查，或者服务本身出现故障，与更新和组件存储无关。',
        },
        nextSteps: answerSteps,
      },
      ...serverConsoleTexts,
      [serverWords]: {
        title: {
          en: 'The update server could not synchronize: it was answered with an HTTP error',
          zh: '更新服务器无法同步：对方返回了 HTTP 错误',
        },
        explanation: {
          en: 'The synchronization of the update server ended with “{words}”. The connection worked, but the server that it asked, its own web service or a proxy in between refused or failed the request; clients and updates are not at fault.',
          zh: '更新服务器的同步以“{words}”结束。连接正常，但所请求的服务器、其自身的 Web 服务或中间的代理拒绝了请求或处理失败；与客户端和更新无关。',
        },
      },
      hostAnswer: {
        title: {
          en: 'What {host} answered instead of the addresses of the update service is of no use ({code})',
          zh: '{host} 没有返回更新服务的地址，其响应无法使用（{code}）',
        },
        explanation: {
          en: 'Before it scans, the client asks {host} where its update service is. Something answered, but with an error or with content that is no list of addresses; the client reports {code}. That is a web filter, a sign-in page or TLS inspection in between, or a fault of the service itself; the update and the component store are not at fault.',
          zh: '客户端在扫描之前会向 {host} 查询更新服务的地址。虽然收到了响应，但响应是错误，或者内容不是地址列表；客户端报告 {code}。原因是中间的网页筛选、登录页面或 TLS 检查，或者服务本身出现故障，与更新和组件存储无关。',
        },
        nextSteps: answerSteps,
      },
    },
    nextSteps: [
      steps.readHttpStatus,
      steps.checkWsusServer,
      steps.checkProxyAuthentication,
      steps.retryUpdate,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    for (const match of matchClass(context, 'net.http-status', { explainsVague: true, isAboutServer: true }))
      yield asContent(
        context.index,
        atPoint(
          withAnswer(withStatus(context.index, asDelay(context.index, asClientSays(context.index, match)))),
        ),
      );
    yield* matchContent(context);
    yield* matchStatusLines(context);
    for (const match of matchPassedOn(context)) yield withStatus(context.index, match);
    yield* matchServerWords(context, 'status');
    yield* matchServerConsole(context);
  },
});
