// Writes the reference pages docs/codes/<language>/<family>.md from the table and the explanations, so that an
// engineer finds a code with a web search too. The analyzer is bundled in memory; run after the tables are generated.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const owns = ['docs/codes'];
/** Needs what codes.mjs writes. */
export const order = 1;

const languages = /** @type {const} */ (['en', 'zh-cn']);

/** Title and opening sentence of each family's page. A family without an entry here stops the run. */
const pages = {
  bits: page(
    'BITS codes',
    'BITS 代码',
    'Results of the Background Intelligent Transfer Service.',
    '后台智能传输服务的结果代码。',
  ),
  bugCheck: page(
    'Stop codes',
    '停止代码',
    'Stop codes (bug checks) that follow updates and upgrades.',
    '更新和升级之后出现的停止代码（bug check）。',
  ),
  cbs: page(
    'CBS codes',
    'CBS 代码',
    'Results of component-based servicing, as CBS.log and dism.log print them.',
    '基于组件的服务的结果代码，见于 CBS.log 和 dism.log。',
  ),
  deliveryOptimization: page(
    'Delivery Optimization codes',
    '传递优化代码',
    'Results of Delivery Optimization.',
    '传递优化的结果代码。',
  ),
  dism: page(
    'DISM and imaging codes',
    'DISM 和映像代码',
    'Results of DISM and of mounting, applying and capturing images.',
    'DISM 以及装载、应用和捕获映像的结果代码。',
  ),
  generic: page(
    'General HRESULT codes',
    '通用 HRESULT 代码',
    'HRESULT values of COM and of Windows itself that servicing passes on.',
    '服务操作中传递的 COM 和 Windows 通用 HRESULT 值。',
  ),
  moSetup: page(
    'Windows Setup codes',
    'Windows 安装程序代码',
    'Results of feature updates and of Windows Setup (0xC190xxxx, 0xC180xxxx).',
    '功能更新和 Windows 安装程序的结果代码（0xC190xxxx、0xC180xxxx）。',
  ),
  msi: page(
    'Windows Installer codes',
    'Windows Installer 代码',
    'Results of Windows Installer packages.',
    'Windows Installer 程序包的结果代码。',
  ),
  network: page(
    'Network codes',
    '网络代码',
    'WinHTTP, WinINet, socket and HTTP results of update downloads and scans.',
    '更新下载和扫描中的 WinHTTP、WinINet、套接字和 HTTP 结果代码。',
  ),
  ntstatus: page(
    'NTSTATUS codes',
    'NTSTATUS 代码',
    'NTSTATUS values that CSI, boot processing and drivers report.',
    'CSI、启动处理和驱动程序报告的 NTSTATUS 值。',
  ),
  setupApi: page(
    'Driver and SetupAPI codes',
    '驱动程序和 SetupAPI 代码',
    'Results of driver and device installation.',
    '驱动程序和设备安装的结果代码。',
  ),
  sxs: page(
    'Side-by-side codes',
    '并行（SxS）代码',
    'Win32 codes 14000 to 14111 of the component store and their NTSTATUS twins.',
    '组件存储的 Win32 代码 14000 至 14111 及对应的 NTSTATUS。',
  ),
  trust: page(
    'Trust and certificate codes',
    '信任和证书代码',
    'Results of signature, certificate and catalog checks.',
    '签名、证书和安全编录检查的结果代码。',
  ),
  win32: page(
    'Win32 codes',
    'Win32 代码',
    'Win32 codes of file system, registry, services, memory and devices during servicing.',
    '服务操作中文件系统、注册表、服务、内存和设备的 Win32 代码。',
  ),
  windowsUpdate: page(
    'Windows Update codes',
    'Windows 更新代码',
    'Results of the Windows Update agent and of the update orchestrator.',
    'Windows 更新代理和更新业务流程协调程序的结果代码。',
  ),
};

const labels = {
  code: { en: 'Code', 'zh-cn': '代码' },
  name: { en: 'Name', 'zh-cn': '名称' },
  meaning: { en: 'Meaning', 'zh-cn': '含义' },
  cause: { en: 'Usual cause', 'zh-cn': '常见原因' },
  steps: { en: 'Next steps', 'zh-cn': '下一步操作' },
  signed: { en: 'As a signed decimal number', 'zh-cn': '有符号十进制' },
  otherNames: { en: 'Other names', 'zh-cn': '其他名称' },
  same: { en: 'The same failure in other forms', 'zh-cn': '同一失败的其他形式' },
  classes: { en: 'Failure classes', 'zh-cn': '故障类别' },
  source: { en: 'Source', 'zh-cn': '来源' },
  phase: { en: 'Phase', 'zh-cn': '阶段' },
  operation: { en: 'Operation', 'zh-cn': '操作' },
  family: { en: 'Family', 'zh-cn': '类别' },
  count: { en: 'Explained codes', 'zh-cn': '已说明的代码数' },
};

