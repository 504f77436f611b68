import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DataSource } from 'typeorm';
import { publicViewer } from '../accounts/viewer.js';
import { optional, required, WrongUsage, type Command } from '../shared/command.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { Refusal } from '../shared/refusal.js';
import { today } from '../shared/partial-date.js';
import { AssessmentInput } from './assessment.input.js';
import { AssessmentsService } from './assessments.service.js';

/** Records an assessment on behalf of an organisation, whose kind decides the voice. */
export const assessCommand: Command = {
  usage:
    'assess RECOMMENDATION --organisation NAME --level LEVEL --rationale TEXT (--source TEXT [--url URL] | --without-source) [--as-of DAY] [--axis law|practice|overall] [--direction D] [--confidence high|medium|low] [--law-on DATE [--reason-older-law TEXT]] [--visibility V]',
  options: {
    organisation: { type: 'string' },
    level: { type: 'string' },
    rationale: { type: 'string' },
    source: { type: 'string' },
    url: { type: 'string' },
    'without-source': { type: 'boolean' },
    'as-of': { type: 'string' },
    axis: { type: 'string' },
    direction: { type: 'string' },
    confidence: { type: 'string' },
    'law-on': { type: 'string' },
    'reason-older-law': { type: 'string' },
    visibility: { type: 'string' },
  },
  async run(args, context) {
    const id = Number(args.positionals[0]);
    if (!Number.isInteger(id)) throw new WrongUsage('Name the recommendation by its number.');
    const input = plainToInstance(AssessmentInput, {
      asOf: optional(args, 'as-of') ?? today(),
      level: required(args, 'level'),
      axis: optional(args, 'axis') ?? 'overall',
      direction: optional(args, 'direction'),
      confidence: optional(args, 'confidence'),
      lawOn: optional(args, 'law-on'),
      reasonOlderLaw: optional(args, 'reason-older-law'),
      rationale: required(args, 'rationale'),
      source: optional(args, 'source'),
      url: optional(args, 'url'),
      withoutSource: args.options['without-source'] === true,
      visibility: optional(args, 'visibility') ?? 'public',
    });
    const [problem] = await validate(input);
    if (problem) throw new WrongUsage(`${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}.`);
    const app = await context.app();
    const name = required(args, 'organisation');
    const organisation = await app.get(DataSource).manager.findOneBy(Organisation, { name });
    if (!organisation) throw new Refusal(`There is no organisation "${name}".`);
    const viewer = {
      ...publicViewer('en'),
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
    };
    const assessment = await app.get(AssessmentsService).record(id, input, viewer);
    context.print({ id: assessment.id }, () => `Assessment ${assessment.id} is recorded.`);
  },
};
