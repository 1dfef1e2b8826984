// The scan protocol fails: the server answers a web-service call with a fault, or its metadata cannot be used.

import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { defineRule, type Match } from './defineRule';
import { placeNear } from './matching/addresses';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { isExcerpt } from './matching/cutOutMatch';
import { detail, evidenceAt } from './matching/values';

/** WU_E_PT_SOAPCLIENT_SOAPFAULT: the code of a call that the server answered with a fault. */
const soapFault = 0x80244007;
/** WU_E_PT_SOAP_VERSION to WU_E_PT_SOAP_SERVER: the same where the older client names the kind of fault. */
const faultCodes: readonly number[] = [soapFault, 0x8024400a, 0x8024400b, 0x8024400c, 0x8024400d, 0x8024400e];
/** The server refuses the list of installed prerequisites: it is longer than `maxInstalledPrerequisites` (KB4096317). */
const tooManyPrerequisites = 'parameters.InstalledNonLeafUpdateIDs';
const prerequisitesLink = {
  title: {
    en: 'Error 80244007 when a WSUS client scans for updates',
    zh: 'WSUS 客户端扫描更新时出现错误 80244007',
  },
  url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/error-80244007-when-wsus-client-scans-updates',
};
/** Where WSUS fetched updates until July 2019 (KB4482416). */
const retiredHosts = /^(?:fe2|www|)\.?update\.microsoft\.com$/i;
const endpointLink = {
  title: { en: 'WSUS synchronization fails with SoapException', zh: 'WSUS 同步失败并出现 SoapException' },
  url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/wsus-synchronization-fails-with-soapexception',
};
const readEndpoint = look(
  'Read which address the topmost server synchronizes with, in PowerShell on that server: `(Get-WsusServer).GetConfiguration().MUUrl`; it should be `https://sws.update.microsoft.com`.',
  '在最上层服务器的 PowerShell 中查看其同步地址：`(Get-WsusServer).GetConfiguration().MUUrl`；应为 `https://sws.update.microsoft.com`。',
);
const retiredSteps = [
  readEndpoint,
  change(
    'On the topmost server only, set `MUUrl` of that configuration to `https://sws.update.microsoft.com` and `RedirectorChangeNumber` to 4002, call its `Save()`, run `iisreset`, restart the WSUS service, and synchronize again.',
    '仅在最上层服务器上，将该配置的 `MUUrl` 设为 `https://sws.update.microsoft.com`、`RedirectorChangeNumber` 设为 4002，调用其 `Save()`，运行 `iisreset` 并重新启动 WSUS 服务，然后重新同步。',
  ),
];
const upstreamSteps = [
  readEndpoint,
  look(
    'Synchronize again later: a fault that the other server meets by itself passes.',
    '稍后重新同步：如果故障出在对方服务器自身，过后会消失。',
  ),
];
const prerequisiteSteps = [
  look(
    'Decline superseded and unneeded updates on the WSUS server and run its clean-up: fewer offered updates make the client’s list shorter.',
    '在 WSUS 服务器上拒绝已被取代和不需要的更新并运行清理：提供的更新越少，客户端的列表越短。',
  ),
  change(
    'Raise the limit on the WSUS server: in `%ProgramFiles%\\Update Services\\WebServices\\ClientWebService\\web.config` set `maxInstalledPrerequisites` from 400 to 800 (keep a copy of the file), then run `iisreset`.',
    '在 WSUS 服务器上提高上限：在 `%ProgramFiles%\\Update Services\\WebServices\\ClientWebService\\web.config` 中将 `maxInstalledPrerequisites` 由 400 改为 800（先备份该文件），然后运行 `iisreset`。',
  ),
];
/** Faults that the client answers by itself: it fetches a new cookie or configuration and repeats the call. */
const handledFaults: ReadonlySet<string> = new Set(['ConfigChanged', 'CookieExpired', 'ServerChanged']);

