import { UnprocessableEntityException } from '@nestjs/common';

/** A service refused what one field of a form says: the rule it breaks, as `forms.<rule>` names it, and a sentence. */
export class FieldRefusal extends UnprocessableEntityException {
  constructor(
    readonly field: string,
    readonly rule: string,
    sentence: string,
  ) {
    super(sentence);
  }
}
