/** Where a link comes from: the text itself, its see-also line, a proposal of the machine, or a person. */
export const linkOrigins = ['quoted', 'see_also', 'suggested', 'assigned'] as const;
export type LinkOrigin = (typeof linkOrigins)[number];

/** A link is a proposal until the text itself or a person confirms it. */
export const linkDecisions = ['proposed', 'confirmed', 'rejected'] as const;
export type LinkDecision = (typeof linkDecisions)[number];
