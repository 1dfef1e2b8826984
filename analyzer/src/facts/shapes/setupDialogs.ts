// Owns the shapes of what the windows of Windows Setup and Sysprep tell of an answer file, in the languages of Windows.
import { holds, type Shape } from '../shape';
import { asTyped } from './setupWindows';

/** "answer file" and "could not" as these windows say them. */
const answerFile =
  'Antwortdatei|fichier de réponses?|archivo de respuestas?|file di rispost[ae]|arquivo de respostas?|ficheiro de respostas?|antwoordbestand|svarsfil|plik\\w{0,4} odpowiedzi|файл\\w{0,2} ответов|应答文件|應答檔|回應檔|応答ファイル|응답 파일';
const couldNot =
  'nicht|pas pu|ne peut|no pudo|no se pudo|impossibile|não|kan niet|kon(?:den)? niet|kunde inte|nie (?:można|może)|не удалось|не может|无法|無法|できません|수 없';

/** The configuration passes: their names are the same in every language. */
const passes = [
  'windowsPE',
  'offlineServicing',
  'generalize',
  'specialize',
  'auditSystem',
  'auditUser',
  'oobeSystem',
];

/** The window that setup opens when it was interrupted behind its first restart. */
const restarted = [
  'The computer restarted unexpectedly or encountered an unexpected error',
  'Der Computer wurde unerwartet neu gestartet',
  'ordinateur a redémarré de façon inattendue',
  'El equipo se reinició inesperadamente',
  'El equipo se reinició de forma inesperada',
  'Il computer è stato riavviato in modo imprevisto',
  'O computador foi reiniciado inesperadamente',
  'O computador reiniciou inesperadamente',
  'Компьютер был неожиданно перезагружен',
  '计算机意外地重新启动',
  '電腦意外地重新啟動',
  'コンピューターが予期せず再起動',
];

/** Windows of setup that say that it cannot go on, and not why. */
const stopped = [
  'could not configure Windows on this computer',
  'to run on this computer’s hardware',
  "to run on this computer's hardware",
  'auf der Hardware dieses Computers',
  'le matériel de cet ordinateur',
  'en el hardware de este equipo',
  '此计算机的硬件上运行',
  'このコンピューターのハードウェアで実行',
  'Windows could not complete the installation',
  'Die Windows-Installation konnte nicht abgeschlossen werden',
  'Windows konnte die Installation nicht abschließen',
  "Windows n'a pas pu terminer l'installation",
  'Windows n’a pas pu terminer l’installation',
  'Windows no pudo completar la instalación',
  'Windows non è riuscito a completare l',
  'O Windows não pôde concluir a instalação',
  'Windows не удалось завершить установку',
  'Windows 无法完成安装',
  'Windows 無法完成安裝',
  'Windows のインストールを完了できませんでした',
  'keeping us from getting your PC ready to use',
  'Windows could not finish configuring the system',
  'Windows Setup could not configure one or more system components',
];

/** Phases and operations are named in English in every language; "phase" and "operation" are not. */
const phases = ['SAFE_OS', 'FIRST_BOOT', 'SECOND_BOOT', 'OOBE_BOOT'];
const operations =
  'BOOT|SYSPREP(?:_\\w+)?|INSTALL_\\w+|MIGRATE_\\w+|PRE_OOBE|OOBE|APPLY_\\w+|PREPARE_\\w+|COPY_\\w+|GATHER_\\w+|ADD_\\w+|PREP_\\w+|FINALIZE|REPLICATE_\\w+';
const phaseWord = '阶段|階段|フェーズ|단계|[- ]Phase|[fF]ase|фаз';
const operationWord =
  '操作|작업|[vV]organg|opération|operación|operazione|operação|операци|bewerking|operacji|åtgärd';

export const setupDialogShapes: readonly Shape[] = [
  // "0xC1900101 - 0x20017 在 BOOT 操作过程中，安装在 SAFE_OS 阶段失败，出现错误"
  ...phases.map((phase) =>
    holds(
      'any',
      'setup.dialog',
      phase,
      new RegExp(
        String.raw`^(?=[^\n]{0,300}(?:${phaseWord}))(?=[^\n]{0,300}(?:${operationWord}))(?=[^\n]{0,300}(?<phase>${phase}))(?=[^\n]{0,300}?(?<![A-Z_])(?<operation>${operations})(?![A-Z_]))`,
      ),
    ),
  ),
  // "Die Antwortdatei für die unbeaufsichtigte Installation für Durchgang [specialize] konnte nicht analysiert … werden."
  ...passes.map((pass) =>
    holds(
      'any',
      'setup.unattend.failed',
      `[${pass}]`,
      new RegExp(
        String.raw`^(?=[^\n]{0,600}?(?:${answerFile}))(?=[^\n]{0,600}?(?:${couldNot}))[^\n]{0,400}?\[(?<pass>${pass})\](?:[^[]{0,400}?\[(?<component>[A-Z][\w-]{5,200})\])?`,
        'i',
      ),
    ),
  ),
  // "The computer restarted unexpectedly or encountered an unexpected error. Windows installation cannot proceed."
  ...restarted.map((text) =>
    holds('any', 'setup.window.said', text, /(?<words>[^\n"“„«]{5,160}Windows[^\n"”]{0,160})/),
  ),
  // "Windows Setup could not configure Windows to run on this computer's hardware."
  ...stopped.map((text) => holds('any', 'setup.window.said', text, /(?<words>[^\n"“„«]{5,240})/)),
  ...stopped
    .flatMap((text) => asTyped(text).slice(1))
    .map((text) => holds('console', 'setup.window.said', text, /(?<words>[^\n"“„«]{5,240})/)),
  // "Windows could not apply the Windows PE bootstrap setting specified in the unattend answer file."
  holds(
    'any',
    'setup.unattend.failed',
    'could not apply the Windows PE bootstrap setting',
    /could not apply the (?<pass>Windows PE) bootstrap setting/,
  ),
  // "… unattend answer file [C:\…\unattend.xml]. The answer file is invalid. The error was detected at line 3 column 1 …"
  holds(
    'any',
    'setup.unattend.broken',
    'nswer file is invalid',
    /answer file \[(?<path>[^\]\n]{1,300})\]\.?\s+The answer file is invalid(?:\.\s+The error was detected at (?<place>line \d{1,7},? column \d{1,7})|)/,
  ),
];
