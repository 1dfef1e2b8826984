// Owns the question whether a line without a head belongs to some other program: any program is answered with codes of the
// system, and what it was doing may be no business of servicing.
import type { Fact } from '../../model';

/** A stamp of date and time in front, as programs write it into logs of their own. */
const stamp =
  /^[\s>*[(|]{0,4}(?:time=")?(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4})[T ,]{1,2}\d\d?:\d\d/;
/** Words of servicing: what is put in, by what, and where to. */
const trade =
  /updat|upgrad|install|setup|\bdism|wusa|\.(?:msu|cab|msi|wim|esd|inf|mum|cat)\b|\bKB\d{6}|driver|feature|package|component|image|servic|\bsfc\b|sysprep|recover|deploy|adapter|provision|更新|升级|升級|安装|安裝|驱动|驅動|组件|元件|功能|映像|インストール|ドライバ|パッケージ|機能|イメージ/i;

/** `[1920:15E8][2024-05-20T12:33:54]e000: Error 0x80070005: Failed to write run key value.`: a bundle's work on itself. */
const bundle = /^[\s>|]{0,8}\[[0-9A-F]{4,6}:[0-9A-F]{4,6}\]\[[\dT:-]{19}\]e\d{3}: Error 0x/;
/** What a bundle fetches and unpacks is what it was to put in. */
const payload = /payload|acquire|download|cache|container|extract|verif|hash|sign/i;

/** Programs of Windows that service it, or that are run for it. */
const ours =
  'tiworker|mighost|poqexec|pkgmgr|reagentc|bcd(?:boot|edit)|usoclient|wuauclt|svchost|drvinst|pnputil|expand|lpksetup|ocsetup|msiexec|powershell|pwsh|cmd|reg|bitsadmin|winre|oobe\\w*';
/** `SampleStub.exe failed: …`, `C:\Sample\sample.exe: Error …`: the program names itself. */
const program = new RegExp(
  String.raw`^[\s>*]{0,4}(?:[A-Za-z]:\\[^:\n"]{1,200}\\)?(?!(?:${ours})\.exe)[\w.-]{1,60}\.exe(?: failed)?: `,
  'i',
);

/** "Sample failed to initialize", "Initialization of Sample failed": a program did not begin. */
const unstarted =
  /\b(?:failed to (?:initiali[sz]e|start|launch|open)|initiali[sz]ation of [^\n]{1,80}? failed|(?:unable|failed) to (?:launch|open) )/i;

/** .NET puts E_FAIL into every such exception, whatever was answered; here in a log with a level of its own. */
const anyAnswer = /\[(?:ERROR|WARN|FATAL) ?\][^\n]{0,200}Win32Exception \(0x80004005\)/i;

/** What set-up programs of others and tools that sign say in words of their own, whatever stands beside it. */
const ofTools =
  /\bIPersistFile::Save failed\b|\bSignerSign\w*\(\)|\bSignTool Error\b|\bSigning failed with error\b|\b(?:Read|Write|Format|Seek) error: \[0x[0-9A-F]{8}\]/i;

/** An exception of .NET, and below it the functions of a program that it passed through. */
const thrown = /\b(?:System|Microsoft|Windows)\.[\w.]{3,80}Exception\b/;
const throughOther = /\n[^\S\n]{1,40}(?:at|bei|à|в) (?!System\.)[A-Za-z_][\w.<>`+]{2,200}\(/;
/** The part of .NET that calls the system is no servicing, nor is a COM component. */
const interop = /InteropServices|a COM component/g;

/**
 * How a process ended, as its parent reads it (ntstatus.h): stopped by a debugger, access violation, illegal instruction,
 * integer overflow and division, stack overflow, a library that is missing or did not start, Ctrl+C, damaged heap, fail fast,
 * invalid parameter, failed assertion.
 */
const endsOfProcesses: ReadonlySet<number> = new Set([
  0x80000003, 0xc0000005, 0xc000001d, 0xc0000094, 0xc0000095, 0xc00000fd, 0xc0000135, 0xc000013a, 0xc0000142,
  0xc0000374, 0xc0000409, 0xc0000417, 0xc0000420,
]);
/** Programs that service Windows, drivers or programs, and what only they are given. */
const servicing =
  /updat|upgrad|setup|driver|servicing|\binstall(?:er|ing|ation)|\b(?:dism|sfc|wusa|sysprep|windeploy|dpinst|(?:trusted|module)installer|\w{1,40}install)\b|\.(?:msu|cab|msi|wim|esd|inf|mum|cat)\b|\bKB\d{6}|更新|升级|升級|安装|安裝|驱动|驅動|インストール|ドライバ/i;
const oursByName = new RegExp(String.raw`\b(?!(?:cmd|reg|powershell|pwsh|expand)\.)(?:${ours})\.exe`, 'i');

/** True for a line that says how a process ended, where neither its words nor the program are of servicing. */
export function isEndOfOtherProcess({ text }: Pick<Fact, 'text'>, code: number): boolean {
  return endsOfProcesses.has(code) && !isServicing(text);
}

/** True where a program of servicing is named, or what such a program works on. */
export function isServicing(text: string): boolean {
  return servicing.test(text) || oursByName.test(text);
}

/** True for a line of another program in which no word of servicing stands; its code may be any answer of the system. */
export function isOfOtherProgram({ text }: Pick<Fact, 'text'>): boolean {
  if (anyAnswer.test(text) || ofTools.test(text)) return true;
  if (thrown.test(text) && throughOther.test(text) && !trade.test(text.replace(interop, ''))) return true;
  if (trade.test(text)) return false;
  return (
    stamp.test(text) ||
    program.test(text) ||
    unstarted.test(text) ||
    (bundle.test(text) && !payload.test(text))
  );
}

/** Shapes of lines without a head, in which any program may speak. */
const headless: ReadonlySet<string> = new Set(['other.bare', 'other.exception']);

/** True for a line without a head that is of another program. */
export function isOutside(fact: Fact): boolean {
  return headless.has(fact.shape) && isOfOtherProgram(fact);
}
