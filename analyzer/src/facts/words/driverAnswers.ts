// Owns what pnputil answers in other languages than English. Source: its messages and those of winerror.h.

import { textsOf } from './textsOf';

/** How the system's sentence begins that a driver in place is as good (ERROR_NO_MORE_ITEMS), as a part of a pattern. */
export const nothingMore = [
  'No more data',
  'Es sind keine Daten mehr verfügbar|Keine weiteren Daten',
  "(?:Plus aucune|Aucune autre) donnée|Il n['’]y a plus de données",
  'No hay más datos|No hay disponibles más datos',
  'Non (?:sono|vi sono) (?:disponibili )?altri dati',
  'Não há mais dados',
  'Дополнительные данные отсутствуют',
  'Nie ma (?:więcej|już)|Brak (?:dalszych|dodatkowych) danych',
  'データはこれ以上|これ以上データ',
  '데이터가 더 (?:이상 )?없|더 이상 .{0,10}데이터가',
  '没有更多|没有可用的数据|沒有更多',
].join('|');

/** "Failed to add driver package", as pnputil says it in other languages than English. */
export const packagesRefused: readonly string[] = [
  ...textsOf(
    /Fehler beim Hinzufügen des Treiberpakets|Échec de l'ajout du package de pilotes|Не удалось добавить пакет драйвера|Nie można dodać pakietu sterowników|ドライバー パッケージを追加できませんでした|드라이버 패키지를 추가하지 못했습니다|添加驱动程序包失败|无法添加驱动程序包|無法新增驅動程式套件/,
  ),
  "Impossible d'ajouter le package de pilotes",
  'No se pudo agregar el paquete de controladores',
  'Impossibile aggiungere il pacchetto driver',
  'Falha ao adicionar o pacote de driver',
  'Falha ao adicionar pacote de driver',
];
