// Owns a reply as HTML for mail clients: styles on the elements themselves, since many mail clients drop style sheets;
// no HTML of a template or log gets through, no image, and links lead to web and mail addresses only.
import MarkdownIt from 'markdown-it';
import type { Language } from '../../../analyzer/src/index';

/**
 * A page of its own that holds the mail, in UTF-8.
 * @param title what kind of reply it is: a browser shows it on the tab and offers it as the name of the file
 */
export function htmlDocument(markdown: string, title: string, language: Language): string {
  const { escapeHtml } = renderer().utils;
  return `<!DOCTYPE html>
<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body style="${styles.body}">
${renderer().render(markdown)}</body>
</html>
`;
}

const font = "font-family:'Segoe UI','Microsoft YaHei',Arial,sans-serif";
const styles = {
  body: `${font};font-size:11pt;line-height:1.5;color:#1f1f1f;background:#ffffff;max-width:50em`,
  pre: "font-family:Consolas,'Courier New',monospace;font-size:9.5pt;line-height:1.4;background:#f5f5f5;border:1px solid #d9d9d9;padding:8px;white-space:pre-wrap",
  code: "font-family:Consolas,'Courier New',monospace;font-size:10pt",
  table: 'border-collapse:collapse',
  cell: 'border:1px solid #bfbfbf;padding:4px 8px;text-align:left;vertical-align:top',
};

let made: ReturnType<typeof createRenderer> | undefined;

function renderer() {
  made ??= createRenderer();
  return made;
}

function createRenderer() {
  // A line end is one: greeting and signature are lines, not a paragraph.
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
  // A picture of somebody else's server would tell when the mail is read.
  markdown.disable('image');
  markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address);
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  const block = (text: string): string => `<pre style="${styles.pre}">${escapeHtml(text)}</pre>\n`;
  rules.fence = (tokens, i) => block(tokens[i]?.content ?? '');
  rules.code_block = (tokens, i) => block(tokens[i]?.content ?? '');
  rules.code_inline = (tokens, i) =>
    `<code style="${styles.code}">${escapeHtml(tokens[i]?.content ?? '')}</code>`;
  rules.table_open = () => `<table style="${styles.table}">\n`;
  rules.th_open = () => `<th style="${styles.cell}">`;
  rules.td_open = () => `<td style="${styles.cell}">`;
  return markdown;
}
