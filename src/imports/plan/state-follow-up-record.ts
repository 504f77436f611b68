import type { StateFollowUp } from '../parsed-document.js';
import { symbolAsKnown } from './body.js';
import { emptyRecord, quoted, type DocumentRow, type ImportRecord, type RecommendationRow } from './import-record.js';
import { PassageList } from './passage-list.js';

/**
 * What a State's follow-up report brings: one reply per numbered paragraph, tied to the paragraph and limb that the
 * report names. Paragraphs of the concluding observations that are not known yet come in by number and heading alone.
 * @param date when it was received, as precise as it is known; null when it is not
 * @param answered the concluding observations that it answers
 */
export function stateFollowUpRecord(report: StateFollowUp, date: string | null, answered: DocumentRow): ImportRecord {
  const passages = new PassageList();
  const recommendations: RecommendationRow[] = [];
  const responses: ImportRecord['responses'] = [];
  let heading: string | null = null;
  for (const answer of report.answers) {
    if (answer.heading !== heading) {
      heading = answer.heading;
      passages.add({ kind: 'heading', printedNumber: null, section: heading, line: answer.line, text: heading });
    }
    for (const { number, line, text } of answer.paragraphs) {
      const passage = passages.add({ kind: 'paragraph', printedNumber: number, section: heading, line, text });
      const index = indexOf(answer, passage, recommendations);
      const subject = { recommendation: { index }, limb: answer.limb, ...quoted(answer.heading) };
      responses.push({
        line,
        passage,
        text,
        kind: 'reply',
        stage: null,
        saidOn: date,
        happenedOn: null,
        targetOn: null,
        provisions: [],
        subjects: [subject],
        mentions: [],
      });
    }
  }
  return {
    ...emptyRecord({
      kind: 'state_follow_up',
      voice: 'state',
      symbol: symbolAsKnown(report.symbol),
      title: `Follow-up report of ${report.state}${report.answersTo && ` on ${report.answersTo}`}`,
      language: report.language,
      publishedOn: date,
    }),
    passages: passages.rows,
    recommendingDocument: answered,
    recommendations,
    responses,
    events: [
      {
        kind: 'follow_up_received',
        onDate: date,
        symbol: symbolAsKnown(report.symbol),
        source: report.symbol || report.answersTo || 'The document itself',
      },
    ],
  };
}

/** The index of the recommendation that `answer` names, added when it comes up for the first time. */
function indexOf(answer: StateFollowUp['answers'][number], passage: number, known: RecommendationRow[]): number {
  const { paragraph, limb, line, heading } = answer;
  let index = known.findIndex((one) => one.paragraph === paragraph);
  if (index === -1) {
    index =
      known.push({
        line,
        passage,
        paragraph,
        position: Number.parseInt(paragraph, 10) || known.length + 1,
        topic: heading || `Paragraph ${paragraph}`,
        text: null,
        concern: null,
        concernParagraph: null,
        selectedForFollowUp: true,
        limbs: [],
        provisions: [],
        original: false,
      }) - 1;
  }
  const { limbs } = known[index]!;
  if (limb && !limbs.some(({ label }) => label === limb)) limbs.push({ label: limb, text: null });
  return index;
}
