// Owns what ships in dist/: the client, the language server, the analyzer and the command line, bundled.
// The analyzer with its code tables is written once; servers and command line load it as ./analyzer.js.
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { packKnowledge } = require('./scripts/support/packKnowledge.js');

const isProduction = process.argv.includes('--production') || process.env.NODE_ENV === 'production';
const isWatching = process.argv.includes('--watch');
const facade = path.join(__dirname, 'analyzer', 'src', 'index.ts');

/** Leaves an import to the bundle that lies beside the one being built. */
const beside = (name, filter, file) => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: file, external: true },
    );
  },
});
const sharedAnalyzer = beside('shared-analyzer', /\/analyzer\/src(\/index(\.js)?)?$/, './analyzer.js');
// What a thread reads with is also in the analyzer: the program that starts threads has it already.
const sharedSegments = beside(
  'shared-segments',
  /\/analyzer\/src\/segments\/(border|segment)(\.js)?$/,
  './analyzer.js',
);
// Users' rules are read only where there are rule files.
const sharedUserRules = beside('shared-user-rules', /\/userrules\/src(\/index(\.js)?)?$/, './userrules.js');
// Replies are written only when one is asked for.
const sharedReplies = beside('shared-replies', /\/replies\/src(\/index(\.js)?)?$/, './replies.js');
/** Leaves an import to the analyzer beside the bundle, which is loaded when something of it is asked for. */
const analyzerWhenAsked = (filter) => ({
  name: 'analyzer-when-asked',
  setup(build) {
    build.onResolve({ filter }, () => ({ path: 'analyzer', namespace: 'asked' }));
    // The bundle looks names up through the prototype of what it is given; `__esModule` is asked for at once.
    build.onLoad({ filter: /./, namespace: 'asked' }, () => ({
      contents: `
        const get = (_, name) => (name === '__esModule' ? undefined : require('./analyzer.js')[name]);
        module.exports = Object.create(new Proxy({}, { get }));`,
    }));
    build.onResolve({ filter: /^\.\/analyzer\.js$/, namespace: 'asked' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
  },
});
// The viewer shows the first lines before it needs the tables.
const analyzerOfViewer = analyzerWhenAsked(/\/analyzer\/src(\/index(\.js)?)?$/);
// What a large log hardly ever holds: copied lines, lines without a head, a console's answers in other languages, results of SetupDiag.
const rarelyInThreads = analyzerWhenAsked(
  /\/(copiedReader|headlessShapes|localAnswers|setupDiagFields)(\.js)?$/,
);
// The server is loaded only by `lsp`; the other commands of the command line start without it.
const sharedServer = beside('shared-server', /\/server\/src\/node\/main(\.js)?$/, './server.js');

/** The reader of arguments can start programs; this one has none to start, and loading what starts them takes time. */
const noPrograms = {
  name: 'no-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'programs', namespace: 'none' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// What opens archives is loaded when there is one; the command line and the server share it.
const archives = path.join(__dirname, 'sources', 'src', 'archive', 'libraries.mts');
const sharedArchives = beside('shared-archives', /\/libraries\.mjs$/, './archives.js');

// Three quarters of the client: the editor waits for what it loads first, a server is started later or not at all.
const languageClient = 'vscode-languageclient/node';
const sharedLanguageClient = beside(
  'shared-language-client',
  /^vscode-languageclient\/node$/,
  './languageClient.js',
);

// The same for mails.
const mails = path.join(__dirname, 'sources', 'src', 'archive', 'mailLibrary.mts');
const sharedMails = beside('shared-mails', /\/mailLibrary\.mjs$/, './mail.js');

/** What a mail's reader brings along for addresses, pages and results in Base64, and nobody asks it for here. */
const withoutAddresses = {
  name: 'without-addresses',
  setup(build) {
    build.onLoad(
      {
        filter:
          /[\\/]postal-mime[\\/].*[\\/](?:html-entities|address-parser|base64-encoder|text-format)\.js$/,
      },
      () => ({
        contents: `
        export const htmlEntities = {};
        export const base64ArrayBuffer = () => '';
        export const htmlToText = (page) => page;
        export const textToHtml = (text) => text;
        export const formatTextHeader = () => '';
        export const formatHtmlHeader = () => '';
        export default () => [];`,
      }),
    );
  },
};

/** Puts the explained codes into the bundle in a form of their own. */
const knowledgeAsText = {
  name: 'knowledge-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]codes[\\/]knowledge[\\/]index\.ts$/ }, ({ path: file }) => {
      const { outputFiles } = esbuild.buildSync({
        entryPoints: [file],
        bundle: true,
        write: false,
        platform: 'neutral',
        format: 'cjs',
        charset: 'utf8',
        logLevel: 'silent',
      });
      const loaded = { exports: {} };
      new Function('module', 'exports', outputFiles[0].text)(loaded, loaded.exports);
      return { contents: packKnowledge(loaded.exports.codeFamilies()), loader: 'js' };
    });
  },
};

