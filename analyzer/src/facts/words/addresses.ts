// Owns what the words of a record say of the network: the address that was asked, the proxy between.
import type { Fact } from '../../model';

/** Names of methods and schemas look like addresses, and pages of help are for people; the client connects to none of them. */
const noAddress =
  /\/(?:SoftwareDistribution\/Server|\d{4}\/\d\d)\/|schemas\.|\/\/(?:go\.microsoft\.com\/fwlink|aka\.ms|(?:support|learn|docs)\.microsoft\.com)\b/i;

const maxSearched = 4_000;

/** The first address that a record names; undefined where it names none that anybody connects to. */
export function addressIn({ text }: Fact): string | undefined {
  return [...text.slice(0, maxSearched).matchAll(/https?:\/\/[^\s<>"',;)]+/gi)]
    .map(([url]) => url)
    .find((url) => !noAddress.test(url));
}

/** An address whose end was cut off inside a name in braces, with a mark in place of what is left of that name. */
export function wholeAddress(url: string): string {
  const open = url.lastIndexOf('{');
  return open > url.lastIndexOf('}') ? `${url.slice(0, open)}…` : url;
}

/** The server's name (with port) of an address; undefined when the text is no address. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/([^/?\s]+?)\.?(?=[/?\s]|$)/i.exec(url)?.[1];
}

/** The proxy of a failed request: `Proxy List used: <proxy.example.com:8080>`; undefined where none was used. */
export function proxyIn({ text }: Fact): string | undefined {
  return /Proxy List used: <(?<proxy>[^\s<>()]{3,200})\s*>/.exec(text)?.groups?.proxy;
}