export const wsusSoapOrMetadata = defineRule({
  meta: {
    id: 'wsus.soap-or-metadata',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The scan failed in the server’s web service or metadata ({code})',
      zh: '扫描在服务器的 Web 服务或元数据处失败（{code}）',
    },
    explanation: {
      en: 'The client reached its update server, but the scan protocol failed with {code}: the server’s answer is a fault, too large, or not usable. The cause is on the WSUS side or in the client’s registration there, not in an update package.',
      zh: '客户端可以连接更新服务器，但扫描协议失败，错误为 {code}：服务器的响应是故障、过大或无法使用。原因在 WSUS 一侧或客户端在其上的注册信息，而不在更新包。',
    },
    variants: {
      method: {
        title: {
          en: 'The call {method} to the update server failed ({code})',
          zh: '对更新服务器的调用 {method} 失败（{code}）',
        },
        explanation: {
          en: 'The client reached its update server, but the call {method} of the scan protocol failed with {code}. The cause is on the server side or in the client’s registration there, not in an update package.',
          zh: '客户端可以连接更新服务器，但扫描协议的调用 {method} 失败，错误为 {code}。原因在服务器一侧或客户端在其上的注册信息，而不在更新包。',
        },
      },
      host: {
        title: {
          en: 'The scan failed in the web service of {host} ({code})',
          zh: '扫描在 {host} 的 Web 服务处失败（{code}）',
        },
        explanation: {
          en: 'The client reached {host}, but the scan protocol failed there with {code}. The cause is on the server side or in the client’s registration there, not in an update package.',
          zh: '客户端可以连接 {host}，但扫描协议在那里失败，错误为 {code}。原因在服务器一侧或客户端在其上的注册信息，而不在更新包。',
        },
      },
      faultAlone: {
        title: {
          en: 'The update server answered {method} with the fault {fault}',
          zh: '更新服务器对 {method} 返回故障 {fault}',
        },
        explanation: {
          en: 'The client’s call {method} reached the update server, and the server answered with the fault {fault}. The cause is on the WSUS side or in the client’s registration there, not in an update package and not in the network.',
          zh: '客户端的调用 {method} 已到达更新服务器，服务器返回故障 {fault}。原因在 WSUS 一侧或客户端在其上的注册信息，既不在更新包，也不在网络。',
        },
      },
      fault: {
        title: {
          en: 'The update server answered {method} with the fault {fault} ({code})',
          zh: '更新服务器对 {method} 返回故障 {fault}（{code}）',
        },
        explanation: {
          en: 'The client’s call {method} reached the update server, and the server answered with the fault {fault}, which the client reports as {code}. The cause is on the WSUS side or in the client’s registration there, not in an update package and not in the network.',
          zh: '客户端的调用 {method} 已到达更新服务器，服务器返回故障 {fault}，客户端报告为 {code}。原因在 WSUS 一侧或客户端在其上的注册信息，既不在更新包，也不在网络。',
        },
      },
      upstream: {
        title: {
          en: 'The update server could not synchronize: {host} answered with the fault {fault}',
          zh: '更新服务器无法同步：{host} 返回故障 {fault}',
        },
        explanation: {
          en: 'The update server asked {host} for updates ({method}) and got the fault {fault} for an answer. The connection worked; either that server cannot answer at the moment, or it is not the address that this server should synchronize with. Clients are not at fault.',
          zh: '更新服务器向 {host} 请求更新（{method}），得到的答复是故障 {fault}。连接本身正常；可能是该服务器暂时无法答复，也可能它不是此服务器应当同步的地址。与客户端无关。',
        },
        nextSteps: upstreamSteps,
        links: [endpointLink],
      },
      retired: {
        title: {
          en: 'The update server synchronizes with {host}, an address that Microsoft has retired',
          zh: '更新服务器与 {host} 同步，而 Microsoft 已停用该地址',
        },
        explanation: {
          en: 'The update server asked {host} for updates ({method}) and got the fault {fault}. This address no longer serves the synchronization of WSUS, so it fails until another one is set on the topmost server. Clients are not at fault.',
          zh: '更新服务器向 {host} 请求更新（{method}），得到故障 {fault}。该地址已不再为 WSUS 提供同步，在最上层服务器上改用其他地址之前，同步都会失败。与客户端无关。',
        },
        nextSteps: retiredSteps,
        links: [endpointLink],
      },
      prerequisitesAlone: {
        title: {
          en: 'The update server answered {method} with the fault {fault}',
          zh: '更新服务器对 {method} 返回故障 {fault}',
        },
        explanation: {
          en: 'In the call {method} the client lists the installed updates that others build on; the server refused this list with the fault {fault}, because it is longer than the server allows. The limit is a setting of the update server; nothing is wrong with the client or the network.',
          zh: '在调用 {method} 中，客户端会列出作为其他更新前提的已安装更新；服务器以故障 {fault} 拒绝了该列表，因为其长度超过服务器允许的上限。该上限是更新服务器的设置；客户端和网络均无问题。',
        },
        nextSteps: prerequisiteSteps,
        links: [prerequisitesLink],
      },
      prerequisites: {
        title: {
          en: 'The update server answered {method} with the fault {fault} ({code})',
          zh: '更新服务器对 {method} 返回故障 {fault}（{code}）',
        },
        explanation: {
          en: 'In the call {method} the client lists the installed updates that others build on; the server refused this list with the fault {fault}, because it is longer than the server allows, and the client reports {code}. The limit is a setting of the update server; nothing is wrong with the client or the network.',
          zh: '在调用 {method} 中，客户端会列出作为其他更新前提的已安装更新；服务器以故障 {fault} 拒绝了该列表，因为其长度超过服务器允许的上限，客户端报告为 {code}。该上限是更新服务器的设置；客户端和网络均无问题。',
        },
        nextSteps: prerequisiteSteps,
        links: [prerequisitesLink],
      },
    },
    nextSteps: [
      steps.checkWsusServer,
      change(
        'If only this client is concerned, reset its WSUS identity: stop the Windows Update service, delete the values `SusClientId`, `SusClientIdValidation`, `PingID` and `AccountDomainSid` under `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate`, start the service and scan again.',
        '如果只有此客户端受影响，请重置其 WSUS 标识：停止 Windows 更新服务，删除 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate` 下的 `SusClientId`、`SusClientIdValidation`、`PingID` 和 `AccountDomainSid` 值，启动服务后重新扫描。',
      ),
      look(
        'If many clients are concerned, run the WSUS clean-up, decline superseded updates and maintain the database index.',
        '如果许多客户端受影响，请运行 WSUS 清理、拒绝已被取代的更新并维护数据库索引。',
      ),
    ],
    links: [
      {
        title: { en: 'The complete guide to WSUS maintenance', zh: 'WSUS 维护完整指南' },
        url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/wsus-maintenance-guide',
      },
    ],
  },
  *match(context) {
    const faults = [...faultsOf(context.index)];
    const told = new Set<Match>();
    for (const match of matchClass(context, 'wsus.soap-or-metadata', { isAboutServer: true })) {
      const fault = faults.findLast(
        (candidate) => candidate.fact <= match.fact + 12 && match.fact <= candidate.fact + 12,
      );
      if (fault && isFaultCode(match.code)) {
        told.add(fault);
        yield merged(context.index, match, fault);
      } else yield match;
    }
    if (isExcerpt(context) && told.size === 0) yield* faults;
  },
});

