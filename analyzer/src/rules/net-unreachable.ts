// The update service, WSUS or a content server cannot be reached: names, routes, proxies, firewalls.
import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { isWithin } from '../operations/times';
import { defineRule, type Match } from './defineRule';
import { placeNear } from './matching/addresses';
import { matchClass } from './matching/classMatch';
import { consoleUnreachedTexts, matchConsoleUnreached } from './matching/serverConsole';
import {
  matchServerWords,
  serverClosed,
  serverTlsLink,
  serverTlsSteps,
  serverWords,
  serverWordsAt,
} from './matching/serverWords';
import { asShare, lostByCommands, lostSources, shareTexts, unreachedShares } from './setup/deploymentShares';
import { loneWindowsOf } from './setup/setupWindows';

/** ERROR_WINHTTP_CONNECTION_ERROR: the connection was there and ended before the answer was. */
const closed = 0x80072efe;

/** Microsoft Support, "Troubleshoot Windows Update error 0x80072EFE with cipher suite configuration". */
const checkCipherSuites = look(
  'Where other sites answer this machine: look at TLS 1.2 and at the cipher suites that a policy prescribes (`HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002`); the server has to find one that it accepts, such as TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384.',
  '如果此计算机能访问其他网站：检查 TLS 1.2 以及策略规定的密码套件（`HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002`）；其中必须有服务器接受的套件，例如 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384。',
);

export const netUnreachable = defineRule({
  meta: {
    id: 'net.unreachable',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The update server could not be reached ({code})',
      zh: '无法连接更新服务器（{code}）',
    },
    explanation: {
      en: 'The update client got no connection to its server and ended with {code}. This is a matter of name resolution, proxy, firewall or the network itself; the update and the component store are not at fault.',
      zh: '更新客户端无法与服务器建立连接，以 {code} 结束。问题在于名称解析、代理、防火墙或网络本身，与更新和组件存储无关。',
    },
    variants: {
      proxy: {
        title: {
          en: 'The update client got no connection through the proxy {host} ({code})',
          zh: '更新客户端无法通过代理 {host} 建立连接（{code}）',
        },
        explanation: {
          en: 'A request that was sent through the proxy {host} got no answer and failed with {code}. Either the proxy does not answer this machine, or it does not reach the server; or the server is one that should be asked without the proxy.',
          zh: '通过代理 {host} 发送的请求没有得到响应，以 {code} 失败。可能是代理不响应此计算机，或代理无法连接服务器，也可能是该服务器本应绕过代理直接访问。',
        },
      },
      method: {
        title: {
          en: 'The update client’s call {method} did not reach its server ({code})',
          zh: '更新客户端的调用 {method} 未能到达服务器（{code}）',
        },
        explanation: {
          en: 'The call {method} to the update server got no answer and failed with {code}. This is a matter of name resolution, proxy, firewall or the network; the update and the component store are not at fault.',
          zh: '对更新服务器的调用 {method} 没有得到响应，以 {code} 失败。问题在于名称解析、代理、防火墙或网络，与更新和组件存储无关。',
        },
      },
      ...shareTexts,
      ...consoleUnreachedTexts,
      [serverWords]: {
        title: {
          en: 'The update server could not synchronize: it got no connection',
          zh: '更新服务器无法同步：未能建立连接',
        },
        explanation: {
          en: 'The synchronization of the update server ended with “{words}”. This is a matter of name resolution, proxy, firewall or the network between this server and the one it synchronizes with; clients and updates are not at fault.',
          zh: '更新服务器的同步以“{words}”结束。问题在于名称解析、代理、防火墙，或此服务器与其上游之间的网络；与客户端和更新无关。',
        },
      },
      [serverClosed]: {
        title: {
          en: 'The update server could not synchronize: the connection was closed while it was being made',
          zh: '更新服务器无法同步：连接在建立过程中被关闭',
        },
        explanation: {
          en: 'The synchronization of the update server ended with “{words}”: the other side, or a firewall or proxy on the way, ended the connection while it was being made. With an encrypted service this is mostly a TLS version or a cipher that it does not accept; clients and updates are not at fault.',
          zh: '更新服务器的同步以“{words}”结束：连接在建立过程中被对方或途中的防火墙、代理关闭。对于加密服务，多数情况是对方不接受所用的 TLS 版本或密码套件；与客户端和更新无关。',
        },
        nextSteps: [...serverTlsSteps, steps.checkNetwork],
        links: [serverTlsLink],
      },
      [serverWordsAt]: {
        title: {
          en: 'The update server could not synchronize: it does not reach {host}',
          zh: '更新服务器无法同步：无法连接 {host}',
        },
        explanation: {
          en: 'The synchronization of the update server ended with “{words}”. This is a matter of name resolution, proxy, firewall or the network between this server and {host}; clients and updates are not at fault.',
          zh: '更新服务器的同步以“{words}”结束。问题在于名称解析、代理、防火墙，或此服务器与 {host} 之间的网络；与客户端和更新无关。',
        },
      },
      offline: {
        title: {
          en: 'Windows Update says that it gets no connection to the update service',
          zh: 'Windows 更新称无法连接到更新服务',
        },
        explanation: {
          en: 'The event says that the update client gets no connection to its service and will try again; nothing beside it shows that updates work. It names neither the server nor a code; the log of the update client holds both. Mostly the cause is name resolution, a proxy, a firewall or the network itself.',
          zh: '该事件表明更新客户端无法连接到其服务并将重试；旁边没有任何记录表明更新工作正常。事件既未指明服务器，也未给出代码；两者都在更新客户端的日志中。原因多半是名称解析、代理、防火墙或网络本身。',
        },
        nextSteps: [steps.checkNetwork, steps.checkProxyAuthentication, steps.collectWindowsUpdateLog],
      },
      window: {
        title: {
          en: 'Windows Update got no connection to the update service',
          zh: 'Windows 更新无法连接到更新服务',
        },
        explanation: {
          en: 'The page of Windows Update says “{words}”. It shows neither the server nor a code; the log of the update client holds both. Mostly the cause is name resolution, a proxy, a firewall or the network itself.',
          zh: 'Windows 更新页面显示“{words}”，既未指明服务器，也未给出代码；两者都在更新客户端的日志中。原因多半是名称解析、代理、防火墙或网络本身。',
        },
        nextSteps: [steps.checkNetwork, steps.checkProxyAuthentication, steps.collectWindowsUpdateLog],
      },
      closed: {
        title: {
          en: 'The connection of the update client to {host} was closed ({code})',
          zh: '更新客户端与 {host} 的连接被关闭（{code}）',
        },
        explanation: {
          en: 'A connection to {host} was ended before the answer to a request had come ({code}). This is a matter of a proxy, a firewall, traffic inspection or the TLS settings between this machine and that server; the update and the component store are not at fault.',
          zh: '与 {host} 的连接在请求得到响应之前被中断（{code}）。问题在于代理、防火墙、流量检查，或此计算机与该服务器之间的 TLS 设置，与更新和组件存储无关。',
        },
        nextSteps: [
          steps.checkNetwork,
          steps.bypassInspection,
          checkCipherSuites,
          steps.checkWsusServer,
          steps.retryUpdate,
        ],
      },
      host: {
        title: {
          en: 'The update client could not reach {host} ({code})',
          zh: '更新客户端无法连接 {host}（{code}）',
        },
        explanation: {
          en: 'A request to {host} got no answer and failed with {code}. This is a matter of name resolution, proxy, firewall or the network between this machine and that server; the update and the component store are not at fault.',
          zh: '发往 {host} 的请求没有得到响应，以 {code} 失败。问题在于名称解析、代理、防火墙，或此计算机与该服务器之间的网络，与更新和组件存储无关。',
        },
      },
    },
    nextSteps: [steps.checkNetwork, steps.checkProxyAuthentication, steps.checkWsusServer, steps.retryUpdate],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    for (const match of matchClass(context, 'net.unreachable', {
      explainsVague: true,
      isAboutServer: true,
    })) {
      if (isMapped(context.index, match)) continue;
      yield match.variant === 'host' && match.code === closed
        ? { ...match, variant: 'closed' }
        : asShare(match);
    }
    yield* matchServerWords(context, 'unreachable');
    yield* unreachedShares(context.index);
    yield* lostSources(context.index);
    yield* lostByCommands(context);
    yield* loneWindowsOf(context.index, 'service-away', 'window');
    yield* matchConsoleUnreached(context);
    yield* offline(context.index);
  },
});

