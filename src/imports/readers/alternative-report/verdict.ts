import type { AlternativeReport } from '../../parsed-document.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { NumberedLines } from './paragraphs.js';

type Verdict = AlternativeReport['recommendations'][number]['verdict'];

/** The authors speak of the recommendation itself. */
const OF_RECOMMENDATION =
  /\b(?:this|these|the|the Committee['’]s) recommendations?\b.*\b(?:implement|fulfil|follow|compl|heed|translat|ignor|address)|\bdespite the Committee['’]s recommendation|\b(?:this|these) recommendations?,? (?:\w+ ){0,3}(?:ha(?:s|ve)|remain)/i;
/** The authors speak of its subject: solved or not, in line or not, changed or not. */
const OF_SUBJECT =
  /\bha(?:s|ve) (?:not (?:yet )?been |largely not been |remained )(?:fully |yet )?(?:implemented|fulfilled|solved|resolved|subjected|brought|changed|improved|unfulfilled|unresolved)\b|\bdo(?:es)? not fully comply\b|\bno (?:major |significant |substantial )?(?:changes?|progress|improvements?|steps) (?:ha(?:s|ve)|was|were)\b|\bnot followed in practice\b|\bremains? unchanged\b|\bhas been (?:fully |partly |partially )?implemented\b/i;
/** Findings on what other bodies recommended are no verdict on this recommendation. */
const OTHER_BODY = /\b(?:Rapporteur|ODIHR|OSCE|Universal Periodic Review|UPR|Working Group|European)\b/;

/**
 * The first sentence of the comments that says whether the recommendation is implemented; one that names the
 * recommendation comes before one on its subject. Null is "not stated", never "implemented".
 */
export function readVerdict(comments: readonly NumberedLines[], words: Vocabulary): Verdict {
  const sentences = comments.flatMap((comment) => sentencesOf(comment, words));
  const spoken = sentences.filter(({ quote }) => !OTHER_BODY.test(quote));
  return (
    spoken.find(({ quote }) => OF_RECOMMENDATION.test(quote)) ??
    spoken.find(({ quote }) => OF_SUBJECT.test(quote)) ??
    null
  );
}

function sentencesOf({ lines }: NumberedLines, words: Vocabulary): { quote: string; line: number }[] {
  const text = joinText(lines, words);
  let from = 0;
  return text.split(/(?<=\p{Ll}{2}["”’)]?\.["”’)]?)\s+(?=[\p{Lu}“"])/u).map((quote) => {
    const start = text.indexOf(quote, from);
    from = start + quote.length;
    return { quote, line: lineAt(lines, start, words) };
  });
}

/** The physical line on which the character at `offset` of the joined text stands. */
function lineAt(lines: NumberedLines['lines'], offset: number, words: Vocabulary): number {
  const next = lines.findIndex((_, at) => joinText(lines.slice(0, at + 1), words).length > offset);
  return lines[Math.max(next, 0)].number;
}
