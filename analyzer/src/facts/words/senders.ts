// Owns of whom a record is, as far as that says what its code is worth: a trace, the agent's reports, an update server, the
// firmware.
import type { Fact } from '../../model';

/** Three values with their names and more: `Url=… HttpStatusCode=0 ErrorCode=0x80072EE7`. */
const namedValues = /(?:(?:^|[\s,;\]])[A-Za-z][\w.]{1,40}=\S[^\n]{0,400}?){3}/;

/** `Message     : Failed to get content policies, hr: 0x80072ee7`: an event of Get-DeliveryOptimizationLog, one value a line. */
const deliveryMessage = /^\s*Message +: [^\n]{1,300}, hr: 0x[0-9a-fA-F]{8}/;

/** A line of a trace prints the values of an event: its code is what one call answered, often to be tried again. */
export function isOfTrace({ shape, text }: Fact): boolean {
  // Behind `]LOG]!>` stand the fields of the log's own form, not of an event.
  if (!shape.startsWith('other.') || text.includes(']LOG]!>')) return false;
  return namedValues.test(text) || deliveryMessage.test(text);
}

/** What the agent could not report to its server; searches and installations go on without it. */
export function isReporting({ component, text }: Fact): boolean {
  return /^Report(?:er)?$/.test(component) || text.includes('Failed to upload events to the server');
}

/** True for what an update server says of its own work. */
export function isOfServer({ shape }: Pick<Fact, 'shape'>): boolean {
  return /^(?:(?:event\.)?wsus|wu\.server)\./.test(shape);
}

/** True where a synchronization ended with a fault of the web service that was asked. */
export function isSoapFault({ text }: Pick<Fact, 'text'>): boolean {
  return text.includes('SoapException');
}

/** A site that could not set its update server up says which of its own logs tells why. */
export function asksSiteLog({ text }: Pick<Fact, 'text'>): boolean {
  return text.includes('Please refer to WCM.log');
}

/** The engine of task sequences: "TSBootShell 1136 (0x470) …", "…, HRESULT=80070490 (…\\devicepath.cpp,167)". */
const engine =
  /\b(?:TSManager|TSMBootstrap|TSBootShell|TSPxe|OSD[A-Z]\w{2,30})\b|, HRESULT=[89][0-9a-f]{7} \([^\n()]{1,200}\.cpp,\d+\)/;

/** True for a record of the engine of task sequences or of a program that it runs. */
export function isOfTaskSequence({ text }: Pick<Fact, 'text'>): boolean {
  return engine.test(text);
}

/** The tools of Defender, and what they print. */
const defenderTools = /\b(?:MpCmdRun|MpSigStub|MPLog)(?![a-z])|\bCmdTool: Failed with hr\b/i;
const defender = /\b(?:Microsoft|Windows) Defender\b/i;
/** What is updated of it: of the product itself people say that it is on or off. */
const partsOfDefender =
  /\b(?:definition|signature|security intelligence|platform update)|安全(?:智能|情报)|定义|签名|平台更新/i;

/** True for a record of Defender's tools about its updates. */
export function isOfDefenderTool({ shape, text }: Pick<Fact, 'shape' | 'text'>): boolean {
  if (shape.startsWith('event.defender.') || defenderTools.test(text)) return true;
  return defender.test(text) && partsOfDefender.test(text);
}

/** True for what the firmware answered about the variables of Secure Boot. */
export function isOfFirmware({ shape }: Pick<Fact, 'shape'>): boolean {
  return shape.startsWith('event.secure-boot.');
}

/** True where the start of the agent stands in the text: nobody cut that out for what could not be reported. */
export function isStarting(facts: readonly Fact[]): boolean {
  return facts.some(({ shape }) => shape === 'wu.service.start' || shape === 'wu.client');
}

/** `*FAILED* [80244018] Failed to synchronize`: the agent's own word on a search, right above its end. */
export function isFailedSearch({ component, text }: Fact): boolean {
  return component === 'Agent' && /\bFailed to synchronize\b/.test(text);
}
