// Owns how the time line looks: every colour is one of the editor's theme, so that a change of theme needs no script.

export const style = `
:root { --failed: var(--vscode-charts-red); --interrupted: var(--vscode-charts-orange);
  --cancelled: var(--vscode-charts-purple); --succeeded: var(--vscode-charts-green);
  --unknown: var(--vscode-charts-blue); --ink: var(--vscode-editor-foreground);
  --quiet: var(--vscode-descriptionForeground); --ground: var(--vscode-editor-background);
  --edge: var(--vscode-editorWidget-border, rgba(128, 128, 128, 0.35)); --strength: 26%; --bar-width: 1; --grid: 0.6; }
.vscode-high-contrast { --edge: var(--vscode-contrastBorder); --quiet: var(--ink); --strength: 0%; --bar-width: 1.8;
  --grid: 0.25; }
html, body { height: 100%; }
body { font-family: var(--vscode-font-family); font-size: 13px; line-height: 1.5; padding: 0; margin: 0;
  color: var(--ink); background: var(--ground); }
[hidden] { display: none !important; }
main { display: flex; flex-direction: column; height: 100vh; box-sizing: border-box; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between;
  padding: 10px 16px; border-bottom: 1px solid var(--edge); }
header > div:first-child { flex: 1 1 220px; min-width: 0; }
h1 { font-size: 15px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 13px; font-weight: 600; margin: 0 0 2px; overflow-wrap: anywhere; }
p { margin: 0; }
#summary, #range, #keys, #notes { color: var(--quiet); font-size: 12px; }
#tools { display: flex; flex-wrap: wrap; gap: 4px; }
button { font: inherit; font-size: 12px; line-height: 18px; padding: 3px 9px; border-radius: 4px; cursor: pointer;
  color: var(--vscode-button-secondaryForeground, var(--ink));
  background: var(--vscode-button-secondaryBackground, transparent);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground, transparent); }
button[aria-pressed="true"] { color: var(--vscode-inputOption-activeForeground, var(--ink));
  background: var(--vscode-inputOption-activeBackground); border-color: var(--vscode-inputOption-activeBorder); }
button:focus-visible, #picture:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
button:disabled { opacity: 0.5; cursor: default; }
button.main { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.main:hover { background: var(--vscode-button-hoverBackground); }
#empty { margin: auto; padding: 24px; max-width: 34em; text-align: center; }
#empty p { margin-bottom: 14px; }
#chart { flex: 0 0 auto; max-height: 70vh; overflow: hidden auto; position: relative; }
#axis { position: sticky; top: 0; z-index: 1; background: var(--ground); }
svg { display: block; width: 100%; user-select: none; font-size: 12px; }
svg text { fill: var(--ink); pointer-events: none; }
#picture { cursor: grab; touch-action: none; }
#picture:active { cursor: grabbing; }
.tick text { fill: var(--quiet); text-anchor: middle; }
.tick line, .grid { stroke: var(--edge); stroke-opacity: var(--grid); }
#axis .edge, .lane > .edge { stroke: var(--edge); }
.lane > .name { font-weight: 600; }
.guide { stroke-opacity: 0.55; stroke-dasharray: 3 3; stroke: var(--unknown); pointer-events: none; }
.guide.failure { stroke: var(--failed); stroke-dasharray: none; }
.guide.power-lost { stroke: var(--interrupted); }
.item { cursor: pointer; }
.bar, .sign { color: var(--unknown); }
.failed { color: var(--failed); } .interrupted { color: var(--interrupted); }
.cancelled { color: var(--cancelled); } .succeeded { color: var(--succeeded); }
.service-start, .service-stop { color: var(--quiet); }
.failure { color: var(--failed); } .power-lost { color: var(--interrupted); }
.bar path { fill: color-mix(in srgb, currentColor var(--strength), var(--ground)); stroke: currentColor;
  stroke-width: var(--bar-width); }
.bar.failed path { fill: color-mix(in srgb, currentColor calc(var(--strength) + 14%), var(--ground)); }
.bar.failed path { stroke-width: calc(var(--bar-width) * 1.8); }
.bar.interrupted path { stroke-dasharray: 5 2; } .bar.cancelled path { stroke-dasharray: 2 2; }
.bar:hover path { fill: color-mix(in srgb, currentColor 45%, var(--ground)); }
.sign .hit { fill: transparent; }
.sign .filled { fill: currentColor; } .sign .line { fill: none; stroke: currentColor; stroke-width: 1.7; }
.sign .inner { fill: none; stroke: var(--ground); stroke-width: 1.9; }
.ring { fill: none; stroke: var(--vscode-focusBorder); stroke-width: 2; pointer-events: none; }
.vscode-high-contrast .ring { stroke: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); }
#below { flex: 1 1 auto; min-height: 0; overflow-y: auto; padding: 10px 16px 16px; border-top: 1px solid var(--edge);
  display: flex; flex-direction: column; gap: 10px; }
:where(#detail) { color: var(--unknown); }
#detail:empty, #notes:empty { display: none; }
#detail { padding: 8px 12px; border: 1px solid var(--edge); border-left: 3px solid currentColor; border-radius: 4px;
  background: var(--vscode-editorWidget-background, transparent); }
#detail > * { color: var(--ink); }
#detail p, #detail li { overflow-wrap: anywhere; }
#detail > button { margin-top: 6px; }
ul, ol { list-style: none; margin: 0; padding: 0; }
#legend { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 12px; }
#legend li { display: flex; align-items: center; gap: 6px; }
#legend svg { width: 18px; height: 18px; }
.entries button { display: block; width: 100%; text-align: left; background: none; border-color: transparent;
  color: var(--vscode-textLink-foreground); padding: 2px 4px; margin: 0; overflow-wrap: anywhere; }
.entries button:hover { background: var(--vscode-list-hoverBackground); }
section h3 { font-size: 12px; font-weight: 600; margin: 6px 0 0; }
#tip { position: fixed; top: 0; left: 0; z-index: 2; max-width: min(420px, 90vw); padding: 6px 10px; font-size: 12px;
  pointer-events: none; overflow-wrap: anywhere; border-radius: 4px; color: var(--vscode-editorHoverWidget-foreground);
  background: var(--vscode-editorHoverWidget-background); border: 1px solid var(--vscode-editorHoverWidget-border); }
#tip b { font-weight: 600; }
@media (max-width: 480px) { header, #below { padding-left: 10px; padding-right: 10px; } #keys { display: none; } }
@media (forced-colors: active) { .item path { forced-color-adjust: none; } }
`;
