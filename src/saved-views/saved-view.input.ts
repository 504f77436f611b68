import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { today } from '../shared/partial-date.js';
import { Flag } from '../shared/validators.js';
import { readListAddress } from './list-address.js';

/** An address of one of our lists. */
const IsListAddress = () =>
  ValidateBy({
    name: 'isListAddress',
    validator: { validate: (value) => typeof value === 'string' && readListAddress(value, today()) !== null },
  });

/** A name for what one looks at. */
export class SavedViewInput {
  @IsNotEmpty() @IsString() @MaxLength(100) name: string;
  @MaxLength(2000) @IsListAddress() address: string;
  /** With one's organisation. */
  @IsOptional() @Flag() @IsBoolean() shared?: boolean;
}

/** A view under another name, shared or not any more. */
export class SavedViewAmendment {
  @IsNotEmpty() @IsString() @MaxLength(100) name: string;
  @IsOptional() @Flag() @IsBoolean() shared?: boolean;
}

/** The same with the version that was read. */
export class SavedViewChange extends SavedViewAmendment {
  @Type(() => Number) @IsInt() version: number;
}
