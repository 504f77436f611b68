import { DataSource } from 'typeorm';
import { publicViewer } from '../accounts/viewer.js';
import { optional, optionalDay, optionalTime, WrongUsage, type Command } from '../shared/command.js';
import { groupBy } from '../shared/group-by.js';
import { today } from '../shared/partial-date.js';
import { statusesOn, type GradeStatus, type SideStatus, type Status } from './statuses.js';

/** Implementation status on any day, as known at any time, in three voices: what is public. */
export const statusCommand: Command = {
  usage:
    'status [--state KAZ] [--treaty ICCPR] [--as-of DAY] [--known-at TIME] [--by article|cycle|mechanism] [--json]',
  options: {
    state: { type: 'string' },
    treaty: { type: 'string' },
    'as-of': { type: 'string' },
    'known-at': { type: 'string' },
    by: { type: 'string' },
  },
  async run(args, context) {
    const asOf = optionalDay(args, 'as-of') ?? today();
    const knownAt = optionalTime(args, 'known-at') ?? new Date().toISOString();
    const by = optional(args, 'by');
    if (by && !isGrouping(by)) throw new WrongUsage('--by is article, cycle or mechanism.');
    const source = (await context.app()).get(DataSource);
    const statuses = await statusesOn(source, publicViewer('en'), {
      asOf,
      knownAt,
      stateCode: optional(args, 'state')?.toUpperCase(),
      treatyCode: optional(args, 'treaty')?.toUpperCase(),
    });
    const result = { asOf, knownAt, recommendations: statuses.map(entry) };
    context.print(result, () => table(statuses, by && isGrouping(by) ? by : null));
  },
};

const groupings = ['article', 'cycle', 'mechanism'] as const;
type Grouping = (typeof groupings)[number];
const isGrouping = (text: string): text is Grouping => groupings.some((one) => one === text);

/** One entry of `contracts/cli.md`. */
const entry = ({
  recommendationId,
  limbId: _limbId,
  publishedOn: _publishedOn,
  committee,
  state,
  ngo,
  ...status
}: Status) => ({
  id: recommendationId,
  ...status,
  committee: committee && gradeEntry(committee),
  state: state && withoutId(state),
  ngo: ngo && { ...withoutId(ngo), direction: ngo.direction },
});

const gradeEntry = ({ grade, scale, document, assessedOn }: GradeStatus) => ({ grade, scale, document, assessedOn });
const withoutId = ({ level, axis, asOf, source, confidence }: SideStatus) => ({
  level,
  axis,
  asOf,
  source,
  confidence,
});

function keysOf(status: Status, by: Grouping): string[] {
  if (by === 'mechanism') return [status.mechanism];
  if (by === 'cycle') return [status.symbol ?? 'without document'];
  const articles = new Set(status.provisions.map((path) => path.replace(/\(.*/, '')));
  return articles.size > 0 ? [...articles].map((article) => `article ${article}`) : ['no article'];
}

function table(statuses: Status[], by: Grouping | null): string {
  if (statuses.length === 0) return 'No recommendation matches.';
  if (!by) return statuses.map(line).join('\n');
  const pairs = statuses.flatMap((status) => keysOf(status, by).map((key) => ({ key, status })));
  return [...groupBy(pairs, ({ key }) => key)]
    .map(([key, members]) => [key, ...members.map(({ status }) => `  ${line(status)}`)].join('\n'))
    .join('\n');
}

function line({ symbol, paragraph, limb, topic, committee, state, ngo, contested }: Status): string {
  const place = [symbol, paragraph && `¶${paragraph}`, limb].filter(Boolean).join(' ');
  const voices = [
    committee && `Committee ${committee.grade} (${committee.assessedOn})`,
    state && `State ${state.level} (${state.asOf})`,
    ngo && `civil society ${ngo.level} (${ngo.asOf})`,
  ].filter(Boolean);
  return `${place} ${topic ?? ''}: ${voices.join(', ') || 'nothing recorded'}${contested ? ', contested' : ''}`;
}
