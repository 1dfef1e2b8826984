// Owns what a thread does: it waits for its work, takes jobs until there are none left, and posts what each gives.
import { parentPort } from 'node:worker_threads';
import { type ThreadData, type ThreadMessage, takeJob } from './takeJob';

parentPort?.once('message', (data: ThreadData) => {
  for (let message = takeJob(data); message !== undefined; message = takeJob(data))
    parentPort?.postMessage(message, buffersOf(message));
});

/** What can be handed over as it is: a copy would lie in memory twice. */
function buffersOf({ result }: ThreadMessage): ArrayBuffer[] {
  if (typeof result === 'string') return [];
  const { bytes, lengths, places } = result.facts.held;
  return [bytes, lengths, places].map(({ buffer }) => buffer as ArrayBuffer);
}
