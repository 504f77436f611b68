/**
 * Abbreviations of the field, listed in a draft that uses them. Source: the names of the bodies and treaties
 * themselves.
 */
const known: Record<string, string> = {
  CAT: 'Committee against Torture',
  CEDAW: 'Committee on the Elimination of Discrimination against Women',
  CERD: 'Committee on the Elimination of Racial Discrimination',
  CESCR: 'Committee on Economic, Social and Cultural Rights',
  CRC: 'Committee on the Rights of the Child',
  CRPD: 'Committee on the Rights of Persons with Disabilities',
  ICCPR: 'International Covenant on Civil and Political Rights',
  ICESCR: 'International Covenant on Economic, Social and Cultural Rights',
  ILO: 'International Labour Organization',
  NGO: 'non-governmental organization',
  NHRI: 'national human rights institution',
  NPM: 'national preventive mechanism',
  ODIHR: 'Office for Democratic Institutions and Human Rights',
  OHCHR: 'Office of the United Nations High Commissioner for Human Rights',
  OSCE: 'Organization for Security and Co-operation in Europe',
  UN: 'United Nations',
  UNHCR: 'United Nations High Commissioner for Refugees',
  UPR: 'universal periodic review',
};

/** Those that occur in `texts` as words, in alphabetical order. */
export function abbreviationsIn(texts: Iterable<string>): { short: string; long: string }[] {
  const missing = new Set(Object.keys(known));
  const found: string[] = [];
  for (const text of texts) {
    for (const short of missing) {
      if (!new RegExp(`\\b${short}s?\\b`).test(text)) continue;
      found.push(short);
      missing.delete(short);
    }
  }
  return found.toSorted().map((short) => ({ short, long: known[short]! }));
}
