// Owns what a thread does: it waits for its work, takes jobs until there are none left, and posts what each gives.
import { parentPort } from 'node:worker_threads';
import { type ThreadData, takeJob } from './takeJob';

parentPort?.once('message', (data: ThreadData) => {
  for (let message = takeJob(data); message !== undefined; message = takeJob(data))
    parentPort?.postMessage(message);
});
