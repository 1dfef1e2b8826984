// Owns what the console of an update server says where the web service of the server answers it with an HTTP error.
// Source: Microsoft Support, "WSUS messages and troubleshooting tips".
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Match, RuleContext } from '../defineRule';
import { isExcerpt } from './cutOutMatch';
import { detail } from './values';

/** The wording for it. */
export const serverConsoleTexts = {
  serverConsole: {
    title: {
      en: 'The console of the update server was answered with an HTTP error: {words}',
      zh: '更新服务器的控制台收到 HTTP 错误：{words}',
    },
    explanation: {
      en: 'The WSUS console asked the web service of its server and was answered “{words}”. The service behind the web site does not work; with the status 503 its application pool (WsusPool) is stopped in most cases, often for its use of memory. Whether clients get the same answer, this record does not say.',
      zh: 'WSUS 控制台请求其服务器的 Web 服务，得到的回应是“{words}”。网站背后的服务未正常工作；状态为 503 时，多半是其应用程序池（WsusPool）已停止，常见原因是内存使用量。这条记录不说明客户端是否也得到同样的回应。',
    },
    nextSteps: [
      look(
        'On the WSUS server look in IIS Manager whether the application pool WsusPool runs, and in the System event log (source WAS) why it stopped.',
        '在 WSUS 服务器的 IIS 管理器中查看应用程序池 WsusPool 是否正在运行，并在系统事件日志（来源 WAS）中查看其停止的原因。',
      ),
      change(
        'Raise the private memory limit of WsusPool (its default of 1843200 KB is too little for many servers; 4000000 KB or more), start the pool, then decline superseded updates and run the server clean-up.',
        '增大 WsusPool 的专用内存限制（默认 1843200 KB 对许多服务器来说太小，请设为 4000000 KB 或更大），启动该应用程序池，然后拒绝已被取代的更新并运行服务器清理。',
      ),
      steps.readHttpStatus,
    ],
  },
};

/** The wording where the connection itself is refused. */
export const consoleUnreachedTexts = {
  consoleUnreached: {
    title: {
      en: 'The console of the update server is refused a connection at {host}',
      zh: '更新服务器的控制台连接 {host} 时被拒绝',
    },
    explanation: {
      en: 'The WSUS console asked for a connection to {host} and was refused it. In most cases the web site “WSUS Administration” is stopped or bound to another port, or the console is set to another port than the site; whether clients get a connection, this record does not say.',
      zh: 'WSUS 控制台请求连接 {host} 时被拒绝。多半是网站“WSUS Administration”已停止或绑定到其他端口，或控制台设置的端口与网站不一致；这条记录不说明客户端能否连接。',
    },
    nextSteps: [
      look(
        'On the WSUS server look in IIS Manager whether the web site “WSUS Administration” runs and on which port it listens; then run `iisreset` and open the console again.',
        '在 WSUS 服务器的 IIS 管理器中查看网站“WSUS Administration”是否正在运行以及侦听哪个端口；然后运行 `iisreset` 并重新打开控制台。',
      ),
      steps.checkWsusServer,
    ],
  },
};

/** The same console where it is refused the connection. */
export function* matchConsoleUnreached({ index }: RuleContext): Iterable<Match> {
  if (index.facts.length > aFewFacts || index.ofShape('event.wsus.sound', 'event.wsus.synced').length > 0)
    return;
  const names =
    index.ofShape('wsus.console.named', 'wsus.console.source').length > 0 ? ['wsus.console.unreached'] : [];
  const fact = index
    .ofShape('event.wsus.console', ...names)
    .find((k) => index.fact(k).fields.socket !== undefined);
  if (fact === undefined) return;
  const { socket: host = '' } = index.fact(fact).fields;
  yield {
    fact,
    variant: 'consoleUnreached',
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    culprit: { kind: 'host', name: host },
    values: { host, code: '' },
    details: detail('Server', '服务器', host),
  };
}

/** So few facts were cut out for what they say: in a whole log such an event is one of the start of the server. */
const aFewFacts = 12;

/** The console's error, as an event or copied from its window; sound work of the server beside it says that it passed. */
export function* matchServerConsole(context: RuleContext): Iterable<Match> {
  const { index } = context;
  if (index.facts.length > aFewFacts || !isExcerpt(context)) return;
  if (index.ofShape('event.wsus.sound', 'event.wsus.synced').length > 0) return;
  const fact = refusedAt(index);
  if (fact === undefined) return;
  yield {
    fact,
    variant: 'serverConsole',
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    values: { words: (index.fact(fact).fields.words ?? '').trim() },
  };
}

/** What SOAP calls of .NET are answered is told by many programs: only beside the names of WSUS it is about WSUS. */
function refusedAt(index: FactIndex): number | undefined {
  const event = index.ofShape('event.wsus.console').find((k) => index.fact(k).fields.words !== undefined);
  if (event !== undefined) return event;
  return index.ofShape('wsus.console.source').length === 0
    ? undefined
    : index.ofShape('wsus.console.failed')[0];
}
