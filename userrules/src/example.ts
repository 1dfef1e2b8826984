// Owns the example that a new rule file begins with, commented in the reader's language.
import type { Language, Localized } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';

/** The text of a new rule file, as YAML. It is a valid file; its one rule is about a program that does not exist. */
export function exampleRuleFile(language: Language): string {
  return localize(example, language);
}

// Values and structure are the same in both; a test reads both and compares the rules.
const example: Localized = {
  en: String.raw`# Rules of your own for Windows servicing logs. The file counts as soon as it is saved.
version: 1
rules:
  # Shown as user.example-agent.holds-file.
  - id: example-agent.holds-file
    # error, warning, information or hint
    severity: error
    # proof: the record proves a failure by itself
    # explains: the record explains an operation that failed
    # note: a line in Problems, nothing more
    standing: explains
    # All conditions have to hold; message, contains or codes has to be there.
    match:
      kinds: [cbs, dism]
      # A regular expression of the RE2 kind (no look-around). In single quotes a backslash is a backslash.
      message: '\\ExampleAgent\\(?<file>[\w.-]+)'
      # By number or by name.
      codes: ['0x80070020', ERROR_ACCESS_DENIED]
    # What is to blame; {file} is the named group above, {code} and {symbol} are always there.
    culprit: { kind: path, name: '{file}' }
    title:
      en: 'The example agent holds {file} open ({code})'
      zh: '示例代理程序占用了 {file}（{code}）'
    explanation:
      en: 'Servicing could not change {file}, because the example agent keeps it open while it runs.'
      zh: '示例代理程序运行时会一直占用 {file}，因此系统服务操作无法更改该文件。'
    nextSteps:
      - text:
          en: 'Stop the service of the example agent, then install the update again.'
          zh: '停止示例代理程序的服务，然后重新安装更新。'
        # true where the step changes the machine
        changesMachine: true
    links:
      - title: 'Example agent: known problems'
        url: https://support.example.com/agent
`,
  zh: String.raw`# 针对 Windows 服务日志的自定义规则。保存文件后立即生效。
version: 1
rules:
  # 显示为 user.example-agent.holds-file。
  - id: example-agent.holds-file
    # error（错误）、warning（警告）、information（信息）或 hint（提示）
    severity: error
    # proof：记录本身即可证明失败
    # explains：记录用于解释失败的操作
    # note：仅在“问题”面板中列出
    standing: explains
    # 所有条件须同时满足；message、contains、codes 至少要有一个。
    match:
      kinds: [cbs, dism]
      # RE2 语法的正则表达式（不支持前瞻和后顾断言）。单引号中的反斜杠不需要转义。
      message: '\\ExampleAgent\\(?<file>[\w.-]+)'
      # 可写数字或名称。
      codes: ['0x80070020', ERROR_ACCESS_DENIED]
    # 导致问题的对象；{file} 是上面的命名组，{code} 和 {symbol} 始终可用。
    culprit: { kind: path, name: '{file}' }
    title:
      en: 'The example agent holds {file} open ({code})'
      zh: '示例代理程序占用了 {file}（{code}）'
    explanation:
      en: 'Servicing could not change {file}, because the example agent keeps it open while it runs.'
      zh: '示例代理程序运行时会一直占用 {file}，因此系统服务操作无法更改该文件。'
    nextSteps:
      - text:
          en: 'Stop the service of the example agent, then install the update again.'
          zh: '停止示例代理程序的服务，然后重新安装更新。'
        # 该操作会更改计算机时为 true
        changesMachine: true
    links:
      - title: 'Example agent: known problems'
        url: https://support.example.com/agent
`,
};
