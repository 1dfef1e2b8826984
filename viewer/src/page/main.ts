// Owns the page of the log viewer: puts its parts together and passes on what each tells. What lives in page/: drawing
// and keys, in a web view without network; no decision about logs.
import type { ViewerClientMessage } from '../../../protocol/src/index';
import { connectHost } from './host';
import { createViewer } from './viewer';

let receive: (message: ViewerClientMessage) => void = () => undefined;
const host = connectHost((message) => receive(message));
receive = createViewer(host, document.body);
host.send({ kind: 'ready' });
