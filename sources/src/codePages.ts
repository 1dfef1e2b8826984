// Owns the guess which code page a text was written in: by the words that messages of Windows are made of in each
// language. Bytes of one page often are sound in another, so only words that come out right count; where too few do,
// there is no guess.

import { textIn } from './textIn';

interface CodePage {
  /** Name of the Encoding Standard, or of oemPages.ts. */
  readonly encoding: string;
  /** Parts of words, lower case, that messages of servicing hold; those of single-byte pages have a letter of the page. */
  readonly words: readonly string[];
  /** Of a page with one byte per letter, single letters prove little. */
  readonly isSingleByte: boolean;
}

const cyrillic =
  'ошибк файл систем не удается не найден найти указанн операци успешно отказано доступ параметр обновлен установ служб драйвер путь устройств завершен невозможно выполн'.split(
    ' ',
  );
const western =
  'für über können ungültig gültig gehör öffn schließ verfügbar größe zurück überprüf ausgeführ möglich spécifié accès refusé opération système fichier échec échoué terminée trouvé opération operación sesión versión está instalación operação não sessão è stato é possibile på för åtgärd kunde någon käytt määrit'.split(
    ' ',
  );
const central =
  'błąd błęd nie można się został ścież dostęp usługi określon żąda sterownik możliwe není určen přístup soubor nelze chyběj službě operáci došlo můž nenalezen található művelet sikerült megadott elérés hibás szükség'.split(
    ' ',
  );
const turkish =
  'işlem başar bulunamad değil için güncelleştir yükle erişim geçersiz sürücü dosyası hatası hizmeti'.split(
    ' ',
  );

const pages: readonly CodePage[] = [
  {
    encoding: 'gb18030',
    isSingleByte: false,
    words:
      '失败 错误 文件 系统 找不到 无法 操作 成功 更新 指定 会话 安装 程序 服务 参数 已经 不支持 拒绝 访问 驱动 组件 初始化 没有 路径 完成 设备 请求 正在'.split(
        ' ',
      ),
  },
  {
    encoding: 'big5',
    isSingleByte: false,
    words:
      '失敗 錯誤 檔案 系統 找不到 無法 作業 成功 更新 指定 工作階段 安裝 程式 服務 參數 已經 不支援 拒絕 存取 驅動 元件 初始化 沒有 路徑 完成 裝置 要求 正在'.split(
        ' ',
      ),
  },
  {
    encoding: 'shift_jis',
    isSingleByte: false,
    words:
      'エラー ファイル システム 失敗 成功 ました ません できま 指定 処理 更新 インストール サービス パラメーター アクセス ドライバー 見つかり プログラム している された'.split(
        ' ',
      ),
  },
  {
    encoding: 'euc-kr',
    isSingleByte: false,
    words:
      '오류 파일 시스템 실패 성공 없습니다 습니다 했습니다 지정 업데이트 설치 서비스 매개 액세스 드라이버 찾을 프로그램 작업 경로 장치'.split(
        ' ',
      ),
  },
  {
    encoding: 'windows-1251',
    isSingleByte: true,
    words: cyrillic,
  },
  {
    encoding: 'windows-1252',
    isSingleByte: true,
    words: western,
  },
  {
    encoding: 'windows-1250',
    isSingleByte: true,
    words: central,
  },
  { encoding: 'windows-1254', isSingleByte: true, words: turkish },
  // what consoles write
  { encoding: 'ibm866', isSingleByte: true, words: cyrillic },
  { encoding: 'ibm850', isSingleByte: true, words: western },
  { encoding: 'ibm852', isSingleByte: true, words: central },
];

/** Fewer bytes than these beside ASCII are stray bytes, not a text in another language. */
const minSingleBytes = 4;
const minScore = 4;
/** Pages that differ in few letters: the better one wins without a lead. */
const relatives: ReadonlySet<string> = new Set([
  'windows-1250',
  'windows-1252',
  'windows-1254',
  'ibm850',
  'ibm852',
]);

/**
 * Guesses the code page of bytes that are not UTF-8.
 * @param bytes a part of the text with what is not ASCII in it
 * @returns its name in the Encoding Standard; undefined where the bytes do not tell
 */
export function guessCodePage(bytes: Uint8Array): string | undefined {
  const foreign = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const scores = pages
    .map((page) => ({ page, score: scoreOf(page, bytes, foreign) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scores;
  if (best === undefined || best.score < minScore) return undefined;
  const rival = scores.find(
    ({ page }) => page !== best.page && !(relatives.has(page.encoding) && relatives.has(best.page.encoding)),
  );
  return best.score >= 2 * (rival?.score ?? 0) ? best.page.encoding : undefined;
}

/** Letters in words that came out right; none where a single word did or where bytes do not fit the page. */
function scoreOf(page: CodePage, bytes: Uint8Array, foreign: number): number {
  if (page.isSingleByte && foreign < minSingleBytes) return 0;
  const text = decoded(page.encoding, bytes).toLowerCase();
  // The sample may begin or end in the middle of a character.
  if (count(text, '\uFFFD') > 2 + foreign / 50) return 0;
  let score = 0;
  let words = 0;
  for (const word of page.words) {
    const times = Math.min(4, count(text, word));
    if (times === 0 || !hasForeign(word)) continue;
    words++;
    score += times * word.length;
  }
  return words < 2 ? 0 : score;
}

function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return textIn(encoding, bytes);
  } catch {
    // A host without this page cannot read it either.
    return '';
  }
}

function hasForeign(word: string): boolean {
  for (let p = 0; p < word.length; p++) if (word.charCodeAt(p) >= 0x80) return true;
  return false;
}

function count(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) times++;
  return times;
}
