import type { HelperOptions } from 'handlebars';

import type { NoteReference, RecordText, SnapshotSection } from '../snapshot.js';
import { anchorOf, escapeMarkdown, escapeSpan, markdownMark } from './markdown-escape.js';
import type { RecordMarkdown } from './record-markdown.js';
import { joinNames, phrase, printDate, type ReportWords } from './report-words.js';
import { SafeMarkdown, type TemplateHelper } from './template-engine.js';

/** What the helpers find in the data of one rendering, as `@words`, `@records` and `@language`. */
export interface ReportData {
  words: ReportWords;
  records: RecordMarkdown;
  language: string;
}

const dataOf = (options: HelperOptions) => options.data as ReportData;

/**
 * The helpers of report templates.
 *
 * - `{{words record prefix="> " end=";" bare=true}}` a record's words with its notes and its link back
 * - `{{marks record}}` the note marks alone of what it rests on
 * - `{{notes}}` the definitions of the notes cited since the last `{{notes}}`
 * - `{{say "key" name=value}}` a phrase of the template's language
 * - `{{date "2016-05"}}`, `{{capitals text}}`, `{{join names}}`, `{{sections list}}` (links to sections)
 * - `{{anchor id}}` makes the heading or paragraph it ends a target of links, `[words](#{{target id}})` links to it;
 *   `{{record href}}` links it to a record
 * - `{{block id}}` the first line of a block; `{{author markdown}}` Markdown that an author wrote
 * - `(any list)` whether a list has items; `(both a b)` whether both hold; `(many list)` whether it has two or more
 */
export const reportHelpers: Readonly<Record<string, TemplateHelper>> = {
  words: (record: RecordText, { hash, data }: HelperOptions) =>
    new SafeMarkdown((data as ReportData).records.words(record, hash)),
  marks: (record: { id: string; notes?: NoteReference[] }, options: HelperOptions) =>
    new SafeMarkdown(dataOf(options).records.marks(record)),
  notes: (options: HelperOptions) => new SafeMarkdown(dataOf(options).records.takeNotes()),
  say: (key: string, options: HelperOptions) =>
    new SafeMarkdown(
      phrase(dataOf(options).words, key, options.hash, {
        words: escapeSpan,
        value: (value) => (value instanceof SafeMarkdown ? value.toString() : escapeMarkdown(String(value))),
      }),
    ),
  date: (date: string, options: HelperOptions) => printDate(dataOf(options).words, date),
  capitals: (text: string, options: HelperOptions) => String(text).toLocaleUpperCase(dataOf(options).language),
  join: (names: string[], options: HelperOptions) => joinNames(dataOf(options).words, names),
  sections: (sections: SnapshotSection[], options: HelperOptions) =>
    new SafeMarkdown(
      joinNames(
        dataOf(options).words,
        sections.map(({ id, heading }) => `[${escapeMarkdown(heading)}](#${anchorOf(id)})`),
      ),
    ),
  anchor: (id: string) => new SafeMarkdown(`{#${anchorOf(id)}}`),
  target: (id: string) => new SafeMarkdown(anchorOf(id)),
  record: (href: string) => new SafeMarkdown(markdownMark('record', href)),
  block: (id: string) => new SafeMarkdown(`::: block ${anchorOf(id)}`),
  // A container's fence would close the block that the author's words stand in.
  author: (markdown: string) => new SafeMarkdown(markdown.replace(/^(\s*):::/gm, '$1\\:::')),
  any: (list: unknown[]) => list.length > 0,
  many: (list: unknown[]) => list.length > 1,
  both: (one: unknown, other: unknown) => Boolean(one) && Boolean(other),
};
