// Owns the sentences of the system and of DISM in other languages than English that count only where something else says
// whose they are: behind the name of a cmdlet. By themselves some of them may be any program's. Patterns, because those take
// less room in what ships than texts. Sources: the message tables of winerror.h and of DISM in the languages of Windows.

/** How the sentences of a code begin; an apostrophe is the straight one. */
export const localAnswers: readonly (readonly [RegExp, number])[] = [
  [/^(?:系統找不到指定的檔案|지정된 파일을 찾을 수|Sistem belirtilen dosyayı bulamıyor)/, 0x80070002],
  [
    /^(?:Das System kann den angegebenen Pfad nicht|Le chemin d'accès spécifié est introuvable|El sistema no puede encontrar la ruta|Impossibile trovare il percorso specificato|O sistema não pode encontrar o caminho|Системе не удается найти указанный путь|System nie może odnaleźć określonej ścieżki|Het systeem kan het opgegeven pad niet|Sistem belirtilen yolu bulamıyor|指定されたパスが見つかりません|지정된 경로를 찾을 수|系統找不到指定的路徑)/,
    0x80070003,
  ],
  [
    /^(?:L'opération demandée nécessite une élévation|La operación solicitada requiere elevación|L'operazione richiesta richiede l'esecuzione con privilegi|A operação solicitada requer elevação|Запрошенная операция требует повышения|Żądana operacja wymaga podniesienia uprawnień|De gevraagde bewerking vereist onderdelen met verhoogde|İstenen işlem (?:için )?yükseltme gerek|要求された操作には管理者特権が必要|요청한 작업을 수행하려면 권한 상승|要求的(?:操作|作業)需要提[升高])/,
    0x800702e4,
  ],
  [
    /^(?:Le serveur RPC n'est pas disponible|El servidor RPC no está disponible|Server RPC non disponibile|O servidor RPC não está disponível|Сервер RPC недоступен|Serwer RPC jest niedostępny|RPC サーバーを利用できません|RPC 서버를 사용할 수 없|RPC 伺服器無法使用)/,
    0x800706ba,
  ],
  [
    /^(?:Der Remoteprozeduraufruf ist fehlgeschlagen|L'appel de procédure distante a échoué|Error en la llamada a procedimiento remoto|Chiamata di procedura remota non riuscita|Falha na chamada de procedimento remoto|Сбой при удаленном вызове процедуры|Zdalne wywołanie procedury nie powiodło|リモート プロシージャ コールに失敗|원격 프로시저를 호출하지 못|遠端程序呼叫失敗)/,
    0x800706be,
  ],
  [
    /^(?:L'assembly référencé est introuvable|No se (?:pudo encontrar|encontró) el ensamblado al que|Impossibile trovare l'assembly di riferimento|Não foi possível encontrar o assembly referenciado|Не удалось найти сборку, на которую|Nie można odnaleźć przywoływanego zestawu|参照されたアセンブリが見つかりません|참조된 어셈블리를 찾을 수|找不到參考的組件)/,
    0x80073701,
  ],
  [
    /^(?:Хранилище компонентов повреждено|Se ha dañado el almacén de componentes|El almacén de componentes está dañado|L'archivio dei componenti è danneggiato|O repositório de componentes (?:está|foi) corrompido|Magazyn składników (?:jest|został) uszkodzony|Het onderdeelarchief is beschadigd|Bileşen deposu bozuk|コンポーネント ストア(?:は壊れて|が破損して)います|구성 요소 저장소가 손상되었|元件存放區已損毀)/,
    0x80073712,
  ],
  [
    /^(?:Der Vorgang konnte aufgrund ausstehender Vorgänge nicht|No se pudo completar la operación debido a operaciones pend|Impossibile completare l'operazione a causa di operazioni in|Não foi possível concluir a operação devido a operações pend|由于(?:存在|有)挂起的操作|由於有擱置中的作業)/,
    0x800f0806,
  ],
  [
    /^(?:Das angegebene Paket (?:kann nicht auf dieses Abbild angewendet|ist nicht auf dieses Abbild anwendbar)|Le package spécifié (?:n'est pas applicable|ne s'applique pas) à cette image|El paquete especificado no (?:es aplicable|se puede aplicar) a esta imagen|Il pacchetto specificato non è applicabile a questa|O pacote especificado não (?:é aplicável|se aplica) a esta|Указанный пакет не ?применим к этому образу|Określony pakiet nie ma zastosowania do tego|指定されたパッケージは、?このイメージに適用できません|지정한 패키지를 이 이미지에 적용할 수 없|指定的程序包不适用于[此该]映像|指定的套件不適用於此映像)/,
    0x800f081e,
  ],
  [
    /^(?:No se (?:encontraron|pudieron encontrar) los archivos de origen|Impossibile trovare i file di origine|Não foi possível encontrar os arquivos de origem|Os arquivos de origem não (?:puderam ser|foram) encontrados|Nie można odnaleźć plików źródłowych|De bronbestanden (?:zijn niet|kunnen niet worden) gevonden|Kan de bronbestanden niet vinden|Kaynak dosyalar[ıi]? bulunamadı|ソース ファイルが見つかりません|원본 파일을 찾을 수|找不到來源檔案)/,
    0x800f081f,
  ],
  [
    /^(?:No se pudieron descargar los archivos de origen|Impossibile scaricare i file di origine|Não foi possível baixar os arquivos de origem|Не удалось (?:скачать|загрузить) исходные файлы|Nie można pobrać plików źródłowych|De bronbestanden kunnen niet worden gedownload|Kaynak dosyalar (?:ind|yük)|ソース ファイルをダウンロードできません|원본 파일을 다운로드할 수|無法下載來源檔案)/,
    0x800f0906,
  ],
];

/** What a cmdlet says of a feature that the image does not know (CBS_E_UNKNOWN_UPDATE), the feature's name in it. */
export const unknownFeatures: readonly RegExp[] = [
  /^(?:Feature name (\S+) is unknown|功能名称 (\S+) 未知|功能名稱 (\S+) 不明|機能名 (\S+) は不明です)/,
  /^(?:Der )?Featurename "?([\w.-]+)"? ist unbekannt/,
  /^Le nom de (?:la )?fonctionnalité «? ?([\w.-]+) ?»? ?est inconnu/,
  /^(?:El nombre de (?:la )?característica|O nome do recurso) "?([\w.-]+)"? (?:es desconocido|é desconhecido)/,
  /^Имя компонента "?([\w.-]+)"? неизвестно/,
];
