// Owns the entry of a thread: it begins with what earlier ones compiled.
import { join } from 'node:path';
import { loadCompiled } from '../../sources/src/node/compiled';
import { keepRoom } from '../../sources/src/node/room';

// The one that started it keeps its room too, and says so again and again while this one runs.
loadCompiled(join(__dirname, 'takeJobs.js'), 'thread', keepRoom);
