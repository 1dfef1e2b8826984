// Owns what ships in dist/: the client, the language server, the analyzer and the command line, bundled.
// The analyzer with its code tables is written once; server and command line load it as ./analyzer.js.
const { existsSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

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
// The server is loaded only by `lsp`; the other commands of the command line start without it.
const sharedServer = beside('shared-server', /\/server\/src\/node\/main(\.js)?$/, './server.js');

const common = {
  bundle: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'linked',
  // UTF-8 keeps Chinese texts as they are instead of as \uXXXX, half the size.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  treeShaking: true,
};

const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};

const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...node, entryPoints: [facade], outfile: 'dist/analyzer.js' },
  {
    ...node,
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server.js',
    plugins: [sharedAnalyzer],
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
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/browser/server.js',
    format: 'iife',
  },
];

if (existsSync('cli/src/main.ts')) {
  bundles.push({
    ...node,
    entryPoints: ['cli/src/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [sharedAnalyzer, sharedServer],
    external: ['./server.js'],
  });
}

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
