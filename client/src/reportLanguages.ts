// Owns in which language the report on a log or case is shown: what was chosen for it, which stays with the workspace,
// else the setting. Replies and what is copied or exported follow; the interface does not.
import * as vscode from 'vscode';
import type { Language, ReportLanguagesParams } from '../../protocol/src/index';
import { caseTreeMethod } from '../../protocol/src/index';
import type { LazyServer, Server } from './server';

export interface ReportLanguages extends vscode.Disposable {
  /** Of the report on a log or case; without one that of any report. */
  of(subject: vscode.Uri | undefined): Language;
  /** Keeps a choice; the server knows it when this is done. */
  choose(subject: vscode.Uri, language: Language): Promise<void>;
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '中文（简体）' };

const key = 'servicingLogs.reportLanguages';
/** Reports of a long time; the one chosen first goes. */
const maxChoices = 200;

/** Keeps the choices with the workspace and tells them to the server. */
export function createReportLanguages(context: vscode.ExtensionContext, server: LazyServer): ReportLanguages {
  let running: Server | undefined;
  const choices = (): Readonly<Record<string, Language>> => context.workspaceState.get(key, {});
  const tell = async (): Promise<void> => {
    const params: ReportLanguagesParams = { languages: choices() };
    await running?.request(caseTreeMethod.reportLanguages, params);
  };
  const started = server.onDidStart((server) => {
    running = server;
    void tell();
  });
  return {
    of: (subject) => (subject && choices()[subject.toString()]) ?? settingOf(),
    choose: async (subject, language) => {
      const { [subject.toString()]: _, ...others } = choices();
      const kept = [...Object.entries(others), [subject.toString(), language]].slice(-maxChoices);
      await context.workspaceState.update(key, Object.fromEntries(kept));
      await tell();
    },
    dispose: () => started.dispose(),
  };
}

/** As the server reads the settings. */
function settingOf(): Language {
  const settings = vscode.workspace.getConfiguration('servicingLogs');
  const chosen = [settings.get<string>('report.language'), settings.get<string>('language')].find(
    (value) => value === 'en' || value === 'zh-cn',
  );
  return (chosen ?? vscode.env.language).toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}
