// Owns what the server does first: it loads the analyzer with what earlier servers compiled. Import it before what asks for
// the analyzer.
import { join } from 'node:path';
import { loadCompiled } from '../../../sources/src/node/compiled';

loadCompiled(join(__dirname, 'analyzer.js'), 'server');
