import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CommentsModule } from '../comments/comments.module.js';
import { WorkController } from './work.controller.js';

/** What is for one to do. */
@Module({ imports: [CalendarModule, CommentsModule], controllers: [WorkController] })
export class WorkModule {}
