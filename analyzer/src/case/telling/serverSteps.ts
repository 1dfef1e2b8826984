// Owns what takes the place of the general step about HTTP statuses where the code itself tells the status.
import { statusOfCode } from '../../facts/codes';
import { isSameStep, look, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

const refused = look(
  'The status 401 or 403 refuses access: look at permissions and authentication of the web site, and at a web filter or TLS inspection in between.',
  '状态 401 或 403 表示拒绝访问：检查网站的权限和身份验证，以及中间的网页筛选或 TLS 检查。',
);
const absent = look(
  'The status 404 or 410 says that nothing is at this address: compare the server address that is configured, and see whether the content is there.',
  '状态 404 或 410 表示该地址没有内容：核对所配置的服务器地址，并检查内容是否存在。',
);
const late = look(
  'The status 408 or 504 says that the server, or the one behind a proxy, took too long: look at its load and at the network to it.',
  '状态 408 或 504 表示服务器或代理之后的服务器响应过慢：检查其负载以及到它的网络。',
);
const faulty = look(
  'The status 500, 502 or 503 is a fault of the server: on a WSUS server mostly an application pool that is stopped or overloaded.',
  '状态 500、502 或 503 是服务器自身的故障：在 WSUS 服务器上多为应用程序池已停止或过载。',
);
const ofProxy = look(
  'The status 407 comes from a proxy: it asks for credentials that the system account does not have.',
  '状态 407 来自代理：它要求系统帐户所没有的凭据。',
);

const byStatus: ReadonlyMap<number, NextStep> = new Map([
  [401, refused],
  [403, refused],
  [404, absent],
  [410, absent],
  [407, ofProxy],
  [408, late],
  [504, late],
  [500, faulty],
  [502, faulty],
  [503, faulty],
]);

/** The steps with the one that fits the status in place of the one about all; a proxy's answer is of no WSUS server. */
export function withStatus(all: readonly NextStep[], code: number | undefined): readonly NextStep[] {
  const fitting = code === undefined ? undefined : byStatus.get(statusOfCode(code) ?? 0);
  if (fitting === undefined) return all;
  return all
    .filter((step) => fitting !== ofProxy || !isSameStep(step, steps.checkWsusServer))
    .map((step) => (isSameStep(step, steps.readHttpStatus) ? fitting : step));
}
