import { NamesPerson } from '../persons/refuse-names.js';
import { refuseForm, type Form } from '../shared/form.js';
import { StaleEdit } from '../shared/stale-edit.js';

/** A form that goes back to its author: with what is wrong in it (422), or beside what is stored now (409). */
export interface Refused<Input> {
  status: 409 | 422;
  form: Form<Input>;
  stored: object | null;
}

/** What a service had against `form`. @throws the error itself when the form is not to blame. */
export function refused<Input>(error: unknown, form: Form<Input>): Refused<Input> {
  if (error instanceof NamesPerson) {
    return { status: 422, form: refuseForm(form, error.field, 'namesPerson'), stored: null };
  }
  if (error instanceof StaleEdit) {
    const values = { ...form.values, version: error.stored.version };
    return { status: 409, form: { valid: false, values, errors: {} }, stored: error.stored };
  }
  throw error;
}
