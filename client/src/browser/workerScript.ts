// Owns how the modules of dist/ that a web worker needs become the one script that it may run.

/** The modules under dist/ in the order in which their sources are given to `asOneScript`; the last one is started. */
export const workerModules = [
  'analyzer.js',
  'archives.js',
  'mail.js',
  'userrules.js',
  'replies.js',
  'browser/server.js',
] as const;

/**
 * Takes the source of each of `workerModules`, as text or as UTF-8 bytes. Returns the parts of a script in which each
 * module finds the others by `./name.js`, as in Node, and runs when it is first asked for; the last one runs at once.
 */
export function asOneScript<Source>(sources: readonly Source[]): (Source | string)[] {
  const names = workerModules.map((path) => JSON.stringify(`./${path.split('/').at(-1)}`));
  const modules = sources.flatMap((source, at) => [
    `modules[${names[at]}] = (module, exports, require) => {`,
    source,
    '\n};\n',
  ]);
  return [loader, ...modules, `load(${names.at(-1)});\n`];
}

const loader = `const modules = {};
const loaded = {};
function load(name) {
  if (loaded[name] === undefined) {
    loaded[name] = { exports: {} };
    modules[name](loaded[name], loaded[name].exports, load);
  }
  return loaded[name].exports;
}
`;
