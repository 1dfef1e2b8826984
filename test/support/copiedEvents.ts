// Owns events as Event Viewer copies them, for tests of what people send of servers. Values are our own.

/** An error of the Application log, as Event Viewer copies it. */
export const copiedEvent = (source: string, number: number, sentence: string, time = '8:01:02'): string =>
  [
    'Log Name:      Application',
    `Source:        ${source}`,
    `Date:          5/6/2024 ${time} AM`,
    `Event ID:      ${number}`,
    'Level:         Error',
    'Computer:      SRV01.example.com',
    'Description:',
    sentence,
    '',
  ].join('\n');
