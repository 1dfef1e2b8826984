// Owns the shapes of a boot configuration store that cannot be opened: what bcdedit and bcdboot say of it, with the system's reason on
// the same or on the next line, and what Windows Setup does.
// Sources: the messages of bcdedit.exe, and public support threads on 0x800703ee.

import { begins, holds, type Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';

/** How long a reason may be that stands in the same record. */
const reason = String.raw`(?:[.。][^\S\n]*\n?[^\S\n]*(?<words>[^\n]{4,200}?)[.。]?\s*$|)`;

const answers = [
  'The boot configuration data store could not be opened',
  'The boot configuration data store could not be found',
  'Der Speicher für die Startkonfigurationsdaten konnte nicht geöffnet werden',
  "Impossible d'ouvrir le magasin des données de configuration de démarrage",
  'No se pudo abrir el almacén de datos de la configuración de arranque',
  // the screen of the boot manager
  'An error occurred while attempting to read the boot configuration data',
  'The boot configuration data for your PC is missing or contains errors',
  'The Boot Configuration Data for your PC is missing or contains errors',
  "Impossibile aprire l'archivio d",
  'Não foi possível abrir o repositório de dados de configuração d',
  'Не удалось открыть хранилище данных конфигурации загрузки',
  'Не удается открыть хранилище данных конфигурации загрузки',
  'Nie można otworzyć magazynu danych konfiguracji rozruchu',
  'ブート構成データ ストアを開けませんでした',
  '부팅 구성 데이터 저장소를 열 수 없습니다',
  '无法打开启动配置数据存储',
  '無法開啟開機設定資料存放區',
];

/** "The requested system device cannot be found" in the languages of Windows. */
const devicesGone = [
  'Das angeforderte Systemgerät kann nicht gefunden werden',
  'Le périphérique système demandé est introuvable',
  'No se encuentra el dispositivo de sistema solicitado',
  'Impossibile trovare il dispositivo di sistema richiesto',
  'O dispositivo de sistema solicitado não pode ser encontrado',
  'Не удается найти указанное системное устройство',
  'Nie można odnaleźć żądanego urządzenia systemowego',
  '要求されたシステム デバイスが見つかりません',
  '요청한 시스템 장치를 찾을 수 없습니다',
  '找不到请求的系统设备',
  '找不到要求的系統裝置',
];

/** How bcdboot's last words begin where it fails, in the languages of Windows, and what they are about. */
const bootCopies: readonly string[] = [
  'Failure when ',
  'Fehler beim ',
  'Échec ',
  'Error al intentar ',
  'Errore durante ',
  'Falha ao tentar ',
  'Сбой при попытке ',
  'Ошибка при попытке ',
  'Błąd podczas ',
  'Wystąpił błąd podczas ',
  'Fout bij ',
  'ブート ファイル',
  '부팅 파일을 ',
  '尝试复制启动文件',
  '嘗試複製開機檔案',
];
const bootFiles =
  /^(?<words>(?=[^\n]{0,60}(?:copy boot files|library system volume|Startdateien|fichiers de démarrage|archivos de arranque|file di avvio|arquivos de inicialização|файл(?:ов|ы) загрузки|plików rozruchowych|opstartbestanden|ファイルをコピーしようと|파일을 복사하(?:려고|지 못)|时|時))[^\n.]{10,120})/;

export const bootConfigurationShapes: readonly Shape[] = [
  // bcdboot's last words on a console
  begins('any', 'boot.copy.failed', bootCopies, bootFiles),
  ...answers
    .flatMap(apostrophesOf)
    .map((answer) =>
      holds(
        'console',
        'boot.store.unopened',
        answer,
        new RegExp(`^[^\\n]{0,120}?(?<told>${answer})${reason}`),
      ),
    ),
  // the reason, on the line below
  ...[
    'The requested system device cannot be found',
    'has been externally altered so that the opened file',
  ].map((text) => holds('console', 'boot.store.reason', text, /^(?<words>The [^\n]{10,160}?)[.]?\s*$/)),
  ...devicesGone.map((text) =>
    begins('console', 'boot.store.reason', text, /^(?<words>[^\n]{8,160}?)[.。]?\s*$/),
  ),
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
