// Owns how every mail ends: how to reach us, and who writes.
import type { Localized } from '../localized';

export const signature: Localized = {
  en: `Kind regards,
{engineer}
{organisation}
{mail}
`,
  zh: `此致
敬礼

{engineer}
{organisation}
{mail}
`,
};

export const contactAndSignature: Localized = {
  en: `If you have any questions, call {hotline} or simply reply to this mail.

${signature.en}`,
  zh: `如有任何疑问，请致电 {hotline}，或直接回复此邮件。

${signature.zh}`,
};
