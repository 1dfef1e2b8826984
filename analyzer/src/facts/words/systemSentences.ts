// Owns the sentences by which the system states a Win32 code, for exports that hold the sentence and not the number.
// Source: the message table of Win32 codes (winerror.h) in the languages of Windows.

import { straight } from './apostrophes';

export interface SystemSentence {
  readonly win32: number;
  /** The sentence as far as it is known. */
  readonly words: string;
}

/** The first sentence of the system that a text holds. */
export function systemSentence(text: string): SystemSentence | undefined {
  const plain = straight(text);
  for (const [beginning, win32] of sentences) {
    const words = beginning.exec(plain)?.[0];
    if (words !== undefined) return { win32, words };
  }
  return undefined;
}

const sentences: readonly (readonly [beginning: RegExp, win32: number])[] = [
  [
    /because it is disabled or because it has no enabled devices|无法启动服务，原因可能是已被禁用|Der angegebene Dienst kann nicht gestartet werden\. Er ist deaktiviert|Le service ne peut pas être démarré parce qu['’]il est désactivé|No se puede iniciar el servicio[^.\n]{0,40}? está deshabilitado|Указанная служба не может быть запущена, поскольку она отключена|Impossibile avviare il servizio(?: perché|\. Il servizio è) disabilitato|O serviço não pode ser iniciado porque está des(?:abilita|ativa)do|Nie można uruchomić określonej usługi, ponieważ jest ona wyłączona|De opgegeven service kan niet worden gestart\. De service is uitgeschakeld|Hizmet devre dışı bırakıldığından|サービスは、無効になっているか|서비스를 시작할 수 없습니다\. 사용할 수 없도록 설정되어|無法啟動服務，(?:可能因為它|原因可能是服務)已停用/,
    1058,
  ],
  [
    /Access is denied|General access denied error|拒绝访问|存取被拒|Zugriff verweigert|Accès refusé|Acceso denegado|Accesso negato|Acesso negado|Отказано в доступе|Odmowa dostępu|アクセスが拒否されました|액세스가 거부되었습니다|Erişim engellendi|Toegang geweigerd/,
    5,
  ],
  [
    /The specified module could not be found|找不到指定的模块|找不到指定的模組|Das angegebene Modul wurde nicht gefunden|Le module spécifié est introuvable|No se puede encontrar el módulo especificado|Impossibile trovare il modulo specificato|Não foi possível encontrar o módulo especificado|Не найден указанный модуль|Nie można odnaleźć określonego modułu|指定されたモジュールが見つかりません/,
    126,
  ],
  [
    /The system cannot find the file specified|系统找不到指定的文件|系統找不到指定的檔案|Das System kann die angegebene Datei nicht|Le fichier spécifié est introuvable|El sistema no puede encontrar el archivo especificado|Impossibile trovare il file specificato|O sistema não pode encontrar o arquivo especificado|Не удается найти указанный файл|Nie można odnaleźć określonego pliku|指定されたファイルが見つかりません|지정된 파일을 찾을 수|Sistem belirtilen dosyayı bulamıyor/,
    2,
  ],
  [
    /The system cannot find the path specified|系统找不到指定的路径|Das System kann den angegebenen Pfad nicht|Le chemin d['’]accès spécifié est introuvable|El sistema no puede encontrar la ruta especificada|Impossibile trovare il percorso specificato|Системе не удается найти указанный путь|O sistema não pode encontrar o caminho|System nie może odnaleźć określonej ścieżki|指定されたパスが見つかりません|지정된 경로를 찾을 수|系統找不到指定的路徑/,
    3,
  ],
  [
    /The dependency service or group failed to start|依赖服务或组无法启动|Der Abhängigkeitsdienst oder die Abhängigkeitsgruppe konnte nicht gestartet werden|Не удалось запустить дочернюю службу или группу|Le service ou le groupe de dépendance n'a pas pu démarrer|No se puede iniciar el servicio o grupo de dependencia|Impossibile avviare il servizio o il gruppo di dipendenza|Falha ao iniciar o serviço ou grupo de dependência|Uruchomienie usługi zależności lub grupy nie powiodło się|依存関係サービスまたはグループを起動できません|종속성 서비스 또는 그룹을 시작하지 못|相依性服務或群組無法啟動/,
    1068,
  ],
  [/The dependency service does not exist or has been marked for deletion/, 1075],
  [/did not respond to the start or control request in a timely fashion|没有及时响应启动或控制请求/, 1053],
  [/did not start due to a logon failure|由于登录失败/, 1069],
  [/does not exist as an installed service|未作为已安装的服务存在/, 1060],
  [/account specified for this service is different from the account/, 1079],
  [/is configured to run in does not implement the service/, 1083],
  [/The configuration registry database is corrupt|配置注册表数据库已?损坏/, 1009],
  [/The file or directory is corrupted and unreadable|文件或目录损坏且无法读取/, 1392],
  [/The specified procedure could not be found|找不到指定的程序/, 127],
  [/is not a valid Win32 application|不是有效的 Win32 应用程序/, 193],
  [/Windows cannot verify the digital signature for this file/, 577],
  [/Not enough (?:storage|memory resources) (?:is|are) available/, 14],
  [/There is not enough space on the disk|磁盘空间不足/, 112],
  [/being used by another process|另一个程序正在使用此文件/, 32],
];
