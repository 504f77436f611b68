import { Transform, Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { tokenScopes, type TokenScope } from './scope.decorator.js';

/** A token to make. */
export class ApiTokenInput {
  @IsNotEmpty() @IsString() @MaxLength(100) name: string;
  /** One box of the form per scope. */
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [...new Set([value].flat())]))
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(tokenScopes, { each: true })
  scopes: TokenScope[];
  /** Days until it expires. */
  @Type(() => Number) @IsInt() @Min(1) @Max(366) days: number;
}
