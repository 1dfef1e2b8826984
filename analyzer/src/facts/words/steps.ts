// Owns the words in which a record names the step that failed.
import type { Fact } from '../../model';

// "Could not commit changes during unmount." - CWimImage::Unmount(hr:0x800700a1)
const dismWords =
  /(?:^|(?:PID=\S+ )?TID=\S+ |: )"?(?<words>[A-Z][a-z]+(?: (?![PT]ID=)[^\s"\\(]+){2,14}?)\.?"?\s+- C\w+::\w+\(hr:/;
// Failed to stage the sample deployment [HRESULT = 0x80070781 - ERROR_CANT_RESOLVE_FILENAME]
const cbsWords = /\bCBS\s+(?<words>Failed (?:to )?[a-z]+(?: [^\s"\\[:]+){1,14}?)\.?\s*\[HRESULT = /;
/** Words that say only that a command or a session failed, and those in which each failure of an .msu ends. */
const empty =
  /^(?:Failed to apply the MSU unattend file\b|Error executing command|Failed executing|Failed to execute|Failed (?:while )?processing (?:the )?command\b|Failed to (?:perform operation|(?:process|perform) single phase execution|FinalizeEx using worker session)\.?$)/i;

/** `Could not commit changes during unmount`; undefined where a record names functions and paths, or generalities only. */
export function stepIn(fact: Fact): string | undefined {
  if (fact.shape === 'console.cmdlet') return toldBy(fact.fields);
  if (fact.shape === 'ts.step.failed' || fact.shape === 'ts.toolkit.failed') return fact.fields.step;
  if (fact.shape === 'sfc.console.stopped') return fact.text.trim().split(/[.。]/)[0];
  if (fact.shape === 'dism.appx.failed' && fact.fields.text !== undefined) return fact.fields.text.trim();
  const text = fact.text.split('\n', 1)[0] ?? '';
  if (fact.shape === 'event.hotfix.failed') return ownWords.exec(text)?.groups?.words;
  const words = (dismWords.exec(text) ?? cbsWords.exec(text))?.groups?.words;
  return words === undefined || empty.test(words) ? undefined : words.replace(codeTail, '');
}

/** `KB900001 Setup encountered an error:  Setup cannot copy the file sample.dll.`: the program of an update of Windows XP. */
const ownWords = / Setup encountered an error: {1,4}(?<words>[^\n:]{4,200}?)\.?\s*$/;

/** "…, hr:0x8007045b": the code is told beside the words. */
const codeTail = /(?:[,;:]? \(?(?:hr|hresult|error)[:=] ?(?:0x)?[\da-f]+\)?)?\.?$/i;

/** True for words that are a sentence about a failure, not the name of a step. */
export function saysFailure(words: string): boolean {
  return /^(?:\w+: )?(?:failed|failure|could not|unable|error)\b|\b(?:cannot|can['’]t|could not|not found|(?:is|was|are|were|does|did) not|missing|invalid)\b/i.test(
    words,
  );
}

/** "Failed to uninstall because policy prevents the removal of this package - CAppxManager::RemoveAllUserAppx(hr:0x…)" */
export function isKeptByPolicy({ text }: Fact): boolean {
  return /\bpolicy prevents the removal of this package - C\w+::\w+\(hr:/.test(text);
}

/** `Add-WindowsCapability failed. Error code = 0x…`: no more than that it failed. */
const bareAnswer = /^\S+ failed\. Error code = 0x[\da-f]{8}\.?$/i;

function toldBy({ cmdlet, words = '' }: Fact['fields']): string | undefined {
  if (bareAnswer.test(words.trim())) return undefined;
  return cmdlet === undefined ? words.trim() : `${cmdlet}: ${words.trim()}`;
}

/** True where a record hands a failure to its caller: CBS, DISM's functions, a console, functions of setup. */
export function isOfLadder({ shape, text }: Fact): boolean {
  return shape === 'setup.manager-result' || /\[HRESULT = |\(hr:|Error: 0x/.test(text);
}
