import { QueryFailedError } from 'typeorm';
import { FieldProblem } from '../shared/field-problem.js';

/** Which field of a form breaks which rule when the database refuses a row, by the name of the constraint. */
export type ConstraintRules = Record<string, readonly [field: string, rule: string]>;

/** Runs `work`. @throws FieldProblem when it breaks a constraint that `rules` names. */
export async function withRules<Result>(rules: ConstraintRules, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const broken = rules[constraintOf(error) ?? ''];
    throw broken ? new FieldProblem(...broken) : error;
  }
}

/** The constraint that the database says was broken; undefined for any other error. */
export const constraintOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
