// Owns how the engine's heap grows. Whoever reads logs makes much that is forgotten at once: with too little room for it
// the engine collects without end, and beyond some megabytes more room makes nothing faster and is never given back.
// Import it before what fills the heap, and call `keepRoom` when the program is loaded.
import { setFlagsFromString } from 'node:v8';
import { growRoom } from './room';

// Loading the program makes the room for new objects grow once. Threads begin with as much.
growRoom();
setFlagsFromString('--min-semi-space-size=4');
// Collected when it is a third larger than what lived last; unless told, it may become several times as large.
setFlagsFromString('--heap-growing-percent=30');
