/** Treaties under which States report in cycles. The protocols on communications, and OPCAT, ask for no reports. */
export const reportingTreaties = [
  'ICCPR',
  'ICESCR',
  'ICERD',
  'CEDAW',
  'CAT',
  'CRC',
  'CRC-OPAC',
  'CRC-OPSC',
  'ICRMW',
  'CRPD',
  'ICPPED',
] as const;
export type ReportingTreaty = (typeof reportingTreaties)[number];

/** `CCPR/KAZ/2`: how people name a cycle, by the body; under a protocol, by the protocol. */
export const labelOf = (treatyCode: string, mechanismCode: string, stateCode: string, ordinal: number): string =>
  `${treatyCode.includes('-') ? treatyCode : mechanismCode}/${stateCode}/${ordinal}`;
