const terminal = /[.!?…:][\s"'”’»)\]]*$/u;
/** Forms of verbs that a title of this family does without. */
const finiteVerb =
  /\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|can|could|may|must|should|does|do|did)\b/i;
const longestTitle = { words: 10, characters: 90 };

/** Whether a text stops without the punctuation that ends a sentence or opens a list. */
export function endsOpen(text: string): boolean {
  return !terminal.test(text);
}

/** Whether a text looks like a heading printed without a number: short, capitalised, no verb, no full stop. */
export function isTitleLike(text: string): boolean {
  return (
    endsOpen(text) &&
    /^\p{Lu}/u.test(text) &&
    !/[,;]$/.test(text) &&
    text.length <= longestTitle.characters &&
    text.split(/\s+/).length <= longestTitle.words &&
    !finiteVerb.test(text)
  );
}
