// Writes the reference pages docs/codes/<language>/<family>.md from the table and the explanations, so that an
// engineer finds a code with a web search too. The analyzer is bundled in memory; run after the tables are generated.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { labels, pages, sentences } from './codeReference/texts.mjs';

export const owns = ['docs/codes'];
/** Needs what codes.mjs writes. */
export const order = 1;

const languages = /** @type {const} */ (['en', 'zh-cn']);

export async function generate(root) {
  const codes = await loadCodes(root);
  const missing = Object.keys(codes.codeFamilies()).filter((family) => pages[family] === undefined);
  if (missing.length > 0) throw new Error(`codeReference: no page title for ${missing.join(', ')}`);
  const files = new Map();
  for (const language of languages) {
    for (const [family, entries] of Object.entries(codes.codeFamilies())) {
      files.set(`docs/codes/${language}/${fileName(family)}`, familyPage(codes, family, entries, language));
    }
    files.set(`docs/codes/${language}/upgrade-extend.md`, extendPage(codes, language));
    files.set(`docs/codes/${language}/index.md`, indexPage(codes, language));
  }
  return files;
}

async function loadCodes(root) {
  const result = await build({
    entryPoints: [path.join(root, 'analyzer', 'src', 'codes', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
  const text = result.outputFiles[0].text;
  return import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}#${pathToFileURL(root).href}`
  );
}

function familyPage(codes, family, entries, language) {
  const sorted = [...entries].sort((a, b) => a.code - b.code || (a.symbol < b.symbol ? -1 : 1));
  const { title, intro } = pages[family];
  const rows = sorted.map(
    (entry) =>
      `| [\`${codes.formatCode(entry.code)}\`](#${anchor(codes, entry)}) | ${nameCell(entry, language)} |`,
  );
  return [
    ...opening(title[language], intro[language], language),
    `| ${labels.code[language]} | ${labels.name[language]} |`,
    '| --- | --- |',
    ...rows,
    '',
    ...sorted.flatMap((entry) => entrySection(codes, entry, language)),
  ].join('\n');
}

function entrySection(codes, entry, language) {
  const reading = readingFor(codes, entry);
  const names = codes
    .namesOf(entry.code)
    .map((name) => name.symbol)
    .filter((symbol, index, all) => symbol !== entry.symbol && all.indexOf(symbol) === index);
  const forms = reading === undefined ? [] : otherForms(codes, reading);
  const colon = language === 'en' ? ': ' : '：';
  const separator = language === 'en' ? ', ' : '、';
  const code = (text) => `\`${text}\``;
  const lines = [`<a id="${anchor(codes, entry)}"></a>`, '', `## ${heading(codes, entry)}`, ''];
  lines.push(`**${labels.meaning[language]}**${colon}${localized(entry.meaning, language)}`, '');
  if (entry.wrapper === true) lines.push(sentences.wrapper[language], '');
  lines.push(`**${labels.cause[language]}**${colon}${localized(entry.cause, language)}`, '');
  lines.push(`**${labels.steps[language]}**`, '');
  for (const [index, step] of entry.nextSteps.entries()) {
    const mark = step.changesMachine ? `${sentences.changes[language]}${language === 'en' ? ' ' : ''}` : '';
    lines.push(`${index + 1}. ${mark}${localized(step.text, language)}`);
  }
  lines.push('');
  lines.push(`- ${labels.signed[language]}${colon}${code(String(entry.code | 0))}`);
  if (names.length > 0) {
    lines.push(`- ${labels.otherNames[language]}${colon}${names.map(code).join(separator)}`);
  }
  if (forms.length > 0) lines.push(`- ${labels.same[language]}${colon}${forms.map(code).join(separator)}`);
  if (entry.classes.length > 0) {
    lines.push(`- ${labels.classes[language]}${colon}${entry.classes.map(code).join(separator)}`);
  }
  const source = entry.source.startsWith('https://') ? `<${entry.source}>` : code(entry.source);
  lines.push(`- ${labels.source[language]}${colon}${source}`, '');
  return lines;
}

/** The reading of the number that the explanation belongs to. */
function readingFor(codes, entry) {
  const readings = codes.readingsOf(entry.code);
  return (
    readings.find((reading) => codes.fittingSymbols(reading).some((name) => name.symbol === entry.symbol)) ??
    readings[0]
  );
}

/** The code inside and the closest equivalents; a Win32 code can stand for dozens of statuses. */
function otherForms(codes, reading) {
  const inside =
    reading.unwrapped === undefined || reading.unwrapped.rule === 'http'
      ? []
      : [
          `${codes.formatCode(reading.unwrapped.number)} ${reading.unwrapped.symbols[0]?.symbol ?? ''}`.trim(),
        ];
  return [...inside, ...reading.equivalents.slice(0, 4).map(codes.formatEquivalent)];
}

function extendPage(codes, language) {
  const rows = (parts) =>
    parts.map(
      (part) =>
        `| \`0x${part.value.toString(16).toUpperCase()}\` | \`${part.symbol}\` | ${localized(part.meaning, language)} |`,
    );
  const head = (label) => [
    `## ${label[language]}`,
    '',
    `| ${labels.code[language]} | ${labels.name[language]} | ${labels.meaning[language]} |`,
    '| --- | --- | --- |',
  ];
  return [
    ...opening(sentences.extendTitle[language], sentences.extendIntro[language], language),
    ...head(labels.phase),
    ...rows(codes.upgradePhases()),
    '',
    ...head(labels.operation),
    ...rows(codes.upgradeOperations()),
    '',
  ].join('\n');
}

function indexPage(codes, language) {
  const rows = Object.entries(codes.codeFamilies()).map(
    ([family, entries]) => `| [${pages[family].title[language]}](${fileName(family)}) | ${entries.length} |`,
  );
  const extendCount = codes.upgradePhases().length + codes.upgradeOperations().length;
  return [
    `<!-- ${sentences.notice[language]} -->`,
    '',
    `# ${sentences.indexTitle[language]}`,
    '',
    sentences.indexIntro[language],
    '',
    `| ${labels.family[language]} | ${labels.count[language]} |`,
    '| --- | --- |',
    ...rows,
    `| [${sentences.extendTitle[language]}](upgrade-extend.md) | ${extendCount} |`,
    '',
  ].join('\n');
}

function opening(title, intro, language) {
  return [
    `<!-- ${sentences.notice[language]} -->`,
    '',
    `# ${title}`,
    '',
    intro,
    '',
    `[${sentences.backToIndex[language]}](index.md)`,
    '',
  ];
}

/** What people search for: a Win32 code also by its decimal form and as the HRESULT that wraps it. */
function heading(codes, entry) {
  const isWin32 = readingFor(codes, entry)?.as === 'win32' && entry.code > 0;
  const hresult = isWin32 ? `, ${codes.formatCode(0x80070000 + entry.code)}` : '';
  const plain = entry.code <= 0xffff ? ` (${entry.code}${hresult})` : '';
  return `${codes.formatCode(entry.code)}${plain} ${entry.symbol}`.trim();
}

function nameCell(entry, language) {
  return entry.symbol === '' ? sentences.unnamed[language] : `\`${entry.symbol}\``;
}

function anchor(codes, entry) {
  return `${codes.formatCode(entry.code)}${entry.symbol === '' ? '' : `-${entry.symbol.toLowerCase()}`}`;
}

function localized(text, language) {
  return language === 'zh-cn' ? text.zh : text.en;
}

/** windowsUpdate → windows-update.md */
function fileName(family) {
  return `${family.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}
