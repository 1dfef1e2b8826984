// Owns the entry of a thread: takes jobs until there are none left, and posts what each gives.
import { parentPort, workerData } from 'node:worker_threads';
import { type ThreadData, takeJob } from './takeJob';

const data = workerData as ThreadData;
for (let message = takeJob(data); message !== undefined; message = takeJob(data))
  parentPort?.postMessage(message);
