// Owns the shapes of a boot configuration store that cannot be opened: what bcdedit and bcdboot say of it, with the system's reason on
// the same or on the next line, and what Windows Setup does.
// Sources: the messages of bcdedit.exe, and public support threads on 0x800703ee.

import { begins, holds, type Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';
import { textsOf } from '../words/textsOf';

/** How long a reason may be that stands in the same record. */
const reason = String.raw`(?:[.。][^\S\n]*\n?[^\S\n]*(?<words>[^\n]{4,200}?)[.。]?\s*$|)`;

const answers = [
  'The boot configuration data store could not be opened',
  'The boot configuration data store could not be found',
  ...textsOf(
    /Der Speicher für die Startkonfigurationsdaten konnte nicht geöffnet werden|Impossible d'ouvrir le magasin des données de configuration de démarrage|No se pudo abrir el almacén de datos de la configuración de arranque|Não foi possível abrir o repositório de dados de configuração da inicialização|Не удалось открыть хранилище данных конфигурации|Nie można otworzyć magazynu danych konfiguracji rozruchu|ブート構成データ ストアを開けませんでした|부팅 구성 데이터 저장소를 열 수 없습니다|无法打开启动配置数据存储|無法開啟開機設定資料存放區/,
  ),
  // the screen of the boot manager
  'An error occurred while attempting to read the boot configuration data',
  'The boot configuration data for your PC is missing or contains errors',
  'The Boot Configuration Data for your PC is missing or contains errors',
  "Impossibile aprire l'archivio dati di configurazione di avvio",
];

/** What bcdboot ends with where it fails, in the languages of Windows. */
const bootCopies: readonly string[] = [
  'Failure when attempting to copy boot files',
  'Failure when initializing library system volume',
  'Fehler beim Kopieren der Startdateien',
  ...textsOf(
    /Échec lors de la tentative de copie des fichiers de démarrage|Falha ao tentar copiar arquivos de inicialização|Сбой при попытке копирования файлов|Wystąpił błąd podczas próby kopiowania plików rozruchowych|ブート ファイルをコピーしようと|부팅 파일을 복사하려고 |부팅 파일을 복사하지 못|尝试复制启动文件时|嘗試複製開機檔案時/,
  ),
  'Error al intentar copiar los archivos de arranque',
  'Errore durante il tentativo di copiare i file di avvio',
];

export const bootConfigurationShapes: readonly Shape[] = [
  // bcdboot's last words on a console
  begins('any', 'boot.copy.failed', bootCopies, /^(?<words>[^\n.]{10,120})/),
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
