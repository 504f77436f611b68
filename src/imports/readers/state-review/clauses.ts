const finalRelative = /,\s+(?:which|who|whose|where|in which|of which)\b[^.]*\.?$/i;
/** What only names the ground or the occasion of an act: it says nothing of the act's own kind. */
const adjunct =
  /\b(?:in (?:strict )?(?:accordance|line|compliance) with|under|based on|on the basis of|as part of|(?:with)?in the framework of|in cases? of|violations? of|requirements? of|guided by|from the adoption of|since the (?:entry into force|adoption) of|prosecutor['’]s)\s+(?:the\s+|its\s+|our\s+)?(?:[\p{L}’'-]+\s+){0,6}?(?:laws?|codes?|acts?|conventions?|constitution|office|rights?|plans?|obligations)\b/giu;

const byAct =
  /\bby (?:the |a |an )?(?:presidential |government |joint )?(?:decree|order|resolution)\b(?: of the \p{L}+)?/giu;

/** A sentence without the relative clause that ends it: what that tells is an effect or an addition. */
export function mainClause(text: string): string {
  return text.replace(finalRelative, '.');
}

/** A sentence without the laws, plans and rights that it only refers to. */
export function withoutReferences(text: string): string {
  return text.replace(adjunct, ' ').replace(byAct, ' ');
}
