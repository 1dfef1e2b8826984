// Owns the words by which exports of events name their parts, in the languages of Windows: columns of a table and
// labels of a text; and the words for an event's level.
// Sources: exports of Event Viewer quoted in public documents and projects; System.Diagnostics.Eventing.Reader's
// EventLogRecord and System.Diagnostics.EventLogEntry for PowerShell's names; wevtutil's text form.
import type { EventLevel } from '../eventLine';

/** A part of an event. `fullText` is what follows on lines of its own, `xml` the event again as XML. */
export type EventField =
  | 'level'
  | 'levelName'
  | 'time'
  | 'clock'
  | 'provider'
  | 'id'
  | 'instance'
  | 'channel'
  | 'record'
  | 'message'
  | 'fullText'
  | 'xml'
  | 'other';

/**
 * The part that a column or label names.
 * @param name as written; case, blanks and punctuation do not matter
 */
export function fieldOf(name: string): EventField | undefined {
  return fields.get(plain(name));
}

/** A date that holds no time of day, and the time that stands apart. */
export function dateAndTime(date: string, clock: string): string {
  return clock === '' || date.includes(':') ? date : `${date} ${clock}`;
}

/** In some languages a date is written in one order only. */
export function orderImpliedBy(name: string): 'dmy' | undefined {
  return dayFirst.has(plain(name)) ? 'dmy' : undefined;
}

/** The level that a word or a number stands for. */
export function levelOf(written: string): EventLevel {
  return levels.get(written) ?? levels.get(plain(written)) ?? 'Unknown';
}

/** True for a word or number that stands for a level. */
export function isLevel(written: string): boolean {
  return levels.has(plain(written));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s>\uFEFF"'’.:_()\u200e\u200f-]+/g, '')
    .slice(0, 60);
}

const names: Readonly<Record<EventField, readonly string[]>> = {
  // English, Chinese (two scripts), German, French, Russian, Japanese; then PowerShell
  level: [
    'Level',
    '级别',
    '等級',
    '層級',
    'Ebene',
    'Niveau',
    'Уровень',
    'レベル',
    'Entry Type',
    'Event Type',
    'Type',
    'Severity',
  ],
  levelName: ['LevelDisplayName', 'Level Display Name', 'LevelName'],
  time: [
    ...[
      'Date and Time',
      '日期和时间',
      '日期和時間',
      'Datum und Uhrzeit',
      'Date et heure',
      'Дата и время',
      '日付と時刻',
    ],
    ...[
      'Date',
      '日期',
      'Datum',
      'Дата',
      '日付',
      'TimeCreated',
      'TimeGenerated',
      'Time Generated',
      'SystemTime',
    ],
    ...['DateTime', 'Timestamp', 'Event Time', 'TimeWritten'],
  ],
  // Older exports hold date and time apart.
  clock: ['Time', '时间', '時間', 'Uhrzeit', 'Heure', 'Время', '時刻'],
  provider: [
    'Source',
    '来源',
    '來源',
    'Quelle',
    'Источник',
    'ソース',
    'ProviderName',
    'Provider',
    'SourceName',
    'Event Source',
  ],
  id: [
    ...[
      'Event ID',
      '事件 ID',
      '事件識別碼',
      'Ereignis-ID',
      "ID de l'événement",
      "ID d'événement",
      'Код события',
    ],
    ...['イベント ID', 'Id', 'EventCode'],
  ],
  instance: ['InstanceId'],
  channel: [
    ...['Log Name', '日志名称', '記錄檔名稱', 'Protokollname', 'Nom du journal', 'Имя журнала', 'ログの名前'],
    ...['Channel', 'Log', 'Logfile', 'ContainerLog'],
  ],
  record: ['RecordId', 'Record ID', 'EventRecordID', 'Record Number', 'Index'],
  message: ['Message', '消息', '訊息', 'Meldung', 'Nachricht', 'Сообщение', 'メッセージ'],
  fullText: ['Description', '描述', 'Beschreibung', 'Описание', '説明', 'Event Description'],
  xml: ['Event Xml', '事件 Xml', 'Ereignis-XML', "XML de l'événement", 'Xml события', 'イベント XML'],
  other: [
    ...[
      'Task Category',
      'Task',
      'Opcode',
      'Keywords',
      'Keyword',
      'User',
      'User Name',
      'Computer',
      'MachineName',
    ],
    ...['任务类别', '关键字', '用户', '计算机', '操作代码', '工作類別', '關鍵字', '使用者', '電腦'],
    ...[
      'Aufgabenkategorie',
      'Schlüsselwörter',
      'Benutzer',
      'Catégorie de la tâche',
      'Mots clés',
      'Utilisateur',
    ],
    ...['Ordinateur', 'Категория задачи', 'Ключевые слова', 'Пользователь', 'Компьютер'],
    ...['タスクのカテゴリ', 'キーワード', 'ユーザー', 'コンピューター'],
    ...['Version', 'Qualifiers', 'ProviderId', 'ProcessId', 'ThreadId', 'UserId', 'ActivityId'],
    ...['RelatedActivityId', 'MatchedQueryIds', 'Bookmark', 'OpcodeDisplayName', 'TaskDisplayName'],
    ...['KeywordsDisplayNames', 'Properties', 'Category', 'CategoryNumber', 'ReplacementStrings', 'Data'],
    ...['UserName', 'Site', 'Container'],
  ],
};

const fields: ReadonlyMap<string, EventField> = new Map(
  (Object.entries(names) as [EventField, readonly string[]][]).flatMap(([field, list]) =>
    list.map((name) => [plain(name), field] as const),
  ),
);

/** French writes day, month and year with slashes; German and Russian use points, which leave no doubt. */
const dayFirst: ReadonlySet<string> = new Set(['Date et heure', 'Niveau', 'Nom du journal'].map(plain));

const levelNames: Readonly<Record<Exclude<EventLevel, 'Unknown'>, readonly string[]>> = {
  Critical: [
    'Critical',
    '关键',
    '严重',
    '嚴重',
    '重大',
    'Kritisch',
    'Critique',
    'Критический',
    'Критическое',
    '1',
  ],
  Error: [
    'Error',
    '错误',
    '錯誤',
    'Fehler',
    'Erreur',
    'Ошибка',
    'エラー',
    'FailureAudit',
    'Failure Audit',
    '2',
  ],
  Warning: ['Warning', '警告', 'Warnung', 'Avertissement', 'Предупреждение', '3'],
  Information: [
    ...[
      'Information',
      'Informational',
      'Info',
      '信息',
      '資訊',
      'Informationen',
      'Informations',
      'Сведения',
      '情報',
    ],
    ...['SuccessAudit', 'Success Audit', 'LogAlways', '0', '4'],
  ],
  Verbose: ['Verbose', '详细', '詳細資訊', 'Ausführlich', 'Commentaires', 'Подробности', '詳細', '5'],
};

const levels: ReadonlyMap<string, EventLevel> = new Map(
  (Object.entries(levelNames) as [EventLevel, readonly string[]][]).flatMap(([level, list]) =>
    list.flatMap((name) => [[plain(name), level] as const, [name, level] as const]),
  ),
);
