// Owns the engine's cache of compiled code: programs that are started again and again compile once. Import it first.
import module from 'node:module';
import { usualRoom } from './room';

/** There from Node 22.1 on; the cache lies in the system's folder for temporary files. */
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
// The name of the folder depends on the flags of the engine, of which this one changes while a program runs.
usualRoom();
enableCompileCache?.();
