import { IsIn } from 'class-validator';
import { linkDecisions, type LinkDecision } from './link.js';

/** A decision on one link; `proposed` takes the last one back. */
export class LinkDecisionInput {
  @IsIn(linkDecisions) decision: LinkDecision;
}
