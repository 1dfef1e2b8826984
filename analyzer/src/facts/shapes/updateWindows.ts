// Owns the shapes of windows and pages about updates that say in a sentence, without a code, why nothing was installed: the
// installer wusa.exe, the pages of Windows Update, Server Manager. They stand behind all other shapes of consoles: a record
// that tells more keeps its own. Source of the sentences: the messages of these programs.

import { holds, holdsRarely, type Shape } from '../shape';
import { textsOf } from '../words/textsOf';
import { asTyped, saying } from './setupWindows';

/** Id behind `setup.window.` → what the window says, each sentence by a part that nothing else says. */
const windows: Readonly<Record<string, readonly string[]>> = {
  'not-applicable': [
    'update is not applicable to your computer',
    ...textsOf(
      /Update ist nicht für Ihren Computer geeignet|Update ist für Ihren Computer nicht geeignet|mise à jour n'est pas applicable à votre ordinateur|mise à jour ne s'applique pas à votre ordinateur|actualización no se aplica a su equipo|actualización no es aplicable a su equipo|aggiornamento non è applicabile al computer|atualização não se aplica ao seu computador|atualização não é aplicável ao seu computador|Обновление не применимо к этому компьютеру|Обновление неприменимо к данному компьютеру|Güncelleştirme bilgisayarınıza uygulanamaz|업데이트를 컴퓨터에 적용할 수 없습니다|업데이트를 사용자 컴퓨터에 적용할 수 없습니다|更新不适用于你的计算机|更新不适用于您的计算机|更新不適用於您的電腦|お使いのコンピューターには適用できません/,
    ),
    'aktualizacja nie dotyczy tego komputera',
    'Aktualizacja nie ma zastosowania do tego komputera',
    'update is niet van toepassing op uw computer',
    'update is niet van toepassing op deze computer',
  ],
  // the device manager
  'device-driver': [
    'found driver software for your device but encountered an error',
    'found drivers for your device but encountered an error',
  ],
  // Server Manager and its cmdlets
  restart: [
    'server that you specified requires a restart',
    'needs to be restarted before you can install or remove',
  ],
  // the pages of Windows Update
  'service-away': [
    "couldn't connect to the update service",
    'Es konnte keine Verbindung mit dem Updatedienst hergestellt werden',
    'Wir konnten keine Verbindung mit dem Updatedienst herstellen',
    '无法连接到更新服务',
    '無法連線到更新服務',
  ],
  'update-space': ['currently require additional space for downloading'],
  'not-running': [
    'cannot currently check for updates, because the service is not running',
    ...textsOf(
      /kann derzeit nicht nach Updates suchen, da der Dienst nicht ausgeführt wird|ne peut pas rechercher de mises à jour, car le service ne s'exécute pas|no puede buscar actualizaciones en estos momentos porque el servicio no se está ejecutando|无法检查更新，因为未运行该服务/,
    ),
  ],
};

export const updateWindowShapes: readonly Shape[] = [
  ...Object.entries(windows).flatMap(([id, texts]) =>
    texts.flatMap(asTyped).map((text) => holdsRarely('console', `setup.window.${id}`, text, saying)),
  ),
  // the installer of .NET Framework: "The update corresponding to KB5000001 needs to be installed before you can install this
  // product."
  ...['needs to be installed before you can install', '之前，必须先安装', '之前必须先安装'].map((text) =>
    holds(
      'console',
      'setup.window.needs-update',
      text,
      /(?=[^\n]{0,300}?\b(?<kb>KB\d{6,8})\b)(?<words>[^\n]{4,300}?)(?=\s*(?:\n|$))/i,
    ),
  ),
];
