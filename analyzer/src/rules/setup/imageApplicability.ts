// Owns updates of which the servicing stack of an image cannot tell a site whether they apply.
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { change, look } from '../../knowledge/step';
import type { RuleTexts } from '../../model';
import type { Match } from '../defineRule';
import { kbsOf } from '../matching/identities';
import { detail } from '../matching/values';

const uncheckedSteps = [
  look(
    'Read the build of the image: `DISM /Get-WimInfo /WimFile:<path>\\install.wim /Index:<index>`; Windows 10 2004 to 21H1 need at least revision 985 (media of May 2021 or later).',
    '查看映像的内部版本：`DISM /Get-WimInfo /WimFile:<路径>\\install.wim /Index:<索引>`；Windows 10 2004 至 21H1 至少需要修订版本 985（2021 年 5 月或更高版本的介质）。',
  ),
  change(
    'Service newer media instead, or bring this image up once by hand: mount it and add the update’s .msu with `DISM /Image:<folder> /Add-Package /PackagePath:<msu>`, then commit.',
    '改用更新的介质；或手动更新一次此映像：装载后使用 `DISM /Image:<目录> /Add-Package /PackagePath:<msu>` 添加更新的 .msu，然后提交。',
  ),
];

/** The wording of cbs.package.not-applicable for such an update. */
export const uncheckedTexts: Readonly<Record<string, RuleTexts>> = {
  unchecked: {
    title: {
      en: 'The servicing stack of the image cannot tell whether {package} applies',
      zh: '映像中的服务堆栈无法判断 {package} 是否适用',
    },
    explanation: {
      en: 'The site asked the servicing stack of the image whether {package} applies, and the stack does not support that check. Cumulative updates that carry their servicing stack with them need an image that knows this form already; the update itself is not at fault.',
      zh: '站点询问映像中的服务堆栈 {package} 是否适用，而该堆栈不支持此检查。自带服务堆栈的累积更新要求映像已支持这种形式；更新本身没有问题。',
    },
    nextSteps: uncheckedSteps,
    links: [
      {
        title: {
          en: 'Error 0x80004001 when offline servicing a WIM image',
          zh: '脱机维护 WIM 映像时出现错误 0x80004001',
        },
        url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/setup-migrate-backup-recovery/offline-servicing-lcu-may-fail',
      },
    ],
  },
};

/** E_NOTIMPL */
const notImplemented = 0x80004001;

/** How many facts apart the answer of the stack and what the site makes of it may stand. */
const reach = 4;

/**
 * A site that services an image asks its stack first; an old one does not know the question, and its answer says so. Without that
 * answer the site may go on and add the update.
 */
export function* uncheckedByImage(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('site.applicability.unsupported').slice(0, 1)) {
    if (!index.withCode(notImplemented).some((each) => Math.abs(each - k) <= reach)) continue;
    const name = fileNameOf(index.fact(k).fields.path ?? '');
    yield {
      fact: k,
      code: notImplemented,
      standing: 'proof',
      confidence: 'medium',
      variant: 'unchecked',
      culprit: { kind: 'package', name },
      values: { package: name },
      kbs: kbsOf(name),
      details: detail('Package', '程序包', name),
    };
  }
}
