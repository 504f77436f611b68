import { getMetadataStorage } from 'class-validator';
import type { ClassConstructor } from 'class-transformer';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { JsonSchema } from './schema.js';

/** Our own rules, by the names that `src/shared/validators.ts` gives them. */
const ownRules = {
  isTime: { type: 'string', format: 'date-time' },
  isPartialDate: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  isISO8601: { type: 'string', format: 'date' },
} as const;

/** The JSON Schema of an input class, from the very rules that check it. */
export function inputSchema(type: ClassConstructor<object>): JsonSchema {
  const schema = targetConstructorToSchema(type, {
    classValidatorMetadataStorage: getMetadataStorage(),
    additionalConverters: ownRules,
  }) as JsonSchema;
  return { ...schema, additionalProperties: false };
}
