import type { DataSource } from 'typeorm';
import { RepeatSearch } from './repeat-search.entity.js';

/** The last look through the recommendations to a State; null where nobody has asked for one. */
export const findLatestRepeatSearch = ({ manager }: DataSource, stateCode: string): Promise<RepeatSearch | null> =>
  manager.findOne(RepeatSearch, { where: { stateCode }, order: { id: 'DESC' } });
