import { repeatsOf } from '../matching/repeats.js';
import type { StateReview } from '../parsed-document.js';
import { emptyRecord, type ImportRecord, type ResponseRow } from './import-record.js';
import { PassageList } from './passage-list.js';

/** The passages of one section, with what tells where a claim stands. */
interface Place {
  index: number;
  line: number;
  text: string;
  sideBox: boolean;
}

/**
 * What a State's narrative review brings: its claims, each at the passage that makes it, and mentions wherever the same
 * claim is made again, side boxes included. It names no recommendation: which one a claim answers is proposed later,
 * never taken for granted.
 * @param date the review's date, as precise as it is known; null when it has none
 */
export function stateReviewRecord(review: StateReview, date: string | null): ImportRecord {
  const passages = new PassageList();
  const places = new Map(review.sections.map((section) => [section.key, addSection(section, review, passages)]));
  for (const { marker, line, text } of review.notes)
    passages.add({ kind: 'note', printedNumber: marker, section: null, line, text });
  const everywhere = [...places.values()].flat();
  const claims = review.claims.flatMap((claim) => {
    const place = placeOf(claim, places.get(claim.section) ?? everywhere);
    return place ? [{ ...claim, text: claim.quote, passage: place.index }] : [];
  });
  const sideBoxes = everywhere
    .filter(({ sideBox, index }) => sideBox && !claims.some(({ passage }) => passage === index))
    .map(({ index, text }) => ({ passage: index, text }));
  return {
    ...emptyRecord({
      kind: 'state_review',
      voice: 'state',
      symbol: null,
      title: review.title || 'State review',
      language: review.language,
      publishedOn: date,
    }),
    passages: passages.rows,
    responses: repeatsOf(claims, sideBoxes)
      .flatMap(({ claim, mentions }) => apart(claim, mentions))
      .toSorted((one, other) => one.claim.line - other.claim.line)
      .map(({ claim, mentions }): ResponseRow => ({
        line: claim.line,
        passage: claim.passage,
        text: claim.text,
        kind: claim.kind,
        stage: claim.status,
        saidOn: date,
        happenedOn: claim.date,
        targetOn: claim.targetDate,
        provisions: [],
        subjects: [],
        mentions: oncePerPassage(mentions, claim.passage),
      })),
  };
}

type Claim = StateReview['claims'][number] & Telling;
interface Telling {
  text: string;
  passage: number;
}

/** What says the same in another stage, or of another date, is no repeat: the measure has moved, or the State errs. */
function apart(claim: Claim, mentions: readonly (Claim | Telling)[]) {
  const moved = mentions.filter((one): one is Claim => 'status' in one && !agrees(one, claim));
  const repeated = mentions.filter((one) => !moved.some((other) => other === one));
  return [{ claim, mentions: repeated }, ...moved.map((one) => ({ claim: one, mentions: [] }))];
}

const agrees = (one: Claim, claim: Claim) =>
  one.status === claim.status &&
  [one.date, null].includes(one.date && claim.date) &&
  [one.targetDate, null].includes(one.targetDate && claim.targetDate);

/** Where else a claim is made: one mention for each passage but its own. */
function oncePerPassage(mentions: readonly { passage: number; text: string }[], own: number): ResponseRow['mentions'] {
  const byPassage = new Map(mentions.toReversed().map(({ passage, text }) => [passage, { passage, text }]));
  byPassage.delete(own);
  return [...byPassage.values()].toReversed();
}

function addSection(section: StateReview['sections'][number], review: StateReview, passages: PassageList): Place[] {
  const { key, number, title, line } = section;
  passages.add({ kind: 'heading', printedNumber: number, section: key, line, text: title });
  const noteAt = (marker: string) => review.notes.findIndex((note) => note.marker === marker) + 1;
  const units = [
    ...section.paragraphs.map((row) => ({ ...row, sideBox: false })),
    ...section.sideBoxes.map((row) => ({ ...row, notes: [], sideBox: true })),
  ].toSorted((one, other) => one.line - other.line);
  return units.map(({ sideBox, notes, ...row }) => ({
    ...row,
    sideBox,
    index: passages.add({
      kind: sideBox ? 'side_box' : 'paragraph',
      printedNumber: null,
      section: key,
      ...row,
      notes: notes.map(noteAt).filter((order) => order > 0),
    }),
  }));
}

/** The passage that prints a claim: in the running text before a side box, else the last that begins above it. */
function placeOf({ quote, line }: { quote: string; line: number }, places: Place[]): Place | undefined {
  const printing = places.filter(({ text }) => text.includes(quote));
  return (
    printing.find(({ sideBox, line: start }) => !sideBox && start <= line) ??
    printing[0] ??
    places.findLast(({ line: start }) => start <= line) ??
    places[0]
  );
}
