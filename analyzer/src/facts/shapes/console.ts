// Owns the shapes of what DISM prints on a console, as people paste it: banner, command, package, answer. The lines
// have no heads; what a line that says "Error: 5" is, only the lines around it tell (facts/consoleWatch).
import { begins, holds, type Shape } from '../shape';

/** "Error" as DISM prints it, in the languages of Windows. */
const errorWord = `(?:Error|ERROR|Fehler|Erreur|Errore|Erro|Fout|Fel|Fejl|Feil|Virhe|Błąd|Chyba|Hiba|Hata|Eroare|Ошибка|Помилка|Σφάλμα|错误|錯誤|エラー|오류)`;
const answer = new RegExp(
  String.raw`(?:^|[\s>\]])(?:An error occurred(?: trying to open)? - (?<package>\S+)\s[^\n]*?)?${errorWord}\s?[:：]\s?(?<code>0[xX][0-9a-fA-F]{8}|\d{1,5})(?=\s|$)`,
);

export const consoleShapes: readonly Shape[] = [
  holds('console', 'console.error', ': ', answer),
  holds('console', 'console.error', '：', answer),
  begins('console', 'console.begin', [
    'Deployment Image Servicing and Management tool',
    'Tool zur Imageverwaltung für die Bereitstellung',
    'Outil Gestion et maintenance des images de déploiement',
    'Herramienta Administración y mantenimiento de imágenes de implementación',
    'Strumento Gestione e manutenzione immagini distribuzione',
    'Ferramenta de Gerenciamento e Manutenção de Imagens de Implantação',
    'Cистема DISM',
    'Система DISM',
    '部署映像服务和管理工具',
    '部署映像服務與管理工具',
    '展開イメージのサービスと管理ツール',
    '배포 이미지 서비스 및 관리 도구',
  ]),
  // C:\\Windows\\System32>dism /online /cleanup-image /restorehealth
  holds(
    'console',
    'console.command',
    '/',
    /^(?:(?:PS )?[A-Za-z]:\\[^>\n]{0,200}>\s*|[>$#]\s*|'\s*)?(?<command>"?(?:[A-Za-z]:\\[^"\n/]{1,200}\\)?[Dd][Ii][Ss][Mm](?:\.[Ee][Xx][Ee])?["']?\s+["']?\/[A-Za-z][^\n]*)/,
  ),
  // Processing 1 of 2 - Adding package Package_for_KB5000001~31bf3856ad364e35~amd64~~1.0
  begins(
    'console',
    'console.package',
    'Processing ',
    /^Processing (?<number>\d+) of \d+ - (?:(?<work>Adding|Removing) package (?<package>\S+)|(?<name>[^\s:]+): )/,
  ),
  begins(
    'console',
    'console.package',
    ['Package_', 'Microsoft-'],
    /^(?<name>[\w.-]+(?:~[^\s:]*)?): [A-Z][^\n]{8,}$/,
  ),
  begins('console', 'console.package', 'An error occurred trying to open - ', /open - (?<package>\S+)/),
  begins('console', 'console.work', ['Enabling feature(s)', 'Disabling feature(s)']),
  begins('console', 'console.damaged', [
    'The component store is repairable.',
    'The component store cannot be repaired.',
    'Der Komponentenspeicher kann repariert werden.',
    '可以修复组件存储。',
  ]),
  holds('console', 'console.damaged', '] The component store is repairable.'),
  begins('console', 'console.restored', 'The restore operation completed successfully.'),
  holds('console', 'console.restored', '] The restore operation completed successfully.'),
  begins('console', 'console.done', [
    'The operation completed successfully.',
    'Der Vorgang wurde erfolgreich beendet.',
    "L'opération a réussi.",
    'La operación se completó correctamente.',
    "L'operazione è stata completata.",
    'A operação foi concluída com êxito.',
    'Операция успешно завершена.',
    '操作成功完成。',
    '操作順利完成。',
    '操作は正常に完了しました。',
  ]),
  holds('console', 'console.done', '] The operation completed successfully.'),
  begins(
    'console',
    'dism.servicing-process.failed',
    'An error occurred while attempting to start the servicing process for the image',
    /located at (?<path>[^\n]+?)\.?\s*$/,
  ),
  holds('console', 'dism.usage', 'refer to the help by running DISM', /^(?<text>[^\n]+)/),
  begins('console', 'dism.capability.unknown', 'A Windows capability name was not recognized'),
  // "Exception from HRESULT: 0x80240438", "    + FullyQualifiedErrorId : HRESULT 0x80240438,…": what a script was told
  holds('console', 'other.exception', 'Exception from HRESULT: 0x', /HRESULT: (?<failed>0x[0-9a-fA-F]{8})/),
  holds(
    'console',
    'other.exception',
    'FullyQualifiedErrorId : HRESULT 0x',
    /HRESULT (?<failed>0x[0-9a-fA-F]{8})/,
  ),
  // Repair-WindowsImage : The source files could not be found.
  holds(
    'console',
    'console.cmdlet',
    ' : ',
    /^(?<cmdlet>[A-Z][a-z]+-Windows(?:Image|Package|OptionalFeature|Capability|Driver|Edition|Feature)) : (?<words>[A-Z][^\n]+)/,
  ),
];
