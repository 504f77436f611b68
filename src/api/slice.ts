import type { Slice } from '../shared/cursor.js';
import { integer, list, nullable, object, text, type Schema } from './schema.js';

/** A part of a list of `items`; clients call its type `<name>List`. */
export const sliceSchema = <Item>(name: string, items: Schema<Item>): Schema<Slice<Item>> =>
  object(`${name}List`, {
    items: list(items),
    total: integer('Of the whole list.'),
    next: nullable(text('The cursor of the part behind, for "after"; null when there is none.')),
  }) as Schema<Slice<Item>>;
