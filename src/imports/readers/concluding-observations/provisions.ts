/** A bracket of articles: `(art. 2)`, `(arts. 2 (3), 6 and 14)`, `(articles 2 and 26 of the Covenant)`. */
const BRACKET = /\((?:see (?:also )?)?(?:arts?|articles?)\b\.?\s*((?:[^()]|\([^()]{1,12}\))*)(?:\)|$)/gi;
/** What such a bracket may hold; one that names a code, a constitution or another treaty's article is a citation. */
const GRAMMAR =
  /^(?:\d{1,2}|\([a-z\d]{1,4}\)|[a-h]|[,;.–—-]|\s|and|to|in|conjunction|with|read|alone|paras?|paragraphs?|sub|subparas?|subparagraphs?|arts?|articles?|of|the|present|Covenant|Convention|International)*$/i;

/**
 * The articles that a text names in its closing brackets, as `2`, `2(3)`, `14(3)(d)`, without repeats, in printed
 * order; ranges are written out. A bracket closes when a sentence, a limb or the text ends behind it: the last one
 * counts when it ends the text, else all that do.
 */
export function provisionsOf(text: string): string[] {
  const closing = [...text.matchAll(BRACKET)]
    .map((match) => ({ content: match[1], rest: text.slice(match.index + match[0].length) }))
    .filter(({ content, rest }) => GRAMMAR.test(content) && /\d/.test(content) && /^\s*(?:$|[.;,])/.test(rest));
  const last = closing.at(-1);
  const counted = last && /^[\s.;,]*$/.test(last.rest) ? [last] : closing.filter(({ rest }) => !/^\s*,/.test(rest));
  return [...new Set(counted.flatMap(({ content }) => provisionsIn(content)))];
}

/** Expands what stands within the bracket, such as `2, 14 (3) (a)–(c) and 17`. */
export function provisionsIn(content: string): string[] {
  const provisions: string[] = [];
  let article = '';
  let path: string[] = [];
  let range = false;
  for (const [token] of tokensOf(content)) {
    if (token === '-') {
      range = true;
      continue;
    }
    if (token.startsWith('(')) {
      const part = token.slice(1, -1);
      const steps = range ? between(path.at(-1) ?? part, part).slice(1) : [part];
      for (const step of steps) {
        path = placed(path, step);
        const provision = article + path.map((name) => `(${name})`).join('');
        if (path.length > 1 && !range && provisions.at(-1) === provision.slice(0, provision.lastIndexOf('(')))
          provisions.pop();
        if (path.length === 1 && provisions.at(-1) === article) provisions.pop();
        provisions.push(provision);
      }
    } else {
      const articles = range ? between(article, token).slice(1) : [token];
      provisions.push(...articles);
      article = token;
      path = [];
    }
    range = false;
  }
  return provisions;
}

/** Articles, parts in brackets and range marks; `para. 3` and `14.3` are written `(3)`. */
function tokensOf(content: string): RegExpStringIterator<RegExpExecArray> {
  const written = content
    .replaceAll(/\b(\d{1,2})\.(\d)\b/g, '$1 ($2)')
    .replaceAll(/,?\s*\b(?:sub)?para(?:graph)?s?\b\.?\s*(\d)\b/gi, ' ($1)')
    .replaceAll(/\((\d)\)\s*,?\s*(?:and )?\b(?:sub)?paras?\b\.?\s*(\([a-z]\))/gi, '($1) $2')
    .replaceAll(/\)\s*([a-h])\)/g, ') ($1)')
    .replaceAll(/[–—]|\bto\b/g, '-');
  return written.matchAll(/\d{1,2}|\([a-z\d]{1,4}\)|-/gi);
}

/** A letter goes below the last paragraph number, a number begins anew below the article, a roman below the letter. */
function placed(path: string[], part: string): string[] {
  return [...path.filter((name) => levelOf(name) < levelOf(part)), part];
}

function levelOf(part: string): number {
  if (/^\d+$/.test(part)) return 0;
  return /^[ivx]{2,}$/.test(part) ? 2 : 1;
}

/** `9` to `11` is 9, 10, 11; `a` to `c` is a, b, c; ends that do not rise stay as they are. */
function between(first: string, last: string): string[] {
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    const length = Number(last) - Number(first);
    if (length > 0 && length < 30) return Array.from({ length: length + 1 }, (_, step) => String(Number(first) + step));
  }
  if (/^[a-z]$/.test(first) && /^[a-z]$/.test(last) && last > first) {
    const start = first.charCodeAt(0);
    return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, step) => String.fromCodePoint(start + step));
  }
  return [first, last];
}
