import { BadRequestException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { pageSize, type Page } from './page.js';

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
 * A part of `rows`, a list that is held whole. Behind a row that has gone, the list goes on at the place that it had.
 *
 * @param keyOf what tells a row apart and stays, such as its id
 */
export function sliceOf<Item>(
  rows: readonly Item[],
  request: CursorRequest,
  keyOf: (item: Item) => string | number,
): Slice<Item> {
  const [key, place = -1] = readCursor(request, 2) ?? [];
  if (typeof place !== 'number' || !Number.isInteger(place) || place < -1) throw damagedCursor();
  const known = rows.findIndex((row) => keyOf(row) === key);
  const at = known >= 0 ? known + 1 : Math.max(place, 0);
  const items = rows.slice(at, at + limitOf(request));
  const last = at + items.length - 1;
  const rest = items.length > 0 && last + 1 < rows.length;
  return { items, total: rows.length, next: rest ? writeCursor([keyOf(items.at(-1)!), last]) : null };
}

/**
 * A part of a list that is found page by page, at most to the end of one page. The cursor counts what was passed: of
 * what comes in or goes meanwhile, something may show twice or not at all.
 *
 * @param find the page of that number, 1-based
 */
export async function sliceOfPages<Item>(
  request: CursorRequest,
  find: (page: number) => Promise<Page<Item>>,
): Promise<Slice<Item>> {
  const [passed = 0] = readCursor(request, 1) ?? [];
  if (typeof passed !== 'number' || !Number.isInteger(passed) || passed < 0 || passed > 1_000_000)
    throw damagedCursor();
  const { items, total } = await find(Math.floor(passed / pageSize) + 1);
  const part = items.slice(passed % pageSize).slice(0, limitOf(request));
  const behind = passed + part.length;
  return { items: part, total, next: part.length > 0 && behind < total ? writeCursor([behind]) : null };
}
