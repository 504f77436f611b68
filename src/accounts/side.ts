/** On whose behalf an account speaks. The body's own view is its grade, never an assessment. */
export const sides = ['state', 'ngo', 'nhri'] as const;
export type Side = (typeof sides)[number];
