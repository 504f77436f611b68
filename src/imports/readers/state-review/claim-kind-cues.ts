import type { ClaimKind } from '../../parsed-document.js';

/** Terms that tell what a measure is made of; `weight` counts once more when the term stands before the verb. */
export interface KindCue {
  kind: Exclude<ClaimKind, 'planned' | 'statistic' | 'assertion'>;
  pattern: RegExp;
  weight: number;
}

/** The kinds of measure by their terms (kinds as in `ClaimKind`; those of figures and promises go by grammar). */
export const kindCues: readonly KindCue[] = [
  {
    kind: 'legislative',
    pattern:
      /\b(?:laws?(?! enforcement)|act|bill|codes?|legislation|legislative|constitution\p{L}*|amendments?|articles?|decrees?|regulations?|norms?|statute|provisions of)\b/iu,
    weight: 2,
  },
  {
    kind: 'legislative',
    pattern:
      /\b(?:penalt\p{L}+|punishments?|sanctions?|liability|imprisonment|criminal|decriminali\p{L}+|prohibit\p{L}*|ban|banned|abolish\p{L}*|death penalty|reconciliation|offen[cs]es?|arrest|threshold|quota|limits?|cancel\p{L}*|restrict\p{L}+|elections?|ballots?|referendum)\b/iu,
    weight: 1.5,
  },
  {
    kind: 'legislative',
    pattern:
      /\b(?:convention|covenant|protocol|treat(?:y|ies)|ratif\p{L}+|accede\p{L}*|accession|recogni[sz]ed the competence)\b/iu,
    weight: 1.5,
  },
  {
    kind: 'legislative',
    pattern:
      /\b(?:has|have|had) the (?:rights?|authority|power)\b|\brights? (?:to|of)\b[^.]{0,60}\bestablished\b|\bexempt\p{L}*\b|\bis recogni[sz]ed as\b|\b(?:concept|definition)s? of ["“]/iu,
    weight: 2,
  },
  {
    kind: 'legislative',
    pattern:
      /\b(?:terms?|requirements?|procedure|duty|obligations?|competence|circle of persons)\b[^.]*\b(?:simplified|liberali[sz]ed|expanded|reduced|extended|enshrined|fixed|defined|provided|tightened)\b/iu,
    weight: 3,
  },
  { kind: 'legislative', pattern: /\bit is proposed\b/iu, weight: 2 },
  {
    kind: 'institutional',
    pattern:
      /\b(?:institut(?:e|ion)s?|ombuds\p{L}+|commissioners?|commissions?|councils?|committees?|cent(?:er|re)s?|mechanisms?|offices?|courts?|bod(?:y|ies)|agenc(?:y|ies)|posts?|departments?|units?|funds?|foundations?|platforms?|ministry)\b/iu,
    weight: 1,
  },
  {
    kind: 'institutional',
    pattern:
      /\b(?:established|created|founded|appointed|elected|opened|operates?|set up|transferred?|reorgani[sz]ed|replaced|upgraded|is accredited)\b/iu,
    weight: 1.5,
  },
  {
    kind: 'policy',
    pattern:
      /\b(?:plans?|concepts?|program(?:me)?s?|strateg(?:y|ies|ic)|road ?maps?|national projects?|agenda|polic(?:y|ies)|initiatives?|moratorium|declaration|framework)\b/iu,
    weight: 2,
  },
  {
    kind: 'budgetary',
    pattern:
      /\b(?:budget\p{L}*|tenge|dollars?|euros?|usd|eur|spending|expenditures?|financ(?:e|ed|ing)|fund(?:ed|ing)|(?:health|social|medical) insurance|voluntary contributions?|subsid\p{L}+|grants?|compensation for|purchased)\b/iu,
    weight: 2,
  },
  {
    kind: 'practice',
    pattern:
      /\b(?:training|trained|courses?|seminars?|campaigns?|monitoring|visits?|hotlines?|call cent(?:er|re)s?|terminals?|cameras?|video|portal|website|information system|methodolog\p{L}+|investigat\p{L}+|electronic|services?|assistance|measures|operations?|activities|work|cooperat\p{L}+|delegation|march|police officers?)\b/iu,
    weight: 1,
  },
  {
    kind: 'practice',
    pattern: /\b(?:periodic reports?|chaired|participated|actively participated|defended|took part)\b/iu,
    weight: 4,
  },
  {
    kind: 'practice',
    pattern:
      /\b(?:conducted|carried out|held|took place|taken|installed|launched|implemented|provided|visited|organi[sz]ed|developed|returned)\b/iu,
    weight: 1,
  },
];
