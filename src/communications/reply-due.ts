/**
 * Days within which a body asks the State to say what it did about its Views. The Human Rights Committee prints them in
 * the closing paragraph of Views in which it finds a violation; for other bodies the day is typed as printed.
 */
const replyDays: Readonly<Record<string, number>> = { CCPR: 180 };

/** The last day of that time, counted from the day of transmission, both `YYYY-MM-DD`; null where no rule is known. */
export function replyDue(mechanismCode: string, transmittedOn: string | undefined): string | null {
  const days = replyDays[mechanismCode];
  if (days === undefined || transmittedOn === undefined) return null;
  const due = new Date(`${transmittedOn}T00:00:00Z`);
  due.setUTCDate(due.getUTCDate() + days);
  return due.toISOString().slice(0, 10);
}
