import type { ClaimKind, ClaimStatus } from '../../parsed-document.js';

/** A stage and the words that tell it. */
export interface StatusRule {
  status: ClaimStatus;
  pattern: RegExp;
  /** Kinds the rule is for; every kind when absent. */
  kinds?: readonly ClaimKind[];
}

/** What parliaments and their chambers are called. */
const legislature = String.raw`(?:parliament|congress|senate|national assembly|national council|legislative assembly|house of representatives|lower house|upper house|ma[jz]h?ilis|majlis|duma|rada|seimas|saeima|sejm|knesset|kenesh)`;
const draft = String.raw`draft (?:constitutional )?(?:laws?|bills?|acts?|codes?|concepts?|decrees?|amendments?|legislation)`;
const act = String.raw`(?:laws?|decrees?|plans?|concepts?|program(?:me)?s?|strateg(?:y|ies)|codes?|acts?|amendments?|regulations?|document|decision|road ?maps?|project|rules)`;
const participle = String.raw`(?:\p{L}+ly )?(?!been\b)\p{L}+(?:ed|en|un|ade|eld|ut)`;
const doneOnce = String.raw`(?:appointed|elected|opened|founded|built|closed|trained|held|conducted|carried out|switched|returned|installed|visited|signed|transferred to|placed|completed)`;

const cue = (source: string): RegExp => new RegExp(source, 'iu');

/** The stages in the order in which they are tried; the first rule that fits decides. */
export const statusRules: readonly StatusRule[] = [
  {
    status: 'planned',
    pattern: cue(
      String.raw`\b(?:it is|is|are) (?:also )?(?:planned|scheduled|expected|envisaged|foreseen)\b|\bplans? to\b|\bintends? to\b|\bgoal is to\b`,
    ),
    kinds: ['planned'],
  },
  {
    status: 'planned',
    pattern: cue(String.raw`\bwork is (?:also )?underway\b[^.]*\b(?:accede|ratify|join)\b`),
    kinds: ['planned'],
  },
  {
    status: 'in_parliament',
    pattern: cue(String.raw`\b(?:submitted|sent|introduced) (?:to|in|into) (?:the )?${legislature}\b`),
  },
  {
    status: 'in_parliament',
    pattern: cue(
      String.raw`\b(?:under consideration|being (?:considered|discussed)|considering|is discussed)\b[^.]*\b${legislature}\b|\b${legislature}\b[^.]*\b(?:is|are) (?:being )?(?:considering|considered|discussed)\b`,
    ),
  },
  {
    status: 'draft',
    pattern: cue(
      String.raw`\b${draft}\b|\bconcept of the (?:draft )?law\b|\bit is proposed\b|\bproposed (?:a|an|the) (?:new )?(?:\p{L}+ )?(?:law|act|code)\b`,
    ),
    kinds: ['legislative', 'policy', 'institutional', 'planned'],
  },
  {
    status: 'draft',
    pattern: cue(
      String.raw`\bwork is (?:also )?underway to (?:reduce|amend|draft|develop)\b[^.]*\b(?:threshold|law|code|legislation)\b`,
    ),
  },
  {
    status: 'announced',
    pattern: cue(
      String.raw`\b(?:announced|instructed|called for|put forward|an instruction was given|declared)\b|\bnoted that\b[^.]*\bnecessary\b`,
    ),
    kinds: ['legislative', 'policy', 'institutional', 'practice'],
  },
  { status: 'reported', pattern: /(?:)/, kinds: ['statistic'] },
  { status: 'adopted', pattern: cue(String.raw`\bwill (?:come|enter) into (?:force|effect)\b`) },
  {
    status: 'in_force',
    pattern: cue(
      String.raw`\b(?:entered|came|comes?|enters?) into (?:force|effect)\b|\b(?:in|into) (?:force|effect)\b|\btook effect\b|\b(?:are|is|have been|has been) in place\b|\bhas a new (?:law|code|constitution)\b`,
    ),
  },
  {
    status: 'in_force',
    pattern: cue(
      String.raw`\b(?:plans?|road ?maps?|program(?:me)?s?|strategy|project)\b[^.]*\b(?:is|are|has|have) be(?:ing|en) (?:\p{L}+ly )?implemented\b`,
    ),
  },
  {
    status: 'adopted',
    pattern: cue(
      String.raw`\b${act}\b[^.]*\b(?:was|were|been) (?:\p{L}+ly )?(?:adopted|approved|signed|enacted|passed|updated|made)\b|\b(?:adopted|approved|signed|enacted) [^.]{0,80}\b${act}\b`,
    ),
  },
  {
    status: 'adopted',
    pattern: cue(String.raw`\bwhich was (?:approved|adopted|signed)\b|\bwas part of\b[^.]*\bplan\b`),
    kinds: ['policy', 'legislative'],
  },
  {
    status: 'in_force',
    pattern: cue(String.raw`^since\b[^.]*\b(?:has|have) (?:switched|moved|operated|been operating)\b`),
  },
  {
    status: 'ongoing',
    pattern: cue(
      String.raw`\b(?:is|are) (?:also )?being (?:\p{L}+ly )?\p{L}+|\bunderway\b|\bcontinues?\b|\b(?:is|are) (?:also )?(?:actively )?(?:working|implementing|developing|adopting|introducing)\b|\bbegan to\b`,
    ),
  },
  {
    status: 'ongoing',
    pattern: cue(
      String.raw`\bregularly\b|\bgradual(?:ly)?\b|\b(?:annually|monthly|quarterly|every year|each year|on a (?:quarterly|regular|permanent) basis)\b|\bconstant\b`,
    ),
  },
  {
    status: 'ongoing',
    pattern: cue(String.raw`\b(?:has|have) been launched\b|\blaunched a (?:pilot )?project\b|\befforts are\b`),
  },
  {
    status: 'completed',
    pattern: cue(
      String.raw`(?<!\b(?:is|are)(?: also)? )\b${doneOnce}\b|\b(?:took place|took office|chaired|participated|defended)\b`,
    ),
    kinds: ['legislative', 'institutional', 'practice', 'policy', 'budgetary'],
  },
  {
    status: 'completed',
    pattern: cue(String.raw`\b(?:was|were|has been|have been|has|have) (?!introduced|established)${participle}\b`),
    kinds: ['practice'],
  },
  { status: 'completed', pattern: cue(String.raw`\b(?:joined|increased)\b`), kinds: ['policy', 'budgetary'] },
];
