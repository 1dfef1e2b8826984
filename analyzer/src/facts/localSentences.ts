// Owns the sentences of the system as Windows prints them in other languages than English, where a cmdlet has put one in
// place of a code: Chinese, as half of our readers have it, what is asked about most in German and French, and of other
// languages a refused access and a missing file.

import { textsOf } from './words/textsOf';

/** Beginnings by code (system messages of winerror.h; the last ones are DISM's own). */
const beginnings: readonly (readonly [RegExp, number])[] = [
  [/不支持此接口/, 0x80004002],
  [/未指定的错误/, 0x80004005],
  [/灾难性故障/, 0x8000ffff],
  [/没有注册类|Klasse nicht registriert|Classe non enregistrée/, 0x80040154],
  [
    /系统找不到指定的文件|Das System kann die angegebene Datei nicht finden|Le fichier spécifié est introuvable|El sistema no puede encontrar el archivo especificado|Impossibile trovare il file specificato|O sistema não pode encontrar o arquivo especificado|Het systeem kan het opgegeven bestand niet vinden|Nie można odnaleźć określonego pliku|Не удается найти указанный файл|指定されたファイルが見つかりません/,
    0x80070002,
  ],
  [/系统找不到指定的路径/, 0x80070003],
  [
    /拒绝访问|Zugriff verweigert|Accès refusé|Acceso denegado|Accesso negato|Acesso negado|Toegang geweigerd|Odmowa dostępu|Åtkomst nekad|Erişim engellendi|Отказано в доступе|アクセスが拒否されました|액세스가 거부되었습니다/,
    0x80070005,
  ],
  [/数据无效/, 0x8007000d],
  [/另一个程序正在使用此文件|Der Prozess kann nicht auf die Datei zugreifen/, 0x80070020],
  [/参数错误|参数不正确|Falscher Parameter|Paramètre incorrect/, 0x80070057],
  [
    /磁盘空间不足|Es steht nicht genug Speicherplatz auf dem Datenträger|Espace insuffisant sur le disque|ディスクに十分な空き領域がありません/,
    0x80070070,
  ],
  [/请求的操作需要提升|Der angeforderte Vorgang erfordert erhöhte Rechte/, 0x800702e4],
  [/无法启动服务，原因可能是已被禁用/, 0x80070422],
  [/找不到元素|Element nicht gefunden|Élément introuvable/, 0x80070490],
  [
    /文件或目录损坏且无法读取|Die Datei oder das Verzeichnis ist beschädigt|Le fichier ou le répertoire est endommagé/,
    0x80070570,
  ],
  [/RPC 服务器不可用|Der RPC-Server ist nicht verfügbar/, 0x800706ba],
  [/远程过程调用失败/, 0x800706be],
  [/找不到引用的汇编|Die referenzierte Assembly wurde nicht gefunden/, 0x80073701],
  [
    /组件存储已损坏|Der Komponentenspeicher wurde beschädigt|Der Komponentenspeicher ist beschädigt|Le magasin de composants est endommagé/,
    0x80073712,
  ],
  [
    /找不到源文件|Die Quelldateien wurden nicht gefunden|Die Quelldateien konnten nicht gefunden werden|Les fichiers sources sont introuvables|Не удалось найти исходные файлы/,
    0x800f081f,
  ],
  [
    /无法下载源文件|Die Quelldateien konnten nicht heruntergeladen werden|Les fichiers sources n'ont pas pu être téléchargés/,
    0x800f0906,
  ],
  [/数据错误|Datenfehler (CRC-Prüfung)/, 0x80070017],
  [/设备未就绪/, 0x80070015],
  [/不支持该请求/, 0x80070032],
  [
    /无法成功完成操作，因为文件包含病毒|Der Vorgang konnte nicht erfolgreich abgeschlossen werden, da die Datei einen Virus/,
    0x800700e1,
  ],
  [/由于 I\/O 设备错误/, 0x8007045d],
  [/系统资源不足|Nicht genügend Systemressourcen|Ressources système insuffisantes/, 0x800705aa],
];

/** Beginning and code. */
export const localSentences: readonly (readonly [string, number])[] = beginnings.flatMap(([texts, code]) =>
  textsOf(texts).map((text) => [text, code] as const),
);
