import { english, russian } from './phrases.js';

/**
 * A whole number from 0 to below `limit`, always the same for the same number `n` (an expression in SQL) and `salt`: what
 * the invented record is drawn with, so that it is the same wherever and in whatever parts it is made.
 */
export const draw = (n: string, salt: number, limit: number | string) =>
  `((hashint8extended((${n})::bigint, ${salt}) & 9223372036854775807) % (${limit}))::integer`;

/** True for `share` out of a hundred. */
export const drawn = (n: string, salt: number, share: number) => `${draw(n, salt, 100)} < ${share}`;

/** One of `values`, as SQL. */
export const drawFrom = (n: string, salt: number, values: readonly string[]) =>
  `(${literal(values)})[1 + ${draw(n, salt, values.length)}]`;

/** A day from the first of January of `year` (SQL) on, within so many `days`. */
export const drawDay = (n: string, salt: number, year: string, days: number) =>
  `(make_date(${year}, 1, 1) + ${draw(n, salt, days)})`;

const literal = (values: readonly string[]) =>
  `ARRAY[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]::text[]`;

/** A place that nothing else is called: rare words are what a search finds fast or slowly. */
const place = (n: string) =>
  `initcap(translate(to_hex(${draw(n, 90, 40_000)}), '0123456789abcdef', 'abeikolmnoprstuv'))`;

const sentence = (...parts: string[]) => `concat_ws(' ', ${parts.join(', ')})`;

/** What a recommendation demands. */
export const demandText = (n: string) =>
  sentence(
    drawFrom(n, 1, english.demands),
    drawFrom(n, 2, english.subjects),
    drawFrom(n, 3, english.means),
    `'in the region of ' || ${place(n)} || '.'`,
    `'It should also address'`,
    drawFrom(n, 4, english.subjects),
    `${drawFrom(n, 5, english.means)} || '.'`,
  );

/** What a limb of it demands. */
export const limbText = (n: string) =>
  sentence(drawFrom(n, 6, english.demands), `${drawFrom(n, 7, english.subjects)} || ';'`);

/** The first subject of the demand, as a heading. */
export const topicText = (n: string) => {
  const subject = drawFrom(n, 2, english.subjects);
  return `upper(left(${subject}, 1)) || substr(${subject}, 2)`;
};

/** What the State says it did; every fifth time in Russian. */
export const claimText = (n: string) =>
  `CASE WHEN ${drawn(n, 10, 20)} THEN ${sentence(
    drawFrom(n, 11, russian.claims),
    `'«' || ${drawFrom(n, 12, russian.subjects)} || '»,'`,
    `${drawFrom(n, 13, russian.means)} || '.'`,
  )} ELSE ${sentence(
    drawFrom(n, 14, english.claims),
    drawFrom(n, 15, english.subjects),
    drawFrom(n, 16, english.means),
    `'in the region of ' || ${place(n)} || '.'`,
  )} END`;

/** What civil society found. */
export const findingText = (n: string) =>
  sentence(
    drawFrom(n, 17, english.findings),
    drawFrom(n, 18, english.subjects),
    `'in the region of ' || ${place(n)} || '.'`,
  );
