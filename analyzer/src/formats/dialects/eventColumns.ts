// Owns the words by which exports of events name their parts, in the languages of Windows: columns of a table and
// labels of a text.
// Sources: exports of Event Viewer quoted in public documents and projects; System.Diagnostics.Eventing.Reader's
// EventLogRecord and System.Diagnostics.EventLogEntry for PowerShell's names; wevtutil's text form; the columns of
// EvtxECmd's tables and of the table Event of Azure Monitor.
import { once } from '../../once';

/**
 * A part of an event. `fullText` is what follows on lines of its own, `xml` the event again as XML, `payload` its values as
 * JSON, `mapped` the first of the columns that hold one value each with its name.
 */
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
  | 'payload'
  | 'mapped'
  | 'other';

/**
 * The part that a column or label names.
 * @param name as written; case, blanks and punctuation do not matter
 */
export function fieldOf(name: string): EventField | undefined {
  return fields().get(plainLabel(name));
}

/** A date that holds no time of day, and the time that stands apart. */
export function dateAndTime(date: string, clock: string): string {
  return clock === '' || date.includes(':') ? date : `${date} ${clock}`;
}

/** In some languages a date is written in one order only. */
export function orderImpliedBy(name: string): 'dmy' | undefined {
  return dayFirst().has(plainLabel(name)) ? 'dmy' : undefined;
}

/** A label without case, blanks and punctuation. */
export function plainLabel(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s>\uFEFF"'’.:_()\u200e\u200f-]+/g, '')
    .slice(0, 60);
}

const names: Readonly<Record<EventField, readonly string[]>> = {
  // English, Chinese (two scripts), German, French, Russian, Japanese; others of Windows; then PowerShell
  level: [
    'Level',
    '级别',
    '等級',
    '層級',
    'Ebene',
    'Niveau',
    'Уровень',
    'レベル',
    ...['Nivel', 'Livello', 'Nível', 'Poziom', 'Düzey', '수준', 'Úroveň', 'Nivå', 'Szint', 'Taso', 'Рівень'],
    'Entry Type',
    'Event Type',
    'Type',
    'Severity',
  ],
  levelName: ['LevelDisplayName', 'Level Display Name', 'LevelName', 'EventLevelName'],
  time: [
    ...[
      'Date and Time',
      '日期和时间',
      '日期和時間',
      'Datum und Uhrzeit',
      'Date et heure',
      'Дата и время',
      '日付と時刻',
      'Fecha y hora',
      'Data e ora',
      'Data e Hora',
      'Data i godzina',
      'Datum en tijd',
      'Tarih ve Saat',
      '날짜 및 시간',
      'Datum a čas',
      'Datum och tid',
      'Дата та час',
    ],
    ...['Fecha', 'Tarih', '날짜', 'Dátum', 'Dato'],
    ...[
      'Date',
      '日期',
      'Datum',
      'Дата',
      '日付',
      'TimeCreated',
      'TimeGenerated',
      'TimeGenerated [UTC]',
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
    ...[
      'Origen',
      'Origine',
      'Fonte',
      'Origem',
      'Źródło',
      'Bron',
      'Kaynak',
      '원본',
      'Zdroj',
      'Källa',
      'Forrás',
      'Джерело',
    ],
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
    ...['Id. del evento', 'Id. de evento', 'ID evento', 'ID do Evento', 'Identificação do Evento'],
    ...['Identyfikator zdarzenia', 'Gebeurtenis-id', 'Olay Kimliği', '이벤트 ID', 'ID události'],
    ...['Händelse-ID', 'Eseményazonosító', 'Код події', '事件ID'],
  ],
  instance: ['InstanceId'],
  channel: [
    ...['Log Name', '日志名称', '記錄檔名稱', 'Protokollname', 'Nom du journal', 'Имя журнала', 'ログの名前'],
    ...['Nombre de registro', 'Nome registro', 'Nome do Log', 'Nome do Registo', 'Nazwa dziennika'],
    ...[
      'Logboeknaam',
      'Günlük Adı',
      '로그 이름',
      'Název protokolu',
      'Loggnamn',
      'Napló neve',
      'Ім’я журналу',
    ],
    ...['Channel', 'Log', 'Logfile', 'ContainerLog', 'EventLog'],
  ],
  record: ['RecordId', 'Record ID', 'EventRecordID', 'Record Number', 'Index'],
  message: [
    'Message',
    'RenderedDescription',
    '消息',
    '訊息',
    'Meldung',
    'Nachricht',
    'Сообщение',
    'メッセージ',
  ],
  fullText: [
    ...['Description', '描述', 'Beschreibung', 'Описание', '説明', 'Event Description'],
    ...['Descripción', 'Descrizione', 'Descrição', 'Opis', 'Beschrijving', 'Açıklama', '설명', 'Popis'],
    ...['Beskrivning', 'Leírás', 'Опис'],
  ],
  xml: [
    'Event Xml',
    '事件 Xml',
    'Ereignis-XML',
    "XML de l'événement",
    'Xml события',
    'イベント XML',
    'XML de evento',
    'XML evento',
    'Xml de Evento',
    'XML do Evento',
    'Kod XML zdarzenia',
    'Gebeurtenis-XML',
    'Olay Xml',
    '이벤트 Xml',
    'Kód XML události',
    'Händelsens XML-data',
    'Esemény XML',
  ],
  payload: ['Payload'],
  mapped: ['PayloadData1'],
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
    ...[
      'Categoría de la tarea',
      'Palabras clave',
      'Usuario',
      'Equipo',
      'Categoria attività',
      'Parole chiave',
    ],
    ...['Utente', 'Categoria da Tarefa', 'Palavras-chave', 'Usuário', 'Utilizador', 'Computador'],
    ...['Kategoria zadania', 'Słowa kluczowe', 'Użytkownik', 'Komputer', 'Taakcategorie', 'Trefwoorden'],
    ...['Gebruiker', 'Görev Kategorisi', 'Anahtar Sözcükler', 'Kullanıcı', 'Bilgisayar', '작업 범주'],
    ...['키워드', '사용자', '컴퓨터', 'Kategorie úlohy', 'Klíčová slova', 'Uživatel', 'Počítač'],
    ...['Aktivitetskategori', 'Nyckelord', 'Användare', 'Dator', 'Feladatkategória', 'Kulcsszavak'],
    ...['Felhasználó', 'Számítógép', '任務類別'],
    ...['Version', 'Qualifiers', 'ProviderId', 'ProcessId', 'ThreadId', 'UserId', 'ActivityId'],
    ...['RelatedActivityId', 'MatchedQueryIds', 'Bookmark', 'OpcodeDisplayName', 'TaskDisplayName'],
    ...['KeywordsDisplayNames', 'Properties', 'Category', 'CategoryNumber', 'ReplacementStrings', 'Data'],
    ...['UserName', 'Site', 'Container'],
  ],
};

const fields = once<ReadonlyMap<string, EventField>>(
  () =>
    new Map(
      (Object.entries(names) as [EventField, readonly string[]][]).flatMap(([field, list]) =>
        list.map((name) => [plainLabel(name), field] as const),
      ),
    ),
);

/** These languages write day, month and year with slashes; German and Russian use points, which leave no doubt. */
const dayFirst = once<ReadonlySet<string>>(
  () =>
    new Set(
      [
        ...[
          'Date et heure',
          'Niveau',
          'Nom du journal',
          'Nombre de registro',
          'Fecha y hora',
          'Nome registro',
        ],
        ...['Data e ora', 'Nome do Log', 'Nome do Registo', 'Logboeknaam', 'Datum en tijd'],
      ].map(plainLabel),
    ),
);
