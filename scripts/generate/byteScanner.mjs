// Generates analyzer/src/formats/generated/scanModule.ts: the WebAssembly that analyzer/assembly/scan.ts compiles to.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import asc from 'assemblyscript/asc';

const source = 'analyzer/assembly/scan.ts';
const target = 'analyzer/src/formats/generated/scanModule.ts';

/** In pages of 64 KB: one for tables, sixteen for the bytes, one that may be read beyond them. */
const pages = 18;

export async function generate(root) {
  const { binary, messages } = await compiled(root);
  if (binary === undefined) throw new Error(`${source} does not compile:\n${messages}`);
  const text = `// Generated from ${source} by npm run generate; do not edit.

/** The scanner as WebAssembly, in Base64. */
export const scanModule =
  '${Buffer.from(binary).toString('base64')}';
`;
  return new Map([[target, text]]);
}

async function compiled(root) {
  let binary;
  const limits = ['--initialMemory', `${pages}`, '--maximumMemory', `${pages}`];
  const { stderr } = await asc.main(
    [
      source,
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      ...limits,
      '--outFile',
      'scan.wasm',
    ],
    {
      readFile: (name) => readFile(path.join(root, name), 'utf8').catch(() => null),
      listFiles: () => [],
      writeFile: (_, contents) => {
        binary = contents;
      },
    },
  );
  return { binary, messages: stderr.toString() };
}
