import type { Language } from '../shared/languages.js';
import { local, translate } from '../pages/translations.js';
import type { CalendarEntry } from './calendar-entry.js';
import type { FeedContent } from './calendar-feed.service.js';
import type { FileEntry, FileFrame } from './calendar-file.js';
import type { ReminderRow } from './reminders.service.js';

/** What is known only to the year has no place among days: the file says how many such entries it leaves out. */
const hasMonth = ({ on }: { on: string }) => on.length > 4;

/** What the calendar file of an account says of itself, in its language. */
export function fileFrameOf({ entries, language, madeAt }: FeedContent): FileFrame {
  const left = entries.filter((entry) => !hasMonth(entry)).length;
  const t = (key: string, values = {}) => translate(language, key, values);
  return {
    name: t('calendar.feedName'),
    description: left > 0 ? t('calendar.leftOut', { count: left }) : t('calendar.feedDescription'),
    madeAt,
  };
}

/** The calendar and the own reminders of an account, in its language; `origin` is where the pages are. */
export function fileEntriesOf({ entries, reminders, language }: FeedContent, origin: string): FileEntry[] {
  const ofEntries = entries.filter(hasMonth).map((entry): FileEntry => {
    const reminder = reminders.find((one) => one.entry?.key === entry.key);
    return {
      key: entry.key,
      summary: `${local(language, entry.state, 'name')}: ${translate(language, `states.events.${entry.kind}`)} (${entry.cycle})`,
      description: describe(entry, language),
      on: entry.on,
      until: entry.until,
      url: `${origin}/states/${entry.state.code}/cycles#cycle-${entry.cycleId}`,
      alarmDaysBefore: reminder?.daysBefore ?? null,
    };
  });
  return [...ofEntries, ...reminders.flatMap((reminder) => ofWords(reminder, origin))];
}

const ofWords = ({ id, text, on, daysBefore }: ReminderRow, origin: string): FileEntry[] =>
  text === null
    ? []
    : [
        {
          key: `reminder-${id}`,
          summary: text,
          description: '',
          on: on!,
          until: null,
          url: `${origin}/reminders`,
          alarmDaysBefore: daysBefore,
        },
      ];

function describe({ origin, confirmed, source }: CalendarEntry, language: Language): string {
  const words = [
    origin === 'computed' ? translate(language, 'cycles.computed') : null,
    confirmed ? null : translate(language, 'cycles.unconfirmed'),
    source,
  ];
  return words.filter((word) => word !== null).join(', ');
}
