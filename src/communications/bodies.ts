/** The treaty bodies that take complaints of individuals, by short name. */
export const bodiesWithCommunications = ['CCPR', 'CAT', 'CEDAW', 'CERD', 'CESCR', 'CRC', 'CRPD', 'CED'] as const;
