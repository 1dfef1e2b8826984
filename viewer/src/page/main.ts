// Owns the page of the log viewer: puts its parts together and passes on what each tells. What lives in page/: drawing
// and keys, in a web view without network; no decision about logs.
import type { ViewerClientMessage } from '../../../protocol/src/index';
import { connectHost } from './host';
import { createViewer } from './viewer';

/** How long a page that nobody sees waits for a picture of it, in milliseconds. */
const longestWait = 250;

let receive: (message: ViewerClientMessage) => void = () => undefined;
const host = connectHost((message) => receive(message));
receive = createViewer(host, document.body);
// The first rows mostly come with the page; else they are sent when it is ready.
const { first } = document.body.dataset;
if (first !== undefined) receive(JSON.parse(first) as ViewerClientMessage);
delete document.body.dataset.first;
// Counting and analysis take all cores: they begin when the first rows are on the screen.
afterFirstPicture(() => host.send({ kind: 'ready' }));

/** Calls once, behind the first picture that the browser has drawn. */
function afterFirstPicture(call: () => void): void {
  let isCalled = false;
  const once = (): void => {
    if (!isCalled) call();
    isCalled = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, longestWait);
}
