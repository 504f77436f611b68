import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { eventGroups, type EventGroup } from '../cycles/event-group.js';
import { reportingTreaties, type ReportingTreaty } from '../cycles/reporting-treaties.js';
import { PageRequest } from '../shared/page.js';

export const calendarViews = ['year', 'eight_years', 'overdue', 'unknown'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What of the calendar one looks at. */
export class CalendarScope extends PageRequest {
  /** The year, or the first of eight; the present one when left out. */
  @IsOptional() @Type(() => Number) @Min(1976) @Max(2200) @IsInt() year?: number;
  /** ISO 3166-1 alpha-3. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) state?: string;
  @IsOptional() @IsIn(reportingTreaties) treaty?: ReportingTreaty;
  @IsOptional() @IsIn(eventGroups) about?: EventGroup;
  /** Only the States that the viewer follows. */
  @IsOptional()
  @Transform(({ value }) => value === 'on' || value === 'true')
  @IsBoolean()
  mine?: boolean;
}

/** Query string of the calendar. */
export class CalendarFilter extends CalendarScope {
  /** One year by quarter when left out. */
  @IsOptional() @IsIn(calendarViews) view?: CalendarView;
}

/** A State to follow. */
export class FollowInput {
  @IsNotEmpty() @IsString() @Matches(/^[A-Z]{3}$/) state: string;
}
