// Owns the page around a report that leaves the editor: one file, no script, nothing fetched, made to be printed.
import type { Language } from '../../../protocol/src/index';
import { wholeWordStyle, withWholeWords } from '../reportTables';

export interface PageOptions {
  /** Plain text. */
  readonly title: string;
  readonly language: Language;
  /** SVG that the server wrote. */
  readonly picture?: string;
}

/** The whole page; `body` is HTML as the editor's Markdown renderer made it. */
export function standalonePage(body: string, { title, language, picture = '' }: PageOptions): string {
  const name = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<main>${withPicture(withWholeWords(body), picture)}</main>
</body>
</html>
`;
}

/** The picture stands behind what is said first, before the first section. */
function withPicture(body: string, picture: string): string {
  if (picture === '') return body;
  const section = body.search(/<h2\b/);
  const at = section < 0 ? body.length : section;
  return `${body.slice(0, at)}<figure>${picture}</figure>${body.slice(at)}`;
}

const style = `
:root { color-scheme: light dark; }
body { font-family: system-ui, "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; line-height: 1.6;
  margin: 0 auto; max-width: 60em; padding: 1em 1.5em 2em; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.3; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; }
code { font-family: Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.92em; }
pre { padding: 0.8em 1em; border: 1px solid rgba(128, 128, 128, 0.35); border-radius: 4px; white-space: pre-wrap; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border-bottom: 1px solid rgba(128, 128, 128, 0.35); padding: 0.3em 1em 0.3em 0; text-align: left;
  vertical-align: top; }
td:first-child { white-space: nowrap; }
${wholeWordStyle}
thead:not(:has(th:not(:empty))) { display: none; }
figure { margin: 1.5em 0; } figure svg { max-width: 100%; height: auto; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid rgba(128, 128, 128, 0.5); }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3, p:has(+ pre), p:has(+ ol), p:has(+ ul), p:has(+ table) { break-after: avoid; }
  pre, tr, li, figure { break-inside: avoid; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.9em; }
}
`;
