// Owns the sentences of the command line: help, wrong use, complaints about inputs.
import type { Localized } from '../../analyzer/src/index';

export const helpTexts = {
  program: {
    en: 'Reads Windows servicing logs (CBS.log, dism.log, setupact.log, WindowsUpdate.log) and says what failed and why.',
    zh: '读取 Windows 服务日志（CBS.log、dism.log、setupact.log、WindowsUpdate.log），说明失败的内容和原因。',
  },
  version: { en: 'print the version', zh: '显示版本号' },
  help: { en: 'print this help', zh: '显示帮助' },
  helpCommand: { en: 'print the help of a command', zh: '显示某个命令的帮助' },
  summarize: {
    en: 'say what failed in a log or in several logs of one case',
    zh: '总结一个日志或同一案例的多个日志中的失败',
  },
  paths: {
    en: 'a log, a folder of logs, an archive (zip, cab, tar, gz), or - for standard input; several are one case',
    zh: '日志文件、日志文件夹、压缩包（zip、cab、tar、gz），或用 - 表示标准输入；多个路径视为同一案例',
  },
  compare: {
    en: 'compare several cases in one table, grouped by common cause',
    zh: '用一张表对比多个案例，并按共同原因分组',
  },
  comparePaths: {
    en: 'a log, a folder of logs, an archive, or - for standard input; each is one case',
    zh: '日志文件、日志文件夹、压缩包，或用 - 表示标准输入；每个路径是一个案例',
  },
  similar: {
    en: 'find old cases that are like a case, each with the reason',
    zh: '在旧案例中查找与某个案例相似的案例，并说明理由',
  },
  similarAmong: {
    en: 'the folder of old cases: each log, archive and folder in it is one',
    zh: '旧案例所在的文件夹：其中的每个日志、压缩包和子文件夹各为一个案例',
  },
  similarIndex: {
    en: 'the index file of the old cases; in your cache folder unless named',
    zh: '旧案例的索引文件；默认位于用户缓存文件夹中',
  },
  compareEach: {
    en: 'each log, archive and folder in a given folder is a case of its own',
    zh: '将指定文件夹中的每个日志、压缩包和子文件夹各视为一个案例',
  },
  summaryFormat: { en: 'form of the result', zh: '结果格式' },
  lang: { en: 'language of the result', zh: '结果的语言' },
  limit: {
    en: 'what an archive may cost: member-size=<MB>, total-size=<MB>, members=<count>, ratio=<factor> or depth=<levels>; may be given several times',
    zh: '压缩包的限制：member-size=<MB>、total-size=<MB>、members=<数量>、ratio=<倍数> 或 depth=<层数>；可多次指定',
  },
  failOnFailure: {
    en: 'end with exit status 1 where the verdict is "failed"',
    zh: '结论为失败时以退出代码 1 结束',
  },
  rules: {
    en: 'a file of rules of your own (YAML or JSON); may be given several times',
    zh: '自定义规则文件（YAML 或 JSON），可多次指定',
  },
  redactOption: {
    en: 'mask names of persons, machines and networks, addresses, SIDs and serial numbers in everything that is printed',
    zh: '对所有输出脱敏：人员、计算机和网络名称，以及地址、SID 和序列号',
  },
  redactPattern: {
    en: 'a regular expression (RE2) of your own for what is masked too; may be given several times',
    zh: '需要额外脱敏的自定义正则表达式（RE2）；可多次指定',
  },
  redactPatternToo: {
    en: 'a regular expression (RE2) of your own for what is masked too; implies --redact; may be given several times',
    zh: '需要额外脱敏的自定义正则表达式（RE2）；隐含 --redact；可多次指定',
  },
  redact: {
    en: 'print the text of one log with names of persons, machines and networks masked',
    zh: '输出一个日志脱敏后的文本（人员、计算机和网络名称等）',
  },
  redactPath: {
    en: 'a log, a log in an archive (case.zip/CBS/CBS.log), or - for standard input',
    zh: '日志文件、压缩包中的日志（case.zip/CBS/CBS.log），或用 - 表示标准输入',
  },
  redactOut: {
    en: 'a new file to write to instead of standard output; a file that exists is never overwritten',
    zh: '输出到新文件而不是标准输出；不会覆盖已有文件',
  },
  reply: {
    en: 'write a standard reply, filled from the analysis of logs',
    zh: '用日志分析结果填写标准回复',
  },
  replyId: { en: 'the reply; --list names them', zh: '回复的 ID；用 --list 查看' },
  replyFrom: {
    en: 'a log, a folder of logs, an archive, or - for standard input that the reply is about; several are one case',
    zh: '回复所针对的日志文件、日志文件夹、压缩包，或用 - 表示标准输入；多个路径视为同一案例',
  },
  replySet: {
    en: 'a value that no log holds, e.g. customer=… or engineer=…; may be given several times',
    zh: '日志中没有的值，例如 customer=… 或 engineer=…；可多次指定',
  },
  replyFormat: { en: 'plain text, Markdown or HTML', zh: '纯文本、Markdown 或 HTML' },
  templates: {
    en: 'a folder of reply templates of your own (*.md); may be given several times, a later one counts',
    zh: '自定义回复模板（*.md）所在的文件夹；可多次指定，以后指定的为准',
  },
  profile: {
    en: 'a profile of who answers (YAML or JSON); values of --set win over it',
    zh: '回复者的配置文件（YAML 或 JSON）；--set 的值优先',
  },
  earlier: {
    en: 'a text with an earlier reply: a follow-up names what it asked for and is still missing',
    zh: '包含先前回复的文本：跟进回复会列出其中请求而尚缺的内容',
  },
  replyList: { en: 'list the replies', zh: '列出所有回复' },
  decode: { en: 'explain error codes', zh: '解释错误代码' },
  codes: {
    en: 'a code as 0x80070570, 80070570, -2147023504, 1392, a symbol, or an upgrade pair 0xC1900101-0x20017; none or - reads one per line of standard input',
    zh: '错误代码，例如 0x80070570、80070570、-2147023504、1392、符号名或升级代码对 0xC1900101-0x20017；不指定或指定 - 时从标准输入逐行读取',
  },
  decodeFormat: { en: 'form of the result', zh: '结果格式' },
  lsp: { en: 'start the language server', zh: '启动语言服务器' },
  stdio: { en: 'talk over standard input and output', zh: '通过标准输入和标准输出通信' },
  exitStatus: {
    en: 'Exit status: 0 the work was done, 1 a failed verdict with --fail-on-failure, 2 wrong use or an input that cannot be read.',
    zh: '退出代码：0 已完成；1 使用 --fail-on-failure 且结论为失败；2 用法错误或输入无法读取。',
  },
} satisfies Record<string, Localized>;

