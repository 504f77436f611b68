import { basename } from 'node:path';
import { DataSource } from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { publicViewer, type Viewer } from '../accounts/viewer.js';
import { optional, WrongUsage, type Arguments, type Command } from '../shared/command.js';
import { Refusal } from '../shared/refusal.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import type { ImportCounts } from './import-counts.js';
import { ImportsService } from './imports.service.js';
import { formatOf, readInput } from './parse.command.js';
import { countsOf } from './plan/import-plan.js';
import { placeOfCycle } from './plan/body.js';
import { warningsOf } from './warnings.js';

/** Imports a file without the pages, or with `--dry-run` says what importing it would do and stores nothing. */
export const importCommand: Command = {
  usage:
    'import FILE [--as FORMAT] [--state KAZ] [--cycle CCPR/KAZ/2] [--organisation NAME] [--visibility V] [--dry-run] [--json]',
  options: {
    as: { type: 'string' },
    state: { type: 'string' },
    cycle: { type: 'string' },
    organisation: { type: 'string' },
    visibility: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(args, context) {
    const [path] = args.positionals;
    if (!path) throw new WrongUsage('Name the file.');
    const cycleLabel = optional(args, 'cycle')?.toUpperCase();
    if (cycleLabel && !placeOfCycle(cycleLabel)) throw new WrongUsage(`--cycle is "${cycleLabel}", not as CCPR/KAZ/2.`);
    const format = formatOf(optional(args, 'as'));
    const visibility = visibilityOf(args);
    const file = { name: basename(path), content: await readInput(path) };
    const app = await context.app();
    const imports = app.get(ImportsService);
    const viewer = await viewerOf(args, app.get(DataSource));
    const stateCode = optional(args, 'state')?.toUpperCase();
    const request = await imports.read(file, { format, stateCode, cycleLabel, visibility }, viewer);
    const { plan } = await imports.plan(request);
    const warnings = warningsOf(request.parsed, plan, 'en');
    let run: number | null = null;
    let counts = countsOf(plan);
    if (args.options['dry-run'] !== true) {
      run = await imports.open(file, request, viewer);
      counts = (await imports.importRun(run, viewer)).counts!;
    }
    const result = { run, format: request.parsed.format, counts, warnings };
    context.print(result, () => [...tableOf(counts), ...warnings.map(inWords)].join('\n'));
  },
};

/** Documents come in for one organisation, or as published for all when none is named. */
async function viewerOf(args: Arguments, source: DataSource): Promise<Viewer> {
  const name = optional(args, 'organisation');
  const administrator = { ...publicViewer('en'), role: 'admin' as const };
  if (!name) return administrator;
  const organisation = await source.manager.findOneBy(Organisation, { name });
  if (!organisation) throw new Refusal(`There is no organisation "${name}".`);
  const { id, kind } = organisation;
  return { ...administrator, organisationId: id, organisationName: name, organisationKind: kind };
}

function visibilityOf(args: Arguments): Visibility | undefined {
  const given = optional(args, 'visibility');
  if (given === undefined) return undefined;
  const visibility = visibilities.find((one) => one === given);
  if (!visibility) throw new WrongUsage(`--visibility is one of: ${visibilities.join(', ')}.`);
  return visibility;
}

function tableOf(counts: ImportCounts): string[] {
  return Object.entries(counts).map(([kind, { new: added, changed, equal, doubtful }]) => {
    return `${kind}: ${added} new, ${changed} changed, ${equal} equal, ${doubtful} doubtful`;
  });
}

const inWords = ({ line, message }: { line: number; message: string }) => `line ${line}: ${message}`;
