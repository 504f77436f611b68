import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Account } from '../accounts/account.entity.js';
import { keyHash, newKey } from '../accounts/one-time-key.js';
import type { Viewer } from '../accounts/viewer.js';
import { DeadlinesService } from '../cycles/deadlines.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { byDay, entriesOf, type CalendarEntry } from './calendar-entry.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { FollowedStatesService } from './followed-states.service.js';
import { RemindersService, type ReminderRow } from './reminders.service.js';

/** What a calendar program reads at the secret address of an account. */
export interface FeedContent {
  language: Account['language'];
  /** When the address was made. */
  madeAt: Date;
  /** Of the States that the account follows, of all when it follows none. */
  entries: CalendarEntry[];
  /** Those that are not dismissed. */
  reminders: ReminderRow[];
}

/** Secret addresses of calendars: made, renewed and withdrawn by their owner; the secret itself is kept nowhere. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly deadlines: DeadlinesService,
    private readonly followed: FollowedStatesService,
    private readonly reminders: RemindersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** When the address of `viewer`'s calendar was made; null when it has none. */
  async findAge({ accountId }: Viewer): Promise<Date | null> {
    const feed = await this.source.manager.findOneBy(CalendarFeed, { accountId: accountId! });
    return feed?.createdAt ?? null;
  }

  /** Makes an address, and ends the one before; returns its secret, which can be read this once. */
  async renew({ accountId }: Viewer): Promise<string> {
    const secret = newKey();
    await this.unitOfWork.run(accountId, async (manager) => {
      await manager.delete(CalendarFeed, { accountId: accountId! });
      await manager.insert(CalendarFeed, { accountId: accountId!, secretHash: keyHash(secret) });
    });
    return secret;
  }

  /** Ends the address. */
  async withdraw({ accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, (manager) => manager.delete(CalendarFeed, { accountId: accountId! }));
  }

  /**
   * What the account behind `secret` has in its calendar on `day` (`YYYY-MM-DD`).
   *
   * @throws NotFoundException alike for a secret that never was, that was withdrawn, and of a closed account.
   */
  async read(secret: string, day: string): Promise<FeedContent> {
    const feed = await this.source.manager.findOne(CalendarFeed, {
      where: { secretHash: keyHash(secret), account: { closedAt: IsNull() } },
      relations: { account: true },
    });
    if (!feed) throw new NotFoundException('There is no such calendar.');
    const { account, createdAt } = feed;
    const owner = { accountId: account.id };
    const [followed, reminders] = await Promise.all([this.followed.find(owner), this.reminders.find(owner, day)]);
    const stateCodes = followed.length > 0 ? followed.map(({ code }) => code) : undefined;
    const cycles = await this.deadlines.find({ stateCodes }, day);
    return {
      language: account.language,
      madeAt: createdAt,
      entries: byDay(cycles.flatMap(entriesOf)),
      reminders: reminders.filter(({ dismissedAt }) => dismissedAt === null),
    };
  }
}

/** The address of the calendar behind `secret`, as it stands behind the origin. */
export const feedPath = (secret: string): string => `/calendar/feed/${secret}.ics`;
