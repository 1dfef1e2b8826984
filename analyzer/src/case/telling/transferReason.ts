// Owns what is told of a file that an update server could not fetch where its reason stands for no code: the reason itself.
import { filled } from '../../localized';
import type { Analysis, Operation } from '../../model';
import { isOfContent } from '../../rules/matching/requestPlace';
import { quotable } from '../../rules/matching/values';
import type { AppReason } from './appReasons';

const title = { en: 'WSUS could not fetch a file: “{words}”', zh: 'WSUS 未能获取某个文件：“{words}”' };
const explanation = {
  en: 'WSUS asked its upstream source for a file and gives as its reason for the failure: “{words}”. The records here state no code.',
  zh: 'WSUS 向上游源请求文件失败，给出的原因是：“{words}”。此处的记录没有给出代码。',
};

/** Why a server's transfer failed, in its own words; undefined where it is no such transfer or states none. */
export function transferReason({ facts }: Analysis, { endFact, result }: Operation): AppReason | undefined {
  const { shape = '', fields } = (endFact === undefined ? undefined : facts[endFact]) ?? {};
  const words = fields?.words?.trim().replace(/\.$/, '');
  if (endFact === undefined || result !== undefined || words === undefined || !isOfContent(shape))
    return undefined;
  const values = { words: quotable(words) };
  return { fact: endFact, title: filled(title, values), explanation: filled(explanation, values) };
}
