import { UnprocessableEntityException } from '@nestjs/common';

/** A field breaks a rule that only the record can tell; `rule` has its words in `forms.<rule>`. */
export class RefusedField extends UnprocessableEntityException {
  constructor(
    readonly field: string,
    readonly rule: string,
    message = `Check the field ${field}.`,
  ) {
    super(message);
  }
}
