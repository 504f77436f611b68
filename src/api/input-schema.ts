import { getMetadataStorage } from 'class-validator';
import type { ClassConstructor } from 'class-transformer';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { JsonSchema } from './schema.js';

/** Our own rules, by the names that `src/shared/validators.ts` and the input classes give them. */
const ownRules = {
  isTime: { type: 'string', format: 'date-time' },
  isPartialDate: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  isISO8601: { type: 'string', format: 'date' },
  isIso8601: { type: 'string', format: 'date-time' },
  isMatches: { type: 'object', additionalProperties: { type: ['integer', 'null'] } },
};

type Options = NonNullable<Parameters<typeof targetConstructorToSchema>[1]>;

/** The JSON Schema of an input class, from the very rules that check it. */
export function inputSchema(type: ClassConstructor<object>): JsonSchema {
  const schema = targetConstructorToSchema(type, {
    classValidatorMetadataStorage: getMetadataStorage(),
    // The types of the package know OpenAPI 3.0 alone.
    additionalConverters: ownRules as unknown as Options['additionalConverters'],
  }) as JsonSchema;
  return { ...schema, additionalProperties: false };
}
