import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { findPersonFiles, withoutIdentity, type CasePerson } from '../persons/case-persons.js';
import { disclosedAs, type Use } from '../persons/disclosure.js';
import { withPersons } from '../persons/person-tokens.js';
import { CaseEvent } from './case-event.entity.js';
import {
  findLinkedProvisions,
  findLinkedRecommendations,
  findLinkTargets,
  type LinkedProvision,
  type LinkedRecommendation,
  type LinkTarget,
} from './case-links.js';
import type { CaseRecord } from './case-record.entity.js';
import { checkDisclosure, type DisclosureCheck } from './disclosure-check.js';
import { findPrintedSummaries, unnamedIn, type PrintedSummary } from './printed-summaries.js';
import { ownCase, visibleCase, worksOn } from './visible-case.js';

/** Everything that stands on the page of one case. */
export interface CasePage {
  case: CaseRecord;
  /** Whether the viewer works on it; what follows `targets` is empty otherwise. */
  isOwn: boolean;
  /** For which use its words are printed: `internal` to those who work on it, `portal` to everybody else. */
  use: Use;
  summaries: PrintedSummary[];
  events: CaseEvent[];
  recommendations: LinkedRecommendation[];
  provisions: LinkedProvision[];
  targets: LinkTarget[];
  persons: CasePerson[];
  withdrawnEvents: CaseEvent[];
}

@Injectable()
export class CasePageService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** @throws NotFoundException for a case that is not there, or not for `viewer` to see. */
  async find(id: number, viewer: Viewer): Promise<CasePage> {
    const found = await visibleCase(this.source.manager, id, viewer);
    const isOwn = worksOn(viewer, found);
    const use = isOwn ? 'internal' : 'portal';
    const [summaries, files, events, recommendations, provisions, targets] = await Promise.all([
      findPrintedSummaries(this.source.manager, [found], () => use),
      findPersonFiles(this.source.manager, [id]),
      this.findEvents(id),
      findLinkedRecommendations(this.source, id),
      findLinkedProvisions(this.source, id),
      isOwn ? findLinkTargets(this.source, found.stateCode) : [],
    ]);
    const words = new Map(files.map((person) => [person.number, disclosedAs(person, use).words]));
    const printed = events.map((event) =>
      Object.assign(event, { text: withPersons(event.text, words, unnamedIn(found.language)) }),
    );
    return {
      case: found,
      isOwn,
      use,
      summaries: summaries.get(id) ?? [],
      events: printed.filter(({ withdrawnAt }) => withdrawnAt === null),
      recommendations,
      provisions,
      targets,
      persons: isOwn ? files.map(withoutIdentity) : [],
      withdrawnEvents: isOwn ? printed.filter(({ withdrawnAt }) => withdrawnAt !== null) : [],
    };
  }

  /** @throws NotFoundException as {@link find}; ForbiddenException for a case of another organisation. */
  async checkDisclosure(id: number, use: Use, viewer: Viewer): Promise<DisclosureCheck & { found: CaseRecord }> {
    const found = await ownCase(this.source.manager, id, viewer);
    return { found, ...(await checkDisclosure(this.source.manager, found, use)) };
  }

  /** As they followed each other; those without a date last. */
  private findEvents(caseId: number): Promise<CaseEvent[]> {
    return this.source.manager.find(CaseEvent, {
      where: { caseId },
      order: { onDate: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
    });
  }
}
