// Owns the shapes of what sfc answers on a console, as people paste it, in the languages of Windows. Each answer is told
// by the words that set it apart from the others; translations of Windows versions differ in the rest.
import { begins, type Shape } from '../shape';

/** What an answer of sfc says; the same ends as `sfc.console.…` in the ids of the shapes. */
type Answer = 'sound' | 'left' | 'repaired' | 'damaged' | 'no-service' | 'stopped';

interface Language {
  /** How every answer begins: the name of Windows Resource Protection. */
  readonly name: string | readonly string[];
  /** The first answer whose words stand in the sentence is meant. */
  readonly answers: readonly (readonly [Answer, RegExp])[];
}

const languages: readonly Language[] = [
  {
    name: 'Windows Resource Protection ',
    answers: [
      ['sound', /did not find any integrity/],
      ['left', /found corrupt files,? but/],
      ['repaired', /found corrupt files and/],
      ['damaged', /found integrity violations/],
      ['no-service', /could not start the repair service/],
      ['stopped', /could not perform the requested/],
    ],
  },
  {
    name: ['Windows 资源保护', 'Windows资源保护'],
    answers: [
      ['sound', /(?:未|没有)(?:找到|发现)任何完整性/],
      ['left', /损坏(?:的)?文件.*无法修复/s],
      ['repaired', /损坏(?:的)?文件.*成功修复/s],
      ['damaged', /(?:找到|发现)(?:了)?完整性/],
      ['no-service', /无法启动修复服务/],
      ['stopped', /无法执行(?:所)?请求/],
    ],
  },
  {
    name: 'Der Windows-Ressourcenschutz ',
    answers: [
      ['sound', /keine Integritätsverletzungen/],
      ['left', /beschädigte Dateien.*(?:nicht|konnte)/s],
      ['repaired', /beschädigte Dateien.*repariert/s],
      ['damaged', /Integritätsverletzungen gefunden/],
      ['no-service', /Reparaturdienst nicht starten/],
      ['stopped', /angeforderten Vorgang nicht/],
    ],
  },
  {
    name: ['La protection des ressources Windows ', 'Le programme de protection des ressources Windows '],
    answers: [
      ['sound', /n['’]a (?:trouvé|détecté) aucune violation/],
      ['left', /fichiers (?:endommagés|corrompus).*(?:mais|n['’]a pas)/s],
      ['repaired', /fichiers (?:endommagés|corrompus) et/],
    ],
  },
  {
    name: ['Protección de recursos de Windows ', 'La protección de recursos de Windows '],
    answers: [
      ['sound', /no encontró ninguna infracción/],
      ['left', /archivos dañados,? pero/],
      ['repaired', /archivos dañados y/],
    ],
  },
  {
    name: ['Программа защиты ресурсов Windows ', 'Защита ресурсов Windows '],
    answers: [
      ['sound', /не обнаружила нарушений целостности/],
      ['left', /повре[жё]д[её]нные файлы,? но/],
      ['repaired', /повре[жё]д[её]нные файлы и/],
    ],
  },
];

const list = (name: string | readonly string[]): readonly string[] =>
  typeof name === 'string' ? [name] : name;

export const sfcConsoleShapes: readonly Shape[] = [
  // You must be an administrator running a console session in order to use the sfc utility.
  begins('console', 'sfc.console.no-rights', 'You must be an administrator running a console session'),
  ...languages.flatMap(({ name, answers }) =>
    answers.map(([answer, words]) => begins('console', `sfc.console.${answer}`, list(name), words)),
  ),
  // There is a system repair pending which requires reboot to complete. Restart Windows and run sfc again.
  begins('console', 'sfc.console.pending', 'There is a system repair pending which requires reboot'),
];
