import { BadRequestException, UnprocessableEntityException } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { readForm } from './form.js';

/** By field, the name of the rule that it breaks, whose words are `forms.<rule>`. */
export type BrokenRules = Record<string, string>;

/** What a program sent breaks rules of its input class. */
export class RefusedInput extends UnprocessableEntityException {
  constructor(readonly errors: BrokenRules) {
    super('Some fields are not right.');
  }
}

/** The query string of a program breaks rules of its input class. */
export class RefusedQuery extends BadRequestException {
  constructor(readonly errors: BrokenRules) {
    super('Some parameters of the query string are not right.');
  }
}

/**
 * `body` as `type` has it; for programs, which unlike forms send nothing that `type` does not know.
 *
 * @throws RefusedInput naming the rule that each wrong field breaks
 */
export async function readInput<Input extends object>(type: ClassConstructor<Input>, body: unknown): Promise<Input> {
  const form = await readForm(type, body, { strict: true });
  if (!form.valid) throw new RefusedInput(form.errors);
  return form.input;
}
