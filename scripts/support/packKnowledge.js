// Owns the form in which the explained codes lie in the bundle: texts by language and what they share once, entries as
// lines of numbers. Each is taken out on first use, because literals by the thousand would cost every start; and a file
// packs better where one language follows the other than where they take turns.

/**
 * The source of a module with the exports of analyzer/src/codes/knowledge/index.ts.
 * @param families what its `codeFamilies()` gives
 */
function packKnowledge(families) {
  const en = table();
  const zh = [];
  const textOf = (text) => {
    const index = en.indexOf(`${line(text.en)}`, line(text.zh));
    zh[index] = line(text.zh);
    return index;
  };
  const steps = table();
  const stepOf = ({ text, changesMachine }) => steps.indexOf(`${textOf(text)},${changesMachine ? 1 : 0}`);
  const sources = table();
  const classes = table();
  const all = Object.values(families).flat();
  const entries = all.map(({ symbol, meaning, cause, nextSteps, classes: ids, source, wrapper = false }) =>
    [
      symbol,
      textOf(meaning),
      textOf(cause),
      sources.indexOf(line(source)),
      classes.indexOf(ids.join(' ')),
      wrapper ? 1 : 0,
      ...nextSteps.map(stepOf),
    ].join(','),
  );
  const sizes = Object.entries(families).map(([family, { length }]) => [family, length]);
  return `
    const codes = ${JSON.stringify(all.map(({ code }) => code))};
    const linesOf = (text) => {
      let lines;
      return (index) => (lines ??= text.split('\\n'))[index];
    };
    const madeOnce = (make) => {
      const made = [];
      return (index) => (made[index] ??= make(Number(index)));
    };
    const en = linesOf(${packed(en.lines)});
    const zh = linesOf(${packed(zh)});
    const source = linesOf(${packed(sources.lines)});
    const classLine = linesOf(${packed(classes.lines)});
    const stepLine = linesOf(${packed(steps.lines)});
    const entryLine = linesOf(${packed(entries)});
    const textAt = (index) => ({ en: en(index), zh: zh(index) });
    const stepAt = madeOnce((index) => {
      const [text, changesMachine] = stepLine(index).split(',');
      return { text: textAt(text), changesMachine: changesMachine === '1' };
    });
    const entryAt = madeOnce((index) => {
      const [symbol, meaning, cause, from, classes, wrapper, ...steps] = entryLine(index).split(',');
      return {
        code: codes[index],
        symbol,
        meaning: textAt(meaning),
        cause: textAt(cause),
        nextSteps: steps.map(stepAt),
        ...(wrapper === '1' && { wrapper: true }),
        classes: classLine(classes).split(' ').filter((id) => id !== ''),
        source: source(from),
      };
    });
    let families, all;
    export function codeKnowledge() {
      return (all ??= codes.map((_, index) => entryAt(index)));
    }
    export function codeFamilies() {
      let end = 0;
      return (families ??= Object.fromEntries(
        ${JSON.stringify(sizes)}.map(([name, size]) => [name, codeKnowledge().slice(end, (end += size))]),
      ));
    }
    export function knowledgeOf(code) {
      const found = [];
      for (let index = codes.indexOf(code); index >= 0; index = codes.indexOf(code, index + 1)) found.push(entryAt(index));
      return found;
    }`;
}

/** Lines of which each is kept once; two that agree in one language only are two. */
function table() {
  const known = new Map();
  const lines = [];
  return {
    lines,
    indexOf(text, other = '') {
      const key = `${text}\n${other}`;
      if (!known.has(key)) known.set(key, lines.push(text) - 1);
      return known.get(key);
    },
  };
}

function packed(lines) {
  return JSON.stringify(lines.join('\n'));
}

function line(text) {
  if (text.includes('\n')) throw new Error(`A text of an explained code has several lines: ${text}`);
  return text;
}

module.exports = { packKnowledge };
