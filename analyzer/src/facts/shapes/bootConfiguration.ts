// Owns the shapes of a boot configuration store that cannot be opened: what bcdedit and bcdboot say of it, with the system's reason on
// the same or on the next line, and what Windows Setup does.
// Sources: the messages of bcdedit.exe, and public support threads on 0x800703ee.
import { begins, holds, type Shape } from '../shape';

/** How long a reason may be that stands in the same record. */
const reason = String.raw`(?:[.。][^\S\n]*\n?[^\S\n]*(?<words>[^\n]{4,200}?)[.。]?\s*$|)`;

const answers = [
  'The boot configuration data store could not be opened',
  'The boot configuration data store could not be found',
  'Der Speicher für die Startkonfigurationsdaten konnte nicht geöffnet werden',
  'Impossible d’ouvrir le magasin des données de configuration de démarrage',
  "Impossible d'ouvrir le magasin des données de configuration de démarrage",
  'No se pudo abrir el almacén de datos de la configuración de arranque',
  // the screen of the boot manager
  'An error occurred while attempting to read the boot configuration data',
  'The boot configuration data for your PC is missing or contains errors',
  'The Boot Configuration Data for your PC is missing or contains errors',
  '无法打开启动配置数据存储',
  '無法開啟開機設定資料存放區',
];

export const bootConfigurationShapes: readonly Shape[] = [
  ...answers.map((answer) =>
    holds('console', 'boot.store.unopened', answer, new RegExp(`^[^\\n]{0,120}?(?<told>${answer})${reason}`)),
  ),
  // the reason, on the line below
  ...[
    'The requested system device cannot be found',
    'has been externally altered so that the opened file',
  ].map((text) => holds('console', 'boot.store.reason', text, /^(?<words>The [^\n]{10,160}?)[.]?\s*$/)),
  // SPGetCurrentOSGuid: BCD Open failed. Error: 0x000003EE
  begins(
    'setup',
    'boot.store.unopened',
    'SPGetCurrentOSGuid: BCD Open failed',
    /Error: (?<code>0x[0-9a-fA-F]{1,8})/,
  ),
  // BFSVC: BcdOpenStoreFromFile failed for \\?\GLOBALROOT\…\BCD with unexpected error code, Status = [c000014c]
  begins(
    'any',
    'boot.store.failed',
    ['BFSVC: BcdOpenStoreFromFile failed', 'BcdOpenStoreFromFile failed'],
    /Status = (?:\[|0x)(?<status>[c-fC-F][0-9a-fA-F]{7})\b/i,
  ),
];
