import type { PartialDate } from '../shared/partial-date.js';
import type { ResponseStage, StateResponseEvent } from './state-response-event.entity.js';

/** What a claim says of its measure: the stage reached with its day, and the day by which more is promised. */
export interface ClaimedStage {
  stage?: ResponseStage | null;
  happenedOn?: PartialDate | null;
  targetOn?: PartialDate | null;
}

/** Where and when a claim is made, for the events that it tells of. */
export type ClaimedAt = Partial<
  Pick<StateResponseEvent, 'stateResponseId' | 'saidOn' | 'passageId' | 'source' | 'organisationId'>
>;

/** The events that a claim tells of: at most a stage reached and a promise; none when it names neither. */
export function claimedEvents(
  { stage, happenedOn, targetOn }: ClaimedStage,
  at: ClaimedAt,
): Partial<StateResponseEvent>[] {
  const place = {
    stateResponseId: at.stateResponseId,
    saidOn: at.saidOn,
    passageId: at.passageId,
    source: at.source,
    organisationId: at.organisationId,
  };
  return [
    ...(stage || happenedOn ? [{ ...place, stage: stage ?? null, happenedOn: happenedOn ?? null }] : []),
    ...(targetOn ? [{ ...place, targetOn }] : []),
  ];
}

/** The other way round: what a claim says, out of the events that came with it. */
export const claimedStage = (events: readonly StateResponseEvent[]): Required<ClaimedStage> => {
  const reached = events.find(({ targetOn }) => targetOn === null);
  return {
    stage: reached?.stage ?? null,
    happenedOn: reached?.happenedOn ?? null,
    targetOn: events.find(({ targetOn }) => targetOn !== null)?.targetOn ?? null,
  };
};
