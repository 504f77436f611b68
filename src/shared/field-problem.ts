import { UnprocessableEntityException } from '@nestjs/common';

/** A field that looked right alone and is wrong beside the record: which one, and the rule it breaks (`forms.<rule>`). */
export class FieldProblem extends UnprocessableEntityException {
  constructor(
    readonly field: string,
    readonly rule: string,
  ) {
    super(`The field ${field} is not right: ${rule}.`);
  }
}
