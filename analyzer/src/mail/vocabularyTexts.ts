// Owns the sentences that say what a name is in the case.
import type { Localized } from '../localized';
import type { Outcome } from '../model';

type VocabularyText =
  | 'cause'
  | 'found'
  | 'failedUpdate'
  | 'failedPackage'
  | 'damaged'
  | 'damagedComponent'
  | 'damagedPackage'
  | 'damagedUpdate'
  | 'installed'
  | 'tried'
  | 'attempted'
  | 'inEvidence'
  | Outcome;

export const vocabularyTexts: Readonly<Record<VocabularyText, Localized>> = {
  cause: { en: 'the cause points to it', zh: '原因指向此项' },
  found: { en: 'named in a finding', zh: '出现在某项发现中' },
  failedUpdate: { en: 'update of the failed operation', zh: '失败的操作所涉及的更新' },
  failedPackage: { en: 'package of the failed operation', zh: '失败的操作所涉及的程序包' },
  damaged: { en: 'damaged, not repaired', zh: '已损坏，未修复' },
  damagedComponent: { en: 'owns a damaged file', zh: '包含已损坏的文件' },
  damagedPackage: { en: 'owns a damaged file', zh: '包含已损坏的文件' },
  damagedUpdate: { en: 'brought a file that is damaged', zh: '已损坏的文件来自此更新' },
  installed: { en: 'was installed', zh: '已安装' },
  tried: { en: 'was tried and failed', zh: '尝试安装但失败' },
  attempted: { en: 'its installation was attempted', zh: '曾尝试安装' },
  inEvidence: { en: 'named in a decisive record', zh: '出现在关键记录中' },
  failed: { en: 'of an operation that failed', zh: '涉及的操作失败' },
  succeeded: { en: 'of an operation that succeeded', zh: '涉及的操作成功' },
  interrupted: { en: 'of an operation that was interrupted', zh: '涉及的操作被中断' },
  cancelled: { en: 'of an operation that was cancelled', zh: '涉及的操作被取消' },
  unknown: { en: 'named by an operation', zh: '出现在某项操作中' },
};