/** ERROR_NETWORK_UNREACHABLE: the listing of a distribution point's folder is answered so, whatever the point said. */
const networkUnreachable = 0x800704cf;

/** "mapping original error 0x80070005 to 0x800704cf": a point that answered this very request was reached. */
function isMapped(index: FactIndex, { code, fact }: Match): boolean {
  if (code !== networkUnreachable) return false;
  const asked = placeNear(index, fact)?.host;
  const { time } = index.fact(fact);
  return index.ofShape('wu.content.refused').some((k) => {
    if (Math.abs(k - fact) > mappedReach || !isWithin(index.fact(k).time, time, mappedSeconds)) return false;
    const { host = asked } = placeNear(index, k) ?? {};
    return host?.toLowerCase() === asked?.toLowerCase();
  });
}

/** Facts between the first word of a job and what its point answered. */
const mappedReach = 4;

/** The same in seconds: a job asks again some ten times, half a minute apart, before it gives up. */
const mappedSeconds = 600;

/** The event of the update client that it gets no connection: computers lose theirs now and then, so it counts alone. */
function* offline(index: FactIndex): Iterable<Match> {
  const events = index.ofShape('event.wu.no-connection').filter((k) => index.fact(k).fields.event === '16');
  const [fact] = events;
  if (fact === undefined || events.length < index.facts.length) return;
  yield {
    fact,
    variant: 'offline',
    standing: 'proof',
    depth: 'reason',
    confidence: 'low',
    count: events.length,
    evidence: events.slice(0, 6).map((k) => ({ fact: k, role: 'cause' as const })),
  };
}
