// Owns `servicing-logs lsp`: hands this process over to the language server that lies beside the bundle.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Starts the language server in this process; it reads `--stdio` from the arguments itself.
 * @param folder where the bundles are
 * @returns the path of the missing bundle, or undefined when the server runs
 */
export function startLanguageServer(folder: string): string | undefined {
  const server = join(folder, 'server.js');
  if (!existsSync(server)) return server;
  // The server refuses to start without a transport; standard input and output is the only one offered here.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  createRequire(__filename)(server);
  return undefined;
}