/** Titles in the help that commander writes itself. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};

/** By the code of commander's error; `{name}` and `{value}` are what its message quotes. */
export const usageErrors: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': {
    en: 'There is no option {name}; see --help.',
    zh: '没有选项 {name}；请参阅 --help。',
  },
  'commander.unknownCommand': {
    en: 'There is no command {name}; see --help.',
    zh: '没有命令 {name}；请参阅 --help。',
  },
  'commander.help': { en: 'No command is given; see --help.', zh: '没有指定命令；请参阅 --help。' },
  'commander.missingArgument': {
    en: 'The argument {name} is missing; see --help.',
    zh: '缺少参数 {name}；请参阅 --help。',
  },
  'commander.optionMissingArgument': {
    en: 'The option {name} needs a value; see --help.',
    zh: '选项 {name} 需要一个值；请参阅 --help。',
  },
  'commander.missingMandatoryOptionValue': {
    en: 'The option {name} is missing; see --help.',
    zh: '缺少选项 {name}；请参阅 --help。',
  },
  'commander.excessArguments': {
    en: 'There are too many arguments; see --help.',
    zh: '参数过多；请参阅 --help。',
  },
  'commander.invalidArgument': {
    en: 'The value {value} of {name} is not one of {choices}.',
    zh: '{name} 的值 {value} 无效，可选值：{choices}。',
  },
};