const sentences = {
  changes: { en: '(changes the machine)', 'zh-cn': '（会更改计算机）' },
  wrapper: {
    en: 'This code only wraps another failure: read the records before it for the inner code.',
    'zh-cn': '此代码只是外层代码：请在它之前的记录中查找内层代码。',
  },
  unnamed: { en: '(no name)', 'zh-cn': '（无名称）' },
  indexTitle: { en: 'Windows servicing codes', 'zh-cn': 'Windows 服务代码' },
  indexIntro: {
    en: 'What result codes mean in update, upgrade and servicing logs, what usually causes them, and what to do next.',
    'zh-cn': '更新、升级和服务日志中结果代码的含义、常见原因和下一步操作。',
  },
  extendTitle: { en: 'Extend codes of upgrade failures', 'zh-cn': '升级失败的扩展代码' },
  extendIntro: {
    en: 'The second half of a pair such as `0xC1900101 - 0x20017`: the low 16 bits are the operation, the digit above them the phase.',
    'zh-cn': '`0xC1900101 - 0x20017` 这类代码对的后半部分：低 16 位是操作，其上一位是阶段。',
  },
  backToIndex: { en: 'All families', 'zh-cn': '所有类别' },
  notice: {
    en: 'Generated from the tables and explanations of Windows Servicing Logs; do not edit.',
    'zh-cn': '由 Windows Servicing Logs 的代码表和说明生成，请勿编辑。',
  },
};

export async function generate(root) {
  const codes = await loadCodes(root);
  const missing = Object.keys(codes.codeFamilies()).filter((family) => pages[family] === undefined);
  if (missing.length > 0) throw new Error(`codeReference: no page title for ${missing.join(', ')}`);
  const files = new Map();
  for (const language of languages) {
    for (const [family, entries] of Object.entries(codes.codeFamilies())) {
      files.set(`docs/codes/${language}/${fileName(family)}`, familyPage(codes, family, entries, language));
    }
    files.set(`docs/codes/${language}/upgrade-extend.md`, extendPage(codes, language));
    files.set(`docs/codes/${language}/index.md`, indexPage(codes, language));
  }
  return files;
}

