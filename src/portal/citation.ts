import { translate } from '../pages/translations.js';
import { formatPartialDate, today } from '../shared/partial-date.js';
import type { Published } from './published.js';
import type { Licence } from './publication.entity.js';

/** What everything that leaves the portal carries with it, so that it can be found again and checked. */
export interface Provenance {
  /** Permanent address of the page that shows the same. */
  address: string;
  /** How to cite it, in the language asked for. */
  citation: string;
  /** SPDX identifier. */
  licence: Licence;
  /** The day that the status describes, `YYYY-MM-DD`. */
  asOf: string;
  /** `YYYY-MM-DD`, in UTC. */
  retrievedOn: string;
}

/** The provenance of `subject`, such as `CCPR/C/KAZ/CO/2, ¶24`, published at `address`. */
export function provenance({ publication, viewer, asOf }: Published, subject: string, address: string): Provenance {
  const { language } = viewer;
  const retrievedOn = today();
  const citation = translate(language, 'portal.citation', {
    subject,
    day: formatPartialDate(asOf, language),
    publisher: publication.organisation ? `${publication.organisation.name}, ` : '',
    address,
    retrieved: formatPartialDate(retrievedOn, language),
  });
  return { address, citation, licence: publication.licence, asOf, retrievedOn };
}

/** How a recommendation is cited: symbol or title of its document, and its paragraph or place there. */
export const subjectOf = ({
  symbol,
  title,
  paragraph,
  position,
}: {
  symbol: string | null;
  title: string;
  paragraph: string | null;
  position: number;
}): string => `${symbol ?? title}, ${paragraph ? `¶${paragraph}` : `#${position}`}`;
