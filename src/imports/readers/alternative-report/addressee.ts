const SMALL = '(?:of|and|the|all|with|against|their)';
const NAME_WORD = "\\p{Lu}[\\p{L}’'-]*";
const NAMED = `[Cc]ommittee (?:on|against|for)(?: ${SMALL})* ${NAME_WORD}(?:(?: ${SMALL})* ${NAME_WORD})*`;
const CAPITALS = '(?:HUMAN RIGHTS COMMITTEE|COMMITTEE (?:ON|AGAINST|FOR)(?: [A-Z]{2,})+)';
const SHORT = 'Committee|CCPR|HRCttee|CESCR|CEDAW|CERD|CAT|CRC|CRPD|CED|CMW';
const OF_UN = "(?:(?:UN|U\\.N\\.|United Nations|UNITED NATIONS)(?:['’]s)?\\s+)?";
const BODY = `(${OF_UN}(?:Human Rights (?:Committee|Council)|${NAMED}|${CAPITALS}|${SHORT}))(?![\\p{L}’'-])(?:\\s*\\([A-Z]{2,8}\\))?`;
const BODY_FIRST = new RegExp(`^${BODY}`, 'u');
const BODY_ALONE = new RegExp(`^${BODY}(?:\\s*[,–-]?\\s*\\(?\\d{1,3}(?:st|nd|rd|th)\\b.{0,60})?$`, 'u');

const FOR =
  '(?:prepared |intended )?for (?:the )?(?:submission|presentation|consideration|attention|information) (?:to|by|of)';
const REPORT_TO =
  '(?:(?:joint|alternative|shadow|parallel|civil society|NGO) )*(?:submi(?:tted|ssion)|report|information|contribution|comments|addressed|presented)(?: submitted| presented| addressed| prepared)? (?:to|for)';
const THE = '\\s*:?\\s+(?:the\\s+)?(?:members of the\\s+)?';
const LINE_LEAD = new RegExp(`^[([]?(?:${FOR}|${REPORT_TO}|to)${THE}`, 'i');
const LEAD_WITHIN = new RegExp(`\\b(?:${FOR}|${REPORT_TO})${THE}`, 'gi');
/** What a line may add without becoming a title: the session or the review it is meant for. */
const OCCASION =
  /^(?:(?:,|\s+(?:for|at|in|of|ahead of|prior to|before|during|in advance of|on the occasion of|in view of)\s+(?:its|the|their)\b|\s*[–-])(?!\s+relation).{0,120})?[)\].]*$/;

/** The body that a line addresses, without its session: `(For submission to the UN Human Rights Committee)`; or null. */
export function addresseeOf(line: string): string | null {
  const lead = LINE_LEAD.exec(line)?.[0];
  const rest = lead ? line.slice(lead.length) : '';
  const [matched, body] = BODY_FIRST.exec(rest) ?? [];
  return matched && OCCASION.test(rest.slice(matched.length)) ? body : null;
}

/** The body that a title names as its reader, or that a line of the cover names and nothing else; or null. */
export function addresseeWithin(line: string): string | null {
  for (const lead of line.matchAll(LEAD_WITHIN)) {
    const body = BODY_FIRST.exec(line.slice(lead.index + lead[0].length))?.[1];
    if (body) return body;
  }
  return BODY_ALONE.exec(line)?.[1] ?? null;
}
