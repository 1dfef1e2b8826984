// Owns the explanations of trust, certificate, message, key and digest codes that update and driver
// verification shows (TRUST_E_*, CERT_E_*, CRYPT_E_*, NTE_*, SEC_E_*, DIGSIG_E_*).

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const securityPage = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4';
const sha2Page = 'https://support.microsoft.com/help/4472027';

const nameFile = look(
  'Take the file name from the same record: a path under the download folder, `servicing\\Packages`, `CatRoot` or the driver store asks for different repairs.',
  '从同一条记录中取得文件名：位于下载文件夹、`servicing\\Packages`、`CatRoot` 还是驱动程序存储，修复方法各不相同。',
);
const inspectSignature = look(
  'Check the signature on this and on another machine: `Get-AuthenticodeSignature <file>` or `signtool verify /v /pa <file>`.',
  '在本机和另一台计算机上检查签名：`Get-AuthenticodeSignature <文件>` 或 `signtool verify /v /pa <文件>`。',
);
const inspectChain = look(
  'Build the chain by hand with `certutil -verify -urlfetch <certificate file>` and note the certificate at which it breaks.',
  '用 `certutil -verify -urlfetch <证书文件>` 手动构建证书链，记下中断处的证书。',
);
const importRoots = change(
  'Bring the root and intermediate certificates up to date (automatic root update, policy, or `certutil -generateSSTFromWU` on a connected machine and import).',
  '更新根证书和中间证书（自动根证书更新、组策略，或在联网计算机上运行 `certutil -generateSSTFromWU` 后导入）。',
);
const setClock = change(
  'Correct date, time and time zone, resynchronise (`w32tm /resync`), and try again.',
  '更正日期、时间和时区，重新同步（`w32tm /resync`），然后重试。',
);
const renameCatroot2 = change(
  'Stop Cryptographic Services (cryptsvc), rename `C:\\Windows\\System32\\catroot2`, start the service again; never touch `catroot`.',
  '停止 Cryptographic Services（cryptsvc），重命名 `C:\\Windows\\System32\\catroot2`，再启动该服务；切勿改动 `catroot`。',
);
const capiLog = look(
  'Enable the event log Microsoft-Windows-CAPI2/Operational, repeat the operation, and read the chain events.',
  '启用事件日志 Microsoft-Windows-CAPI2/Operational，重现操作后查看证书链事件。',
);
const installSha2 = change(
  'On Windows 7 or Server 2008/2008 R2 install the SHA-2 code signing update and the servicing stack update before anything else.',
  '在 Windows 7 或 Server 2008/2008 R2 上，先安装 SHA-2 代码签名更新和服务堆栈更新。',
);
const checkDistrust = look(
  'Look for the certificate in the “Untrusted Certificates” store and for a policy that put it there.',
  '在“不受信任的证书”存储中查找该证书，以及将其放入其中的策略。',
);
const askPublisher = look(
  'Ask the publisher for a package with a valid signature; do not switch signature checks off.',
  '向发布者索取签名有效的程序包；不要关闭签名检查。',
);
const reachRevocation = look(
  'Check from the system account that the CRL and OCSP addresses of the chain can be reached over HTTP (port 80) through the proxy.',
  '以系统帐户检查能否经代理通过 HTTP（80 端口）访问证书链的 CRL 和 OCSP 地址。',
);
const checkKeyStore = look(
  'Compare the permissions of `C:\\ProgramData\\Microsoft\\Crypto` with a sound machine and look in the Application log for CertificateServicesClient events.',
  '与正常计算机对比 `C:\\ProgramData\\Microsoft\\Crypto` 的权限，并查看应用程序日志中的 CertificateServicesClient 事件。',
);
const checkProviders = look(
  'Compare the registered providers (`certutil -csplist`) with a sound machine; look for smart-card or token software.',
  '用 `certutil -csplist` 对比已注册的提供程序与正常计算机，留意智能卡或令牌软件。',
);

