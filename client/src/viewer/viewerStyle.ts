// Owns how the viewer's page looks: the editor's fonts and the theme's colours, high contrast included.

export const viewerStyle = `
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; flex-direction: column; color: var(--vscode-editor-foreground);
  background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: 12px; }
[hidden] { display: none !important; }
.toolbar, .bar, .chips, .status { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; padding: 3px 8px; flex: none; }
.toolbar, .bar { border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); }
.chips:empty { display: none; }
.bar { background: var(--vscode-editorWidget-background); }
button { font: inherit; color: var(--vscode-foreground); background: transparent; border: 1px solid var(--vscode-contrastBorder, transparent);
  border-radius: 3px; padding: 2px 7px; cursor: pointer; }
button:hover { background: var(--vscode-toolbar-hoverBackground); }
button:focus-visible, input:focus-visible, select:focus-visible, .grid:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
button[aria-pressed="true"] { background: var(--vscode-inputOption-activeBackground); color: var(--vscode-inputOption-activeForeground);
  border-color: var(--vscode-inputOption-activeBorder); box-shadow: inset 0 0 0 1px var(--vscode-contrastActiveBorder, transparent); }
.vscode-high-contrast button[aria-pressed="true"] { text-decoration: underline; font-weight: bold; }
input, select { font: inherit; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 2px 5px; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); max-width: 18em; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
input.find { width: 24em; } input.wide { width: 18em; } input.code { width: 9em; } input.time { width: 16em; } input.line { width: 14em; }
input.wrong { border-color: var(--vscode-inputValidation-errorBorder); }
.count { color: var(--vscode-descriptionForeground); min-width: 6em; } .problem { color: var(--vscode-errorForeground); }
.chip { display: inline-flex; align-items: center; gap: 2px; border-radius: 10px; padding: 0 2px 0 9px;
  background: var(--vscode-badge-background); color: var(--vscode-badge-foreground); }
.chip button { color: inherit; padding: 0 5px; }
.notice { flex: none; padding: 5px 10px; background: var(--vscode-inputValidation-warningBackground); color: var(--vscode-inputValidation-warningForeground, var(--vscode-foreground));
  border: 1px solid var(--vscode-inputValidation-warningBorder); }
.notice button { margin-left: 8px; border: 1px solid var(--vscode-button-border, transparent); background: var(--vscode-button-background); color: var(--vscode-button-foreground); }
.sticky { flex: none; text-align: left; border-radius: 0; padding: 2px 10px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  background: var(--vscode-editorStickyScroll-background, var(--vscode-editor-background));
  border-bottom: 1px solid var(--vscode-editorStickyScroll-border, var(--vscode-editorWidget-border, transparent)); }
.sticky.failed { color: var(--vscode-editorError-foreground); }
.main { flex: 1; display: flex; min-height: 0; }
.grid { flex: 1; min-width: 0; overflow-x: auto; overflow-y: hidden; outline: none; cursor: text;
  font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); font-weight: var(--vscode-editor-font-weight); }
.rows { width: max-content; min-width: 100%; }
.row { height: var(--row-height); line-height: var(--row-height); white-space: pre; display: flex; }
.row.level-error > .text { background: color-mix(in srgb, var(--vscode-editorError-foreground) 9%, transparent); }
.row.noise > .text { opacity: 0.6; }
.row.selected > .text { background: var(--vscode-editor-selectionBackground); }
.row.cursor { box-shadow: inset 0 0 0 1px var(--vscode-editor-lineHighlightBorder, var(--vscode-contrastActiveBorder, transparent));
  background: var(--vscode-editor-lineHighlightBackground); }
.row.cause > .text { background: color-mix(in srgb, var(--vscode-editorError-foreground) 22%, transparent); }
.row.cause > .gutter { border-left-color: var(--vscode-editorError-foreground); }
.row.proof > .gutter { border-left-color: var(--vscode-editorWarning-foreground); }
.gutter { flex: none; width: 8.5em; padding-right: 1.2em; text-align: right; color: var(--vscode-editorLineNumber-foreground);
  border-left: 4px solid transparent; user-select: none; cursor: default; position: sticky; left: 0; z-index: 1; background: var(--vscode-editor-background); }
.row.cursor > .gutter { color: var(--vscode-editorLineNumber-activeForeground); }
.row.bookmarked > .gutter::before { content: "◆ "; color: var(--vscode-focusBorder); }
.delta { flex: none; width: 7.5em; padding-right: 1.2em; text-align: right; color: var(--vscode-descriptionForeground); user-select: none; }
.part { flex: none; width: calc(var(--part-width, 12ch) + 1.5em); padding-right: 1.5em; overflow: hidden; text-overflow: ellipsis; user-select: none; }
.part-0 { color: var(--vscode-charts-blue); } .part-1 { color: var(--vscode-charts-green); } .part-2 { color: var(--vscode-symbolIcon-classForeground); }
.part-3 { color: var(--vscode-charts-purple); } .part-4 { color: var(--vscode-charts-yellow); } .part-5 { color: var(--vscode-charts-red); }
.text { flex: 1; padding-right: 2em; tab-size: 8; }
.time, .info { color: var(--vscode-descriptionForeground); }
.warning { color: var(--vscode-editorWarning-foreground); font-weight: bold; } .error { color: var(--vscode-editorError-foreground); font-weight: bold; }
.component { color: var(--vscode-symbolIcon-classForeground); }
.failingCode { color: var(--vscode-editorError-foreground); font-weight: bold; } .successCode { color: var(--vscode-testing-iconPassed); }
.code, .stamp { color: var(--vscode-debugTokenExpression-number); }
.name { color: var(--vscode-debugTokenExpression-name); } .identity { color: var(--vscode-symbolIcon-interfaceForeground); }
.session { color: var(--vscode-symbolIcon-eventForeground); }
.hash { color: var(--vscode-debugTokenExpression-boolean); } .path { color: var(--vscode-debugTokenExpression-string); }
.hit { background: var(--vscode-editor-findMatchHighlightBackground); outline: 1px solid var(--vscode-editor-findMatchHighlightBorder, transparent); }
.hint::before { content: attr(data-hint); margin: 0 0.4em; padding: 0 0.35em; border-radius: 3px; font-size: 0.9em;
  color: var(--vscode-editorInlayHint-foreground); background: var(--vscode-editorInlayHint-background); }
.badge { display: inline-block; position: sticky; right: 0.5em; line-height: 1.3; margin-left: 1em; padding: 0 0.5em; border-radius: 8px; user-select: none; color: var(--vscode-badge-foreground); background: var(--vscode-badge-background); }
.strip { flex: none; width: 30px; position: relative; border-left: 1px solid var(--vscode-editorOverviewRuler-border, transparent); touch-action: none; }
.strip canvas { width: 30px; height: 100%; display: block; }
.status { gap: 14px; flex-wrap: nowrap; white-space: nowrap; overflow: hidden; color: var(--vscode-descriptionForeground);
  border-top: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); }
.status > span { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.status .said { flex: 1 0 14em; color: var(--vscode-foreground); }
@media (max-width: 640px) { .status { flex-wrap: wrap; column-gap: 10px; row-gap: 0; } .status .said { flex: 0 1 auto; } .status > span:empty { display: none; } }
.card { position: fixed; z-index: 9; max-width: min(60em, 90vw); max-height: 60vh; overflow: auto; padding: 2px 12px;
  background: var(--vscode-editorHoverWidget-background); color: var(--vscode-editorHoverWidget-foreground);
  border: 1px solid var(--vscode-editorHoverWidget-border); font-size: 13px; line-height: 1.45; }
.card code { font-family: var(--vscode-editor-font-family); background: var(--vscode-textCodeBlock-background); padding: 0 3px; }
.card a { color: var(--vscode-textLink-foreground); }
.card ul { padding-left: 1.5em; }
`;
