import { sentences } from '../un-document/sentences.js';

/** What a paragraph does, told by the wording that treaty bodies use. */
export type Voice = 'concern' | 'recommendation' | 'other';

const ADVERB = String.raw`(?:also|further(?:more)?|strongly|therefore|again|once (?:again|more)|nevertheless|likewise|hereby|particularly|especially|in particular|thus|accordingly|additionally|urgently|respectfully|continues to|would|wishes to|again strongly)`;
const VERB = String.raw`(?:recommends?|urges?|calls? (?:up)?on|encourages?|requests?|invites?|suggests?|exhorts?|advises?|appeals? to|(?:is|has) recommended|(?:hopes?|trusts?|expects?) that the State party|reiterates? (?:its|the|once more its) (?:\w+ ){0,3}(?:recommendations?|request|call|appeal|invitation)|recalls? (?:its|the) (?:\w+ ){0,2}recommendations?|reaffirms? its (?:\w+ )?recommendations?|draws? the (?:State party['’]s )?attention|draws? the attention)`;
const COMMITTEE_RECOMMENDS = new RegExp(
  String.raw`\b(?:Committee|it)(?:,[^,]{1,120},)? (?:${ADVERB}[ ,]+)*${VERB}\b|\b(?:and|,) (?:${ADVERB} )*(?:recommends|urges|calls (?:up)?on)\b`,
  'i',
);
const STATE_SHOULD =
  /\b(?:State party|States parties|State|Government|authorities|it|they)(?:,[^.;:]{1,300}?,)? (?:\w+ly )?(?:should(?! have (?:been|\w+ed)\b)|must|needs to|ought to|(?:is|are) (?:\w+ly |also |further |again ){0,2}(?:urged|encouraged|requested|invited|called upon|advised|reminded)(?! by))\b/i;
/** Another subject in the main clause: `Pending reform, measures should be taken`, `Hong Kong, China, should`. */
const OTHER_SHOULD =
  /^(?:(?!\b(?:that|which|who|whether|if|Committee)\b)[^.;:]){1,150}?\bshould\b(?! have (?:been|\w+ed)\b)/i;
/** `While noting …, the Committee is concerned`: what is asked within the first clause is not asked here. */
const SUBORDINATE = /^(?:While|Although|Though|Whereas|Despite|Notwithstanding|Even though)\b/;
/** To recall a recommendation and go on with a concern is a concern. */
const RECALLS_WITH_CONCERN =
  /\b(?:recalls?|reiterates?|reaffirms?)\b[^.;]*\brecommendations?\b[^.;]*\b(?:and|but) (?:\w+ )?(?:notes? with|regrets|deplores|(?:is|remains) (?:\w+ )?concerned|expresses)\b/i;
const CONCERN =
  /\b(?:concern(?:ed|s)?|regrets?|alarm(?:ed|ing)?|deplores?|disturbed|troubled|preoccupied|dismayed|worried|deeply saddened|appalled|notes? that|notes? the|takes note|observes?|not(?:es|ing) with)\b/i;
/** "The Committee is concerned", and its like, with what is before it: a concern is the main clause. */
const MAIN_CONCERN =
  /\b(?:Committee|it) (?:(?:however|nevertheless|still|again|also|further|therefore|nonetheless|thus|,) ?)*(?:is|remains|continues to be|was|expresses|reiterates|notes with|regrets|deplores|shares|finds|reminds itself)(?: (?:\w+ly|also|still|further|however|nevertheless|again|its|the|deep|grave|serious|particular|previous|utmost|strong)){0,4} (?:concern(?:ed|s)?|regrets?|regret|alarmed|disturbed|troubled|preoccupied|dismayed|worried|appalled|that)\b/i;

/** What a paragraph or sentence does. A recommendation may begin with a concern in a subordinate clause. */
export function voiceOf(text: string): Voice {
  const [first = ''] = sentences(text.slice(0, 1500));
  if (recommends(first)) return 'recommendation';
  if (CONCERN.test(first) || CONCERN.test(text)) return 'concern';
  return 'other';
}

/** Whether a sentence asks the State to do something. */
export function recommends(sentence: string): boolean {
  const concern = positionOf(MAIN_CONCERN, sentence);
  if (SUBORDINATE.test(sentence) && concern !== Infinity) {
    const main = sentence.search(/, (?:the|it|measures|steps)\b/i);
    return main >= 0 && recommendationIn(sentence.slice(main)) < positionOf(MAIN_CONCERN, sentence.slice(main));
  }
  if (RECALLS_WITH_CONCERN.test(sentence)) return false;
  return recommendationIn(sentence) < concern;
}

function recommendationIn(sentence: string): number {
  return Math.min(
    ...[STATE_SHOULD, OTHER_SHOULD, COMMITTEE_RECOMMENDS].map((pattern) => positionOf(pattern, sentence)),
  );
}

function positionOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? Infinity;
}

/** Asks to make the observations or the report known: the closing part begins, in whatever section it stands. */
export function isDissemination(text: string): boolean {
  const disseminate =
    /\b(?:widely\s+(?:disseminate|publici[sz]e|circulate)|(?:disseminate|publici[sz]e|publish|circulate)[sd]?\b[^.]*\bwidely|made? (?:\w+ ){0,3}widely available|wide(?:spread)? (?:dissemination|publicity))/i;
  const document =
    /\b(?:periodic report|initial report|present (?:concluding )?observations|these concluding observations|its report|the report)\b/i;
  return disseminate.test(text) && document.test(text);
}

/** Asks for information within a year or so, or for the next report: never a topic. */
export function isProcedure(text: string): boolean {
  const followUp =
    /\b(?:in accordance with|pursuant to|under) rule \d+|within (?:one|two|three) years?,? (?:of|relevant|information|from)|predictable review cycle/i;
  const nextReport =
    /\bnext (?:\w+ )?(?:periodic )?report\b[^.]*\b(?:by|on|due|submit)|\bsubmit (?:its|the) (?:next |\w+ |combined )*(?:periodic )?reports?\b|(?:fixes|sets) [^.]* as the date/i;
  return followUp.test(text) || nextReport.test(text);
}