/** The fault itself, or what the web-service library says about it (WS_E_…, 0x803dxxxx, winerror.h). */
function isFaultCode(code: number | undefined): boolean {
  return code !== undefined && (faultCodes.includes(code) || code >>> 16 === 0x803d);
}

/** A fault names the failing method, which says more than the code of the call. */
function merged(index: FactIndex, match: Match, fault: Match): Match {
  const told = index.withCode(soapFault).find((k) => fault.fact < k && k <= fault.fact + 12);
  return {
    ...match,
    ...fault,
    ...defined({ standing: match.standing }),
    evidence: [
      ...(fault.evidence ?? []),
      { fact: match.fact, role: 'consequence' as const },
      ...evidenceAt('verdict', told),
    ],
  };
}

function* faultsOf(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('wu.soap.fault', 'wu.soap.code', 'wu.soap.string')) {
    const { fields, shape } = index.fact(k);
    if (handledFaults.has(fields.error ?? '') || isCodeBehind(index, k)) continue;
    const at = shape === 'wu.soap.fault' ? k : methodBehind(index, k);
    if (at === undefined) continue;
    const fault = faultIn(fields);
    const method = fields.method ?? index.fact(at).fields.method ?? '';
    const called = nameOfMethod(method === '' ? (fields.url ?? '') : method);
    const place = placeNear(index, k);
    if (fields.url?.includes('/ServerSyncWebService/') === true && place !== undefined) {
      const values = { host: place.host, method: called, fault, code: '' };
      const variant = retiredHosts.test(place.host) ? 'retired' : 'upstream';
      const details = [...detail('Fault', '故障', fault), ...detail('Address', '地址', place.url)];
      const culprit = { kind: 'host' as const, name: place.host };
      yield { fact: k, depth: 'object', standing: 'proof', variant, culprit, values, details };
      return;
    }
    const stated = statedNear(index, k);
    const code = stated ?? soapFault;
    yield {
      fact: k,
      code,
      depth: 'object',
      standing: 'proof',
      // The code stands in the report only where a record states it.
      variant: variantOf(fields, stated),
      culprit: place === undefined ? { kind: 'service', name: called } : { kind: 'host', name: place.host },
      values: { code: hex(code), host: place?.host ?? '', method: called, fault },
      details: [
        ...detail('Method', '方法', method),
        ...detail('Fault', '故障', fault),
        ...detail('Address', '地址', place?.url),
      ],
      evidence: evidenceAt('cause', ...new Set([k, at])),
    };
  }
}

