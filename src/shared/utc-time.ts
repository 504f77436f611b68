import { isPartialDate } from './partial-date.js';

const pattern = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The time that `text` (ISO 8601) names, as `2022-06-24T12:00:00.000Z`: in UTC where it names no zone, and the beginning
 * of a day where it names no hour. Null when it is no time.
 */
export function utcTime(text: string): string | null {
  const [, day, time, , , zone] = pattern.exec(text) ?? [];
  if (!day || !isPartialDate(day)) return null;
  const at = new Date(time && !zone ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
