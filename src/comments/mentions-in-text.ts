/** A part of a comment; one that names a colleague is `found`. */
export interface CommentPart {
  text: string;
  found: boolean;
}

/** `@name`, not within a word or an address. */
const mention = /(?<![\p{L}\d._@+-])@[\p{L}\d._@+-]{2,100}/gu;

/** The username that `word` names, of those in `usernames`; a full stop may follow it. */
const named = (word: string, usernames: ReadonlySet<string>) => {
  const name = word.slice(1).toLowerCase();
  return [name, name.replace(/[._-]+$/, '')].find((one) => usernames.has(one));
};

/** Whom `text` mentions, of `usernames` (lower case), each once. */
export const mentionedIn = (text: string, usernames: ReadonlySet<string>): string[] => [
  ...new Set([...text.matchAll(mention)].flatMap(([word]) => named(word, usernames) ?? [])),
];

/** `text` in parts, with the mentions of `usernames` told from the rest; a template escapes all of it. */
export function partsOf(text: string, usernames: ReadonlySet<string>): CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(mention)) {
    const name = named(word, usernames);
    if (!name) continue;
    parts.push({ text: text.slice(at, index), found: false }, { text: `@${name}`, found: true });
    at = index + name.length + 1;
  }
  return [...parts, { text: text.slice(at), found: false }].filter((part) => part.text !== '');
}
