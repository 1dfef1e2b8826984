// Owns Report Language: the report in front is written anew in the language that one picks, and stays so.
import * as vscode from 'vscode';
import type { CaseReportParams, CaseReportResult, Language } from '../../../protocol/src/index';
import { caseTreeMethod } from '../../../protocol/src/index';
import type { ReportLanguages } from '../reportLanguages';
import { languageNames } from '../reportLanguages';
import type { Report, ReportView } from '../reportView';
import { showError } from '../requests';
import type { Server } from '../server';

/** What the report view calls for the buttons of its page. */
export type ShowInLanguage = (reports: ReportView, shown: Report, language: Language) => Promise<void>;

/** Registers Report Language. */
export function registerReportLanguage(reports: ReportView, show: ShowInLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.reportLanguage', async () => {
    const shown = reports.lastReport();
    if (shown?.language === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No report is shown: choose Summarize Failure first.'),
      );
      return;
    }
    const current = shown.language;
    const items = (['en', 'zh-cn'] as const).map((language) => ({
      label: languageNames[language],
      description: language === current ? vscode.l10n.t('shown now') : '',
      language,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Report Language'),
      placeHolder: vscode.l10n.t('Language of this report, and of replies and exports made from it'),
    });
    if (picked !== undefined) await show(reports, shown, picked.language);
  });
}

/** Writes the report in another language, without reading the log again. */
export function createShowInLanguage(
  server: () => Promise<Server>,
  languages: ReportLanguages,
): ShowInLanguage {
  return async (reports, shown, language) => {
    const { subject } = shown;
    if (subject === undefined || language === shown.language) return;
    try {
      await languages.choose(subject, language);
      const params: CaseReportParams = { subject: subject.toString(), format: 'markdown', hasLinks: true };
      const { text } = await (await server()).request<CaseReportResult>(caseTreeMethod.report, params);
      await reports.showReport({ ...shown, markdown: text, language });
    } catch (error) {
      showError(error);
    }
  };
}
