// Owns what the words of a record say of setup and of images: blocks, objects of a command, messages of the tools.
import { defined } from '../../defined';
import type { Fact } from '../../model';

/** True for an entry of a compatibility report that stops the upgrade. */
export function isHardBlock({ text }: Fact): boolean {
  return text.includes(hard);
}

const hard = 'BlockingType="Hard"';

/** The same for an entry of hardware: what entries of programs in the same record say is theirs. */
export function isHardItem({ text }: Fact): boolean {
  return entryOf(text).includes(hard);
}

/** True for an entry of hardware that says of itself that it does not stop the upgrade. */
export function isPassedItem({ text }: Fact): boolean {
  const entry = entryOf(text);
  return entry.includes('BlockingType="') && !entry.includes(hard);
}

function entryOf(text: string): string {
  const entry = text.slice(Math.max(0, text.indexOf('HardwareType="')));
  return entry.split(/<\/HardwareItem>|<(?:Programs?|HardwareItem)\b/, 1)[0] ?? '';
}

/** What a record names in brackets, values of settings apart: `[sample.exe]`, `[0x80070002]`. */
export function bracketedIn({ text }: Fact): readonly string[] {
  return [...text.matchAll(/\[([^\]\\\n=]{1,100})\]/g)].map(([, name]) => name ?? '');
}

/** What the tool of the recovery environment writes in its own log behind its name. */
export function wordsOfRecoveryTool({ text }: Fact): string | undefined {
  return text.split('[ReAgentc.exe] ')[1]?.trim();
}

/** A tool's own message, pasted from a console: `Error: 0xc1420127`, `Could not mount '…': [0xC1420127] …`. */
export function isToolMessage({ text }: Fact): boolean {
  return /^\s*(?:(?:Error|错误|錯誤)[:：]|(?:Could not|Cannot|Failed to|Unable to) (?:un)?mount\b)/.test(
    text,
  );
}

/** What a program says that it could not mount, and where: `Could not mount 'F:\\boot.wim [2]' on 'C:\\Temp\\mnt': …`. */
export function mountIn({ text }: Fact): { image?: string; index?: string; folder?: string } {
  const { image, index, folder } =
    /\bmount '(?<image>[A-Za-z]:\\[^'\n[]{1,300}?)(?: \[(?<index>\d{1,3})\])?' on '(?<folder>[A-Za-z]:\\[^'\n]{1,300})'/i.exec(
      text,
    )?.groups ?? {};
  return defined({ image, index, folder });
}

/** True where the first line of a record ends with the code, as DISM's functions print it: `(hr:0xc1420127)`. */
export function isAnswerOfCall({ text }: Fact, code: number): boolean {
  const head = text.split('\n', 1)[0]?.toLowerCase() ?? '';
  return head.includes(`hr:0x${code.toString(16)}`);
}

/** True where the library of images asks for the port of its file system filter. */
export function isAskingForFilter({ text }: Fact): boolean {
  return /\b(?:OpenFilterPort|FltCommVerifyFilterPresent|FilterConnectCommunicationPort):?\(/.test(text);
}

/** The bug check of a crash that the record tells in words: `0x0000007e`. */
export function bugcheckIn({ fields }: Fact): string | undefined {
  return fields.code ?? /0x[0-9a-fA-F]{1,8}/.exec(fields.text ?? '')?.[0];
}

const runningModule =
  /(?:Module(?: Name)?|Binary)\s?[:=]\s?(?<path>[A-Za-z]:\\[^\n:*?"<>|]{1,300}?\.(?:dll|exe|sys))/;

/** `Module: C:\\…\\sample.dll`, `Binary = …`: what ran when the upgrade failed. */
export function runningModuleIn({ text }: Fact): string | undefined {
  return runningModule.exec(text)?.groups?.path;
}
