// Owns when the engine optimizes. What reads a log is many functions of which each is called often; optimizing them all
// takes a fifth of the time for 50 MB, on threads that other work needs. Ten times as many calls before it are better for
// logs of any size. Import it before what is to be run.
import { setFlagsFromString } from 'node:v8';

// The engine's flags come and go with its versions, and it complains of those that it does not know.
if (process.versions.v8.startsWith('13.')) {
  setFlagsFromString('--invocation-count-for-maglev=4000');
  setFlagsFromString('--invocation-count-for-turbofan=30000');
}
