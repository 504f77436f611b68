import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../shared/paths.js';
import type { DraftSnapshot } from '../snapshot.js';
import { RecordMarkdown } from './record-markdown.js';
import { reportHelpers } from './report-helpers.js';
import { reportView } from './report-view.js';
import type { ReportWords } from './report-words.js';
import { TemplateEngine, type TemplateFile } from './template-engine.js';

/** Folder of the report templates: one folder per template, `_layout` for what all share. */
export const reportsFolder = join(projectRoot, 'templates', 'reports');

const SUFFIX = '.md.hbs';

/** A report template, ready to render: `report.md.hbs`, its partials, and its words by language. */
export class ReportTemplate {
  private readonly engine: TemplateEngine;

  /** @throws TemplateError when a file is not a template. */
  constructor(
    readonly name: string,
    files: readonly TemplateFile[],
    private readonly locales: Readonly<Record<string, ReportWords>>,
  ) {
    this.engine = new TemplateEngine(files, reportHelpers);
  }

  /** Languages that the template has words in. */
  get languages(): string[] {
    return Object.keys(this.locales).toSorted();
  }

  /** The template's words in `language`. @throws Error when it has none. */
  words(language: string): ReportWords {
    const words = Object.hasOwn(this.locales, language) ? this.locales[language] : undefined;
    if (!words)
      throw new Error(`The template ${this.name} has no words in "${language}", only in ${this.languages.join(', ')}.`);
    return words;
  }

  /** The draft as Markdown in the dialect of `document/dialect.md`. @throws TemplateError with file and line. */
  render(snapshot: DraftSnapshot): string {
    const records = new RecordMarkdown(snapshot);
    const data = { words: this.words(snapshot.language), records, language: snapshot.language };
    const markdown = this.engine.render('report', reportView(snapshot), data);
    const tidy = `${markdown}\n\n${records.takeNotes()}`.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');
    return `${tidy.trim()}\n`;
  }
}

/** Names of the templates that are installed, sorted. */
export function reportTemplateNames(): string[] {
  return readdirSync(reportsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
    .toSorted();
}

/** Reads a template of `templates/reports`. @throws Error for an unknown name, TemplateError for a broken file. */
export function loadReportTemplate(name: string): ReportTemplate {
  if (!reportTemplateNames().includes(name)) {
    throw new Error(`There is no report template "${name}", only ${reportTemplateNames().join(', ')}.`);
  }
  const folder = join(reportsFolder, name);
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => ({ name: file.slice(0, -SUFFIX.length), path: `${name}/${file}`, source: read(file) }));
  const locales = readdirSync(join(folder, 'locales'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -'.json'.length), JSON.parse(read('locales', file)) as ReportWords] as const);
  return new ReportTemplate(name, files, Object.fromEntries(locales));
}
