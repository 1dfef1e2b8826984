// Owns the words and numbers by which exports of events state an event's level, in the languages of Windows.

import { once } from '../../once';
import type { EventLevel } from '../eventLine';
import { plainLabel } from './eventColumns';

/** The level that a word or a number stands for. */
export function levelOf(written: string): EventLevel {
  return levels().get(written) ?? levels().get(plainLabel(written)) ?? 'Unknown';
}

/** True for a word or number that stands for a level. */
export function isLevel(written: string): boolean {
  return levels().has(plainLabel(written));
}

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
    ...['Crítico', 'Critico', 'Krytyczny', 'Krytyczne', 'Kritiek', 'Kritik', '위험', 'Kritické', 'Kritikus'],
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
    ...['Errore', 'Erro', 'Błąd', 'Fout', 'Hata', '오류', 'Chyba', 'Fel', 'Hiba', 'Помилка'],
    'FailureAudit',
    'Failure Audit',
    '2',
  ],
  Warning: [
    'Warning',
    '警告',
    'Warnung',
    'Avertissement',
    'Предупреждение',
    'Advertencia',
    'Avviso',
    'Aviso',
    'Ostrzeżenie',
    'Waarschuwing',
    'Uyarı',
    '경고',
    'Upozornění',
    'Varning',
    'Figyelmeztetés',
    '3',
  ],
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
      ...['Información', 'Informazioni', 'Informações', 'Informacje', 'Informatie', 'Bilgi', '정보'],
      ...['Informace', 'Információ'],
    ],
    ...['SuccessAudit', 'Success Audit', 'LogAlways', '0', '4'],
  ],
  Verbose: ['Verbose', '详细', '詳細資訊', 'Ausführlich', 'Commentaires', 'Подробности', '詳細', '5'],
};

const levels = once<ReadonlyMap<string, EventLevel>>(
  () =>
    new Map(
      (Object.entries(levelNames) as [EventLevel, readonly string[]][]).flatMap(([level, list]) =>
        list.flatMap((name) => [[plainLabel(name), level] as const, [name, level] as const]),
      ),
    ),
);
