// A transfer job of BITS or Delivery Optimization failed.
import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { matchClass } from './matching/classMatch';
import { asContent } from './matching/httpAnswers';
import { detail } from './matching/values';

const checkRanges = look(
  'Check that the proxy and the content server answer byte-range requests and hand out the file in full size.',
  '检查代理和内容服务器是否支持字节范围请求，并返回完整大小的文件。',
);

export const bitsTransfer = defineRule({
  meta: {
    id: 'bits.transfer',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The download job failed ({code})',
      zh: '下载作业失败（{code}）',
    },
    explanation: {
      en: 'The transfer job that fetched the update ended with {code}. The cause lies in the transfer: the server or a proxy on the way, the transfer service, or the place the file is written to; the update itself is not at fault.',
      zh: '获取更新的传输作业以 {code} 结束。原因在传输过程：服务器或中间的代理、传输服务，或文件的写入位置；更新本身没有问题。',
    },
    variants: {
      host: {
        title: {
          en: 'The download from {host} failed ({code})',
          zh: '从 {host} 的下载失败（{code}）',
        },
        explanation: {
          en: 'The transfer job that fetched the update from {host} ended with {code}. The cause lies in the transfer: that server or a proxy on the way, the transfer service, or the place the file is written to; the update itself is not at fault.',
          zh: '从 {host} 获取更新的传输作业以 {code} 结束。原因在传输过程：该服务器或中间的代理、传输服务，或文件的写入位置；更新本身没有问题。',
        },
      },
      content: {
        title: {
          en: 'WSUS could not fetch a file: the download job failed ({code})',
          zh: 'WSUS 未能获取某个文件：下载作业失败（{code}）',
        },
        explanation: {
          en: 'The transfer job with which WSUS fetched a file from its upstream source ended; {code} stands for the reason that it names. The cause lies on this server, at that source or on the way between them, not in the clients or the update.',
          zh: 'WSUS 从上游源获取文件的传输作业失败，{code} 代表其给出的原因。原因在此服务器、上游源或两者之间的网络，与客户端和更新无关。',
        },
        nextSteps: [checkRanges, steps.checkWsusTransfer, steps.fetchOnWsus],
      },
    },
    nextSteps: [checkRanges, steps.checkServices, steps.clearDownloadCache, steps.retryUpdate],
    links: [
      {
        title: { en: 'BITS error codes', zh: 'BITS 错误代码' },
        url: 'https://learn.microsoft.com/windows/win32/bits/bits-return-values',
      },
    ],
  },
  *match(context) {
    for (const match of matchClass(context, 'bits.transfer', { explainsVague: true, isAboutServer: true }))
      yield asContent(context.index, withJob(context.index, match));
  },
});

function withJob(index: FactIndex, match: Match): Match {
  const { fields, shape } = index.fact(match.fact);
  if (shape !== 'wu.do.failed') return match;
  return {
    ...match,
    details: [
      ...(match.details ?? []),
      ...detail(
        'Transfer engine',
        '传输引擎',
        fields.engine === 'DO' ? 'Delivery Optimization' : fields.engine,
      ),
      ...detail('Job', '作业', fields.job),
    ],
  };
}
