// Owns the checks of who may import what (docs/architecture.md, "What never happens"), and of how a file begins.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(__dirname, '..', '..', '..');

interface Import {
  readonly file: string;
  /** A package as written, or a file of this repository as its path from the root, without ending. */
  readonly target: string;
  readonly isTypeOnly: boolean;
}

interface Source {
  readonly file: string;
  readonly text: string;
}

const nodeFolders = {
  client: 'client/src/node/',
  server: 'server/src/node/',
  sources: 'sources/src/node/',
  viewer: 'viewer/src/node/',
};

/** What each folder may import beside its own files. */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  analyzer: [],
  protocol: [/^analyzer\/src\/index$/],
  picture: [/^analyzer\/src\/index$/, /^d3-scale$/],
  webview: [/^protocol\/src\/index$/, /^picture\/src\/index$/, /^d3-(?:selection|zoom)$/],
  sources: [
    /^analyzer\/src\/index$/,
    /^fflate\/browser$/,
    /^@zip\.js\/zip\.js\/lib\/zip-core-reader\.js$/,
    /^postal-mime$/,
  ],
  userrules: [/^analyzer\/src\/index$/, /^leven$/, /^re2js$/, /^yaml$/],
  replies: [/^analyzer\/src\/index$/, /^userrules\/src\/index$/, /^liquidjs$/, /^markdown-it$/],
  server: [
    /^analyzer\/src\/index$/,
    /^protocol\/src\/index$/,
    /^picture\/src\/index$/,
    /^sources\/src\/index$/,
    /^(?:userrules|replies)\/src\/index(?:\.js)?$/,
    /^vscode-languageserver(?:\/(?:node|browser))?$/,
    /^vscode-languageserver-textdocument$/,
  ],
  viewer: [
    /^analyzer\/src\/index$/,
    /^protocol\/src\/index$/,
    /^sources\/src\/index$/,
    /^userrules\/src\/index\.js$/,
  ],
  client: [/^protocol\/src\/index$/, /^vscode$/, /^vscode-languageclient(?:\/(?:node|browser))?$/],
  workers: [
    /^analyzer\/src\/(?:index|segments\/(?:border|segment))$/,
    /^sources\/src\/(?:index|node\/(?:ascii|compiled|room))$/,
    /^node:/,
  ],
  cli: [
    /^analyzer\/src\/index$/,
    /^sources\/src\/(?:index|node\/(?:index|compiled|optimizeLate|room|smallHeap))$/,
    /^workers\/src\/(?:index|startThread)$/,
    /^(?:userrules|replies)\/src\/index\.js$/,
    /^commander$/,
    /^node:/,
  ],
};

/** What only the files of a `node/` folder may import. What was compiled is taken up only where that comes before all else. */
const allowedInNode: Readonly<Record<string, readonly RegExp[]>> = {
  sources: [/^node:/],
  server: [/^node:/, /^sources\/src\/node\/(?:index|compiled)$/],
  client: [/^node:/],
  viewer: [/^node:/],
};

function sourcesBelow(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      return { file, text: readFileSync(path.join(root, file), 'utf8') };
    });
}

/** Every import, re-export and `import()` of a file. */
function importsOf({ file, text }: Source): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s(?:(type)\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = text.matchAll(/\b(?:import|require)\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...statements].map(([, type, name = '']) => imported(file, name, type !== undefined)),
    ...[...calls].map(([, name = '']) => imported(file, name, false)),
  ];
}

function imported(file: string, name: string, isTypeOnly: boolean): Import {
  const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  return { file, target, isTypeOnly };
}

function mayImport(folder: string, { file, target }: Import): boolean {
  if (target.startsWith(`${folder}/`)) return true;
  const isInNode = file.startsWith(`${folder}/src/node/`);
  const patterns = [...(allowed[folder] ?? []), ...(isInNode ? (allowedInNode[folder] ?? []) : [])];
  return patterns.some((pattern) => pattern.test(target));
}

for (const folder of Object.keys(allowed)) {
  test(`${folder}/ imports only what it may`, () => {
    const imports = sourcesBelow(`${folder}/src`).flatMap(importsOf);
    assert.ok(imports.length > 0, 'no import was read');
    assert.deepEqual(
      imports.filter((each) => !mayImport(folder, each)),
      [],
    );
  });
}

test('protocol/ and picture/ take only types from the analyzer', () => {
  const imports = ['protocol', 'picture']
    .flatMap((folder) => sourcesBelow(`${folder}/src`).flatMap(importsOf))
    .filter(({ target }) => target.startsWith('analyzer/'));
  assert.deepEqual(
    imports.filter((each) => !each.isTypeOnly),
    [],
  );
});

