// Owns the shapes of the events by which Plug and Play tells how the installation of a driver came out: package, device and
// status, in the sentence or among the values. Sources: the manifests of Microsoft-Windows-UserPnp (20001) and
// Microsoft-Windows-DriverFrameworks-UserMode (10101), and Microsoft's page on event 20001, which writes the status in tens.
import { event, value } from '../eventShape';
import type { Shape } from '../shape';

const driver = value(
  'path',
  String.raw`(?<=\n {4}DriverName: )[^\n]{1,300}|(?<=\s)[^\s"]{1,300}\.[iI][nN][fF]\b`,
);
/** Names of buses are in capitals; a folder of the driver store is not. */
const device = value(
  'device',
  String.raw`(?<=\n {4}DeviceInstanceID: )[^\n]{1,240}|(?<=\s)[A-Z][A-Z0-9_]{1,39}\\[^\s"\\]{1,160}\\[^\s"]{1,160}`,
);
const status = (name: string): string =>
  value(
    'code',
    String.raw`(?<=\n {4}${name}: )(?:0[xX][0-9a-fA-F]{1,8}|\d{1,10})\b|(?<=[\s:：])(?:0[xX][0-9a-fA-F]{1,8}|\d{1,10})(?=[.。]?\s{0,8}(?:\n|$))`,
  );

export const driverEventShapes: readonly Shape[] = [
  ...['Microsoft-Windows-UserPnp', 'Microsoft-Windows-User-PnP'].map((provider) =>
    event('event.driver.result', provider, [20001], driver, device, status('InstallStatus')),
  ),
  event(
    'event.driver.unnamed',
    'Microsoft-Windows-DriverFrameworks-UserMode',
    [10101],
    status('FinalStatus'),
  ),
];
