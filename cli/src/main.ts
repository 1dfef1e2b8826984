#!/usr/bin/env node
// Owns what the command line does first: it lets the program begin with what earlier ones compiled, and where a large log
// is named it starts the thread that helps to read it. All else is in program.ts.
import { loadCompiled } from '../../sources/src/node/compiled';
import '../../sources/src/node/smallHeap';
import '../../sources/src/node/optimizeLate';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { growRoom } from '../../sources/src/node/room';
import { isWorthThreads, startThread } from '../../workers/src/startThread';
import type { Program } from './program';

/** Bytes of the plain logs that the arguments name; what else is read is found out later. */
function namedBytes(args: readonly string[]): number {
  return args.filter((arg) => /\.log$/i.test(arg)).reduce((sum, path) => sum + sizeOf(path), 0);
}

/** 0 for what cannot be read, which the program explains. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Users' rules and masking want a log read in order: no thread helps there. */
const inOrder = /^--(?:rules|redact)/;

function start(): void {
  const [command = '', ...args] = process.argv.slice(2);
  const isLarge = isMainThread && !args.some((arg) => inOrder.test(arg)) && isWorthThreads(namedBytes(args));
  const thread = isLarge ? startThread(__dirname) : undefined;
  const purpose = `${/^[a-z]+$/.test(command) ? command : 'other'}${isLarge ? '-large' : ''}`;
  // The program asks for the analyzer, which is there then.
  loadCompiled(join(__dirname, 'analyzer.js'), purpose);
  growRoom();
  const { run } = loadCompiled(join(__dirname, 'program.js'), purpose) as Program;
  growRoom();
  run(join(__dirname, 'cli.js'), thread);
}

start();
