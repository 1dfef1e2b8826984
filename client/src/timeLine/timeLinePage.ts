// Owns the page around the time line: nothing is fetched but its one script, and nothing runs but that.
import { escapeHtml, randomNonce } from '../reportPage';
import { style } from './timeLineStyle';

/**
 * The whole page; the script fills it.
 * @param script address of the script
 * @param language of the editor, e.g. `zh-cn`
 */
export function timeLinePage(script: string, language: string): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Time Line</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<header id="head" hidden>
<div><h1 id="name"></h1><p id="summary"></p><p id="range" role="status"></p></div>
<div id="tools" role="toolbar"></div>
</header>
<div id="empty" hidden></div>
<div id="chart" hidden>
<svg id="axis" aria-hidden="true"></svg>
<svg id="picture" role="listbox" tabindex="0"></svg>
</div>
<div id="below" hidden>
<section id="detail"></section>
<ul id="legend"></ul>
<p id="keys"></p>
<ul id="notes"></ul>
<section id="list" hidden></section>
<section id="undated" hidden></section>
</div>
</main>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
