import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { DeadlinesService } from '../cycles/deadlines.service.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { moveDate, spanOf } from '../shared/move-date.js';
import { isOver, today, type PartialDate } from '../shared/partial-date.js';
import { entriesOf, type CalendarEntry } from './calendar-entry.js';
import type { ReminderInput } from './reminder.input.js';
import { Reminder } from './reminder.entity.js';

/**
 * A reminder as it stands: `overdue` and `due` ask for attention; `later` waits for its day, or rests; `done` was met;
 * `dayless` is of a deadline whose day is not known.
 */
export interface ReminderRow {
  id: number;
  /** What it is of; null for words of one's own, and for a deadline without a day. */
  entry: CalendarEntry | null;
  cycle: Pick<ReportingCycle, 'id' | 'label' | 'stateCode'> | null;
  kind: Reminder['kind'];
  text: string | null;
  on: PartialDate | null;
  daysBefore: number;
  snoozedUntil: string | null;
  dismissedAt: Date | null;
  stage: 'overdue' | 'due' | 'later' | 'done' | 'dayless';
}

/** What asks for attention, and what was set aside just now and can be taken back. */
export interface ComingUp {
  rows: ReminderRow[];
  dismissed: ReminderRow[];
}

/** Minutes for which what was dismissed stays at hand. */
const atHand = 10;
/** Days for which a reminder rests. */
const rest = 7;

/** What accounts want to be reminded of; each sees its own alone. */
@Injectable()
export class RemindersService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly deadlines: DeadlinesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** All reminders of `viewer`, as they stand on `day` (`YYYY-MM-DD`), soonest first, those without a day last. */
  async find({ accountId }: Pick<Viewer, 'accountId'>, day = today()): Promise<ReminderRow[]> {
    const reminders = await this.source.manager.find(Reminder, {
      where: { accountId: accountId! },
      relations: { cycle: true },
      order: { id: 'ASC' },
    });
    const stateCodes = [...new Set(reminders.flatMap(({ cycle }) => cycle?.stateCode ?? []))];
    const cycles = stateCodes.length > 0 ? await this.deadlines.find({ stateCodes }, day) : [];
    const entries = cycles.flatMap(entriesOf);
    return reminders
      .map((reminder) => rowOf(reminder, nextOf(entries, reminder, day), day))
      .toSorted((a, b) => compare(a.on ?? '9999', b.on ?? '9999') || a.id - b.id);
  }

  /** What asks for attention on `day`, about one State or all: overdue first. */
  async findComingUp(viewer: Viewer, day = today(), stateCode: string | null = null): Promise<ComingUp> {
    const all = await this.find(viewer, day);
    const own = all.filter(({ cycle }) => stateCode === null || cycle?.stateCode === stateCode);
    const since = Date.now() - atHand * 60_000;
    const open = own.filter(({ dismissedAt }) => dismissedAt === null);
    return {
      rows: [...open.filter(({ stage }) => stage === 'overdue'), ...open.filter(({ stage }) => stage === 'due')],
      dismissed: own.filter(({ dismissedAt }) => dismissedAt !== null && dismissedAt.getTime() > since),
    };
  }

  /** Sets a reminder; of a deadline that has one, it replaces that. @throws NotFoundException for an unknown cycle. */
  async set({ cycleId, kind, text, onDay, daysBefore }: ReminderInput, { accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, async (manager) => {
      if (cycleId === undefined) {
        await manager.insert(Reminder, { accountId: accountId!, text, onDay, daysBefore });
        return;
      }
      if (!(await manager.existsBy(ReportingCycle, { id: cycleId })))
        throw new NotFoundException(`There is no cycle ${cycleId}.`);
      await manager.query(
        `INSERT INTO reminder (account_id, cycle_id, kind, days_before) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, cycle_id, kind)
         DO UPDATE SET days_before = EXCLUDED.days_before, dismissed_at = NULL, snoozed_until = NULL`,
        [accountId, cycleId, kind, daysBefore],
      );
    });
  }

  /** Sets a reminder aside. @throws NotFoundException for one that is not `viewer`'s. */
  dismiss(id: number, viewer: Viewer): Promise<void> {
    return this.change(id, { dismissedAt: new Date() }, viewer);
  }

  /** Takes the dismissal back. @throws NotFoundException for one that is not `viewer`'s. */
  bringBack(id: number, viewer: Viewer): Promise<void> {
    return this.change(id, { dismissedAt: null, snoozedUntil: null }, viewer);
  }

  /** Lets a reminder rest for a week from `day`. @throws NotFoundException for one that is not `viewer`'s. */
  snooze(id: number, viewer: Viewer, day = today()): Promise<void> {
    return this.change(id, { snoozedUntil: moveDate(day, rest, 'day') }, viewer);
  }

  private async change(id: number, changes: Partial<Reminder>, { accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, async (manager) => {
      const { affected } = await manager.update(Reminder, { id, accountId: accountId! }, changes);
      if (!affected) throw new NotFoundException(`There is no reminder ${id}.`);
    });
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The entry that a reminder is of: of several, the next that is not over, else the last. */
function nextOf(entries: CalendarEntry[], { cycleId, kind }: Reminder, day: string): CalendarEntry | null {
  const own = entries.filter((entry) => entry.cycleId === cycleId && entry.kind === kind);
  return own.find(({ on }) => !isOver(on, day)) ?? own.at(-1) ?? null;
}

function rowOf(reminder: Reminder, entry: CalendarEntry | null, day: string): ReminderRow {
  const { id, cycle, kind, text, onDay, daysBefore, snoozedUntil, dismissedAt } = reminder;
  const on = onDay ?? entry?.on ?? null;
  return { id, entry, cycle, kind, text, on, daysBefore, snoozedUntil, dismissedAt, stage: stageOf() };

  function stageOf(): ReminderRow['stage'] {
    if (on === null) return 'dayless';
    const over = isOver(on, day);
    const settled =
      entry !== null && (entry.standing === null ? over : ['met', 'late', 'passed'].includes(entry.standing));
    if (settled) return 'done';
    if (snoozedUntil !== null && day < snoozedUntil) return 'later';
    if (over) return 'overdue';
    return day >= moveDate(spanOf(on).first, -daysBefore, 'day')! ? 'due' : 'later';
  }
}
