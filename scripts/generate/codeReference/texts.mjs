// Owns the words of the reference pages in both languages; what they say of a code stands in the analyzer's tables.

/** Title and opening sentence of each family's page. A family without an entry here stops the run. */
export const pages = {
  bits: page(
    'BITS error codes (BG_E_, 0x8020xxxx)',
    'BITS 错误代码（BG_E_、0x8020xxxx）',
    'Results of the Background Intelligent Transfer Service.',
    '后台智能传输服务的结果代码。',
  ),
  bugCheck: page(
    'Windows stop codes (blue screens, bug checks)',
    'Windows 停止代码（蓝屏、bug check）',
    'Stop codes (bug checks) that follow updates and upgrades.',
    '更新和升级之后出现的停止代码（bug check）。',
  ),
  cbs: page(
    'CBS error codes (CBS_E_, PSFX_E_, 0x800F08xx, 0x800F09xx)',
    'CBS 错误代码（CBS_E_、PSFX_E_、0x800F08xx、0x800F09xx）',
    'Results of component-based servicing, as CBS.log and dism.log print them.',
    '基于组件的服务的结果代码，见于 CBS.log 和 dism.log。',
  ),
  configMgr: page(
    'Configuration Manager client error codes for software updates (0x87D0xxxx)',
    'Configuration Manager 客户端的软件更新错误代码（0x87D0xxxx）',
    'Results that the Configuration Manager client gives by itself about software updates and their content.',
    'Configuration Manager 客户端自身就软件更新及其内容返回的结果代码。',
  ),
  deliveryOptimization: page(
    'Delivery Optimization error codes (DO_E_, 0x80D0xxxx)',
    '传递优化错误代码（DO_E_、0x80D0xxxx）',
    'Results of Delivery Optimization.',
    '传递优化的结果代码。',
  ),
  dism: page(
    'DISM and imaging error codes (DISMAPI_, 0xC004xxxx, 0xC142xxxx, 0xC151xxxx)',
    'DISM 和映像错误代码（DISMAPI_、0xC004xxxx、0xC142xxxx、0xC151xxxx）',
    'Results of DISM and of mounting, applying and capturing images.',
    'DISM 以及装载、应用和捕获映像的结果代码。',
  ),
  generic: page(
    'General HRESULT error codes (E_, CO_E_, RPC_E_, 0x8000xxxx)',
    '通用 HRESULT 错误代码（E_、CO_E_、RPC_E_、0x8000xxxx）',
    'HRESULT values of COM and of Windows itself that servicing passes on.',
    '服务操作中传递的 COM 和 Windows 通用 HRESULT 值。',
  ),
  moSetup: page(
    'Windows Setup and upgrade error codes (MOSETUP_E_, 0xC190xxxx, 0xC180xxxx)',
    'Windows 安装程序和升级错误代码（MOSETUP_E_、0xC190xxxx、0xC180xxxx）',
    'Results of feature updates and of Windows Setup (0xC190xxxx, 0xC180xxxx).',
    '功能更新和 Windows 安装程序的结果代码（0xC190xxxx、0xC180xxxx）。',
  ),
  msi: page(
    'Windows Installer (MSI) error codes (1601 to 1654, 0x800706xx)',
    'Windows Installer（MSI）错误代码（1601 至 1654、0x800706xx）',
    'Results of Windows Installer packages.',
    'Windows Installer 程序包的结果代码。',
  ),
  network: page(
    'Network error codes of Windows Update (WinHTTP, WinINet, HTTP, 0x80072Exx)',
    'Windows 更新的网络错误代码（WinHTTP、WinINet、HTTP、0x80072Exx）',
    'WinHTTP, WinINet, socket and HTTP results of update downloads and scans.',
    '更新下载和扫描中的 WinHTTP、WinINet、套接字和 HTTP 结果代码。',
  ),
  ntstatus: page(
    'NTSTATUS codes in servicing logs (STATUS_, 0xC00xxxxx)',
    '服务日志中的 NTSTATUS 代码（STATUS_、0xC00xxxxx）',
    'NTSTATUS values that CSI, boot processing and drivers report.',
    'CSI、启动处理和驱动程序报告的 NTSTATUS 值。',
  ),
  setupApi: page(
    'Driver and SetupAPI error codes (SPAPI_E_, 0x800F02xx, 0xE00002xx)',
    '驱动程序和 SetupAPI 错误代码（SPAPI_E_、0x800F02xx、0xE00002xx）',
    'Results of driver and device installation.',
    '驱动程序和设备安装的结果代码。',
  ),
  sxs: page(
    'Component store (SxS) error codes (ERROR_SXS_, STATUS_SXS_, 0x800736xx, 0x800737xx)',
    '组件存储（SxS）错误代码（ERROR_SXS_、STATUS_SXS_、0x800736xx、0x800737xx）',
    'Win32 codes 14000 to 14111 of the component store and their NTSTATUS twins.',
    '组件存储的 Win32 代码 14000 至 14111 及对应的 NTSTATUS。',
  ),
  trust: page(
    'Signature and certificate error codes (TRUST_E_, CERT_E_, CRYPT_E_, 0x800B01xx)',
    '签名和证书错误代码（TRUST_E_、CERT_E_、CRYPT_E_、0x800B01xx）',
    'Results of signature, certificate and catalog checks.',
    '签名、证书和安全编录检查的结果代码。',
  ),
  win32: page(
    'Win32 error codes in Windows servicing (ERROR_, 0x8007xxxx)',
    'Windows 服务操作中的 Win32 错误代码（ERROR_、0x8007xxxx）',
    'Win32 codes of file system, registry, services, memory and devices during servicing.',
    '服务操作中文件系统、注册表、服务、内存和设备的 Win32 代码。',
  ),
  windowsUpdate: page(
    'Windows Update error codes (WU_E_, 0x8024xxxx)',
    'Windows 更新错误代码（WU_E_、0x8024xxxx）',
    'Results of the Windows Update agent and of the update orchestrator.',
    'Windows 更新代理和更新业务流程协调程序的结果代码。',
  ),
};

export const labels = {
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

export const sentences = {
  changes: { en: '(changes the machine)', 'zh-cn': '（会更改计算机）' },
  wrapper: {
    en: 'This code only wraps another failure: read the records before it for the inner code.',
    'zh-cn': '此代码只是外层代码：请在它之前的记录中查找内层代码。',
  },
  unnamed: { en: '(no name)', 'zh-cn': '（无名称）' },
  indexTitle: {
    en: 'Windows Update, upgrade and servicing error codes',
    'zh-cn': 'Windows 更新、升级和服务错误代码',
  },
  indexIntro: {
    en: 'What result codes mean in update, upgrade and servicing logs, what usually causes them, and what to do next.',
    'zh-cn': '更新、升级和服务日志中结果代码的含义、常见原因和下一步操作。',
  },
  extendTitle: {
    en: 'Extend codes of upgrade failures (0xC1900101 - 0x20017 and others)',
    'zh-cn': '升级失败的扩展代码（0xC1900101 - 0x20017 等）',
  },
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

function page(en, zh, introEn, introZh) {
  return { title: { en, 'zh-cn': zh }, intro: { en: introEn, 'zh-cn': introZh } };
}
