// Owns the sentences of a bulk run.
import type { Localized } from '../../../analyzer/src/index';

export const bulkHelp = {
  each: {
    en: 'print a line per result for each case as it is done: each log or archive (log), or each direct child of a folder (child), is a case',
    zh: '逐个案例处理，完成一个输出一个（每行一条结果）：每个日志或压缩包为一个案例（log），或文件夹的每个直接子项为一个案例（child）',
  },
  resume: {
    en: 'with --each: append to this file and skip the cases that are in it and have not changed',
    zh: '与 --each 一起使用：续写此文件，跳过其中已有且未更改的案例',
  },
  list: {
    en: 'with --each: a file with further paths, one a line; - for standard input',
    zh: '与 --each 一起使用：包含更多路径的文件，每行一个；- 表示标准输入',
  },
  threads: {
    en: 'with --each: how many cases are read at once; as many as there are cores unless told',
    zh: '与 --each 一起使用：同时处理的案例数；默认等于处理器核心数',
  },
} satisfies Record<string, Localized>;

export const bulkComplaints = {
  eachFirst: {
    en: 'The options --resume, --list and --threads go with --each; see --help.',
    zh: '选项 --resume、--list 和 --threads 须与 --each 一起使用；请参阅 --help。',
  },
  format: {
    en: 'With --each the form is always ndjson: leave --format out or give ndjson.',
    zh: '使用 --each 时结果格式固定为 ndjson：请省略 --format 或指定 ndjson。',
  },
  threads: {
    en: 'The value of --threads is a whole number from 1 up.',
    zh: '--threads 的值须为不小于 1 的整数。',
  },
  standardInput: {
    en: 'With --each standard input cannot be a case: give its path, or paths by --list -.',
    zh: '使用 --each 时不能以标准输入作为案例：请指定路径，或用 --list - 提供路径。',
  },
  output: {
    en: '{name} cannot be written ({detail}): free space or give another file, then run the same command again; what is in it is kept.',
    zh: '无法写入 {name}（{detail}）：请释放空间或指定其他文件，然后重新运行同一命令；已写入的内容会保留。',
  },
  list: {
    en: 'The list {name} cannot be read ({detail}): give a text file with a path on each line.',
    zh: '无法读取列表 {name}（{detail}）：请指定每行包含一个路径的文本文件。',
  },
  otherFile: {
    en: '{name} is no file of such a run, or of another version: give a new file.',
    zh: '{name} 不是此类运行生成的文件，或版本不同：请指定新文件。',
  },
  crashed: {
    en: '{name} could not be analysed ({detail}): give it alone, and report it if that fails too.',
    zh: '无法分析 {name}（{detail}）：请单独分析该项，如仍失败请反馈。',
  },
  interrupted: {
    en: 'Interrupted: {done} cases are done; with --resume the same command goes on from there.',
    zh: '已中断：已完成 {done} 个案例；使用 --resume 重新运行同一命令可从此处继续。',
  },
  standardOutput: { en: 'Standard output', zh: '标准输出' },
} satisfies Record<string, Localized>;