export const complaints = {
  twiceStandardInput: {
    en: 'Standard input (-) can be given once only.',
    zh: '标准输入（-）只能指定一次。',
  },
  outputFailed: {
    en: 'Standard output could not be written ({detail}): free space or choose another target, then run the command again.',
    zh: '无法写入标准输出（{detail}）：请释放空间或更换输出位置，然后重新运行该命令。',
  },
  codeMissing: {
    en: 'The argument code is missing, and standard input holds none; see --help.',
    zh: '缺少参数 code，标准输入中也没有代码；请参阅 --help。',
  },
  serverMissing: {
    en: 'The language server {name} is missing: build or install the package again.',
    zh: '缺少语言服务器 {name}：请重新构建或安装此程序包。',
  },
  unknownFile: {
    en: '{name} is no log of a known kind.',
    zh: '{name} 不是可识别的日志。',
  },
  noLogInside: {
    en: '{name} holds no log: give an archive with CBS.log, dism.log, setupact.log or WindowsUpdate.log in it.',
    zh: '{name} 中没有日志：请指定包含 CBS.log、dism.log、setupact.log 或 WindowsUpdate.log 的压缩包。',
  },
  badRule: {
    en: '{name}, line {line}: {message}',
    zh: '{name} 第 {line} 行：{message}',
  },
  badPattern: {
    en: 'The expression {pattern} cannot be used: {message}',
    zh: '无法使用表达式 {pattern}：{message}',
  },
  fileExists: {
    en: '{name} exists already: name a new file, the input is never overwritten.',
    zh: '{name} 已存在：请指定新文件，不会覆盖已有文件。',
  },
  notWritten: { en: '{name} cannot be written: {reason}.', zh: '无法写入 {name}：{reason}。' },
  memberMissing: {
    en: '{name} is not in the archive; it holds: {members}.',
    zh: '压缩包中没有 {name}，其中包含：{members}。',
  },
  severalMembers: {
    en: '{name} holds several logs: name one of them, for example {example}.',
    zh: '{name} 中有多个日志：请指定其中一个，例如 {example}。',
  },
  inputTooLarge: {
    en: 'Standard input is larger than {limit} MB, which is what is held in memory: save it to a file and give its path.',
    zh: '标准输入超过可在内存中保留的 {limit} MB：请先保存为文件，再指定其路径。',
  },
  noReply: {
    en: 'There is no reply {name}; known are: {choices}.',
    zh: '没有回复 {name}，可用的 ID：{choices}。',
  },
  replyMissing: {
    en: 'The reply is missing: give one of {choices}.',
    zh: '缺少回复 ID，请指定以下之一：{choices}。',
  },
  fromMissing: {
    en: 'The option --from is missing: name the log that the reply is about.',
    zh: '缺少选项 --from：请指定回复所针对的日志。',
  },
  badSetting: {
    en: 'The value {text} of --set is not name=value with one of these names: {choices}.',
    zh: '--set 的值 {text} 无效，应为 name=value，其中 name 为：{choices}。',
  },
  noFolder: {
    en: 'The folder {name} cannot be read: name a folder with templates (*.md).',
    zh: '无法读取文件夹 {name}：请指定包含模板（*.md）的文件夹。',
  },
  noTemplates: {
    en: 'The folder {name} holds no template: its files have to end with .md.',
    zh: '文件夹 {name} 中没有模板：模板文件须以 .md 结尾。',
  },
  noCaseFolder: {
    en: '{name} is no folder: name the folder that holds the old cases.',
    zh: '{name} 不是文件夹：请指定存放旧案例的文件夹。',
  },
  indexing: {
    en: 'Reading old cases for the index: {number} of {count} ({name}).',
    zh: '正在读取旧案例以建立索引：第 {number} 个，共 {count} 个（{name}）。',
  },
  skipped: { en: 'Skipped: {message}', zh: '已跳过：{message}' },
} satisfies Record<string, Localized>;
