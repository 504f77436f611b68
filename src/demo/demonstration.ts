import type { Assessment } from '../assessments/assessment.entity.js';
import type { CounterFinding } from '../counter-findings/counter-finding.entity.js';
import type { ClaimedStage } from '../state-responses/claimed-events.js';
import type { StateResponseEvent } from '../state-responses/state-response-event.entity.js';
import type { NgoRecommendation } from '../ngo-recommendations/ngo-recommendation.entity.js';
import type { StateResponse } from '../state-responses/state-response.entity.js';

/** The two accounts of the story that are invented, and say so in their names. */
export const demonstrationOrganisations = [
  { name: 'Demonstration NGO coalition', kind: 'ngo' },
  { name: 'Demonstration ministry', kind: 'ministry' },
] as const;
export type DemonstrationOrganisation = (typeof demonstrationOrganisations)[number]['name'];

/** Concluding observations that the demonstration is about; the reference data hold both. */
export const initialObservations = 'CCPR/C/KAZ/CO/1';
export const secondObservations = 'CCPR/C/KAZ/CO/2';

/** What the statements were taken from; every statement is in our own words. */
export const sources = {
  review: (section: string) =>
    `Ministry of Justice of Kazakhstan, annual review of the human rights situation, 2022, section ${section}`,
  core: (paragraph: string) => `Common core document of Kazakhstan (data of 2018), ${paragraph}`,
  ngo: (part: string) => `Comments of Kazakhstani NGOs on the second periodic report, Almaty, May 2016, ${part}`,
};

/** A paragraph of concluding observations, by its printed number. */
export interface Paragraph {
  symbol: string;
  paragraph: string;
}

/** What a statement is about: confirmed by default, a proposal with its score (0–1) otherwise. */
export interface Subject extends Paragraph {
  reason: string;
  proposed?: number;
}

/** A response or finding is about recommendations, articles of the Covenant, or both. */
export interface About {
  subjects?: Subject[];
  /** Paths such as `19(3)`. */
  articles?: string[];
}

type Nullable<Row, Field extends keyof Row> = Partial<Pick<Row, Field>>;

export type DemonstrationResponse = About & {
  source: string;
  text: string;
  kind: StateResponse['kind'];
} & Nullable<StateResponse, 'saidOn'> &
  ClaimedStage & {
    /** What the State said of the same measure elsewhere, earlier or later. */
    steps?: Partial<StateResponseEvent>[];
  };

export type DemonstrationFinding = About & {
  source: string;
  text: string;
  verdict: CounterFinding['verdict'];
} & Nullable<CounterFinding, 'polarity'>;

/** What civil society asked for, with the recommendation of the Committee that took it up, where one did. */
export type DemonstrationDemand = Pick<NgoRecommendation, 'text' | 'addresseeKind' | 'source'> &
  Nullable<NgoRecommendation, 'addressee' | 'instrument' | 'affectedGroup'> & {
    /** Paths such as `19(3)`. */
    articles: string[];
    takenUpIn?: Paragraph;
  };

export type DemonstrationAssessment = Paragraph & {
  /** Null where the published source speaks for organisations that keep no account here. */
  by: DemonstrationOrganisation | null;
  limb?: string;
  /** Left out for an assertion without source. */
  source?: string;
} & Pick<Assessment, 'side' | 'asOf' | 'level' | 'rationale'> &
  Nullable<Assessment, 'axis' | 'direction'> & {
    /** A later view of the same day, with the reason for the correction. */
    correction?: Pick<Assessment, 'level' | 'rationale' | 'reason'>;
  };
