const BODY = String.raw`(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW)/C(?:/OPAC|/OPSC)?|E/C\.12`;
const STATE = String.raw`[A-Z]{3}(?:-[A-Z]{3})?`;
const NUMBER = String.raw`\d{1,2}(?:[-–]\d{1,2})?`;
const SUFFIX = String.raw`(?:/(?:Add|Corr|Rev)\.\d+)*`;

/**
 * Symbols of concluding observations: `CCPR/C/NAM/CO/2` since about 2006; `CCPR/CO/81/NAM` and `CCPR/C/79/Add.119`
 * before. Source: Harmonized symbols of the treaty bodies (OHCHR, 2005).
 */
const CONCLUDING = String.raw`(?:${BODY})/${STATE}/(?:CO|COAR)/${NUMBER}|(?:CCPR|CAT|CEDAW|CERD|CRC)/CO/\d{1,3}/${STATE}`;
const SESSIONAL = String.raw`(?:CCPR/C/79|CRC/C/15|E/C\.12/1|CAT/C/XX|CERD/C/304)/Add\.\d+`;

const CONCLUDING_SYMBOL = new RegExp(`(?:${CONCLUDING}|${SESSIONAL})${SUFFIX}`);
const FOLLOW_UP_SYMBOL = new RegExp(`(?:${BODY})/${STATE}/FCO/${NUMBER}${SUFFIX}|(?:${CONCLUDING})/Add\\.\\d+`);
const REPORT_SYMBOL = new RegExp(
  `(?<![\\w/])(?:${BODY})/${STATE}/(?:(?:19|20)\\d{2}/)?${NUMBER}(?:/(?:Rev|Add)\\.\\d+)?(?![\\w/])`,
);

/** The treaty body that issues documents under the first part of a symbol. */
const BODIES: [prefix: string, name: string][] = [
  ['CCPR/', 'Human Rights Committee'],
  ['CAT/', 'Committee against Torture'],
  ['CEDAW/', 'Committee on the Elimination of Discrimination against Women'],
  ['CERD/', 'Committee on the Elimination of Racial Discrimination'],
  ['CRC/', 'Committee on the Rights of the Child'],
  ['CRPD/', 'Committee on the Rights of Persons with Disabilities'],
  ['CED/', 'Committee on Enforced Disappearances'],
  ['CMW/', 'Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families'],
  ['E/C.12/', 'Committee on Economic, Social and Cultural Rights'],
];

/** The first symbol of concluding observations in a text, or null. */
export function concludingObservationsSymbol(text: string): string | null {
  return CONCLUDING_SYMBOL.exec(text)?.[0] ?? null;
}

/** The first symbol of a State's follow-up (`…/FCO/4`, or `…/CO/2/Add.1` until about 2018) in a text, or null. */
export function followUpSymbol(text: string): string | null {
  return FOLLOW_UP_SYMBOL.exec(text)?.[0] ?? null;
}

/** The first symbol of a State's report in a text, such as `CCPR/C/NAM/2`, or null. */
export function stateReportSymbol(text: string): string | null {
  return REPORT_SYMBOL.exec(text)?.[0] ?? null;
}

/** The symbol that concluding observations on the report `symbol` get: `CCPR/C/KAZ/CO/2` for `CCPR/C/KAZ/2`. */
export function symbolOfObservationsOn(symbol: string): string {
  return symbol.replace(/(?:\/(?:Rev|Add)\.\d+)*$/, '').replace(/(?:\/\d{4})?\/([^/]+)$/, '/CO/$1');
}

/** The symbol of the concluding observations that a follow-up with `symbol` answers. */
export function answeredSymbol(symbol: string): string {
  return symbol.replace('/FCO/', '/CO/').replace(/(?:\/(?:Add|Corr|Rev)\.\d+)+$/, '');
}

/** The full English name of the treaty body that issued `symbol`; the symbol's first part when it is none of ours. */
export function treatyBody(symbol: string): string {
  return BODIES.find(([prefix]) => symbol.startsWith(prefix))?.[1] ?? symbol.split('/')[0];
}
