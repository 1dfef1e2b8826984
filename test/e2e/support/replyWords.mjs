// Owns the words that a walk through replies looks for, in each language of the workbench.
import { join } from 'node:path';
import { root } from '../../../scripts/support/setUp.mjs';

export const exampleProfile = join(root, 'docs', 'examples', 'profile.yaml');

export const languages = [
  {
    id: 'en',
    locale: undefined,
    // Files that lie elsewhere; in the other walk they lie in the workspace.
    settings: {
      'servicingLogs.profile.file': exampleProfile,
      'servicingLogs.replies.templates': [join(root, 'docs', 'examples', 'replies')],
    },
    listed: 'Check the disk',
    category: 'Servicing Logs',
    summarize: 'Summarize Failure',
    insert: 'Insert Reply',
    copy: 'Copy Reply',
    newTemplate: 'New Reply Template',
    replies: {
      'next-steps': 'Log analysis and next steps',
      'collect-logs': 'Collect logs',
      'case-summary': 'Case summary',
    },
    followUp: 'Follow-up',
    organisation: 'Example Support',
    waiting: 'To go on, we are waiting for this:',
    plainText: 'Plain Text',
    formatted: 'With Formatting (HTML)',
    copyButton: 'Copy with Formatting',
    copied: 'Copied',
    name: 'English',
    mistake: 'did you mean “customer”?',
    own: 'own template',
    fix: 'Change to {{ customer }}',
    meaning: 'The error code that was reported, with its name.',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    settings: undefined,
    listed: 'Check it all',
    category: 'Servicing 日志',
    summarize: '总结失败原因',
    insert: '插入回复',
    copy: '复制回复',
    newTemplate: '新建回复模板',
    replies: { 'next-steps': '日志分析与下一步操作', 'collect-logs': '日志收集', 'case-summary': '案例总结' },
    followUp: '进展跟进',
    organisation: '示例支持中心',
    waiting: '我们需要您提供以下内容：',
    plainText: '纯文本',
    formatted: '带格式（HTML）',
    copyButton: '带格式复制',
    copied: '已复制',
    name: '中文',
    mistake: '是否应为“customer”？',
    own: '自定义模板',
    fix: '改为 {{ customer }}',
    meaning: '报告的错误代码及其名称。',
  },
];
