import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPartialDate } from './partial-date.js';
import { utcTime } from './utc-time.js';

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

/** A time in ISO 8601, in UTC where it names no zone (as the time field of a form does); kept as `2022-06-24T12:00:00.000Z`. */
export const IsTime = (options?: ValidationOptions) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (utcTime(value) ?? value) : value)),
    ValidateBy(
      { name: 'isTime', validator: { validate: (value) => typeof value === 'string' && utcTime(value) === value } },
      options,
    ),
  );

/** A box of a form sends its name alone, `on`. */
export const Flag = () =>
  Transform(({ value }: { value: unknown }) => value === 'on' || value === 'true' || value === true);
