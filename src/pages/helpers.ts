import Handlebars, { type HelperOptions } from 'handlebars';
import { factsOf, type Language } from '../shared/languages.js';
import { may, type Access, type Viewer } from '../accounts/viewer.js';
import type { Form } from '../shared/form.js';
import { formatPartialDate } from '../shared/partial-date.js';
import { portalAddress } from '../shared/portal-path.js';
import { directionOf, languageOfText } from '../shared/text-language.js';
import { local, translate } from './translations.js';

const languageOf = (options: HelperOptions) => options.data.language as Language;

function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  return query.size > 0 ? `?${query.toString()}` : '';
}

const localeOf = (options: HelperOptions) => factsOf(languageOf(options)).locale;

const spokenIn = (language: string) =>
  ` lang="${Handlebars.escapeExpression(language)}" dir="${directionOf(language)}"`;

/** What templates can call beside Handlebars' own `if`, `each`, `with` and `unless`. */
export const pageHelpers: Record<string, Handlebars.HelperDelegate> = {
  /** `{{t 'recommendations.title' count=3}}`: words in the page's language; several arguments join into one key. */
  t(...args: unknown[]) {
    const options = args.pop() as HelperOptions;
    return translate(languageOf(options), args.join('.'), options.hash);
  },
  /** `{{date publishedOn}}`: a date as precise as it is known, in words. */
  date: (date: string | null, options: HelperOptions) => (date ? formatPartialDate(date, localeOf(options)) : ''),
  /** `{{moment at}}`: a time in UTC, to the minute, `2026-11-21 09:30`. */
  moment: (at: Date | string | null) => (at ? new Date(at).toISOString().slice(0, 16).replace('T', ' ') : ''),
  /** `{{clock at}}`: a time in UTC, as the time field of a form has it, `2026-11-21T09:30:00`. */
  clock: (at: Date | string | null) => (at ? new Date(at).toISOString().slice(0, 19) : ''),
  /** `{{number 9412}}`: with the thousands mark of the page's language. */
  number: (value: number, options: HelperOptions) => new Intl.NumberFormat(localeOf(options)).format(value),
  /** `{{percent 0.88}}`: `88 %` as the page's language writes it. */
  percent: (share: number, options: HelperOptions) =>
    new Intl.NumberFormat(localeOf(options), { style: 'percent' }).format(share),
  /** `{{languageName 'kk'}}`: what the page's language calls a language. */
  languageName: (code: string, options: HelperOptions) =>
    new Intl.DisplayNames(localeOf(options), { type: 'language' }).of(code),
  /** `{{#if (may 'monitor')}}` */
  may: (access: Access, options: HelperOptions) => may(options.data.viewer as Viewer, access),
  /** `{{local state 'name'}}`: the column `name`, `nameRu` or `nameKk` of a row, as far as it is filled in. */
  local: (row: Record<string, unknown> | undefined, column: string, options: HelperOptions) =>
    local(languageOf(options), row, column),
  /**
   * `{{said text language}}`: a text of the record, marked with its language and direction where the page is in another.
   * A language that is not known is told by the letters.
   */
  said(text: string | null | undefined, ...rest: unknown[]) {
    const options = rest.pop() as HelperOptions;
    const language = (rest[0] as string | null | undefined) ?? languageOfText(text ?? '');
    if (!text || language === languageOf(options)) return text ?? '';
    return new Handlebars.SafeString(`<span${spokenIn(language)}>${Handlebars.escapeExpression(text)}</span>`);
  },
  /** `<p {{inLanguage document.language}}>`: the attributes of an element that holds a text in a language; none if unknown. */
  inLanguage: (language: string | null | undefined) => new Handlebars.SafeString(language ? spokenIn(language) : ''),
  /** `{{shorten text 80}}`: cut after a word, with an ellipsis, when it is longer. */
  shorten: (text: string | null, length: number) =>
    !text || text.length <= length ? (text ?? '') : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`,
  add: (a: number, b: number) => a + b,
  opposite: (number: number) => -number,
  more: (a: number, b: number) => a > b,
  eq: (a: unknown, b: unknown) => a === b,
  /** As `eq`, for a number beside what a form sent. */
  eqText: (a: unknown, b: unknown) => String(a) === String(b ?? ''),
  /** Whether a form came back with something to mend. */
  hasErrors: (form: Form<unknown> | undefined) => Object.keys(form?.errors ?? {}).length > 0,
  or: (...args: unknown[]) => args.slice(0, -1).find(Boolean) ?? false,
  and: (...args: unknown[]) => args.slice(0, -1).every(Boolean),
  not: (value: unknown) => !value,
  includes: (list: unknown[] | undefined, item: unknown) =>
    Array.isArray(list) && list.map(String).includes(String(item)),
  join: (list: unknown[], separator: string) => list.join(separator),
  concat: (...args: unknown[]) => args.slice(0, -1).join(''),
  /** `{{#each (list 'a' 'b')}}` */
  list: (...args: unknown[]) => args.slice(0, -1),
  /** The hidden field that each form carries. */
  formToken: (options: HelperOptions) =>
    new Handlebars.SafeString(
      `<input type="hidden" name="_token" value="${Handlebars.escapeExpression((options.data.formToken as () => string)())}">`,
    ),
  /** `{{queryString cycle='CCPR/KAZ/2' asOf=''}}`: `?cycle=…` of what is filled in. */
  queryString: (options: HelperOptions) => queryOf(options.hash),
  /**
   * `{{to '/states/' code '/articles/' 7 asOf=asOf}}`: the address of a page of the desk, with a query string of what is
   * filled in; on the portal that of its public counterpart, in the language of the page.
   */
  to(...args: unknown[]) {
    const { data, hash } = args.pop() as HelperOptions;
    const path = args.join('');
    if (!data.portal) return path + queryOf(hash);
    return portalAddress(path) + queryOf({ ...hash, lang: data.language === 'en' ? '' : data.language });
  },
  /** JSON for programs inside a page; it cannot end the element that it stands in. */
  json: (value: unknown) => new Handlebars.SafeString(JSON.stringify(value).replaceAll('<', '\\u003c')),
  /** `{{queryString treaty=(except treaty 'ICCPR')}}`: nothing in place of what goes without saying. */
  except: (value: unknown, usual: unknown) => (value === usual ? '' : value),
  /** `{{year asOf}}`: `2022`, whatever the precision of the date. */
  year: (date: string | null) => date?.slice(0, 4) ?? '',
  /** `{{withQuery page=2}}`: the page's own address with parameters changed; an empty value removes one. */
  withQuery(options: HelperOptions) {
    const url = new URL(options.data.path as string, 'http://page');
    for (const [name, value] of Object.entries(options.hash as Record<string, unknown>)) {
      if (value === '' || value === null || value === undefined) url.searchParams.delete(name);
      else url.searchParams.set(name, String(value));
    }
    return url.pathname + url.search;
  },
};
