const token = /\[\[([1-9]\d{0,2})\]\]/g;

/** The numbers of the persons that `text` means, each once, in order. */
export const personsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(token)].map(([, number]) => Number(number))),
];

/**
 * `text` with each `[[2]]` replaced by what may be printed of that person; `unnamed` stands for one of whom nothing may,
 * and for a number that the case does not have. A word that begins the text or a sentence gets its capital.
 */
export const withPersons = (text: string, words: ReadonlyMap<number, string | null>, unnamed: string): string =>
  text.replace(token, (_, number: string, at: number) => {
    const printed = words.get(Number(number)) ?? unnamed;
    const begins = at === 0 || /(?:[.!?…]\s+|\n\s*)$/.test(text.slice(0, at));
    return begins ? printed[0]!.toUpperCase() + printed.slice(1) : printed;
  });
