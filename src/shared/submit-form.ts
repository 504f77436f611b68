import type { ClassConstructor } from 'class-transformer';
import { readForm, refuseForm, type Form } from './form.js';
import { RefusedField } from './refused-field.js';
import { StaleEdit } from './stale-edit.js';

/** A form that goes back to its author: with what is wrong in it (422), or beside what is stored now (409). */
export interface RefusedForm<Input> {
  status: 409 | 422;
  form: Form<Input>;
  /** What somebody else has stored meanwhile; null when the form itself is to blame. */
  stored: object | null;
}

export type Submission<Input, Result> =
  { refused: null; result: Result } | { refused: RefusedForm<Input>; result: null };

/**
 * Checks `body` against `type` and does `work` with it.
 *
 * @throws what `work` throws when the form is not to blame
 */
export async function submitForm<Input extends object, Result>(
  type: ClassConstructor<Input>,
  body: unknown,
  work: (input: Input) => Promise<Result>,
): Promise<Submission<Input, Result>> {
  const form = await readForm(type, body);
  if (!form.valid) return { refused: { status: 422, form, stored: null }, result: null };
  try {
    return { refused: null, result: await work(form.input) };
  } catch (error) {
    return { refused: refusedForm(error, form), result: null };
  }
}

/** What a service had against `form`. @throws the error itself when the form is not to blame. */
function refusedForm<Input>(error: unknown, form: Form<Input>): RefusedForm<Input> {
  if (error instanceof RefusedField) {
    return { status: 422, form: refuseForm(form, error.field, error.rule), stored: null };
  }
  if (error instanceof StaleEdit) {
    const values = { ...form.values, version: error.stored.version };
    return { status: 409, form: { valid: false, values, errors: {} }, stored: error.stored };
  }
  throw error;
}
