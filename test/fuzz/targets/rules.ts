// Fuzzes rule files: whatever the text is, reading it ends with rules and problems that have a place in it.
import { analyzeText } from '../../../analyzer/src/index';
import { exampleRuleFile, readRuleFile } from '../../../userrules/src/index';
import type { FuzzTarget } from '../target';

const json = JSON.stringify({
  version: 1,
  rules: [
    {
      id: 'a',
      severity: 'hint',
      standing: 'note',
      match: { message: '(?<x>a+)b' },
      title: '{x}',
      explanation: 'E',
    },
  ],
});
const log =
  '2024-03-04 09:40:12, Info                  CBS    aaaaaaaaaaaaaaaaaaaaaaaab \\\\ExampleAgent\\\\a.dat\r\n'.repeat(
    20,
  );

export const target: FuzzTarget = {
  name: 'rules',
  seeds: () =>
    [exampleRuleFile('en'), exampleRuleFile('zh-cn'), json].map((text) => new TextEncoder().encode(text)),
  run: async (input) => {
    const text = new TextDecoder().decode(input);
    const lineCount = text.split(/\r\n|\n|\r/).length;
    for (const name of ['a.yaml', 'a.json']) {
      const { rules, problems } = readRuleFile({ name, text });
      const outside = problems.find(({ line, endLine }) => line > endLine || endLine >= lineCount);
      if (outside !== undefined)
        throw new Error(`A problem stands outside the text: ${JSON.stringify(outside)}`);
      if (rules.length === 0 && problems.length === 0 && !/rules\W*\[\s*\]/.test(text)) {
        throw new Error('No rule, and nothing that says why.');
      }
      analyzeText(log, { userRules: rules, strict: true });
    }
  },
};
