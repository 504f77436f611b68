import type { PartialDate } from '../shared/partial-date.js';
import type { CycleEvent } from './cycle-event.entity.js';
import type { Procedure } from './reporting-cycle.entity.js';

/** What of an event its cycle's deadlines rest on. */
export type EventFact = Pick<CycleEvent, 'id' | 'kind' | 'onDate' | 'untilDate' | 'symbol' | 'note' | 'source'>;

/** What of a cycle its deadlines rest on. */
export interface CycleFacts {
  mechanismCode: string;
  ordinal: number;
  /** Null when it is not known. */
  procedure: Procedure | null;
  /** Of the treaty, for the State; null when it is not recorded. */
  entryIntoForce: PartialDate | null;
  events: EventFact[];
}
