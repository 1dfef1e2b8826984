// Owns events of the network: both ends as the path, with the names that the capture has for them.
import { skip, u16, u32, utf16List } from './cursor';
import { type Described, detailText, type EventParts, type Pair } from './detail';
import { hostKey } from './tables';

const sourceIsIpv4 = 1;
const targetIsIpv4 = 2;
const isTcpFlag = 4;

/** Operation, both ends and detail of a network event. */
export function describeNetwork(parts: EventParts): Described {
  const { details } = parts;
  const flags = u16(details);
  const protocol = (flags & isTcpFlag) === 0 ? 'UDP' : 'TCP';
  skip(details, 2);
  const length = u32(details);
  const source = host(parts, (flags & sourceIsIpv4) !== 0);
  const target = host(parts, (flags & targetIsIpv4) !== 0);
  const sourcePort = port(parts, protocol);
  const targetPort = port(parts, protocol);
  const rest = utf16List(details, details.end - details.at);
  const pairs: Pair[] = [['Length', length]];
  for (let k = 0; k + 1 < rest.length; k += 2) pairs.push([rest[k] ?? '', rest[k + 1] ?? '']);
  return {
    operation: `${protocol} ${parts.operation}`,
    path: `${source}:${sourcePort} -> ${target}:${targetPort}`,
    detail: detailText(pairs),
  };
}

function host({ details, tables }: EventParts, isIpv4: boolean): string {
  const at = details.at;
  skip(details, 16);
  if (details.at - at < 16) return '';
  const { view } = details;
  const name = tables.hosts.get(hostKey(view, at));
  if (name !== undefined && name !== '') return name;
  if (isIpv4) return [0, 1, 2, 3].map((k) => view.getUint8(at + k)).join('.');
  // Process Monitor does not shorten runs of zeros.
  return [0, 2, 4, 6, 8, 10, 12, 14].map((k) => view.getUint16(at + k).toString(16)).join(':');
}

function port({ details, tables }: EventParts, protocol: string): string {
  const number = u16(details);
  return tables.ports.get(`${protocol.toLowerCase()}:${number}`) ?? String(number);
}
