// Owns the page around a rendered report: no network, no script but ours, colours of the editor.
import type { Language } from '../../protocol/src/index';
import { caseLinkScheme, recordLinkScheme } from '../../protocol/src/index';
import { languageNames } from './reportLanguages';
import { wholeWordStyle, withWholeWords } from './reportTables';

export interface PageOptions {
  /** Plain text. */
  readonly title: string;
  /** Of the text; with one, the page lets the reader choose another. */
  readonly language?: Language;
  /** True for tables of many columns, which take the whole width. */
  readonly isWide?: boolean;
}

/** The whole page; `body` is HTML as the editor's Markdown renderer made it. */
export function reportPage(body: string, { title, language, isWide = false }: PageOptions): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html${language === undefined ? '' : ` lang="${pageLanguages[language]}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${language === undefined ? '' : languageChoice(language)}
<main${isWide ? ' class="wide"' : ''}>${withWholeWords(body)}</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** The language that the page sent; undefined for any other message. */
export function languageOfMessage(message: unknown): Language | undefined {
  return languages.find((language) => message === `${languageMessage}${language}`);
}

const languageMessage = 'servicing-language:';
const languages = ['en', 'zh-cn'] as const satisfies readonly Language[];
const pageLanguages: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

function languageChoice(shown: Language): string {
  const buttons = languages.map(
    (language) =>
      `<button lang="${pageLanguages[language]}" data-message="${languageMessage}${language}" aria-pressed="${language === shown}">${languageNames[language]}</button>`,
  );
  return `<nav aria-label="Language / 语言">${buttons.join('')}</nav>`;
}

const style = `
nav { display: flex; justify-content: flex-end; gap: 0.25em; padding-top: 0.5em; max-width: 60em; }
nav button { font: inherit; font-size: 0.9em; padding: 0.1em 0.7em; border-radius: 3px; cursor: pointer;
  color: var(--vscode-foreground); background: none; border: 1px solid transparent; }
nav button:hover { background: var(--vscode-toolbar-hoverBackground); }
nav button[aria-pressed="true"] { border-color: var(--vscode-inputOption-activeBorder, var(--vscode-focusBorder));
  color: var(--vscode-inputOption-activeForeground, var(--vscode-foreground));
  background: var(--vscode-inputOption-activeBackground); }
nav button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
body { font-family: var(--vscode-font-family); font-size: 14px; line-height: 1.6; padding: 0 1.5em 2em;
  color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
main { max-width: 60em; overflow-wrap: anywhere; }
main.wide { max-width: none; overflow-x: auto; } main.wide :is(td, th) { min-width: 6.5em; }
main.wide th { overflow-wrap: normal; }
h1 { font-size: 1.6em; line-height: 1.3; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; }
a { color: var(--vscode-textLink-foreground); } a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
code { font-family: var(--vscode-editor-font-family); font-size: 0.92em; overflow-wrap: anywhere;
  color: var(--vscode-textPreformat-foreground); }
pre { padding: 0.8em 1em; white-space: pre-wrap; border-radius: 4px;
  background: var(--vscode-textCodeBlock-background); border: 1px solid var(--vscode-contrastBorder, transparent); }
pre code { color: var(--vscode-editor-foreground); background: none; padding: 0; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border-bottom: 1px solid var(--vscode-editorWidget-border, rgba(128, 128, 128, 0.35));
  padding: 0.3em 1em 0.3em 0; text-align: left; vertical-align: top; }
td:first-child { white-space: nowrap; }
td:first-child:nth-last-child(2) { white-space: normal; overflow-wrap: normal; width: 30%; min-width: 7em; }
${wholeWordStyle}
thead:not(:has(th:not(:empty))) { display: none; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid var(--vscode-textBlockQuote-border); }
hr { border: 0; border-top: 1px solid var(--vscode-editorWidget-border, rgba(128, 128, 128, 0.35)); }
`;

// Links of our own schemes and the choice of a language go to the extension; every other link is the editor's to open.
const script = `
const host = acquireVsCodeApi();
window.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-message]') : null;
  if (button !== null) host.postMessage(button.dataset.message);
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link === null ? '' : link.getAttribute('href');
  if (href.startsWith('${recordLinkScheme}:') || href.startsWith('${caseLinkScheme}:')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    host.postMessage(href);
  }
}, true);
`;

/** A word that nobody can guess, for the policy of a page. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Plain text as text of a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
