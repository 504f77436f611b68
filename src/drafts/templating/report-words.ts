/** The words that a template adds in one language: `locales/<language>.json` beside the template. */
export interface ReportWords {
  /** Phrases by key; `{name}` stands for a value. */
  phrases: Readonly<Record<string, string>>;
  /** Months standing alone, January first: `май`. */
  months: readonly string[];
  /** Months beside a day: `мая`. */
  monthsOfDay: readonly string[];
}

/** Phrase `key` with its `{values}` filled in by `print`. @throws Error when the language lacks the phrase or a value. */
export function phrase(
  words: ReportWords,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
  print: { words: (text: string) => string; value: (value: unknown) => string } = { words: String, value: String },
): string {
  const pattern = Object.hasOwn(words.phrases, key) ? words.phrases[key] : undefined;
  if (pattern === undefined) throw new Error(`The template's language has no words for "${key}".`);
  return pattern
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return print.words(part);
      if (!Object.hasOwn(values, name)) throw new Error(`"${key}" needs a value for {${name}}.`);
      return print.value(values[name]);
    })
    .join('');
}

/** A date as the language writes it; `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. @throws Error for anything else. */
export function printDate(words: ReportWords, date: string): string {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date);
  if (!match) throw new Error(`"${date}" is not a date such as 2016-05-24, 2016-05 or 2016.`);
  const [, year, month, day] = match;
  if (!month) return phrase(words, 'dateOfYear', { year });
  if (!day) return phrase(words, 'dateOfMonth', { year, month: words.months[Number(month) - 1] });
  return phrase(words, 'dateOfDay', { year, month: words.monthsOfDay[Number(month) - 1], day: Number(day) });
}

/** `A, B and C` in the language's way. */
export function joinNames(words: ReportWords, names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return names.slice(0, -1).join(', ') + phrase(words, 'and') + names.at(-1);
}
