import { extname, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { publicViewer } from '../accounts/viewer.js';
import { optional, optionalDay, optionalTime, required, WrongUsage, type Command } from '../shared/command.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { today } from '../shared/partial-date.js';
import { Refusal } from '../shared/refusal.js';
import { draftFormats } from './draft-format.js';
import { reportTemplates } from './report-templates.js';
import { SnapshotService } from './snapshot.service.js';
import { renderInChild } from './writers/render-in-child.js';

/** Renders the public record of a cycle to one file. */
export const draftCommand: Command = {
  usage:
    'draft TEMPLATE --state KAZ --cycle CCPR/KAZ/2 [--articles 7,14] [--language en] [--as-of DAY] [--known-at TIME] [--title TEXT] --out FILE.(docx|pdf|html|md) [--json]',
  options: {
    state: { type: 'string' },
    cycle: { type: 'string' },
    articles: { type: 'string' },
    language: { type: 'string' },
    'as-of': { type: 'string' },
    'known-at': { type: 'string' },
    title: { type: 'string' },
    out: { type: 'string' },
  },
  async run(args, context) {
    const [template] = args.positionals;
    if (!reportTemplates.some((one) => one === template)) {
      throw new WrongUsage(`The template is one of: ${reportTemplates.join(', ')}.`);
    }
    const label = required(args, 'cycle');
    const file = resolve(required(args, 'out'));
    const format = draftFormats.find((one) => `.${one}` === extname(file));
    if (!format) throw new WrongUsage(`--out ends in ${draftFormats.map((one) => `.${one}`).join(', ')}.`);
    const asOf = optionalDay(args, 'as-of') ?? today();
    const knownAt = optionalTime(args, 'known-at');
    const articles = (optional(args, 'articles') ?? '').split(',').filter(Boolean).map(Number);
    if (!articles.every(Number.isInteger)) throw new WrongUsage('--articles is a list such as 7,14.');

    const app = await context.app();
    const cycle = await app
      .get(DataSource)
      .manager.findOne(ReportingCycle, { where: { label }, relations: { state: true } });
    const state = optional(args, 'state')?.toUpperCase();
    if (!cycle || (state && cycle.stateCode !== state))
      throw new Refusal(`There is no reporting cycle ${label}${state ? ` of ${state}` : ''}.`);
    const snapshot = await app.get(SnapshotService).take(
      {
        template: template!,
        title: optional(args, 'title') ?? `Alternative report\n${cycle.state.name}`,
        cycleId: cycle.id,
        articles,
        language: optional(args, 'language') ?? 'en',
        asOf,
        knownAt: knownAt ? new Date(knownAt) : null,
        settings: {},
      },
      publicViewer('en'),
      context.config.publicUrl ?? `http://${context.config.host}:${context.config.port}`,
    );
    const { words, notes, pages, milliseconds, peakBytes } = await renderInChild(snapshot, format, file);
    const limit = snapshot.limit && { words: snapshot.limit.words, confirmed: snapshot.limit.confirmed };
    context.print({ template, words, limit, notes, pages, file, milliseconds, peakBytes }, () =>
      [
        `${file}: ${words} words${limit ? ` of ${limit.words}${limit.confirmed ? '' : ' (not confirmed)'}` : ''}`,
        `${notes} notes`,
        ...(pages === null ? [] : [`${pages} pages`]),
        `${(milliseconds / 1000).toFixed(1)} s, ${Math.round(peakBytes / 1024 / 1024)} MB`,
      ].join('; '),
    );
  },
};
