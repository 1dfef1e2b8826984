// Owns how the engine's heap grows. Whoever reads logs makes much that is forgotten at once: room for it that grows makes
// nothing faster and is never given back. Import it before what fills the heap.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
// Collected when it is a third larger than what lived last; unless told, it may become several times as large.
setFlagsFromString('--heap-growing-percent=30');
