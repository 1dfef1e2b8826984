// Owns what the event of a requested restart says of why it was asked for.
import type { Fact } from '../../model';
import { fileNameOf } from '../paths';

/** What restarts a computer for updates that are already installed, and has waited for them. */
const ofUpdates =
  /^(?:svchost|MoUsoCoreWorker|UsoClient|MusNotif\w{0,20}|wuauclt|TrustedInstaller|TiWorker)\.exe$/i;
/**
 * The reasons of a planned restart for updates, in words and as numbers: an upgrade, a service pack, a hotfix or a security
 * fix of the system (SHTDN_REASON_… of reason.h).
 */
const updateReason =
  /Operating System: (?:Upgrade|Service pack|Hot ?fix|Security fix)|\b0x[08]00200(?:03|1[0-26-8])\b/i;

/** True for a request that Windows makes for its updates, by who asked or by the reason that was given. */
export function isForUpdates({ fields, text }: Pick<Fact, 'fields' | 'text'>): boolean {
  return ofUpdates.test(fileNameOf(fields.process ?? '')) || updateReason.test(text);
}
