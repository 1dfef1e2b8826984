// Owns what commander says itself, help and complaints, in the language of the run.
import type { Command, CommanderError } from 'commander';
import { type Language, localize } from '../../analyzer/src/index';
import { helpTitles, usageErrors } from './texts';

/** Does something to a program and each of its commands. */
export function forAll(program: Command, act: (command: Command) => void): void {
  act(program);
  for (const command of program.commands) act(command);
}

/** Gives the help of a command its titles and notes in the language; English is commander's own. */
export function translateHelp(command: Command, language: Language): void {
  if (language === 'en') return;
  command.configureHelp({
    styleTitle: (title) => helpTitles[title] ?? title,
    optionDescription: (option) => {
      const notes: string[] = [];
      if (option.argChoices !== undefined) notes.push(`可选值：${option.argChoices.join('、')}`);
      if (typeof option.defaultValue === 'string') notes.push(`默认值：${option.defaultValue}`);
      return notes.length === 0 ? option.description : `${option.description}（${notes.join('；')}）`;
    },
  });
}

/**
 * A complaint about wrong use. Commander's own sentences are English; what they name stands in quotes.
 * @param args of the run: asked for the help of a command that there is not, commander names none
 */
export function usageError(error: CommanderError, language: Language, args: readonly string[]): string {
  const [command, asked] = args;
  const isNoCommand = error.code === 'commander.help' && command === 'help' && asked !== undefined;
  const known = usageErrors[isNoCommand ? 'commander.unknownCommand' : error.code];
  if (known === undefined) return error.message.replace(/^error: /, '');
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const names = isNoCommand ? [asked] : quoted;
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '';
  return localize(known, language, {
    name: (names[0] ?? '').split(' ')[0] ?? '',
    value: names[1] ?? '',
    choices,
  });
}