test('what also runs in a web worker imports no file of a node/ folder', () => {
  for (const [folder, node] of Object.entries(nodeFolders)) {
    const outside = sourcesBelow(`${folder}/src`).filter(({ file }) => !file.startsWith(node));
    assert.deepEqual(
      outside.flatMap(importsOf).filter(({ target }) => target.startsWith(node)),
      [],
    );
  }
});

test('rules do not import one another, and nothing below the rules imports a rule', () => {
  const isRule = (file: string): boolean => /^analyzer\/src\/rules\/[a-z]+(?:-[a-z]+)+(?:\.ts)?$/.test(file);
  const inRules = sourcesBelow('analyzer/src/rules').filter(({ file }) => isRule(file));
  assert.ok(inRules.length > 50, 'no rule was read');
  const below = ['formats', 'facts', 'operations'].flatMap((name) => sourcesBelow(`analyzer/src/${name}`));
  assert.deepEqual(
    [...inRules, ...below].flatMap(importsOf).filter(({ target }) => isRule(target)),
    [],
  );
});

test('what rules of one subject share knows no rule and no other subject', () => {
  for (const subject of ['matching', 'damage', 'drivers', 'installers', 'setup', 'system']) {
    const may = new RegExp(`^analyzer/src/rules/(?:(?:classIds|defineRule)$|matching/|${subject}/)`);
    assert.deepEqual(importsWithin(`analyzer/src/rules/${subject}`, 'analyzer/src/rules/', may), []);
  }
});

test('rules ask the facts layer what the words of a record say', () => {
  const ofFact =
    /\bfact\w*(?:\([^()]*\))?\.text\b|\{[^{}]*\btext\b[^{}]*\}\s*(?::\s*(?:Pick<)?Fact\b|=\s*index\.fact\([^)]*\);)/;
  const rules = sourcesBelow('analyzer/src/rules');
  assert.match('const name = infName.exec(index.fact(k).text)?.[0];', ofFact);
  assert.match('const { text, codes } = index.fact(n);', ofFact);
  assert.deepEqual(
    rules.filter(({ text }) => ofFact.test(text)).map(({ file }) => file),
    [],
  );
});

test('the steps of a case know the steps before them only', () => {
  const order = ['cause', 'telling', 'joining'];
  for (const [k, step] of order.entries()) {
    const may = new RegExp(`^analyzer/src/case/(?:\\w+$|(?:${order.slice(0, k + 1).join('|')})/)`);
    assert.deepEqual(importsWithin(`analyzer/src/case/${step}`, 'analyzer/src/case/', may), []);
  }
});

/** What files of a folder import from below another one beside what they may. */
function importsWithin(folder: string, within: string, may: RegExp): Import[] {
  const sources = sourcesBelow(folder);
  assert.ok(sources.length > 0, `${folder} is empty`);
  return sources.flatMap(importsOf).filter(({ target }) => target.startsWith(within) && !may.test(target));
}

test('tests import facades, not what lies behind them', () => {
  // The command line has no facade: what a command prints is asked of the command. The list of rules is read only by
  // the checks of the collection. Of the client only what needs no editor can be asked: how a page's messages are read,
  // what a text looks like, how a web worker's script is put together;
  // of the server what needs no connection: how work is done in turns.
  const facade =
    /^(?:(?:analyzer|protocol|picture|sources|userrules|workers|replies|viewer)\/src\/(?:node\/)?index|cli\/src\/commands\/\w+|analyzer\/src\/rules\/index|client\/src\/(?:viewer\/pageMessage|kindOfText|browser\/workerScript)|server\/src\/inTurns)$/;
  const ours =
    /^(?:analyzer|protocol|picture|webview|sources|userrules|workers|replies|viewer|server|client|cli)\//;
  assert.deepEqual(
    sourcesBelow('test')
      .filter(({ file }) => !file.includes('node_modules'))
      .flatMap(importsOf)
      .filter(({ target }) => ours.test(target) && !facade.test(target)),
    [],
  );
});

test('every file says first what it owns; there is no default export, no enum, no any', () => {
  const ours = Object.keys(allowed).flatMap((folder) => sourcesBelow(`${folder}/src`));
  for (const { file, text } of ours) {
    assert.match(text, /^(?:#!.*\n)?(?:\/\/ |\/\*)/, `${file} does not say what it owns`);
    assert.doesNotMatch(text, /^export default\b/m, file);
    assert.doesNotMatch(text, /^(?:export )?(?:const )?enum /m, file);
    assert.doesNotMatch(text, /^[^/*\n]*(?:\bas any\b|: any\b|<any>)/m, file);
  }
});
