// Owns the mail that compares similar cases.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const caseComparison: ReplyTemplate = {
  id: 'case-comparison',
  title: { en: 'Similar cases', zh: '同类案例对比' },
  description: {
    en: 'Compares similar cases in one table.',
    zh: '用一张表对比同类案例。',
  },
  text: {
    en: `Dear {customer},

Below are the cases that look alike to us, side by side.

**Similar cases**

| Case | Class | Name | Symptom | Tried | Analysis | State |
|---|---|---|---|---|---|---|
{comparisonRow}

Please tell us if further machines show the same symptom; we will add them to the table.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

以下是情况相近的案例对比。

**同类案例对比**

| 案例 | 类别 | 名称 | 现象 | 已尝试的操作 | 分析 | 状态 |
|---|---|---|---|---|---|---|
{comparisonRow}

如果还有其他计算机出现相同的现象，请告知我们，我们会补充到表中。

${contactAndSignature.zh}`,
  },
};
