import type { Line } from './lines.js';

const CONTENTS = /^(?:table of )?contents\s*:?$/i;
const LEADER = /(?:\.{3,}|…{1,}|(?:\. ){3,})\s*\d{1,3}$/;

/** The lines without the contents list, whose entries repeat every heading. */
export function withoutContents<L extends Line>(lines: readonly L[]): L[] {
  const heading = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (heading < 0) return lines.filter(({ text }) => !LEADER.test(text));
  const near = lines.slice(heading + 1, heading + 4);
  // Entries without leaders look like any line that ends in a number: they count only where no leaders are.
  const isEntry = near.some((line) => hasLeader(line)) ? hasLeader : ({ text }: Line) => endsInPageNumber(text);
  let last = heading;
  for (let at = heading + 1; at <= last + 3 && at < lines.length; at++) {
    if (isEntry(lines[at])) last = at;
  }
  return lines.filter((line, at) => (at < heading || at > last) && !LEADER.test(line.text));
}

function hasLeader({ text, columns }: Line): boolean {
  return LEADER.test(text) || (columns && /\s\d{1,3}$/.test(text));
}

function endsInPageNumber(text: string): boolean {
  return /^(?:Art(?:icle)?s?\b|ART|[IVX]+\.|Part |Introduction|Recommendation|[\p{Lu}\d\s.,:–-]+$).*\s\d{1,3}$/u.test(
    text,
  );
}
