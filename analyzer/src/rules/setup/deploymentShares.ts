// Owns what the window of the Deployment Toolkit tells of a deployment share that it cannot reach out of Windows PE,
// and of shares that an operation of setup or a command lost.
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail } from '../matching/values';

const shareSteps = [
  look(
    'Press F8 (or Shift+F10) in Windows PE: `ipconfig /all` shows whether an adapter is there and has an address, `net use * \\\\server\\share` whether the server answers.',
    '在 Windows PE 中按 F8（或 Shift+F10）：`ipconfig /all` 显示是否有网络适配器及其地址，`net use * \\\\server\\share` 显示服务器是否响应。',
  ),
];

const copyFiles = change(
  'Copy the installation files to a local disk or a stick and start setup from there.',
  '将安装文件复制到本地磁盘或 U 盘，再从那里启动安装程序。',
);

const copyFile = change(
  'Copy the file to a local disk and give the command its path there.',
  '将文件复制到本地磁盘，并在命令中指定该路径。',
);

const adapterSteps = [
  change(
    'Import the maker’s driver of this adapter for Windows PE into the deployment share, update the share (which builds the boot images anew) and start the computer from the new boot image.',
    '将厂商为此适配器提供的 Windows PE 驱动程序导入部署共享，更新该共享（会重新生成启动映像），然后用新的启动映像启动计算机。',
  ),
];

/** FACILITY_WIN32, with the bit of a failure. */
const win32Facility = 0x8007;

/** The words of the rule for servers that cannot be reached. */
export const shareTexts = {
  share: {
    title: {
      en: 'Windows PE does not reach the deployment share {share}',
      zh: 'Windows PE 无法连接部署共享 {share}',
    },
    explanation: {
      en: 'The Deployment Toolkit could not connect to the deployment share {share}, so nothing was installed. The window finds an address on this computer; the way to the server, its name or the share is at fault.',
      zh: 'Deployment Toolkit 无法连接部署共享 {share}，因此没有安装任何内容。窗口显示此计算机已有地址；问题在于到服务器的路由、服务器名称或该共享本身。',
    },
    nextSteps: shareSteps,
    links: [],
  },
  source: {
    title: {
      en: 'Windows Setup lost the share {share} that it was started from ({code})',
      zh: 'Windows 安装程序与其安装源共享 {share} 的连接中断（{code}）',
    },
    explanation: {
      en: 'Windows Setup was reading its files from {share} when the connection was lost ({code}). Wireless networks, VPN, adapters that are set to save power and servers that close sessions interrupt it; copy the files to the computer and start setup from there.',
      zh: 'Windows 安装程序正在从 {share} 读取文件时连接中断（{code}）。无线网络、VPN、启用了节能的网络适配器以及会关闭会话的服务器都可能造成中断；请将文件复制到本机，再从本机启动安装程序。',
    },
    nextSteps: [copyFiles],
    links: [],
  },
  command: {
    title: {
      en: 'DISM does not reach the share {share} that it was to read from ({code})',
      zh: 'DISM 无法访问要读取的共享 {share}（{code}）',
    },
    explanation: {
      en: 'The command names a file on {share}, and the network answered {code}: the name, the server or the share is not reachable, or the connection broke while the file was read. The image and the package are not at fault.',
      zh: '命令指定了 {share} 上的文件，而网络返回 {code}：名称、服务器或共享无法访问，或在读取文件时连接中断。映像和程序包本身没有问题。',
    },
    nextSteps: [copyFile],
    links: [],
  },
  drive: {
    title: {
      en: 'A network drive or share could not be reached ({code})',
      zh: '无法访问网络驱动器或共享（{code}）',
    },
    explanation: {
      en: 'Something that the operation reads or writes lies on a network drive or share, and the network answered {code}: the path, the server or the connection to it is gone. The image and the package are not at fault.',
      zh: '操作要读取或写入的内容位于网络驱动器或共享上，而网络返回 {code}：路径、服务器或与其的连接已不可用。映像和程序包本身没有问题。',
    },
    nextSteps: [copyFile],
    links: [],
  },
  lease: {
    title: {
      en: 'Windows PE got no address from a DHCP server and does not reach the deployment share',
      zh: 'Windows PE 未从 DHCP 服务器获得地址，无法连接部署共享',
    },
    explanation: {
      en: 'The Deployment Toolkit could not connect to its deployment share, because no network adapter got an address from a DHCP server. Check cable and switch port (a port that waits for spanning tree or 802.1X answers too late), and whether the driver in the boot image works with this adapter.',
      zh: '由于没有任何网络适配器从 DHCP 服务器获得地址，Deployment Toolkit 无法连接其部署共享。请检查网线和交换机端口（等待生成树或 802.1X 的端口响应过晚），以及启动映像中的驱动程序是否适用于此适配器。',
    },
    nextSteps: shareSteps,
    links: [],
  },
};

