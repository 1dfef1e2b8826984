// Owns the steps for signatures whose certificates this machine does not know.
import { look } from './step';

export const checkStores = look(
  'On a machine without internet, check the stores Trusted Root and Intermediate Certification Authorities (`certlm.msc`) for the signer’s chain.',
  '在无法访问互联网的计算机上，检查“受信任的根证书颁发机构”和“中间证书颁发机构”（`certlm.msc`）中是否有签名者的证书链。',
);

export const checkSha2 = look(
  'On Windows 7 and Server 2008 (R2), check that the SHA-2 code signing update and the servicing stack update are installed.',
  '在 Windows 7 和 Server 2008 (R2) 上，检查是否已安装 SHA-2 代码签名支持更新和服务堆栈更新。',
);

/** Updates of other makers bear the certificate of the WSUS that offers them (Microsoft Learn, "Third-party updates"). */
export const checkPublisher = look(
  'For an update that your own server publishes (third-party updates), check that the WSUS signing certificate is in the stores Trusted Root Certification Authorities and Trusted Publishers of this machine.',
  '如果更新由自己的服务器发布（第三方更新），检查此计算机的“受信任的根证书颁发机构”和“受信任的发布者”中是否有 WSUS 签名证书。',
);
