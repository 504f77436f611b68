import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import type { Deadline } from '../cycles/deadline.js';
import { DeadlinesService, type CycleDeadlines } from '../cycles/deadlines.service.js';
import { groupOf } from '../cycles/event-group.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { byDay, entriesOf, type CalendarEntry } from './calendar-entry.js';
import type { CalendarFilter, CalendarScope } from './calendar.input.js';
import { FollowedStatesService } from './followed-states.service.js';

/** A quarter of a year, 1–4, or with 0 what is known only to the year. */
export interface Quarter {
  quarter: 0 | 1 | 2 | 3 | 4;
  entries: CalendarEntry[];
}

/** One State under one treaty over eight years; `years` holds a list of entries for each, in their order. */
export interface EightYears {
  state: CycleDeadlines['state'];
  treatyCode: string;
  years: CalendarEntry[][];
}

/** A deadline whose day is not known. */
export type UnknownDay = Pick<CycleDeadlines, 'state' | 'id' | 'label' | 'treatyCode'> &
  Pick<Deadline, 'kind' | 'reason'>;

export interface Calendar {
  quarters: Quarter[];
  eightYears: Page<EightYears>;
  overdue: Page<CalendarEntry>;
  unknown: Page<UnknownDay>;
  /** States that the calendar could be narrowed to. */
  states: CycleDeadlines['state'][];
}

@Injectable()
export class CalendarService {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly followed: FollowedStatesService,
  ) {}

  /** The calendar as it stands on `day` (`YYYY-MM-DD`), in each of its views. */
  async find(filter: CalendarFilter, viewer: Viewer, day: string): Promise<Calendar> {
    const year = filter.year ?? Number(day.slice(0, 4));
    const { all, cycles } = await this.findCycles(filter, viewer, day);
    const entries = entriesAbout(filter, cycles);
    const page = filter.page ?? 1;
    return {
      quarters: quartersOf(entries, year),
      eightYears: cut(eightYearsOf(entries, year), page),
      overdue: cut(
        entries.filter(({ standing }) => standing === 'overdue'),
        page,
      ),
      unknown: cut(about(filter, cycles.flatMap(unknownOf)), page),
      states: [...new Map(all.map(({ state }) => [state.code, state])).values()],
    };
  }

  /** All that happened or falls due, as it stands on `day`, by date; of one year when `filter` names it. */
  async findEntries(filter: CalendarScope, viewer: Viewer, day: string): Promise<CalendarEntry[]> {
    const { cycles } = await this.findCycles(filter, viewer, day);
    return entriesAbout(filter, cycles).filter((entry) => !filter.year || yearOf(entry) === filter.year);
  }

  /** All cycles under the treaty that is asked for, and those of them whose States are. */
  private async findCycles(filter: CalendarScope, viewer: Viewer, day: string) {
    const [all, followed] = await Promise.all([
      this.deadlines.find({ treatyCode: filter.treaty }, day),
      filter.mine ? this.followed.find(viewer) : null,
    ]);
    const mine = followed && new Set(followed.map(({ code }) => code));
    const cycles = all.filter(
      ({ state }) => (!mine || mine.has(state.code)) && (!filter.state || state.code === filter.state),
    );
    return { all, cycles };
  }
}

const about = <Item extends Pick<CalendarEntry, 'kind'>>(filter: CalendarScope, items: Item[]) =>
  items.filter(({ kind }) => !filter.about || groupOf(kind) === filter.about);

const entriesAbout = (filter: CalendarScope, cycles: CycleDeadlines[]) =>
  byDay(about(filter, cycles.flatMap(entriesOf)));

const cut = <Item>(items: Item[], page: number): Page<Item> =>
  pageOf(items.slice((page - 1) * pageSize, page * pageSize), items.length, page);

const yearOf = ({ on }: CalendarEntry) => Number(on.slice(0, 4));

function quartersOf(entries: CalendarEntry[], year: number): Quarter[] {
  const ofYear = entries.filter((entry) => yearOf(entry) === year);
  return ([1, 2, 3, 4, 0] as const).map((quarter) => ({
    quarter,
    entries: ofYear.filter(({ on }) => (on.length === 4 ? 0 : Math.ceil(Number(on.slice(5, 7)) / 3)) === quarter),
  }));
}

/** Years that the eight-year calendar shows at once: the length of the review cycle. */
export const cycleYears = 8;

function eightYearsOf(entries: CalendarEntry[], from: number): EightYears[] {
  const rows = new Map<string, EightYears>();
  for (const entry of entries) {
    const { state, treatyCode } = entry;
    const at = yearOf(entry) - from;
    if (at < 0 || at >= cycleYears) continue;
    const key = `${state.name} ${state.code} ${treatyCode}`;
    const row = rows.get(key) ?? { state, treatyCode, years: Array.from({ length: cycleYears }, () => []) };
    row.years[at]!.push(entry);
    rows.set(key, row);
  }
  return [...rows.keys()].toSorted().map((key) => rows.get(key)!);
}

const unknownOf = ({ id, label, state, treatyCode, deadlines }: CycleDeadlines): UnknownDay[] =>
  deadlines
    .filter(({ origin }) => origin === 'unknown')
    .map(({ kind, reason }) => ({ id, label, state, treatyCode, kind, reason }));
