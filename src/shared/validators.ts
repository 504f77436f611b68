import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPartialDate } from './partial-date.js';

/** A day, month or year: `2022-06-24`, `2022-06`, `2022`. */
export const IsPartialDate = (options?: ValidationOptions) =>
  ValidateBy(
    { name: 'isPartialDate', validator: { validate: (value) => typeof value === 'string' && isPartialDate(value) } },
    options,
  );

/** A day that exists: `2022-06-24`. */
export const IsDay = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isISO8601',
      validator: { validate: (value) => typeof value === 'string' && value.length === 10 && isPartialDate(value) },
    },
    options,
  );
