import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** The part of a query string that every list understands. */
export class PageRequest {
  /** 1-based. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** One page of a list; `from` and `to` are 1-based places in the whole, 0 when it is empty. */
export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pages: number;
  from: number;
  to: number;
}

export const pageSize = 50;

/** `items` of page `page` out of `total`. */
export function pageOf<Item>(items: Item[], total: number, page = 1): Page<Item> {
  const from = items.length === 0 ? 0 : (page - 1) * pageSize + 1;
  return {
    items,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    from,
    to: from + items.length - (from && 1),
  };
}

/** Runs `query`, whose order must end in a unique column, for one page and its total. */
export async function paginate<Item extends ObjectLiteral>(
  query: SelectQueryBuilder<Item>,
  page = 1,
): Promise<Page<Item>> {
  const [items, total] = await query
    .take(pageSize)
    .skip((page - 1) * pageSize)
    .getManyAndCount();
  return pageOf(items, total, page);
}
