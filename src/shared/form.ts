import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

/** A form as it came in: its checked input, or what was typed with what is wrong in each field:
 * the name of the rule it breaks, whose words are `forms.<rule>` in the locales. */
export type Form<Input> =
  | { valid: true; input: Input; values: Record<string, unknown>; errors: Record<string, never> }
  | { valid: false; values: Record<string, unknown>; errors: Record<string, string> };

/**
 * Checks `body` against `type`. Empty fields count as not given; fields that `type` does not know are dropped, or
 * when it is `strict` refused.
 */
export async function readForm<Input extends object>(
  type: ClassConstructor<Input>,
  body: unknown,
  { strict = false } = {},
): Promise<Form<Input>> {
  const values = Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>)
      .filter(([name]) => name !== '_token')
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== '' && value !== null),
  );
  const input = plainToInstance(type, values);
  const problems = await validate(input, { whitelist: true, forbidNonWhitelisted: strict, stopAtFirstError: true });
  if (problems.length === 0) return { valid: true, input, values, errors: {} };
  return {
    valid: false,
    values,
    errors: Object.fromEntries(problems.map((problem) => [problem.property, brokenRule(problem)])),
  };
}

const brokenRule = ({ value, constraints = {} }: ValidationError): string =>
  value === undefined && !('whitelistValidation' in constraints)
    ? 'isNotEmpty'
    : (Object.keys(constraints)[0] ?? 'invalid');

/** An empty form, optionally with what it starts from. */
export const blankForm = <Input>(values: Record<string, unknown> = {}): Form<Input> => ({
  valid: false,
  values,
  errors: {},
});

/** A form that its service refused: the same values, with the rule that `field` breaks. */
export const refuseForm = <Input>(form: Form<Input>, field: string, rule: string): Form<Input> => ({
  valid: false,
  values: form.values,
  errors: { [field]: rule },
});
