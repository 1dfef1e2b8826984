// Owns the words of the time line's page that are not about logs.
import * as vscode from 'vscode';
import type { TimeLineWords } from '../../../protocol/src/index';

/** In the language of the editor. */
export function timeLineWords(): TimeLineWords {
  return {
    zoomIn: vscode.l10n.t('Zoom In'),
    zoomOut: vscode.l10n.t('Zoom Out'),
    showAll: vscode.l10n.t('Show All'),
    nextFailure: vscode.l10n.t('Next Failure'),
    save: vscode.l10n.t('Save Picture…'),
    list: vscode.l10n.t('List'),
    reveal: vscode.l10n.t('Reveal Record'),
    tools: vscode.l10n.t('Time line'),
    legend: vscode.l10n.t('Legend'),
    keys: vscode.l10n.t(
      'Arrow keys go from entry to entry, with Shift they move the picture; + and − zoom, 0 shows all, F goes to the next failure, Enter reveals the record.',
    ),
    together: vscode.l10n.t(
      '{0} entries stand too close together to be told apart; Enter zooms in. The first one: {1}',
    ),
    nothingOpen: vscode.l10n.t(
      'Nothing is open yet. Summarize a log, a folder or an archive: its operations, failures and restarts are drawn here.',
    ),
    summarize: vscode.l10n.t('Summarize a Log…'),
    undated: vscode.l10n.t('Without a place on the axis'),
    chosen: vscode.l10n.t('Chosen entry'),
    inView: vscode.l10n.t('Entries in view: {0}'),
    shown: vscode.l10n.t('Shown: {0} to {1}, entries: {2}'),
    more: vscode.l10n.t('{0} more; zoom in to see them.'),
  };
}