/**
 * Patterns in ASCII as well: the bundler leaves literals and `String.raw` as they stand, and in a pattern \uXXXX is the
 * character. A module in which `String.raw` makes texts must not be written so.
 */
const asciiPatterns = {
  name: 'ascii-patterns',
  setup(build) {
    const { minify, outfile } = build.initialOptions;
    // Else there are comments.
    if (!minify) return;
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const code = readFileSync(outfile, 'utf8');
      const escaped = code.replace(/\\?[^\0-\x7F]/g, (found) => {
        if (found.length > 1) throw new Error(`${outfile}: "${found}" needs no backslash.`);
        return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
      });
      writeFileSync(outfile, escaped);
    });
  },
};

const common = {
  bundle: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'linked',
  // Other characters as \uXXXX: a module in ASCII is read without decoding, and the engine keeps it in half the memory.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  treeShaking: true,
};

/** One module loads another when it needs it: by `require`, which a web worker's script and `loadCompiled` bring along. */
const byRequire = { format: 'cjs', supported: { 'dynamic-import': false } };
const node = {
  ...common,
  ...byRequire,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
};
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
/** What Node and web workers both load: it knows neither. What a library has for browsers reads no files. */
const anywhere = { ...browser, ...byRequire, target: 'node20' };

const bundles = [
  {
    ...node,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [sharedLanguageClient],
  },
  { ...node, entryPoints: [languageClient], outfile: 'dist/languageClient.js', external: ['vscode'] },
  {
    ...anywhere,
    entryPoints: [facade],
    outfile: 'dist/analyzer.js',
    plugins: [knowledgeAsText, asciiPatterns],
  },
  {
    ...node,
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server.js',
    plugins: [sharedAnalyzer, sharedUserRules, sharedReplies, sharedArchives, sharedMails],
  },
  {
    ...node,
    entryPoints: ['viewer/src/node/worker.ts'],
    outfile: 'dist/viewer.js',
    plugins: [analyzerOfViewer, sharedUserRules, sharedArchives, sharedMails],
  },
  { ...browser, entryPoints: ['viewer/src/page/main.ts'], outfile: 'dist/viewerPage.js', format: 'iife' },
  { ...anywhere, entryPoints: [archives], outfile: 'dist/archives.js' },
  { ...anywhere, entryPoints: [mails], outfile: 'dist/mail.js', plugins: [withoutAddresses] },
  {
    ...anywhere,
    entryPoints: ['userrules/src/index.ts'],
    outfile: 'dist/userrules.js',
    plugins: [sharedAnalyzer],
  },
  {
    ...anywhere,
    entryPoints: ['replies/src/index.ts'],
    outfile: 'dist/replies.js',
    plugins: [sharedAnalyzer, sharedUserRules],
  },
  {
    ...browser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/browser/client.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    ...byRequire,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/browser/server.js',
    plugins: [sharedAnalyzer, sharedUserRules, sharedReplies, sharedArchives, sharedMails],
  },
  // Runs in the panel of the time line, wherever the editor is; loaded when that is opened.
  { ...browser, entryPoints: ['webview/src/timeLine/main.ts'], outfile: 'dist/timeLine.js', format: 'iife' },
  // A thread needs neither rules nor tables, and is to be there at once.
  {
    ...node,
    entryPoints: ['workers/src/takeJobs.ts'],
    outfile: 'dist/takeJobs.js',
    plugins: [rarelyInThreads, asciiPatterns],
  },
  // What starts the others is compiled every time: it is small.
  { ...node, entryPoints: ['workers/src/thread.ts'], outfile: 'dist/thread.js' },
  { ...node, entryPoints: ['cli/src/main.ts'], outfile: 'dist/cli.js' },
  {
    ...node,
    entryPoints: ['cli/src/program.ts'],
    outfile: 'dist/program.js',
    plugins: [
      sharedAnalyzer,
      sharedSegments,
      sharedUserRules,
      sharedReplies,
      sharedServer,
      sharedArchives,
      sharedMails,
      noPrograms,
    ],
    external: ['./server.js'],
  },
];

async function main() {
  process.chdir(__dirname);
  if (isWatching) {
    for (const bundle of bundles) {
      await (await esbuild.context(bundle)).watch();
    }
    return;
  }
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