/** What a network drive answers: its path, its name or its share is gone (winerror.h, 53, 55, 59, 64, 67, 1203, 1231). */
const lostShare: ReadonlySet<number> = new Set([53, 55, 59, 64, 67, 1203, 1231]);

/** Those of them that nothing but a network drive answers; a connection of another kind ends with the others, too. */
const onlyOfShares: ReadonlySet<number> = new Set([53, 55, 59, 67]);

/** The answer of a network drive speaks of no update server. */
export function asShare(match: Match): Match {
  const { code = 0, variant } = match;
  const isOfShare = code >>> 16 === win32Facility && onlyOfShares.has(code & 0xffff);
  return isOfShare && variant === undefined ? { ...match, variant: 'drive' } : match;
}

/** An operation of Windows Setup that reads from a share loses it. */
export function* lostSources(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.operation.failed')) {
    const { operation = '', hresult } = index.fact(k).fields;
    const parts = lostAt(operation, codeOfField(hresult));
    if (parts === undefined) continue;
    yield { fact: k, variant: 'source', ...parts };
    return;
  }
}

/** A command of DISM that names a file on a share. */
export function* lostByCommands({ operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, target = '', result, endFact } of operations) {
    const isFailed = kind === 'dism-command' && outcome === 'failed';
    const parts = isFailed ? lostAt(target, result) : undefined;
    if (parts !== undefined && endFact !== undefined) yield { fact: endFact, variant: 'command', ...parts };
  }
}

