// Owns the wordings of what update servers answer with a fault, each with the steps that mend it: a limit of the server, an
// upstream server, a retired address, an update that a site cannot save.
import { change, look } from '../../knowledge/step';
import type { RuleTexts } from '../../model';

/**
 * Lists of the client that a server refuses where they are longer than it takes, with the key of the wording: installed
 * prerequisites (`maxInstalledPrerequisites`, KB4096317) and updates that the client has in store (`maxCachedUpdates`;
 * Microsoft Support, "Troubleshoot Windows Update error 0x80244007").
 */
export const refusedLists: ReadonlyMap<string, string> = new Map([
  ['parameters.InstalledNonLeafUpdateIDs', 'prerequisites'],
  ['parameters.OtherCachedUpdateIDs', 'cached'],
]);
const prerequisitesLink = {
  title: {
    en: 'Error 80244007 when a WSUS client scans for updates',
    zh: 'WSUS 客户端扫描更新时出现错误 80244007',
  },
  url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/error-80244007-when-wsus-client-scans-updates',
};
/** Where WSUS fetched updates until July 2019 (KB4482416). */
export const retiredHosts = /^(?:fe2|www|)\.?update\.microsoft\.com$/i;
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
const cachedSteps = [
  change(
    'On the WSUS server decline superseded updates and run the server clean-up, so that clients have fewer updates to report.',
    '在 WSUS 服务器上拒绝已被取代的更新并运行服务器清理，以减少客户端需要报告的更新数量。',
  ),
  change(
    'Where that is not enough, raise `maxCachedUpdates` in `%ProgramFiles%\\Update Services\\WebServices\\ClientWebService\\web.config` on the server and recycle the WSUS application pool.',
    '如果仍不够，请在服务器的 `%ProgramFiles%\\Update Services\\WebServices\\ClientWebService\\web.config` 中增大 `maxCachedUpdates`，并回收 WSUS 应用程序池。',
  ),
];
/** Wordings of wsus.soap-or-metadata, by key of the variant. */
export const serverFaultTexts: Readonly<Record<string, RuleTexts>> = {
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
  bare: {
    title: {
      en: 'The other update server answered with a fault (SoapException)',
      zh: '对方更新服务器返回故障（SoapException）',
    },
    explanation: {
      en: 'A call of the update server reached the server that it synchronizes with, and was answered with a fault. The records here name neither the call nor the fault; SoftwareDistribution.log of the same minutes does, in the lines with `ErrorCode` and `Method`.',
      zh: '更新服务器的调用已到达其同步的服务器，得到的答复是故障。此处的记录没有写明调用和故障；同一时刻的 SoftwareDistribution.log 中带有 `ErrorCode` 和 `Method` 的行会写明。',
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
  siteUpdate: {
    title: {
      en: 'The site could not take the update {update} over from its update server',
      zh: '站点无法从其更新服务器接收更新 {update}',
    },
    explanation: {
      en: 'While the site of Configuration Manager synchronized, it could not save what its update server says of the update {update}: “{words}”. The record is about this update alone; clients are not at fault.',
      zh: 'Configuration Manager 站点同步时，无法保存其更新服务器提供的更新 {update} 的信息：“{words}”。该记录只涉及此更新；与客户端无关。',
    },
    nextSteps: [
      look(
        'Read the SQL error right above it in wsyncmgr.log. A “duplicate key” there means that the publisher has changed the update; the site takes it over once the publisher has published it anew.',
        '查看 wsyncmgr.log 中紧接其上方的 SQL 错误。“duplicate key” 表示发布者更改过该更新；待发布者重新发布后，站点即可接收。',
      ),
      change(
        'Where the update is not needed, decline it on the WSUS server and synchronize again; where it is needed at once, distribute it as a package.',
        '如果不需要该更新，请在 WSUS 服务器上将其拒绝后重新同步；如果急需，请以程序包方式分发。',
      ),
    ],
    links: [],
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
  cached: {
    title: {
      en: 'The update server answered {method} with the fault {fault} ({code})',
      zh: '更新服务器对 {method} 返回故障 {fault}（{code}）',
    },
    explanation: {
      en: 'In the call {method} the client hands the server a list of updates, and the server refused it with {fault}: mostly the list is longer than the server is set up to take. The limit is one of the WSUS server; nothing on the client has to be repaired.',
      zh: '客户端在调用 {method} 时向服务器提交更新列表，服务器以 {fault} 拒绝：多半是列表超过了服务器设定的长度。该限制属于 WSUS 服务器，客户端无需修复。',
    },
    nextSteps: cachedSteps,
    links: [],
  },
};
