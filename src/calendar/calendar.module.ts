import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { FollowedStatesService } from './followed-states.service.js';
import { RemindersController } from './reminders.controller.js';
import { CalendarApi } from './calendar.api.js';
import { RemindersApi } from './reminders.api.js';
import { RemindersService } from './reminders.service.js';

/** The calendar over all States, reminders, and the address at which other programs read both. */
@Module({
  imports: [AccountsModule, CyclesModule],
  controllers: [CalendarController, CalendarFeedController, RemindersController, CalendarApi, RemindersApi],
  providers: [CalendarFeedService, CalendarService, FollowedStatesService, RemindersService],
  exports: [CalendarService, RemindersService],
})
export class CalendarModule {}
