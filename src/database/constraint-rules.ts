import { QueryFailedError } from 'typeorm';
import { RefusedField } from '../shared/refused-field.js';

/** Which field of a form breaks which rule when the database refuses a row, by the name of the constraint. */
export type ConstraintRules = Record<string, readonly [field: string, rule: string]>;

/** Runs `work`. @throws RefusedField when it breaks a constraint that `rules` names. */
export async function withRules<Result>(rules: ConstraintRules, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const broken = rules[constraintOf(error) ?? ''];
    throw broken ? new RefusedField(...broken) : error;
  }
}

/** The constraint that the database says was broken; undefined for any other error. */
export const constraintOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
