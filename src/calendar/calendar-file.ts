import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { moveDate, spanOf } from '../shared/move-date.js';
import type { PartialDate } from '../shared/partial-date.js';

/** An entry of a calendar file, in words. */
export interface FileEntry {
  /** The same for as long as the entry exists, whatever changes in it. */
  key: string;
  summary: string;
  description: string;
  /** Of a day or a month; a year is too coarse to stand in a calendar of days. */
  on: PartialDate;
  until: PartialDate | null;
  /** Address of the page that tells more; null for none. */
  url: string | null;
  /** How many days before it a calendar program is to remind; null for not at all. */
  alarmDaysBefore: number | null;
}

/** What the file says of itself; `madeAt` stamps every entry, so that the same entries make the same file. */
export interface FileFrame {
  name: string;
  description: string;
  madeAt: Date;
}

const secondsOfDay = 86_400;

/** An iCalendar file of entries that last whole days; a month is a span that leaves one's time free. Source: RFC 5545. */
export function writeCalendarFile(entries: FileEntry[], { name, description, madeAt }: FileFrame): string {
  const calendar = ical({ name, description, prodId: { company: 'Article 40', product: 'calendar', language: 'EN' } });
  for (const { key, summary, description: text, on, until, url, alarmDaysBefore } of entries) {
    calendar.createEvent({
      id: `${key}@article40`,
      stamp: madeAt,
      summary,
      description: text,
      allDay: true,
      start: midnight(spanOf(on).first),
      // The end of an event of whole days is the day after its last.
      end: midnight(moveDate(spanOf(until ?? on).last, 1, 'day')!),
      transparency: ICalEventTransparency.TRANSPARENT,
      url,
      alarms:
        alarmDaysBefore === null
          ? []
          : [{ type: ICalAlarmType.display, trigger: alarmDaysBefore * secondsOfDay, description: summary }],
    });
  }
  return calendar.toString();
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
