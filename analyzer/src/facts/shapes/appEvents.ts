// Owns the shapes of the events of the deployment of apps: what was deployed, what was not, and what the text of the error says
// the app needs. Source: "Troubleshooting packaging, deployment, and query of Windows apps" of Microsoft's documentation.
import { event, value } from '../eventShape';
import type { Shape } from '../shape';

const apps = 'Microsoft-Windows-AppXDeployment-Server';
/** Name and full name of an app's package; another version of it is the same app. */
const app = value('package', String.raw`(?<=[pP]ackage )(?<app>[\w.-]+?)_\d[\w.~-]*\w`);

/** What the text of the error says the app needs, or whom it waits for. */
const appReasons = [
  value('framework', String.raw`(?<=framework ")[\w.-]{2,120}(?=")`),
  value('least', String.raw`(?<=framework "[^\n]{1,500}? minimum version )\d[\d.]{2,30}\d`),
  value('system', String.raw`(?<=requires OS version )\d[\d.]{3,30}\d(?= or higher)`),
  value('open', String.raw`(?<=\bapps? needs? to be closed:? ?)[A-Za-z0-9][\w.-]{2,120}_[a-z0-9]{13}\b`),
];

export const appEventShapes: readonly Shape[] = [
  // the inner code stands in the "specific error text"
  event('event.appx.installed', apps, [400], app),
  event(
    'event.appx.failed',
    apps,
    [401, 404],
    value('result', String.raw`0[xX][0-9a-fA-F]{8}\b`),
    value('unmapped', String.raw`(?<=error text[^\n]{0,60}? error )0[xX][0-9a-fA-F]{8}\b`),
    app,
    ...appReasons,
  ),
];
