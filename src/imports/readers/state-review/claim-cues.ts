/** Words by which a sentence is known for a claim of something done, or for praise, intention and comment. */
export interface Cue {
  pattern: RegExp;
  /** Above zero speaks for a claim, below zero against. */
  weight: number;
}

/** The State as a subject: by its name, or as a country, State, Republic or Government. */
const state = String.raw`(?:(?:Our|The) (?:country|[Gg]overnment|[Ss]tate|[Rr]epublic(?: of \p{Lu}\p{L}+)?)|(?:Republic of )?\p{Lu}\p{L}+)`;

/** What shows that something was done, decided or counted. */
const evidence: readonly Cue[] = [
  {
    pattern:
      /\b(?:was|were|has been|have been|had been)\s+(?:\p{L}+ly\s+)?(?!aimed|intended|committed)\p{L}+(?:ed|en|un|ade|eld|ept|ut|own|ught|id)\b/iu,
    weight: 2,
  },
  { pattern: /\b(?:is|are)\s+being\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|un|ade|eld|ut)\b/iu, weight: 1.5 },
  {
    pattern:
      /\b(?:adopted|approved|signed|ratified|acceded|joined|launched|established|created|opened|enacted|amended|submitted|introduced|abolished|expanded|published|elected|appointed|conducted)\b/i,
    weight: 1,
  },
  {
    pattern:
      /\b(?:it is|is|are) (?:also )?(?:planned|scheduled|prohibited|provided|guaranteed)\b|\bplans? to\b|\bwork is (?:also )?underway\b/i,
    weight: 2,
  },
  {
    pattern: /\d[\d,.]*\s*(?:%|percent|per cent)|\b(?:more than|over|about|almost|nearly|at least)\s+\d/i,
    weight: 1.5,
  },
  {
    pattern: /\b(?:has|have) the (?:right|authority|power)\b|\b(?:prohibits?|guarantees?|establishes|regulates)\b/i,
    weight: 1,
  },
];

/** What comments, praises, explains a purpose, foresees an effect or reports the words of others. */
const comment: readonly Cue[] = [
  {
    pattern: new RegExp(
      String.raw`^${state}(?: is| has always been| remains| continues to be)?(?: also)?(?: \p{L}+ly)? (?:adheres?|strives?|committed|dedicated|pays? (?:\p{L}+ )?attention|attaches|believes?|proceeds?|recognizes?|cooperat\p{L}+|contributes?|continues? to (?:work|improve|contribute|cooperate|reform)|making significant efforts|taking steps)`,
      'u',
    ),
    weight: -3,
  },
  {
    pattern:
      /\bproceeds? from the principle\b|\bactivities\b[^.]*\bare aimed\b|^today, when\b|\bcontinues to implement\b/i,
    weight: -3,
  },
  {
    pattern: /^we (?:believe|are convinced|are confident|hope|consider)\b|\bI (?:believe|am convinced)\b/i,
    weight: -4,
  },
  {
    pattern:
      /\b(?:paramount|of great importance|at the forefront|top priority|is a priority|can be described as|zero tolerance|leave no one)\b/i,
    weight: -2.5,
  },
  {
    pattern: /\b(?:significant|great|considerable|notable|tangible) (?:progress|success|achievements?|strides)\b/i,
    weight: -1.5,
  },
  {
    pattern:
      /^(?:this|these|such|that|it|they|all (?:of )?(?:this|these)|the above|taken together)\b[^,.]{0,80}?\b(?:will|would|ensures?|contributes?|allows?|indicates?|shows?|demonstrates?|means?|encourages?|made it possible|makes it possible)\b/i,
    weight: -3,
  },
  {
    pattern:
      /^(?:the|a|an|its?|their)\b[^,.]{0,140}?\bwill (?:\p{L}+ly )?(?:also )?(?:further )?(?:allow|ensure|enable|contribute|help|strengthen|improve|make it possible|represent|facilitate|promote|give)\b/iu,
    weight: -3,
  },
  {
    pattern:
      /\b(?:made it possible|makes it possible|make it possible|has contributed to|also has contributed|contributes to|led to an improvement)\b/i,
    weight: -2,
  },
  {
    pattern: /^(?:it is|it should be) (?:\p{L}+ly )?(?:important|necessary|worth|noted|emphasi[sz]ed|expected)\b/iu,
    weight: -4,
  },
  {
    pattern:
      /^(?:the|its|their)(?: main)? (?:purpose|aim|goal|task|objective|emphasis|document|review|report) (?:of\b[^,.]{0,80}? )?(?:is|are|was|offers|tells|reflects)\b/i,
    weight: -2.5,
  },
  {
    pattern: /\b(?:one of the (?:most )?important|an important (?:step|element)|important (?:further )?step)\b/i,
    weight: -2.5,
  },
  {
    pattern:
      /\b(?:welcomes?|takes note|issued a statement|in (?:her|his|their) statement|expressed (?:its|their) (?:support|gratitude))\b/i,
    weight: -4,
  },
  { pattern: /\b(?:celebrates?|marks (?:the|\d+|exactly))\b/iu, weight: -2.5 },
  {
    pattern: /\b(?:sufficient|favou?rable|necessary) (?:legislative framework|legal framework|conditions)\b/i,
    weight: -2.5,
  },
  {
    pattern: /^during the (?:past|last)\b|\bfor many years\b|\bsince (?:gaining )?independence\b/i,
    weight: -3,
  },
  {
    pattern:
      /\b(?:play|plays|take|takes) an active part\b|\b(?:is|are) actively (?:working|involved|cooperating|engaged)\b/i,
    weight: -3,
  },
  {
    pattern:
      /\b(?:ensures|contributes to) the (?:high|effective|further|successful)\b|\beffectiveness of (?:his|her|its|their) activities\b/i,
    weight: -3,
  },
  {
    pattern:
      /\bparticular attention will be paid\b|\b(?:special|great|particular) attention (?:is|should be) (?:also )?paid\b/i,
    weight: -4,
  },
  { pattern: /\bis one of the (?:most )?(?:important )?(?:indicators|areas|directions|conditions)\b/i, weight: -3 },
];

/** Every cue for or against a claim. */
export const claimCues: readonly Cue[] = [...evidence, ...comment];

/** What a sentence without any cue counts: a review tells measures more often than it comments. */
export const claimBias = 1;
