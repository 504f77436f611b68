import { ConflictException } from '@nestjs/common';

/** Somebody changed a row since its form was opened; `stored` is how it stands now, `version` included. */
export class StaleEdit extends ConflictException {
  constructor(readonly stored: { version: number }) {
    super('Somebody changed this while you were writing. Compare the two and save again.');
  }
}
