// Owns the words about the placeholders that the analysis fills; the order is that of docs/replies.md.
import type { Blank } from './blanks';

/** What the analysis says. */
export const logBlanks = {
  update: {
    hint: { en: 'KB number', zh: 'KB 编号' },
    about: {
      en: 'The updates that failed, linked by the profile’s pattern.',
      zh: '失败的更新，按配置的地址生成链接。',
    },
  },
  updateLines: {
    hint: { en: 'KB number', zh: 'KB 编号' },
    about: {
      en: 'The updates that failed, one per line, as a list.',
      zh: '失败的更新，每行一个，以列表列出。',
    },
    isBlock: true,
  },
  windows: {
    hint: { en: 'Windows release and build', zh: 'Windows 版本和内部版本' },
    about: { en: 'Windows release and build of the machine.', zh: '计算机的 Windows 版本和内部版本。' },
  },
  code: {
    hint: { en: 'error code', zh: '错误代码' },
    about: { en: 'The error code that was reported, with its name.', zh: '报告的错误代码及其名称。' },
  },
  codeMeaning: {
    hint: { en: 'what the error code means', zh: '错误代码的含义' },
    about: { en: 'What the error code means, one line.', zh: '错误代码的含义，一行。' },
  },
  operation: {
    hint: { en: 'operation', zh: '操作' },
    about: { en: 'What was being done when it failed.', zh: '失败时正在执行的操作。' },
  },
  failureTime: {
    hint: { en: 'time of the failure', zh: '失败时间' },
    about: { en: 'When it failed, as the log writes it.', zh: '失败的时间，与日志中一致。' },
  },
  path: {
    hint: { en: 'full path', zh: '完整路径' },
    about: { en: 'The file, folder or component that is to blame.', zh: '导致失败的文件、文件夹或组件。' },
  },
  componentPath: {
    hint: { en: 'full path', zh: '完整路径' },
    about: {
      en: 'The damaged file or folder of the component store; only where the log proves that it is damaged or missing.',
      zh: '组件存储中损坏的文件或文件夹；仅在日志证实其损坏或缺失时填写。',
    },
  },
  process: {
    hint: { en: 'process', zh: '进程' },
    about: { en: 'The process that was refused or stood in the way.', zh: '被拒绝访问或造成阻碍的进程。' },
  },
  access: {
    hint: { en: 'access that was denied', zh: '被拒绝的访问' },
    about: {
      en: 'What the process asked for and what it got, from a Process Monitor capture.',
      zh: '进程请求的访问和得到的结果，来自 Process Monitor 跟踪。',
    },
  },
  policy: {
    hint: { en: 'registry value or policy', zh: '注册表值或策略' },
    about: {
      en: 'The registry value or policy that the analysis names.',
      zh: '分析中指出的注册表值或策略。',
    },
  },
  policyReason: {
    hint: { en: 'why the policy matters', zh: '该策略的影响' },
    about: {
      en: 'Why the policy matters, where the analysis names one; else nothing.',
      zh: '分析指出策略时说明其影响，否则没有内容。',
    },
    isBlock: true,
  },
  policySteps: {
    hint: { en: 'steps for the policy', zh: '针对该策略的操作' },
    about: {
      en: 'The steps for the policy, numbered, where the analysis names one.',
      zh: '分析指出策略时的操作步骤，带编号。',
    },
    isBlock: true,
  },
  expectedHash: {
    hint: { en: 'hash that the store expects', zh: '组件存储要求的哈希值' },
    about: { en: 'The hash that the component store expects.', zh: '组件存储要求的哈希值。' },
  },
  failureClass: {
    hint: { en: 'class', zh: '类别' },
    about: { en: 'The class of the failure, by its id.', zh: '失败类别的 ID。' },
  },
  culprit: {
    hint: { en: 'name', zh: '名称' },
    about: { en: 'The name of what is to blame.', zh: '导致失败的对象的名称。' },
  },
  facts: {
    hint: { en: 'facts', zh: '基本信息' },
    about: {
      en: 'Update, Windows, operation, error code and time, as a list.',
      zh: '更新、Windows、操作、错误代码和时间，以列表列出。',
    },
    isBlock: true,
  },
  analysis: {
    hint: { en: 'what the log shows', zh: '日志显示的内容' },
    about: {
      en: 'What the log shows and how certain that is, one paragraph or several.',
      zh: '日志显示的内容及其可信度，一段或几段。',
    },
    isBlock: true,
  },
  excerpt: {
    hint: { en: 'decisive records', zh: '关键日志记录' },
    about: {
      en: 'The decisive records in a code block, wrapped at mail width.',
      zh: '关键日志记录，放在代码块中并按邮件宽度换行。',
    },
    isBlock: true,
  },
  tried: {
    hint: { en: 'what was tried so far', zh: '目前已尝试的操作' },
    about: {
      en: 'The attempts that the log shows, and a place for what it does not.',
      zh: '日志中的历次尝试，以及供补充的空位。',
    },
    isBlock: true,
  },
  attempts: {
    hint: { en: 'attempts and their results', zh: '历次尝试及结果' },
    about: {
      en: 'The attempts that the log shows, as a list with a sentence before it.',
      zh: '日志中的历次尝试，以列表列出并附一句说明。',
    },
    isBlock: true,
  },
  steps: {
    hint: { en: 'next steps', zh: '下一步操作' },
    about: { en: 'The steps for this class of failure, numbered.', zh: '针对此类失败的操作步骤，带编号。' },
    isBlock: true,
  },
  missing: {
    hint: { en: 'logs that are missing', zh: '尚缺的日志' },
    about: {
      en: 'The logs that would settle what is open, with a sentence that asks for them; nothing where none is missing.',
      zh: '能够确认未决问题的日志，以及请客户提供的说明；不缺日志时没有内容。',
    },
    isBlock: true,
  },
  logList: {
    hint: { en: 'logs to collect', zh: '需要收集的日志' },
    about: {
      en: 'The logs to collect: those that are missing, or all where the analysis misses none.',
      zh: '需要收集的日志：尚缺的日志；分析不缺日志时列出全部。',
    },
    isBlock: true,
  },
  conclusion: {
    hint: { en: 'conclusion', zh: '结论' },
    about: { en: 'The conclusion, one sentence.', zh: '结论，一句话。' },
    isBlock: true,
  },
  codeCounts: {
    hint: { en: 'error codes and how often they occurred', zh: '各错误代码及次数' },
    about: { en: 'Every error code with how often it occurred.', zh: '各错误代码及其出现次数。' },
    isBlock: true,
  },
  comparisonRow: {
    hint: { en: 'row of the table', zh: '表格行' },
    about: {
      en: 'A row per case: case, class, name, symptom, tried, analysis, state.',
      zh: '每个案例一行：案例、类别、名称、现象、已尝试的操作、分析、状态。',
    },
    isBlock: true,
  },
  hashLines: {
    hint: { en: 'published hashes', zh: '公布的哈希值' },
    about: {
      en: 'A line per update for its published SHA-256.',
      zh: '每个更新一行，用于填写公布的 SHA-256。',
    },
    isBlock: true,
  },
} satisfies Record<string, Blank>;
