// Owns the words of the viewer's page; they go to it as data.
import * as vscode from 'vscode';
import type { ViewerTexts } from '../../../protocol/src/index';

/** In the language of the editor; `{0}` … are left for the page to fill. */
export function viewerTexts(): ViewerTexts {
  return { ...findTexts(), ...filterTexts(), ...statusTexts(), ...markTexts() };
}

function findTexts() {
  return {
    grid: vscode.l10n.t('Lines of the log'),
    strip: vscode.l10n.t('Position in the log, with failures and matches'),
    find: vscode.l10n.t('Find'),
    findCount: vscode.l10n.t('Lines found: {0}'),
    findPlace: vscode.l10n.t('Line {0} of {1} found'),
    findNone: vscode.l10n.t('Nothing found'),
    findRunning: vscode.l10n.t('Searching …'),
    caseSensitive: vscode.l10n.t('Match case'),
    regex: vscode.l10n.t('Use regular expression (RE2)'),
    next: vscode.l10n.t('Next'),
    previous: vscode.l10n.t('Previous'),
    close: vscode.l10n.t('Close'),
    goToLine: vscode.l10n.t('Go to line'),
    goToPartLine: vscode.l10n.t('Go to line of a file (dism.log:120)'),
  };
}

function filterTexts() {
  return {
    filter: vscode.l10n.t('Filter'),
    filterText: vscode.l10n.t('Text in the record'),
    levelError: vscode.l10n.t('Error'),
    levelWarning: vscode.l10n.t('Warning'),
    levelInfo: vscode.l10n.t('Info'),
    component: vscode.l10n.t('Component'),
    part: vscode.l10n.t('File'),
    session: vscode.l10n.t('Session'),
    any: vscode.l10n.t('{0}: all'),
    code: vscode.l10n.t('Code'),
    from: vscode.l10n.t('From (2024-03-04 09:00)'),
    to: vscode.l10n.t('To'),
    hidesNoise: vscode.l10n.t('Hide noise'),
    onlyEvidence: vscode.l10n.t('Only evidence'),
    foldsRepeats: vscode.l10n.t('Fold repeats'),
    clear: vscode.l10n.t('Clear filter'),
    remove: vscode.l10n.t('Remove {0}'),
    filtered: vscode.l10n.t('Lines shown: {0}'),
    filtering: vscode.l10n.t('Lines shown so far: {0} ({1} %)'),
    nothingShown: vscode.l10n.t('No record passes the filter'),
  };
}

function statusTexts() {
  return {
    lines: vscode.l10n.t('Lines: {0}'),
    counting: vscode.l10n.t('Lines counted: {0} ({1})'),
    place: vscode.l10n.t('Line {0}'),
    partPlace: vscode.l10n.t('{1}, line {0}'),
    openSource: vscode.l10n.t('Show in its file'),
    times: vscode.l10n.t('Times'),
    timesMeaning: vscode.l10n.t(
      'Show or hide the time since the record before and since the start of the session',
    ),
    deltaMeaning: vscode.l10n.t('Since the record before'),
    sinceMeaning: vscode.l10n.t('Since the start of the session'),
    sessionStart: vscode.l10n.t('Go to the start of this session'),
    cancel: vscode.l10n.t('Cancel'),
    summarize: vscode.l10n.t('Summarize'),
    replaced: vscode.l10n.t('The file was replaced by another one: what is shown may be gone.'),
    truncated: vscode.l10n.t('The file was cut or written anew: what is shown may be gone.'),
    partChanged: vscode.l10n.t('One of the files has changed: reload to merge them anew.'),
    gone: vscode.l10n.t('The file was deleted or moved: what is shown was read before.'),
    reload: vscode.l10n.t('Reload'),
    repeats: vscode.l10n.t('× {0}'),
    cut: vscode.l10n.t('… {0} more bytes'),
  };
}

function markTexts() {
  return {
    failures: vscode.l10n.t('Failures'),
    nextFailure: vscode.l10n.t('Next failure'),
    previousFailure: vscode.l10n.t('Previous failure'),
    failureCount: vscode.l10n.t('Failures: {0}'),
    noFailure: vscode.l10n.t('The analysis names no failure'),
    notAnalysed: vscode.l10n.t('The log has not been analysed yet'),
    failurePlace: vscode.l10n.t('Failure {0} of {1}: {2}'),
    bookmarked: vscode.l10n.t('Bookmark set on line {0}'),
    unbookmarked: vscode.l10n.t('Bookmark removed from line {0}'),
    noBookmark: vscode.l10n.t('There is no bookmark'),
    nothingExplained: vscode.l10n.t('Nothing in this line has an explanation'),
    nothingFurther: vscode.l10n.t('Nothing further in this line has an explanation'),
  };
}