/** The explanations of this family, ordered by number. */
export const trustKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x80090006,
    symbol: 'NTE_BAD_SIGNATURE',
    meaning: {
      en: 'A signature was computed and does not fit: content or key is not the one that was signed.',
      zh: '计算后签名不匹配：内容或密钥与签名时不同。',
    },
    cause: {
      en: 'Changed or damaged content, often by a proxy or a faulty download.',
      zh: '内容被更改或损坏，常由代理或下载故障造成。',
    },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.clearDownloadCache],
    classes: ['trust.package-signature', 'wu.download-integrity'],
    source: securityPage,
  },
  {
    code: 0x80090008,
    symbol: 'NTE_BAD_ALGID',
    meaning: {
      en: 'The algorithm is unknown or switched off on this machine.',
      zh: '该算法在本机未知或已被禁用。',
    },
    cause: {
      en: 'An old system, or hardening that disabled algorithms which an update server needs.',
      zh: '系统过旧，或加固设置禁用了更新服务器所需的算法。',
    },
    nextSteps: [installSha2, steps.checkClockAndTls],
    classes: ['net.tls', 'trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80090009,
    symbol: 'NTE_BAD_FLAGS',
    meaning: {
      en: 'A cryptographic call had options that its provider does not know: caller and provider do not fit together.',
      zh: '加密调用使用了提供程序不支持的选项：调用方与提供程序不匹配。',
    },
    cause: { en: 'Mixed file versions or third-party providers.', zh: '文件版本混杂或第三方提供程序。' },
    nextSteps: [capiLog, steps.sfcScan],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x8009000b,
    symbol: 'NTE_BAD_KEY_STATE',
    meaning: {
      en: 'A key cannot be used in its present state, typically a protected key that cannot be decrypted under this account any more.',
      zh: '密钥在当前状态下不可用，通常是受保护的密钥无法再用此帐户解密。',
    },
    cause: {
      en: 'A reset password, a restored profile, or a moved disk.',
      zh: '密码被重置、配置文件被还原，或磁盘被移到其他计算机。',
    },
    nextSteps: [checkKeyStore, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x8009000d,
    symbol: 'NTE_NO_KEY',
    meaning: { en: 'A certificate is there, but its private key is not.', zh: '证书存在，但缺少其私钥。' },
    cause: {
      en: 'A certificate imported without key, as happens on WSUS or management servers.',
      zh: '导入证书时未包含私钥，常见于 WSUS 或管理服务器。',
    },
    nextSteps: [checkKeyStore, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x8009000f,
    symbol: 'NTE_EXISTS',
    meaning: {
      en: 'A key container of that name exists already, often one that the present account cannot open.',
      zh: '同名的密钥容器已存在，当前帐户往往无法打开。',
    },
    cause: {
      en: 'Left-over container after a domain join, clone or upgrade.',
      zh: '加入域、克隆或升级后遗留的容器。',
    },
    nextSteps: [checkKeyStore, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090010,
    symbol: 'NTE_PERM',
    meaning: { en: 'The account may not open a machine key.', zh: '该帐户无权打开计算机密钥。' },
    cause: { en: 'Changed permissions of the MachineKeys folder.', zh: 'MachineKeys 文件夹的权限被更改。' },
    nextSteps: [checkKeyStore, steps.checkAcl],
    classes: ['env.access-denied'],
    source: securityPage,
  },
  {
    code: 0x80090011,
    symbol: 'NTE_NOT_FOUND',
    meaning: { en: 'A key or object was looked up and is not there.', zh: '查找的密钥或对象不存在。' },
    cause: {
      en: 'A new machine identity, a cleared TPM, or an optional lookup.',
      zh: '计算机标识变更、TPM 被清除，或只是可选的查找。',
    },
    nextSteps: [checkKeyStore, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090016,
    symbol: 'NTE_BAD_KEYSET',
    meaning: {
      en: 'A key container is missing or unreadable. It stops management and activation steps around updates rather than the installation itself.',
      zh: '密钥容器缺失或不可读。受影响的多是更新前后的管理和激活步骤，而不是安装本身。',
    },
    cause: {
      en: 'A cleared TPM, a replaced mainboard, or a deleted key file.',
      zh: 'TPM 被清除、主板被更换，或密钥文件被删除。',
    },
    nextSteps: [checkKeyStore, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090017,
    symbol: 'NTE_PROV_TYPE_NOT_DEF',
    meaning: {
      en: 'A type of cryptographic provider is not registered on this machine.',
      zh: '本机未注册该类型的加密提供程序。',
    },
    cause: { en: 'Damaged registry data of the provider list.', zh: '提供程序列表的注册表数据损坏。' },
    nextSteps: [checkProviders, steps.sfcScan],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090019,
    symbol: 'NTE_KEYSET_NOT_DEF',
    meaning: { en: 'A named cryptographic provider is not registered.', zh: '指定的加密提供程序未注册。' },
    cause: {
      en: 'Removed smart-card software, or damaged provider registration.',
      zh: '智能卡软件被移除，或提供程序注册信息损坏。',
    },
    nextSteps: [checkProviders, steps.sfcScan],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x8009001d,
    symbol: 'NTE_PROVIDER_DLL_FAIL',
    meaning: {
      en: 'The provider’s DLL did not start, so no signature and no TLS connection can be processed with it.',
      zh: '提供程序的 DLL 无法启动，无法用它处理签名或 TLS 连接。',
    },
    cause: {
      en: 'A damaged or replaced cryptographic DLL, or wrong permissions of MachineKeys.',
      zh: '加密 DLL 损坏或被替换，或 MachineKeys 权限有误。',
    },
    nextSteps: [checkProviders, steps.sfcScan, steps.restoreHealth],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x8009001e,
    symbol: 'NTE_PROV_DLL_NOT_FOUND',
    meaning: {
      en: 'A registered provider’s DLL is not on the disk.',
      zh: '已注册的提供程序的 DLL 不在磁盘上。',
    },
    cause: {
      en: 'An incomplete uninstallation of security software, or a lost system file.',
      zh: '安全软件卸载不完整，或系统文件丢失。',
    },
    nextSteps: [checkProviders, steps.sfcScan],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090020,
    symbol: 'NTE_FAIL',
    meaning: {
      en: 'A cryptographic operation failed inside its provider without a named reason.',
      zh: '加密操作在提供程序内部失败，未说明原因。',
    },
    cause: {
      en: 'A damaged key store, or a hardware token that failed.',
      zh: '密钥存储损坏，或硬件令牌故障。',
    },
    nextSteps: [capiLog, checkKeyStore],
    wrapper: true,
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090024,
    symbol: 'NTE_TEMPORARY_PROFILE',
    meaning: {
      en: 'Keys cannot be kept because the user is signed in with a temporary profile.',
      zh: '用户以临时配置文件登录，无法保存密钥。',
    },
    cause: { en: 'A damaged or locked user profile.', zh: '用户配置文件损坏或被锁定。' },
    nextSteps: [nameFile, capiLog],
    classes: ['up.profile'],
    source: securityPage,
  },
  {
    code: 0x80090029,
    symbol: 'NTE_NOT_SUPPORTED',
    meaning: {
      en: 'The provider or hardware cannot do what was asked.',
      zh: '提供程序或硬件不支持所请求的操作。',
    },
    cause: {
      en: 'An old TPM or smart card, or a restricted mode such as FIPS.',
      zh: 'TPM 或智能卡过旧，或处于 FIPS 等受限模式。',
    },
    nextSteps: [checkProviders, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090030,
    symbol: 'NTE_DEVICE_NOT_READY',
    meaning: {
      en: 'The device that holds the key, mostly the TPM, does not answer now.',
      zh: '保存密钥的设备（多为 TPM）目前没有响应。',
    },
    cause: { en: 'A TPM that is off, locked out or being prepared.', zh: 'TPM 已关闭、被锁定或正在准备。' },
    nextSteps: [checkProviders, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80090308,
    symbol: 'SEC_E_INVALID_TOKEN',
    meaning: {
      en: 'The answer in the TLS or login handshake was not what the protocol expects.',
      zh: 'TLS 或身份验证握手中的响应不符合协议预期。',
    },
    cause: {
      en: 'A proxy or inspection device in between, or plain HTTP on a TLS port.',
      zh: '中间有代理或检查设备，或在 TLS 端口上使用了明文 HTTP。',
    },
    nextSteps: [steps.checkClockAndTls, steps.checkNetwork],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x8009030d,
    symbol: 'SEC_E_UNKNOWN_CREDENTIALS',
    meaning: {
      en: 'The credentials or the client certificate for a secure connection cannot be used by the calling account.',
      zh: '调用帐户无法使用安全连接所需的凭据或客户端证书。',
    },
    cause: {
      en: 'No access to the private key of the certificate that WSUS or management uses.',
      zh: '对 WSUS 或管理所用证书的私钥没有访问权限。',
    },
    nextSteps: [checkKeyStore, steps.checkClockAndTls],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x80090322,
    symbol: 'SEC_E_WRONG_PRINCIPAL',
    meaning: {
      en: 'The server proved to be another one than the name says.',
      zh: '服务器的身份与其名称不符。',
    },
    cause: {
      en: 'A WSUS name that points to another machine, or a certificate for another name.',
      zh: 'WSUS 名称指向其他计算机，或证书名称不符。',
    },
    nextSteps: [steps.checkWsusServer, steps.checkClockAndTls],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x80090325,
    symbol: 'SEC_E_UNTRUSTED_ROOT',
    meaning: {
      en: 'The TLS server’s chain ends in a root that the system account does not trust.',
      zh: 'TLS 服务器的证书链以系统帐户不信任的根结束。',
    },
    cause: {
      en: 'TLS inspection, or a private WSUS certificate whose root is not distributed.',
      zh: 'TLS 检查，或 WSUS 私有证书的根未分发。',
    },
    nextSteps: [inspectChain, importRoots, steps.checkClockAndTls],
    classes: ['net.tls', 'trust.root-missing'],
    source: securityPage,
  },
  {
    code: 0x80090326,
    symbol: 'SEC_E_ILLEGAL_MESSAGE',
    meaning: {
      en: 'The TLS handshake broke off because client and server could not agree.',
      zh: '由于客户端与服务器无法协商一致，TLS 握手中断。',
    },
    cause: {
      en: 'TLS 1.2 switched off, disabled cipher suites, or a server that closes the connection.',
      zh: 'TLS 1.2 被关闭、密码套件被禁用，或服务器关闭连接。',
    },
    nextSteps: [steps.checkClockAndTls, steps.checkNetwork],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x80090328,
    symbol: 'SEC_E_CERT_EXPIRED',
    meaning: {
      en: 'The server’s certificate is out of date by this machine’s clock.',
      zh: '按本机时间，服务器证书已过期。',
    },
    cause: {
      en: 'A wrong clock or an expired WSUS or proxy certificate.',
      zh: '时钟错误，或 WSUS、代理的证书已过期。',
    },
    nextSteps: [steps.checkClockAndTls, setClock, steps.checkWsusServer],
    classes: ['net.tls', 'env.clock-or-environment'],
    source: securityPage,
  },
  {
    code: 0x80090331,
    symbol: 'SEC_E_ALGORITHM_MISMATCH',
    meaning: {
      en: 'Client and server have no common algorithm for a secure connection.',
      zh: '客户端与服务器没有可共用的安全连接算法。',
    },
    cause: {
      en: 'Hardening on one side, or an old Windows without the needed cipher suites.',
      zh: '一方做了加固，或旧版 Windows 缺少所需的密码套件。',
    },
    nextSteps: [steps.checkClockAndTls, steps.checkNetwork],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x80091002,
    symbol: 'CRYPT_E_UNKNOWN_ALGO',
    meaning: {
      en: 'The signature uses an algorithm that this machine does not know.',
      zh: '签名使用了本机不支持的算法。',
    },
    cause: {
      en: 'An old Windows without SHA-2 or newer algorithm support.',
      zh: '旧版 Windows 不支持 SHA-2 或更新的算法。',
    },
    nextSteps: [installSha2, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80091003,
    symbol: 'CRYPT_E_OID_FORMAT',
    meaning: {
      en: 'An object identifier inside signed data is not well-formed.',
      zh: '签名数据中的对象标识符格式不正确。',
    },
    cause: { en: 'Damaged data.', zh: '数据损坏。' },
    nextSteps: [nameFile, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80091004,
    symbol: 'CRYPT_E_INVALID_MSG_TYPE',
    meaning: {
      en: 'Signed data were expected and something else was found.',
      zh: '预期为签名数据，实际是其他内容。',
    },
    cause: { en: 'A wrong or damaged file in place of the catalog.', zh: '安全编录被错误或损坏的文件取代。' },
    nextSteps: [nameFile, inspectSignature, steps.verifyPackageHash],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80091007,
    symbol: 'CRYPT_E_HASH_VALUE',
    meaning: {
      en: 'The hash inside a signed message does not fit its content, so the catalog or package data changed.',
      zh: '已签名消息中的哈希值与内容不符，说明安全编录或程序包数据已改变。',
    },
    cause: { en: 'A damaged catalog or download.', zh: '安全编录或下载损坏。' },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.clearDownloadCache],
    classes: ['trust.package-signature', 'wu.download-integrity'],
    source: securityPage,
  },
  {
    code: 0x8009100e,
    symbol: 'CRYPT_E_SIGNER_NOT_FOUND',
    meaning: {
      en: 'The signed message holds no signer of the expected number or name.',
      zh: '签名消息中没有预期的签名者。',
    },
    cause: { en: 'A damaged signature.', zh: '签名损坏。' },
    nextSteps: [inspectSignature, steps.verifyPackageHash],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80092002,
    symbol: 'CRYPT_E_BAD_ENCODE',
    meaning: {
      en: 'Certificate or catalog data could not be encoded or decoded.',
      zh: '证书或安全编录数据无法编码或解码。',
    },
    cause: { en: 'Damaged data or a wrong file type.', zh: '数据损坏或文件类型错误。' },
    nextSteps: [nameFile, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80092003,
    symbol: 'CRYPT_E_FILE_ERROR',
    meaning: {
      en: 'The catalog or file could not be read at all during verification; nothing is said about its signature yet.',
      zh: '验证时无法读取安全编录或文件本身，尚未涉及签名是否有效。',
    },
    cause: {
      en: 'A missing or zero-length catalog, disk errors, or refused access.',
      zh: '安全编录缺失或长度为零、磁盘错误，或访问被拒绝。',
    },
    nextSteps: [nameFile, steps.checkAcl, steps.restoreHealth],
    classes: ['cbs.catalog.missing-or-corrupt', 'trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80092004,
    symbol: 'CRYPT_E_NOT_FOUND',
    meaning: {
      en: 'A certificate or property that the check looks for is not there. On Windows 7 and Server 2008 R2 it is the sign of missing SHA-2 support.',
      zh: '检查所需的证书或属性不存在。在 Windows 7 和 Server 2008 R2 上，这是缺少 SHA-2 支持的标志。',
    },
    cause: {
      en: 'An old system that cannot read SHA-2 signatures, or a missing certificate.',
      zh: '旧系统无法读取 SHA-2 签名，或缺少证书。',
    },
    nextSteps: [installSha2, nameFile, importRoots],
    classes: ['trust.root-missing', 'wu.download-integrity'],
    source: sha2Page,
  },
  {
    code: 0x80092005,
    symbol: 'CRYPT_E_EXISTS',
    meaning: {
      en: 'The certificate or object to be added is in the store already. During updates this is harmless.',
      zh: '要添加的证书或对象已在存储中。更新期间出现无害。',
    },
    cause: { en: 'A repeated import.', zh: '重复导入。' },
    nextSteps: [nameFile, capiLog],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80092006,
    symbol: 'CRYPT_E_NO_PROVIDER',
    meaning: {
      en: 'No cryptographic provider was named or can be found for a certificate’s key.',
      zh: '未指定证书密钥的加密提供程序，或找不到该提供程序。',
    },
    cause: {
      en: 'A removed provider, mostly of smart-card software.',
      zh: '提供程序被移除，多为智能卡软件。',
    },
    nextSteps: [checkProviders, steps.sfcScan],
    classes: [],
    source: securityPage,
  },
  {
    code: 0x80092007,
    symbol: 'CRYPT_E_SELF_SIGNED',
    meaning: {
      en: 'The certificate is signed by itself and not in the trusted roots.',
      zh: '证书为自签名且不在受信任的根证书中。',
    },
    cause: {
      en: 'A self-signed WSUS, driver or deployment certificate that was not distributed.',
      zh: 'WSUS、驱动程序或部署使用的自签名证书未分发。',
    },
    nextSteps: [inspectChain, importRoots],
    classes: ['trust.root-missing'],
    source: securityPage,
  },
  {
    code: 0x80092009,
    symbol: 'CRYPT_E_NO_MATCH',
    meaning: {
      en: 'No certificate or hash in the data fits what was looked for.',
      zh: '数据中没有与查找条件匹配的证书或哈希值。',
    },
    cause: {
      en: 'A file that belongs to another catalog, or an old one.',
      zh: '文件属于其他安全编录，或为旧文件。',
    },
    nextSteps: [inspectSignature, capiLog],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x8009200d,
    symbol: 'CRYPT_E_BAD_MSG',
    meaning: {
      en: 'The catalog is no well-formed signed message; it is truncated or overwritten.',
      zh: '安全编录不是格式正确的签名消息：已被截断或覆盖。',
    },
    cause: { en: 'Disk damage, power loss or an interrupted copy.', zh: '磁盘损坏、断电或复制中断。' },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.restoreHealth],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x8009200e,
    symbol: 'CRYPT_E_NO_SIGNER',
    meaning: {
      en: 'The data have no signer: the catalog is unsigned.',
      zh: '数据没有签名者：安全编录未签名。',
    },
    cause: {
      en: 'A driver package that was never signed or a damaged catalog.',
      zh: '驱动程序包从未签名，或安全编录损坏。',
    },
    nextSteps: [nameFile, inspectSignature, askPublisher],
    classes: ['trust.package-signature', 'drv.signature'],
    source: securityPage,
  },
  {
    code: 0x80092010,
    symbol: 'CRYPT_E_REVOKED',
    meaning: {
      en: 'A certificate in the chain has been revoked; on a connection it is the server’s, on a package the signer’s.',
      zh: '证书链中有证书被吊销；连接时为服务器证书，程序包则为签名者证书。',
    },
    cause: { en: 'A withdrawn certificate.', zh: '证书已被撤销。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['net.tls', 'trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80092012,
    symbol: 'CRYPT_E_NO_REVOCATION_CHECK',
    meaning: {
      en: 'The certificate offers no way to check for revocation, or the check could not be made.',
      zh: '证书未提供检查吊销的途径，或无法执行检查。',
    },
    cause: {
      en: 'A private authority without published revocation lists, or TLS inspection.',
      zh: '私有颁发机构未发布吊销列表，或存在 TLS 检查。',
    },
    nextSteps: [reachRevocation, inspectChain],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x80092013,
    symbol: 'CRYPT_E_REVOCATION_OFFLINE',
    meaning: {
      en: 'The server for revocation lists could not be reached, so the connection or package was not accepted.',
      zh: '无法访问吊销列表服务器，因此连接或程序包未被接受。',
    },
    cause: {
      en: 'Firewall or proxy blocks the revocation addresses for the system account.',
      zh: '防火墙或代理阻止系统帐户访问吊销地址。',
    },
    nextSteps: [reachRevocation, steps.checkProxyAuthentication, steps.checkNetwork],
    classes: ['net.unreachable', 'net.tls'],
    source: securityPage,
  },
  {
    code: 0x80092026,
    symbol: 'CRYPT_E_SECURITY_SETTINGS',
    meaning: {
      en: 'A security setting on this machine forbids the algorithm, key length or signature.',
      zh: '本机的安全设置禁止该算法、密钥长度或签名。',
    },
    cause: {
      en: 'Disabled weak algorithms, a software restriction policy, or an old signature.',
      zh: '已禁用弱算法、软件限制策略，或签名过旧。',
    },
    nextSteps: [checkDistrust, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80093100,
    symbol: 'CRYPT_E_ASN1_ERROR',
    meaning: {
      en: 'The inner structure of a certificate or catalog cannot be read.',
      zh: '证书或安全编录的内部结构无法读取。',
    },
    cause: { en: 'Damaged data.', zh: '数据损坏。' },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.restoreHealth],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80093102,
    symbol: 'CRYPT_E_ASN1_EOD',
    meaning: {
      en: 'A certificate or catalog ends too early: it is truncated.',
      zh: '证书或安全编录提前结束，即被截断。',
    },
    cause: { en: 'An interrupted copy or download, or power loss.', zh: '复制、下载中断或断电。' },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.restoreHealth],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt'],
    source: securityPage,
  },
  {
    code: 0x80093103,
    symbol: 'CRYPT_E_ASN1_CORRUPT',
    meaning: {
      en: 'A certificate or catalog holds impossible values.',
      zh: '证书或安全编录含有不合理的值。',
    },
    cause: { en: 'Disk or memory damage.', zh: '磁盘或内存损坏。' },
    nextSteps: [nameFile, steps.restoreHealth, renameCatroot2],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt'],
    source: securityPage,
  },
  {
    code: 0x8009310b,
    symbol: 'CRYPT_E_ASN1_BADTAG',
    meaning: {
      en: 'The data do not begin like a certificate or catalog: another kind of content lies under that name.',
      zh: '数据开头不符合证书或安全编录格式：该名称下是其他内容。',
    },
    cause: {
      en: 'A zero-filled catalog, or a text or HTML file in its place.',
      zh: '安全编录全为零，或被文本、HTML 文件取代。',
    },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.restoreHealth],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt'],
    source: securityPage,
  },
  {
    code: 0x80096001,
    symbol: 'TRUST_E_SYSTEM_ERROR',
    meaning: {
      en: 'The trust check failed in the system, not over the file; an inner code is in the CAPI2 log.',
      zh: '信任检查在系统层面失败，与文件无关；内层代码见 CAPI2 日志。',
    },
    cause: {
      en: 'Cryptographic Services stopped, no memory, or damaged system files.',
      zh: 'Cryptographic Services 已停止、内存不足，或系统文件损坏。',
    },
    nextSteps: [capiLog, steps.sfcScan],
    wrapper: true,
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80096002,
    symbol: 'TRUST_E_NO_SIGNER_CERT',
    meaning: {
      en: 'The signature does not contain the signer’s certificate or it cannot be read.',
      zh: '签名中没有签名者证书，或证书无法读取。',
    },
    cause: { en: 'A damaged file or a faulty signing process.', zh: '文件损坏，或签名过程有误。' },
    nextSteps: [inspectSignature, steps.verifyPackageHash],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80096003,
    symbol: 'TRUST_E_COUNTER_SIGNER',
    meaning: {
      en: 'The time stamp’s own signature is not valid, so the age of the signature cannot be proved.',
      zh: '时间戳自身的签名无效，无法证明签名时间。',
    },
    cause: {
      en: 'A missing certificate of the time-stamping service or damage.',
      zh: '缺少时间戳服务的证书，或数据损坏。',
    },
    nextSteps: [inspectSignature, importRoots],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80096004,
    symbol: 'TRUST_E_CERT_SIGNATURE',
    meaning: {
      en: 'The signature on a certificate in the chain does not check out.',
      zh: '证书链中某个证书的签名校验失败。',
    },
    cause: {
      en: 'A damaged certificate, a wrong issuer with the same name, or an unknown hash algorithm on an old system.',
      zh: '证书损坏、存在同名的错误颁发者，或旧系统不支持该哈希算法。',
    },
    nextSteps: [inspectSignature, importRoots, installSha2],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80096005,
    symbol: 'TRUST_E_TIME_STAMP',
    meaning: {
      en: 'The time stamp of a signature could not be verified or is not valid.',
      zh: '签名的时间戳无法验证或无效。',
    },
    cause: {
      en: 'A wrong clock, a missing root of the time-stamping service, or damage.',
      zh: '时钟错误、缺少时间戳服务的根证书，或数据损坏。',
    },
    nextSteps: [setClock, inspectSignature],
    classes: ['trust.package-signature', 'env.clock-or-environment'],
    source: securityPage,
  },
  {
    code: 0x80096010,
    symbol: 'TRUST_E_BAD_DIGEST',
    meaning: {
      en: 'The file was changed after it was signed: its present hash is not the signed one. Damage is far more frequent than tampering.',
      zh: '文件在签名之后发生了变化：当前哈希值与签名时不同。损坏远比篡改常见。',
    },
    cause: {
      en: 'A damaged download or store file, content changed by a proxy, or failing memory or disk.',
      zh: '下载或存储文件损坏、代理更改了内容，或内存、磁盘故障。',
    },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.restoreHealth],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt', 'wu.download-integrity'],
    source: securityPage,
  },
  {
    code: 0x80096011,
    symbol: 'TRUST_E_MALFORMED_SIGNATURE',
    meaning: {
      en: 'The signature block has an illegal form and is rejected before any check.',
      zh: '签名数据块格式非法，在检查之前即被拒绝。',
    },
    cause: { en: 'Damage, or data appended after signing.', zh: '文件损坏，或签名后附加了数据。' },
    nextSteps: [inspectSignature, steps.verifyPackageHash, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x80096019,
    symbol: 'TRUST_E_BASIC_CONSTRAINTS',
    meaning: {
      en: 'A certificate issues others without being marked as an authority.',
      zh: '某证书签发了其他证书，但未标记为颁发机构。',
    },
    cause: { en: 'A faulty private chain or inspection device.', zh: '私有证书链或检查设备有误。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0001,
    symbol: 'TRUST_E_PROVIDER_UNKNOWN',
    meaning: {
      en: 'Windows has no verification provider for the request, so no signature at all can be judged on this machine; the package itself may be sound.',
      zh: 'Windows 没有处理该请求的验证提供程序，本机无法判断任何签名；程序包本身可能没有问题。',
    },
    cause: {
      en: 'The registration of wintrust, softpub or related DLLs is damaged.',
      zh: 'wintrust、softpub 等 DLL 的注册信息损坏。',
    },
    nextSteps: [steps.sfcScan, renameCatroot2],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0002,
    symbol: 'TRUST_E_ACTION_UNKNOWN',
    meaning: {
      en: 'The kind of check that was asked for is not registered.',
      zh: '所请求的验证类型未注册。',
    },
    cause: {
      en: 'Damaged provider registration, or a mismatch between an old tool and this Windows.',
      zh: '提供程序注册信息损坏，或旧工具与此 Windows 不匹配。',
    },
    nextSteps: [steps.sfcScan, nameFile],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0003,
    symbol: 'TRUST_E_SUBJECT_FORM_UNKNOWN',
    meaning: {
      en: 'The file is of no kind whose signature Windows can read; as a rule it is not the expected package but something else under its name.',
      zh: '文件不属于 Windows 可读取签名的类型；通常它不是预期的程序包，而是同名的其他内容。',
    },
    cause: {
      en: 'An HTML error page or a truncated file in place of the download, or a damaged cabinet.',
      zh: '下载到的是 HTML 错误页或被截断的文件，或 cab 已损坏。',
    },
    nextSteps: [nameFile, steps.verifyPackageHash, steps.clearDownloadCache],
    classes: ['trust.package-signature', 'wu.download-integrity'],
    source: securityPage,
  },
  {
    code: 0x800b0004,
    symbol: 'TRUST_E_SUBJECT_NOT_TRUSTED',
    meaning: {
      en: 'The signature is readable, but the rules of this machine do not trust the file for this purpose.',
      zh: '签名可读，但按本机规则该文件在此用途上不受信任。',
    },
    cause: {
      en: 'A policy, a publisher on the untrusted list, or a signature for another purpose.',
      zh: '策略限制、发布者在不受信任列表中，或签名用途不符。',
    },
    nextSteps: [nameFile, inspectSignature, checkDistrust],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0005,
    symbol: 'DIGSIG_E_ENCODE',
    meaning: {
      en: 'The data of a signature could not be encoded while it was written or checked.',
      zh: '写入或检查签名时无法对其数据编码。',
    },
    cause: { en: 'Damaged certificate content.', zh: '证书内容损坏。' },
    nextSteps: [nameFile, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0006,
    symbol: 'DIGSIG_E_DECODE',
    meaning: {
      en: 'The data of a signature cannot be decoded, so the catalog or file is damaged in its signature part.',
      zh: '签名数据无法解码，说明安全编录或文件的签名部分已损坏。',
    },
    cause: { en: 'Disk or download damage.', zh: '磁盘或下载损坏。' },
    nextSteps: [nameFile, inspectSignature, steps.restoreHealth],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt'],
    source: securityPage,
  },
  {
    code: 0x800b0008,
    symbol: 'DIGSIG_E_CRYPTO',
    meaning: {
      en: 'The cryptographic operation behind a signature check failed, without a statement about the file.',
      zh: '签名检查所需的加密操作失败，与文件是否有效无关。',
    },
    cause: {
      en: 'A damaged provider or missing algorithm support.',
      zh: '加密提供程序损坏，或缺少算法支持。',
    },
    nextSteps: [nameFile, capiLog, steps.sfcScan],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0100,
    symbol: 'TRUST_E_NOSIGNATURE',
    meaning: {
      en: 'No catalog on this machine vouches for the file as it is now. For a Windows package the `.mum` no longer matches its `.cat`; for a driver the catalog is missing.',
      zh: '本机没有安全编录为该文件的当前内容提供签名。对 Windows 程序包而言，`.mum` 与其 `.cat` 不再匹配；对驱动程序而言，缺少安全编录。',
    },
    cause: {
      en: 'A damaged or missing catalog, a catalog database that is out of step, or an INF that was edited after signing.',
      zh: '安全编录损坏或缺失、编录数据库不同步，或 INF 在签名后被修改。',
    },
    nextSteps: [nameFile, inspectSignature, steps.restoreHealth],
    classes: ['trust.package-signature', 'cbs.catalog.missing-or-corrupt', 'drv.signature'],
    source: securityPage,
  },
  {
    code: 0x800b0101,
    symbol: 'CERT_E_EXPIRED',
    meaning: {
      en: 'A certificate in the chain is outside its validity by this machine’s clock. Windows packages carry a time stamp and do not expire, so look at the clock first.',
      zh: '按本机时间，证书链中的某个证书不在有效期内。Windows 程序包带有时间戳，不会过期，因此应先检查时钟。',
    },
    cause: {
      en: 'A wrong date, often after a flat CMOS battery; for drivers or WSUS, a certificate that really ran out.',
      zh: '日期错误（常因 CMOS 电池耗尽）；对驱动程序或 WSUS 而言，也可能是证书确已过期。',
    },
    nextSteps: [steps.checkClockAndTls, setClock, inspectChain],
    classes: ['env.clock-or-environment', 'trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0102,
    symbol: 'CERT_E_VALIDITYPERIODNESTING',
    meaning: {
      en: 'A certificate claims a validity that its issuer does not cover.',
      zh: '证书声明的有效期超出其颁发者的有效期。',
    },
    cause: {
      en: 'A badly issued certificate of a private authority.',
      zh: '私有证书颁发机构错误签发的证书。',
    },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0103,
    symbol: 'CERT_E_ROLE',
    meaning: {
      en: 'A certificate is used as authority although it may only be an end certificate, or the reverse.',
      zh: '最终实体证书被用作颁发机构，或相反。',
    },
    cause: {
      en: 'A TLS inspection device or private authority that issues wrong certificates.',
      zh: 'TLS 检查设备或私有颁发机构签发了不当证书。',
    },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0104,
    symbol: 'CERT_E_PATHLENCONST',
    meaning: {
      en: 'The chain is longer than an authority in it permits.',
      zh: '证书链的长度超过其中某个颁发机构允许的级数。',
    },
    cause: { en: 'A wrongly built private chain.', zh: '私有证书链构建不当。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0105,
    symbol: 'CERT_E_CRITICAL',
    meaning: {
      en: 'A certificate has a mandatory extension that this Windows does not understand.',
      zh: '证书含有此 Windows 无法识别的关键扩展。',
    },
    cause: {
      en: 'A new kind of certificate on an old system without updates.',
      zh: '未更新的旧系统遇到新类型证书。',
    },
    nextSteps: [inspectChain, importRoots],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0106,
    symbol: 'CERT_E_PURPOSE',
    meaning: {
      en: 'A certificate is used for something its issuer excluded.',
      zh: '证书被用于颁发者所排除的用途。',
    },
    cause: { en: 'A wrong certificate was used to sign.', zh: '使用了错误的证书签名。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0107,
    symbol: 'CERT_E_ISSUERCHAINING',
    meaning: {
      en: 'A certificate and its supposed issuer do not belong together.',
      zh: '证书与其所谓的颁发者不匹配。',
    },
    cause: {
      en: 'A renewed authority with the same name, or a wrong intermediate certificate in the store.',
      zh: '同名颁发机构已续订，或存储中有错误的中间证书。',
    },
    nextSteps: [inspectChain, importRoots],
    classes: ['trust.root-missing'],
    source: securityPage,
  },
  {
    code: 0x800b0108,
    symbol: 'CERT_E_MALFORMED',
    meaning: {
      en: 'A certificate lacks a field that must be there; it cannot be used for a decision.',
      zh: '证书缺少必需字段，无法据以判断。',
    },
    cause: { en: 'Damaged data or a faulty issuer.', zh: '数据损坏或颁发者有误。' },
    nextSteps: [nameFile, inspectSignature, steps.verifyPackageHash],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0109,
    symbol: 'CERT_E_UNTRUSTEDROOT',
    meaning: {
      en: 'The chain ends in a root that this machine does not trust. For Microsoft packages on disconnected machines the root is simply not installed yet.',
      zh: '证书链以本机不信任的根结束。对于未联网计算机上的 Microsoft 程序包，只是尚未安装相应的根证书。',
    },
    cause: {
      en: 'Automatic root update blocked, a disconnected network, a self-signed WSUS or driver publisher, or TLS inspection.',
      zh: '自动根证书更新被阻止、网络隔离、WSUS 或驱动发布者使用自签名证书，或存在 TLS 检查。',
    },
    nextSteps: [nameFile, importRoots, installSha2],
    classes: ['trust.root-missing', 'drv.signature'],
    source: securityPage,
  },
  {
    code: 0x800b010a,
    symbol: 'CERT_E_CHAINING',
    meaning: {
      en: 'No chain to any trusted root could be built because an intermediate certificate is missing.',
      zh: '由于缺少中间证书，无法构建到任何受信任根的证书链。',
    },
    cause: {
      en: 'Intermediate certificates that cannot be downloaded (blocked addresses) and are not in the store.',
      zh: '中间证书不在存储中且无法下载（地址被阻止）。',
    },
    nextSteps: [inspectChain, importRoots, capiLog],
    classes: ['trust.root-missing'],
    source: securityPage,
  },
  {
    code: 0x800b010b,
    symbol: 'TRUST_E_FAIL',
    meaning: {
      en: 'The check failed for a reason that this number does not name; the CAPI2 log or a more specific code beside it does.',
      zh: '验证失败，但此编号未说明原因；CAPI2 日志或旁边更具体的代码会说明。',
    },
    cause: { en: 'Any of the causes of the other trust codes.', zh: '其他信任类代码的任意一种原因。' },
    nextSteps: [nameFile, capiLog],
    wrapper: true,
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b010c,
    symbol: 'CERT_E_REVOKED',
    meaning: {
      en: 'The signer’s certificate was withdrawn by its issuer. Do not install the package; a sound one has another signature.',
      zh: '签名者的证书已被颁发者吊销。不要安装该程序包，正常的程序包会有其他签名。',
    },
    cause: {
      en: 'A compromised or replaced signing certificate, or an outdated package.',
      zh: '签名证书泄露或被更换，或程序包过时。',
    },
    nextSteps: [inspectSignature, checkDistrust, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b010d,
    symbol: 'CERT_E_UNTRUSTEDTESTROOT',
    meaning: {
      en: 'The file is signed with a test certificate, which is accepted only on machines in test mode.',
      zh: '文件使用测试证书签名，只有处于测试模式的计算机才会接受。',
    },
    cause: { en: 'A preview or self-built driver or package.', zh: '预览版或自行生成的驱动程序、程序包。' },
    nextSteps: [nameFile, askPublisher],
    classes: ['drv.signature', 'up.compat.hardblock'],
    source: securityPage,
  },
  {
    code: 0x800b010e,
    symbol: 'CERT_E_REVOCATION_FAILURE',
    meaning: {
      en: 'Whether a certificate is revoked could not be found out; that is a network finding, not a verdict on the certificate.',
      zh: '无法确定证书是否被吊销；这是网络问题，而不是对证书的判定。',
    },
    cause: {
      en: 'The revocation addresses are blocked or the proxy wants a user.',
      zh: '吊销地址被阻止，或代理要求用户身份验证。',
    },
    nextSteps: [reachRevocation, steps.checkNetwork, capiLog],
    classes: ['net.unreachable', 'trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b010f,
    symbol: 'CERT_E_CN_NO_MATCH',
    meaning: {
      en: 'The server’s certificate is for another name than the address that was called.',
      zh: '服务器证书的名称与所访问的地址不符。',
    },
    cause: {
      en: 'A WSUS address by short name or alias, or a proxy or captive portal that answers instead of the server.',
      zh: '使用短名称或别名访问 WSUS，或由代理、强制门户代替服务器应答。',
    },
    nextSteps: [steps.checkNetwork, steps.checkWsusServer, inspectChain],
    classes: ['net.tls'],
    source: securityPage,
  },
  {
    code: 0x800b0110,
    symbol: 'CERT_E_WRONG_USAGE',
    meaning: {
      en: 'The certificate may not be used for code signing or for the purpose in question.',
      zh: '证书不能用于代码签名或当前用途。',
    },
    cause: {
      en: 'A file signed with a TLS or mail certificate, or a disabled purpose in the store.',
      zh: '使用 TLS 或邮件证书签名，或存储中禁用了该用途。',
    },
    nextSteps: [inspectSignature, askPublisher],
    classes: ['trust.package-signature', 'drv.signature'],
    source: securityPage,
  },
  {
    code: 0x800b0111,
    symbol: 'TRUST_E_EXPLICIT_DISTRUST',
    meaning: {
      en: 'An administrator, a policy or Microsoft put the certificate on the untrusted list, so the refusal is intended.',
      zh: '管理员、策略或 Microsoft 已将该证书列为不受信任，拒绝是有意为之。',
    },
    cause: {
      en: 'A known bad publisher, or a policy that distrusts too much.',
      zh: '已知的不良发布者，或策略范围过大。',
    },
    nextSteps: [checkDistrust, inspectSignature],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0112,
    symbol: 'CERT_E_UNTRUSTEDCA',
    meaning: {
      en: 'A certificate authority in the chain is not trusted by the policy of this check.',
      zh: '证书链中的某个颁发机构不被此次检查的策略信任。',
    },
    cause: {
      en: 'A private authority that is not distributed to the machines.',
      zh: '私有颁发机构未分发到计算机。',
    },
    nextSteps: [inspectChain, importRoots],
    classes: ['trust.root-missing'],
    source: securityPage,
  },
  {
    code: 0x800b0113,
    symbol: 'CERT_E_INVALID_POLICY',
    meaning: {
      en: 'A certificate does not carry the policy that the check requires.',
      zh: '证书不包含检查所要求的策略。',
    },
    cause: { en: 'A wrong certificate type.', zh: '证书类型不符。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
  {
    code: 0x800b0114,
    symbol: 'CERT_E_INVALID_NAME',
    meaning: {
      en: 'The name in a certificate is excluded by a constraint of its issuer.',
      zh: '证书中的名称被颁发者的约束所排除。',
    },
    cause: { en: 'A private authority with name constraints.', zh: '私有颁发机构设置了名称约束。' },
    nextSteps: [inspectChain, askPublisher],
    classes: ['trust.package-signature'],
    source: securityPage,
  },
];
