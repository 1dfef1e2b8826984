// A repair source that DISM refused, in a session that came to no verdict: worth knowing, proves no failure.
import { formatCode } from '../codes/index';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule } from './defineRule';
import { detail, factBefore } from './values';

export const dismSourceRejected = defineRule({
  meta: {
    id: 'dism.source-rejected',
    severity: 'warning',
    depth: 'object',
    standing: 'note',
    title: {
      en: 'DISM rejected the repair source {path} ({code})',
      zh: 'DISM 拒绝了修复源 {path}（{code}）',
    },
    explanation: {
      en: 'The path given as `/Source` was refused with {code}, so the command went on without it. The session has no result in this log; a path to a .wim or .esd needs the form `wim:<path>:<index>` or `esd:<path>:<index>`.',
      zh: '作为 `/Source` 给出的路径被拒绝，返回 {code}，命令在没有该源的情况下继续。此日志中该会话没有结果；指向 .wim 或 .esd 的路径需要写成 `wim:<路径>:<索引>` 或 `esd:<路径>:<索引>`。',
    },
    nextSteps: [steps.restoreHealthFromSource, steps.correctCommand],
    links: [
      {
        title: { en: 'Configure a Windows repair source', zh: '配置 Windows 修复源' },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
      },
    ],
  },
  *match({ index, operations }) {
    for (const k of index.ofShape('dism.source.rejected')) {
      const { line, fields } = index.fact(k);
      const operation = operations.find(
        (candidate) =>
          candidate.kind.startsWith('dism-') && candidate.startLine <= line && line <= candidate.endLine,
      );
      // A session with a verdict is explained by the class of its missing source.
      if (operation?.outcome === 'failed') continue;
      const path = sourceOf(operation?.target) ?? pathBefore(index, k) ?? '/Source';
      const code = codeOfField(fields.hresult) ?? 0;
      yield {
        fact: k,
        code,
        culprit: { kind: 'path', name: path },
        values: { path, code: formatCode(code) },
        details: [...detail('Source', '源', path), ...detail('Command', '命令', operation?.target)],
      };
    }
  },
});

function sourceOf(command: string | undefined): string | undefined {
  const match = /\/Source:(?:"([^"]+)"|(\S+))/i.exec(command ?? '');
  return match?.[1] ?? match?.[2];
}

function pathBefore(index: Parameters<typeof factBefore>[0], k: number): string | undefined {
  const at = factBefore(index, k, new Set(['dism.source']), 40);
  return at === undefined ? undefined : index.fact(at).fields.path;
}
