import type { ConcludingObservations } from '../parsed-document.js';
import { symbolAsKnown } from './body.js';
import { emptyRecord, quoted, type EventRow, type ImportRecord, type RecommendationRow } from './import-record.js';
import { PassageList } from './passage-list.js';

/** What concluding observations bring: recommendations with their concerns, limbs and articles, and dates of the cycle. */
export function concludingObservationsRecord(observations: ConcludingObservations): ImportRecord {
  const { identity, language, sections, topics } = observations;
  const passages = new PassageList();
  const recommendations: RecommendationRow[] = [];
  const pendingSections = [...sections];
  let section: string | null = null;
  for (const topic of topics) {
    while (pendingSections[0] && pendingSections[0].line <= topic.line) {
      const { letter, title, line } = pendingSections.shift()!;
      section = letter;
      passages.add({ kind: 'heading', printedNumber: letter, section, line, text: title });
    }
    if (topic.title)
      passages.add({ kind: 'heading', printedNumber: null, section, line: topic.line, text: topic.title });
    const { concern, recommendation } = topic;
    if (concern && concern.paragraph !== recommendation?.paragraph) {
      const { paragraph, line, text } = concern;
      passages.add({ kind: 'paragraph', printedNumber: paragraph, section, line, text });
    }
    if (!recommendation) continue;
    const { paragraph, line, text, limbs } = recommendation;
    recommendations.push({
      line,
      passage: passages.add({ kind: 'recommendation', printedNumber: paragraph, section, line, text }),
      paragraph,
      position: topic.order,
      topic: topic.title || null,
      text,
      concern: concern?.text ?? null,
      concernParagraph: concern?.paragraph ?? null,
      selectedForFollowUp: observations.followUpParagraphs.includes(paragraph),
      limbs,
      provisions: (concern?.provisions ?? []).map((path) => ({
        path,
        ...quoted(`${identity.symbol}, para. ${concern!.paragraph}`),
      })),
      original: true,
    });
  }
  for (const { letter, title, line } of pendingSections)
    passages.add({ kind: 'heading', printedNumber: letter, section: letter, line, text: title });
  return {
    ...emptyRecord({
      kind: 'concluding_observations',
      voice: 'committee',
      symbol: symbolAsKnown(identity.symbol),
      title: `Concluding observations on ${identity.state}`,
      language,
      publishedOn: identity.published ?? identity.adopted,
    }),
    passages: passages.rows,
    recommendations,
    events: eventsOf(observations),
  };
}

function eventsOf({ identity, nextReportDue }: ConcludingObservations): EventRow[] {
  const { adopted, published } = identity;
  const symbol = symbolAsKnown(identity.symbol);
  const dated = (kind: EventRow['kind'], onDate: string | null, produced: string | null): EventRow[] =>
    onDate ? [{ kind, onDate, symbol: produced, source: symbol ?? 'The document itself' }] : [];
  return [
    ...dated('observations_adopted', adopted, symbol),
    ...dated('observations_issued', published, symbol),
    ...dated('next_report_due', nextReportDue, null),
  ];
}