/** "InvalidParameters: parameters.OtherCachedUpdateIDs": the message names what the server would not take. */
function faultIn({ error = '', message = '' }: Fact['fields']): string {
  return message.trim() === '' ? error : `${error}: ${message.trim()}`;
}

function variantOf({ message = '' }: Fact['fields'], stated: number | undefined): string {
  const kind = message.trim() === tooManyPrerequisites ? 'prerequisites' : 'fault';
  return stated === undefined ? `${kind}Alone` : kind;
}

/** The code of the call that a fault answers: in the records around it, else anywhere. */
function statedNear(index: FactIndex, k: number): number | undefined {
  const records = index.withCode(...faultCodes);
  const near = records.find((each) => Math.abs(each - k) <= 12) ?? records[0];
  return near === undefined ? undefined : index.fact(near).codes.find((code) => faultCodes.includes(code));
}

/** Windows 7 prints a fault in several records: the method follows the fault's code. */
function methodBehind(index: FactIndex, k: number): number | undefined {
  for (let j = k + 1; j <= Math.min(index.facts.length - 1, k + 4); j++)
    if (index.fact(j).shape === 'wu.soap.method') return j;
  return undefined;
}

/** The words of a fault say less than its code, where it has one. */
function isCodeBehind(index: FactIndex, k: number): boolean {
  if (index.fact(k).shape !== 'wu.soap.string') return false;
  return index.facts.slice(k + 1, k + 4).some(({ shape }) => shape === 'wu.soap.code');
}

/** `SimpleAuthWebService/GetAuthorizationCookie` out of the method's address. */
function nameOfMethod(method: string): string {
  return method.trim().split('/').slice(-2).join('/');
}
