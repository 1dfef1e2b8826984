// Owns the entry of a thread: it begins with what earlier ones compiled.
import { join } from 'node:path';
import { loadCompiled } from '../../sources/src/node/compiled';

loadCompiled(join(__dirname, 'takeJobs.js'), 'thread');
