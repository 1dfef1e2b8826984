// Many cases in one run: what is a case, the threads that read them, and the file that says which are done. What a case
// says and how a line looks is the analyzer's business.
export { runBulk } from './run';
