import { BadRequestException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** The part of a list that a program asks for: `limit` items behind a cursor, or from the start. */
export class CursorRequest {
  /** How many at most, 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
  /** The `next` of the part before; to be handed back as it came. */
  @IsOptional() @IsString() @MaxLength(2000) after?: string;
}

/** A part of a list; `next` is the cursor of the part behind it, null when there is none. */
export interface Slice<Item> {
  items: Item[];
  /** Of the whole list. */
  total: number;
  next: string | null;
}

const usualLimit = 50;

/** How many items a request asks for. */
export const limitOf = ({ limit = usualLimit }: CursorRequest): number => limit;

/** What a cursor holds of the item it stands behind: its keys in the order of the list, an id last. */
export type CursorKeys = (string | number | boolean | null)[];

/** `keys` as a cursor, in base64url. */
export const writeCursor = (keys: CursorKeys): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of the request's cursor, null without one. @throws BadRequestException for a text that is no cursor of `length` keys. */
export function readCursor({ after }: CursorRequest, length: number): CursorKeys | null {
  if (after === undefined) return null;
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    keys = null;
  }
  if (!Array.isArray(keys) || keys.length !== length || keys.some((key) => typeof key === 'object' && key !== null))
    throw damagedCursor();
  return keys as CursorKeys;
}

/** What answers a cursor that we did not write for this list. */
export const damagedCursor = () =>
  new BadRequestException('This cursor belongs to another list, or is damaged. Begin again without "after".');

/**
 * A part of `rows`, a list that is held whole.
 *
 * @param keyOf what tells a row apart and stays, such as its id
 * @throws BadRequestException for a cursor whose row is not in the list, or no longer
 */
export function sliceOf<Item>(
  rows: readonly Item[],
  request: CursorRequest,
  keyOf: (item: Item) => string | number,
): Slice<Item> {
  const [key] = readCursor(request, 1) ?? [];
  const at = key === undefined ? 0 : rows.findIndex((row) => keyOf(row) === key) + 1;
  if (key !== undefined && at === 0)
    throw new BadRequestException('This cursor is no longer in the list. Begin again without "after".');
  const items = rows.slice(at, at + limitOf(request));
  const rest = at + items.length < rows.length;
  return { items, total: rows.length, next: rest ? writeCursor([keyOf(items.at(-1)!)]) : null };
}
