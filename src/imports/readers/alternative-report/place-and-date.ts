/** Where and when a document was issued; the date is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface PlaceAndDate {
  place: string | null;
  date: string;
}

/** Beginnings of the names of months in English, French, Spanish, Russian and Kazakh; the first that fits counts. */
const MONTHS = [
  'jan|янв|қаң|enero',
  'feb|f[ée]v|фев|ақп',
  'mar(?!ch?e)|март|нау',
  'apr|avr|abr|апр|сәу',
  'may|mai|мая|май|мам',
  'june?|juin|junio|июн|мау',
  'july?|juil|julio|июл|шіл',
  'aug|ao[uû]t|ago|авг|там',
  'sep|сен|қыр',
  'oct|окт|қаз',
  'nov|ноя|қар',
  'dec|d[ée]c|dic|дек|жел',
].map((names) => new RegExp(`^(?:${names})`, 'iu'));

const YEAR = '((?:19|20)\\d\\d)(?:\\s*(?:г|ж)\\.?|\\s+года|\\s+жыл\\p{L}*)?';
const DAY_FIRST = new RegExp(
  `^(.*?)(?:(?<!\\S)(\\d{1,2})(?:st|nd|rd|th|er|º|°)?\\.?\\s+(?:of\\s+|de\\s+)?)?(\\p{L}{3,10})\\.?,?\\s+(?:of\\s+|de\\s+|del\\s+)?${YEAR}(?:,\\s+(.+?))?\\.?$`,
  'u',
);
const MONTH_FIRST = new RegExp(`^(.*?)(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\.?$`, 'u');
const NUMERIC = /^(.*?)(?<!\S)(\d{1,2})([./])(\d{1,2})\3((?:19|20)\d\d)\.?$/;
const ISO = /^(.*?)(?<!\S)((?:19|20)\d\d-\d\d-\d\d)$/;
const YEAR_ALONE = new RegExp(`^(?:(.+?),\\s+)?${YEAR}$`, 'u');

const LEAD =
  /^(?:(?:date(?: of (?:submission|publication))?|submitted|submission date|as of|updated|dated|дата)\b[ :]*)/iu;
/** Capitalised words with the small ones of names (`Rio de Janeiro`); nothing that a report or a session is called. */
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?:(?:\s*[,/–]\s*|\s+)(?:(?:de|da|do|del|la|le|los|las|al|upon|of|sur|and|на)\s+)*\p{Lu}[\p{L}.'’-]*)*$/u;
const NO_PLACE =
  /\b(?:reports?|submissions?|sessions?|committee|review|coalition|observations|comments|information|update[ds]?|deadline|status|annual|part|article|law)\b/i;

/** Reads a line that holds nothing but a date and, perhaps, a place: `Almaty, May 2016`, `12 June 2017`; or null. */
export function placeAndDate(line: string): PlaceAndDate | null {
  const text = line.replace(/^[([](.*)[)\]]$/, '$1').replace(LEAD, '');
  if (text.length > 90) return null;
  for (const found of [dayFirst(text), monthFirst(text), numeric(text), yearAlone(text)]) {
    if (!found) continue;
    const place = found.place.replace(/[\s,:;|-]*(?:\ble\b|\bon\b|\bthe\b|\bel\b)?[\s,:;|]*$/, '');
    if (place === '') return { place: null, date: found.date };
    if (place.length <= 60 && PLACE.test(place) && !NO_PLACE.test(place)) return { place, date: found.date };
  }
  return null;
}

interface Found {
  place: string;
  date: string;
}

function dayFirst(text: string): Found | null {
  const [matched, before, day, name, year, after] = DAY_FIRST.exec(text) ?? [];
  const month = matched ? monthNamed(name) : null;
  return month ? { place: before.trim() || after || '', date: [year, month, ...digits(day)].join('-') } : null;
}

function monthFirst(text: string): Found | null {
  const [matched, before, name, day, year] = MONTH_FIRST.exec(text) ?? [];
  const month = matched ? monthNamed(name) : null;
  return month ? { place: before.trim(), date: [year, month, ...digits(day)].join('-') } : null;
}

/** `12.06.2017`; with slashes day and month may stand either way, so that only one above 12 tells. */
function numeric(text: string): Found | null {
  const iso = ISO.exec(text);
  if (iso) return { place: iso[1].trim(), date: iso[2] };
  const [matched, before, one, mark, other, year] = NUMERIC.exec(text) ?? [];
  if (!matched || Math.min(Number(one), Number(other)) > 12 || Math.max(Number(one), Number(other)) > 31) return null;
  const [day, month] = Number(other) > 12 ? [other, one] : [one, other];
  const certain = mark === '.' || Number(one) > 12 || Number(other) > 12;
  return { place: before.trim(), date: certain ? [year, ...digits(month), ...digits(day)].join('-') : year };
}

function yearAlone(text: string): Found | null {
  const [matched, place, year] = YEAR_ALONE.exec(text) ?? [];
  return matched ? { place: place ?? '', date: year } : null;
}

function monthNamed(name: string): string | null {
  const month = MONTHS.findIndex((one) => one.test(name)) + 1;
  return month > 0 ? String(month).padStart(2, '0') : null;
}

function digits(day: string | undefined): string[] {
  return day ? [day.padStart(2, '0')] : [];
}