function lostAt(text: string, code: number | undefined): Omit<Match, 'fact'> | undefined {
  const { share, host } = /(?<share>\\\\(?<host>[\w.-]{1,100})\\[^\\\s"]{1,100})/.exec(text)?.groups ?? {};
  if (code === undefined || share === undefined || host === undefined) return undefined;
  if (code >>> 16 !== win32Facility || !lostShare.has(code & 0xffff)) return undefined;
  return {
    depth: 'object',
    code,
    culprit: { kind: 'host', name: host },
    values: { share, code: hex(code) },
    details: detail('Share', '共享', share),
  };
}

/** The words of the rule for drivers. */
export const shareAdapterTexts = {
  peAdapter: {
    title: {
      en: 'Windows PE has no driver for the network adapter {driver}',
      zh: 'Windows PE 没有网络适配器 {driver} 的驱动程序',
    },
    explanation: {
      en: 'The Deployment Toolkit could not connect to its deployment share, because the boot image has no driver for the network adapter {driver}. Nothing was installed; the server is not at fault.',
      zh: '由于启动映像中没有网络适配器 {driver} 的驱动程序，Deployment Toolkit 无法连接其部署共享。没有安装任何内容，服务器没有问题。',
    },
    nextSteps: adapterSteps,
    links: [],
  },
};

/** The words of the rule for refused access. */
export const shareAccessTexts = {
  shareAccount: {
    title: {
      en: 'The deployment share {object} does not accept the account that was given for it',
      zh: '部署共享 {object} 不接受所提供的帐户',
    },
    explanation: {
      en: 'The Deployment Toolkit reached the server of the deployment share {object} over the network, but the server did not accept the account, so nothing was installed. Name, domain and password come from `Bootstrap.ini` or from the window for credentials.',
      zh: 'Deployment Toolkit 已通过网络连接到部署共享 {object} 的服务器，但服务器不接受该帐户，因此没有安装任何内容。用户名、域和密码来自 `Bootstrap.ini` 或凭据窗口。',
    },
    nextSteps: [
      look(
        'Press F8 (or Shift+F10) in Windows PE and run `net use * \\\\server\\share /user:DOMAIN\\account`: its answer says whether the password, the account or the permissions of the share are at fault.',
        '在 Windows PE 中按 F8（或 Shift+F10），运行 `net use * \\\\server\\share /user:DOMAIN\\account`：返回的信息会说明是密码、帐户还是共享权限有问题。',
      ),
      change(
        'Correct `UserID`, `UserDomain` and `UserPassword` in `Bootstrap.ini`, let the account read the share and its files, then update the deployment share and start from the new boot image.',
        '更正 `Bootstrap.ini` 中的 `UserID`、`UserDomain` 和 `UserPassword`，授予该帐户读取共享及其文件的权限，然后更新部署共享并从新的启动映像启动。',
      ),
    ],
    links: [],
  },
};

/** The server of the share answered and did not accept the account. */
export function* refusedShares(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('ts.share.credentials');
  const [share] = index.ofShape('ts.share.failed');
  if (k === undefined || share === undefined) return;
  const { share: path = '' } = index.fact(share).fields;
  yield {
    fact: k,
    variant: 'shareAccount',
    standing: 'proof',
    culprit: { kind: 'path', name: path },
    values: { object: path, status: '', code: '' },
    details: detail('Deployment share', '部署共享', path),
    evidence: [share, k].map((fact) => ({ fact, role: 'cause' as const })),
  };
}

/** No connection to the share, and not for want of a driver. */
export function* unreachedShares(index: FactIndex): Iterable<Match> {
  const [share] = index.ofShape('ts.share.failed');
  const [lease] = index.ofShape('ts.share.lease');
  const [route] = index.ofShape('ts.share.route');
  if (index.ofShape('ts.share.adapter').length > 0) return;
  const at = lease ?? (route === undefined ? undefined : share);
  if (at === undefined) return;
  const { share: path, host } = share === undefined ? {} : index.fact(share).fields;
  yield {
    fact: at,
    variant: lease === undefined ? 'share' : 'lease',
    depth: 'reason',
    standing: 'proof',
    confidence: host === undefined || lease !== undefined ? 'medium' : 'high',
    // Without an address the server was never asked.
    ...(host === undefined || lease !== undefined ? {} : { culprit: { kind: 'host', name: host } }),
    values: { share: path ?? '', code: '' },
    details: detail('Deployment share', '部署共享', path),
    evidence: [share, lease, route]
      .filter((k) => k !== undefined)
      .map((fact) => ({ fact, role: 'cause' as const })),
  };
}

/** The window names the adapter for which the boot image has no driver. */
export function* undrivenAdapters(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('ts.share.adapter');
  if (k === undefined) return;
  const below = index.ofShape('ts.share.device').find((other) => other === k + 1);
  const device = below === undefined ? undefined : index.fact(below).fields.device;
  if (below === undefined || device === undefined) return;
  yield {
    fact: k,
    variant: 'peAdapter',
    depth: 'object',
    standing: 'proof',
    confidence: 'high',
    culprit: { kind: 'driver', name: device },
    values: { driver: device, code: '' },
    details: detail('Device', '设备', device),
    evidence: [k, below].map((fact) => ({ fact, role: 'cause' as const })),
  };
}
