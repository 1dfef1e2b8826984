// Owns the command line: arguments in, exit status out. What a command does is in commands/; nothing here decides
// anything about logs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, type Worker } from 'node:worker_threads';
import { localize } from '../../analyzer/src/index';
import { keepRoom } from '../../sources/src/node/room';
import { offerThread } from '../../workers/src/index';
import { environmentLanguage, parseArguments, type Request } from './args';
import { runBulk } from './bulk/index';
import { runBulkThread } from './bulk/thread';
import { runCompare } from './commands/compare';
import { runDecode } from './commands/decode';
import { startLanguageServer } from './commands/lsp';
import { runRedact } from './commands/redact';
import { runReply } from './commands/reply';
import { runSimilar } from './commands/similar';
import { runSummarize } from './commands/summarize';
import type { CommandIo } from './io';
import { withoutPatterns } from './patterns';
import { complaints } from './texts';

/** What this module is to the one that starts it. */
export interface Program {
  readonly run: typeof run;
}

/**
 * Runs the command that the arguments name.
 * @param program the file to start for a thread of a bulk run; in such a thread that is what is done
 * @param thread one that waits for something to read
 */
export function run(program: string, thread: Worker | undefined): void {
  if (thread !== undefined) offerThread(thread);
  if (isMainThread) start(program);
  else runBulkThread();
}

const io: CommandIo = {
  out: (text) => {
    process.stdout.write(text);
  },
  error: (sentence) => {
    process.stderr.write(`servicing-logs: ${sentence}\n`);
  },
  stdin: process.stdin,
  isInteractive: process.stdin.isTTY === true,
};

async function main(program: string): Promise<number | undefined> {
  keepRoom();
  const version = packageVersion();
  const request = await withoutPatternsIn(parseArguments(process.argv.slice(2), process.env, version));
  switch (request.command) {
    case 'summarize':
      return runSummarize(request.paths, { ...request, version }, io);
    case 'bulk':
      return runBulk(request, io, {
        program,
        stdout: process.stdout,
        onInterrupt: (stop) => process.once('SIGINT', stop),
      });
    case 'compare':
      return runCompare(request.paths, request, io);
    case 'similar':
      return runSimilar(request.paths, { ...request, version }, io);
    case 'redact':
      return runRedact(request.path, request, io);
    case 'reply':
      return runReply(request, io);
    case 'decode':
      return runDecode(request.codes, request, io);
    case 'lsp': {
      const missing = startLanguageServer(__dirname);
      if (missing === undefined) return undefined;
      io.error(localize(complaints.serverMissing, environmentLanguage(process.env), { name: missing }));
      return 2;
    }
    case 'show':
      io.out(request.text);
      return 0;
    case 'complain':
      io.error(request.message);
      return 2;
  }
}

async function withoutPatternsIn(request: Request): Promise<Request> {
  if ('paths' in request) return { ...request, paths: await withoutPatterns(request.paths) };
  if (request.command === 'reply') return { ...request, from: await withoutPatterns(request.from) };
  return request;
}

// package.json lies above the bundle in a checkout and in the installed package alike.
function packageVersion(): string {
  const text = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : '0.0.0';
}

// The exit status is set instead of exiting, so that a pipe gets all of the output.
function start(program: string): void {
  // A closed pipe (`| head`) ends the program quietly, as with other command line tools.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    io.error(
      localize(complaints.outputFailed, environmentLanguage(process.env), {
        detail: error.code ?? error.message,
      }),
    );
    process.exit(2);
  });
  main(program).then(
    (code) => {
      if (code !== undefined) process.exitCode = code;
    },
    (error: unknown) => {
      io.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exitCode = 2;
    },
  );
}
