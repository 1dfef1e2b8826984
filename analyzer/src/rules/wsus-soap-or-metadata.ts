// The scan protocol fails: the server answers a web-service call with a fault, or its metadata cannot be used.

import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { isSoapFault } from '../facts/words/senders';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { placeNear } from './matching/addresses';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { isExcerpt } from './matching/cutOutMatch';
import { detail, evidenceAt } from './matching/values';
import { refusedLists, retiredHosts, serverFaultTexts } from './system/serverFaults';

/** WU_E_PT_SOAPCLIENT_SOAPFAULT: the code of a call that the server answered with a fault. */
const soapFault = 0x80244007;
/** WU_E_PT_SOAP_VERSION to WU_E_PT_SOAP_SERVER: the same where the older client names the kind of fault. */
const faultCodes: readonly number[] = [soapFault, 0x8024400a, 0x8024400b, 0x8024400c, 0x8024400d, 0x8024400e];
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
      ...serverFaultTexts,
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
    if (told.size === 0 && faults.length === 0) yield* bareFaults(context);
    if (!isExcerpt(context)) return;
    if (told.size === 0) yield* faults;
    yield* refusedUpdates(context.index);
  },
});

/** A fault of which the text holds the exception and no word of what was called. */
function* bareFaults(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const synchronizing = index.ofShape('wu.server.sync-failed').find((k) => isSoapFault(index.fact(k)));
  const fact = synchronizing ?? (isExcerpt(context) ? index.ofShape('wu.server.soap')[0] : undefined);
  if (fact === undefined) return;
  const standing = synchronizing === undefined ? 'proof' : 'explains';
  yield { fact, variant: 'bare', depth: 'reason', standing, confidence: 'medium' };
}

/** Updates of which a site could not save what its update server says of them. */
function* refusedUpdates(index: FactIndex): Iterable<Match> {
  const [fact] = index.ofShape('wu.server.update-refused');
  if (fact === undefined) return;
  const { update = '', words = '' } = index.fact(fact).fields;
  const values = { update, words: words.trim(), code: '', host: '', method: '', fault: '' };
  const details = detail('Update', '更新', update);
  yield {
    fact,
    depth: 'object',
    standing: 'proof',
    confidence: 'medium',
    variant: 'siteUpdate',
    values,
    details,
  };
}

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
  const kind = refusedLists.get(message.trim());
  if (stated === undefined) return kind === 'prerequisites' ? 'prerequisitesAlone' : 'faultAlone';
  return kind ?? 'fault';
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