async function loadCodes(root) {
  const result = await build({
    entryPoints: [path.join(root, 'analyzer', 'src', 'codes', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
  const text = result.outputFiles[0].text;
  return import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}#${pathToFileURL(root).href}`
  );
}

function familyPage(codes, family, entries, language) {
  const sorted = [...entries].sort((a, b) => a.code - b.code || (a.symbol < b.symbol ? -1 : 1));
  const { title, intro } = pages[family];
  const rows = sorted.map(
    (entry) =>
      `| [\`${codes.formatCode(entry.code)}\`](#${anchor(codes, entry)}) | ${nameCell(entry, language)} |`,
  );
  return [
    ...opening(title[language], intro[language], language),
    `| ${labels.code[language]} | ${labels.name[language]} |`,
    '| --- | --- |',
    ...rows,
    '',
    ...sorted.flatMap((entry) => entrySection(codes, entry, language)),
  ].join('\n');
}

function entrySection(codes, entry, language) {
  const reading = readingFor(codes, entry);
  const names = codes
    .namesOf(entry.code)
    .map((name) => name.symbol)
    .filter((symbol, index, all) => symbol !== entry.symbol && all.indexOf(symbol) === index);
  const forms = reading === undefined ? [] : otherForms(codes, reading);
  const colon = language === 'en' ? ': ' : '：';
  const separator = language === 'en' ? ', ' : '、';
  const code = (text) => `\`${text}\``;
  const lines = [`<a id="${anchor(codes, entry)}"></a>`, '', `## ${heading(codes, entry)}`, ''];
  lines.push(`**${labels.meaning[language]}**${colon}${localized(entry.meaning, language)}`, '');
  if (entry.wrapper === true) lines.push(sentences.wrapper[language], '');
  lines.push(`**${labels.cause[language]}**${colon}${localized(entry.cause, language)}`, '');
  lines.push(`**${labels.steps[language]}**`, '');
  for (const [index, step] of entry.nextSteps.entries()) {
    const mark = step.changesMachine ? `${sentences.changes[language]}${language === 'en' ? ' ' : ''}` : '';
    lines.push(`${index + 1}. ${mark}${localized(step.text, language)}`);
  }
  lines.push('');
  lines.push(`- ${labels.signed[language]}${colon}${code(String(entry.code | 0))}`);
  if (names.length > 0) {
    lines.push(`- ${labels.otherNames[language]}${colon}${names.map(code).join(separator)}`);
  }
  if (forms.length > 0) lines.push(`- ${labels.same[language]}${colon}${forms.map(code).join(separator)}`);
  if (entry.classes.length > 0) {
    lines.push(`- ${labels.classes[language]}${colon}${entry.classes.map(code).join(separator)}`);
  }
  const source = entry.source.startsWith('https://') ? `<${entry.source}>` : code(entry.source);
  lines.push(`- ${labels.source[language]}${colon}${source}`, '');
  return lines;
}

/** The reading of the number that the explanation belongs to. */
function readingFor(codes, entry) {
  const readings = codes.readingsOf(entry.code);
  return (
    readings.find((reading) => codes.fittingSymbols(reading).some((name) => name.symbol === entry.symbol)) ??
    readings[0]
  );
}

/** The code inside and the closest equivalents; a Win32 code can stand for dozens of statuses. */
function otherForms(codes, reading) {
  const inside =
    reading.unwrapped === undefined || reading.unwrapped.rule === 'http'
      ? []
      : [
          `${codes.formatCode(reading.unwrapped.number)} ${reading.unwrapped.symbols[0]?.symbol ?? ''}`.trim(),
        ];
  return [...inside, ...reading.equivalents.slice(0, 4).map(codes.formatEquivalent)];
}

function extendPage(codes, language) {
  const rows = (parts) =>
    parts.map(
      (part) =>
        `| \`0x${part.value.toString(16).toUpperCase()}\` | \`${part.symbol}\` | ${localized(part.meaning, language)} |`,
    );
  const head = (label) => [
    `## ${label[language]}`,
    '',
    `| ${labels.code[language]} | ${labels.name[language]} | ${labels.meaning[language]} |`,
    '| --- | --- | --- |',
  ];
  return [
    ...opening(sentences.extendTitle[language], sentences.extendIntro[language], language),
    ...head(labels.phase),
    ...rows(codes.upgradePhases()),
    '',
    ...head(labels.operation),
    ...rows(codes.upgradeOperations()),
    '',
  ].join('\n');
}

function indexPage(codes, language) {
  const rows = Object.entries(codes.codeFamilies()).map(
    ([family, entries]) => `| [${pages[family].title[language]}](${fileName(family)}) | ${entries.length} |`,
  );
  const extendCount = codes.upgradePhases().length + codes.upgradeOperations().length;
  return [
    `<!-- ${sentences.notice[language]} -->`,
    '',
    `# ${sentences.indexTitle[language]}`,
    '',
    sentences.indexIntro[language],
    '',
    `| ${labels.family[language]} | ${labels.count[language]} |`,
    '| --- | --- |',
    ...rows,
    `| [${sentences.extendTitle[language]}](upgrade-extend.md) | ${extendCount} |`,
    '',
  ].join('\n');
}

function opening(title, intro, language) {
  return [
    `<!-- ${sentences.notice[language]} -->`,
    '',
    `# ${title}`,
    '',
    intro,
    '',
    `[${sentences.backToIndex[language]}](index.md)`,
    '',
  ];
}

function heading(codes, entry) {
  const plain = entry.code <= 0xffff ? ` (${entry.code})` : '';
  return `${codes.formatCode(entry.code)}${plain} ${entry.symbol}`.trim();
}

function nameCell(entry, language) {
  return entry.symbol === '' ? sentences.unnamed[language] : `\`${entry.symbol}\``;
}

function anchor(codes, entry) {
  return `${codes.formatCode(entry.code)}${entry.symbol === '' ? '' : `-${entry.symbol.toLowerCase()}`}`;
}

function localized(text, language) {
  return language === 'zh-cn' ? text.zh : text.en;
}

/** windowsUpdate → windows-update.md */
function fileName(family) {
  return `${family.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}

function page(en, zh, introEn, introZh) {
  return { title: { en, 'zh-cn': zh }, intro: { en: introEn, 'zh-cn': introZh } };
}
