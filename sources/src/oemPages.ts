// Owns the code pages of consoles (OEM) that the Encoding Standard lacks: what DISM, bcdedit, sc and net write into a file on
// Western and Central European systems. Source: the tables of CP850 and CP852 that Unicode publishes.

/** The characters of the bytes from 0x80 on. */
const upperHalves: Readonly<Record<string, string>> = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** So many characters are made at once. */
const piece = 8_192;

/**
 * Decodes bytes of an OEM code page; each byte is one character, so they may be cut anywhere.
 * @param encoding `ibm850` or `ibm852`
 * @returns undefined for any other encoding
 */
export function oemDecoder(encoding: string): ((bytes: Uint8Array) => string) | undefined {
  const upper = upperHalves[encoding];
  if (upper === undefined) return undefined;
  const codes = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
  );
  return (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += piece)
      text += String.fromCharCode(
        ...Uint16Array.from(bytes.subarray(at, at + piece), (byte) => codes[byte] ?? 0),
      );
    return text;
  };
}
