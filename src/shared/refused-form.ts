import { refuseForm, type Form } from './form.js';
import { RefusedField } from './refused-field.js';
import { StaleEdit } from './stale-edit.js';

/** A form that goes back to its author: with what is wrong in it (422), or beside what is stored now (409). */
export interface RefusedForm<Input> {
  status: 409 | 422;
  form: Form<Input>;
  stored: object | null;
}

/** What a service had against `form`. @throws the error itself when the form is not to blame. */
export function refusedForm<Input>(error: unknown, form: Form<Input>): RefusedForm<Input> {
  if (error instanceof RefusedField) {
    return { status: 422, form: refuseForm(form, error.field, error.rule), stored: null };
  }
  if (error instanceof StaleEdit) {
    const values = { ...form.values, version: error.stored.version };
    return { status: 409, form: { valid: false, values, errors: {} }, stored: error.stored };
  }
  throw error;
}
