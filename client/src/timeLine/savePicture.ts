// Owns Save Picture: the part of the time line that is shown becomes an SVG file.
import * as vscode from 'vscode';
import type { TimeLinePictureParams, TimeLinePictureResult } from '../../../protocol/src/index';
import { timeLineMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { suggestedFile } from '../caseView/saveReport';
import { showError } from '../requests';
import type { Server } from '../server';

/** Pixels; wide enough for a page in landscape. */
const width = 1_200;

/**
 * Asks for a file and writes the picture.
 * @param part milliseconds as in the time line's data
 */
export async function savePicture(
  server: Server,
  subject: string,
  part: { readonly from: number; readonly to: number },
): Promise<void> {
  const uri = vscode.Uri.parse(subject);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Picture'),
    defaultUri: suggestedFile(uri, 'time-line.svg'),
    filters: { SVG: ['svg'] },
  });
  if (target === undefined) return;
  try {
    const params: TimeLinePictureParams = { subject, width, from: part.from, to: part.to };
    const { svg } = await server.request<TimeLinePictureResult>(timeLineMethod.picture, params);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  } catch (error) {
    showError(error);
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The picture was saved as {0}.', nameOf(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
