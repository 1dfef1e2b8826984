// Owns the words about every placeholder of the replies; the order is that of the table in docs/replies.md.
import type { Blank } from './blanks';

/** Known to the writer only. */
export const askedBlanks = {
  customer: {
    hint: { en: 'customer’s name', zh: '客户姓名' },
    about: {
      en: 'The customer’s name; taken from an earlier reply in the same document.',
      zh: '客户姓名；同一文档中有先前的回复时取自该回复。',
    },
  },
  caseNumber: {
    hint: { en: 'case number', zh: '案例编号' },
    about: {
      en: 'The number of the case; taken from an earlier reply in the same document.',
      zh: '案例编号；同一文档中有先前的回复时取自该回复。',
    },
  },
  symptom: {
    hint: { en: 'what the customer reported', zh: '客户报告的现象' },
    about: { en: 'What the customer reported, in the writer’s words.', zh: '客户报告的现象，由撰写者填写。' },
  },
  solvedWhen: {
    hint: { en: 'what counts as solved', zh: '问题解决的标准' },
    about: { en: 'What has to be reached for the case to be solved.', zh: '达到什么标准视为问题已解决。' },
  },
  machines: {
    hint: { en: 'number of machines', zh: '受影响的计算机数量' },
    about: { en: 'How many machines are affected.', zh: '受影响的计算机数量。' },
  },
  otherSteps: {
    hint: { en: 'what was tried so far', zh: '目前已尝试的操作' },
    about: { en: 'What was tried that no log shows.', zh: '日志中看不到的已尝试的操作。' },
  },
  resolution: {
    hint: { en: 'what solved it, or the state of the case', zh: '解决方法或当前状态' },
    about: {
      en: 'What solved the problem, or the state of the case.',
      zh: '问题的解决方法，或案例的当前状态。',
    },
  },
  advice: {
    hint: { en: 'what was advised', zh: '给出的建议' },
    about: {
      en: 'What was advised: the steps of an earlier reply in the same document.',
      zh: '已给出的建议：同一文档中先前回复的操作步骤。',
    },
    isBlock: true,
  },
  awaited: {
    hint: { en: 'what we are waiting for', zh: '等待提供的内容' },
    about: {
      en: 'What an earlier reply in the same document asked for and the case does not hold yet, as a list.',
      zh: '同一文档中先前的回复请客户提供、而案例中还没有的内容，以列表列出。',
    },
    isBlock: true,
  },
  callTime: {
    hint: { en: 'date and time of the call', zh: '致电时间' },
    about: { en: 'When the customer was called.', zh: '致电客户的日期和时间。' },
  },
  closingDate: {
    hint: { en: 'date', zh: '日期' },
    about: { en: 'The day on which the case is archived.', zh: '案例归档的日期。' },
  },
  packageFile: {
    hint: { en: 'path of the package', zh: '程序包路径' },
    about: {
      en: 'The path of the offline package (.msu or .cab), where the log has it.',
      zh: '离线安装包（.msu 或 .cab）的路径，日志中有时自动填写。',
    },
  },
  publishedHash: {
    hint: { en: 'published SHA-256', zh: '公布的 SHA-256' },
    about: { en: 'The published SHA-256 of a package.', zh: '程序包公布的 SHA-256。' },
  },
  prerequisite: {
    hint: { en: 'servicing stack update, if one is required', zh: '所需的服务堆栈更新（如有）' },
    about: {
      en: 'What has to be installed first; filled where the log proves that a newer servicing stack is required.',
      zh: '需要先安装的内容；日志证实需要更新的服务堆栈时自动填写。',
    },
  },
} satisfies Record<string, Blank>;

/** Settings, or the profile file. */
export const profileBlanks = {
  engineer: {
    hint: { en: 'engineer', zh: '工程师姓名' },
    about: { en: 'Who writes.', zh: '撰写回复的工程师。' },
  },
  organisation: {
    hint: { en: 'organisation', zh: '单位名称' },
    about: { en: 'Whom the engineer writes for.', zh: '工程师所在的单位。' },
  },
  hotline: {
    hint: { en: 'telephone number', zh: '热线电话' },
    about: { en: 'The telephone number for customers.', zh: '供客户拨打的电话。' },
  },
  mail: {
    hint: { en: 'mail address', zh: '电子邮件地址' },
    about: { en: 'The mail address for customers.', zh: '供客户联系的邮件地址。' },
  },
  portal: {
    hint: { en: 'address of the upload portal', zh: '上传门户地址' },
    about: { en: 'Where customers upload logs.', zh: '客户上传日志的地址。' },
  },
  collector: {
    hint: { en: 'name of the log collector', zh: '日志收集工具名称' },
    about: { en: 'The log collector that customers are asked to run.', zh: '请客户运行的日志收集工具。' },
  },
  signature: {
    hint: { en: 'signature', zh: '签名' },
    about: {
      en: 'The lines below the greeting; without one in the profile engineer, organisation and mail address.',
      zh: '结尾问候语下方的内容；配置文件中没有签名时为工程师姓名、单位名称和邮件地址。',
    },
    isBlock: true,
  },
  privacyNotice: {
    hint: { en: 'privacy notice', zh: '隐私声明' },
    about: {
      en: 'Which data is asked for and what has to be masked; the profile’s own text, or ours.',
      zh: '需要哪些数据以及哪些内容需要脱敏；使用配置文件中的文本，没有时使用内置文本。',
    },
    isBlock: true,
  },
} satisfies Record<string, Blank>;

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
    about: { en: 'The attempts that the log shows, as a list.', zh: '日志中的历次尝试，以列表列出。' },
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
