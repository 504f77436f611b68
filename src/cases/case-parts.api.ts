import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CaseEvent } from './case-event.entity.js';
import { CaseLinksService } from './case-links.service.js';
import { CasePartsService } from './case-parts.service.js';
import { CaseSummary } from './case-summary.entity.js';
import { CaseEventInput, CaseProvisionInput, CaseRecommendationInput, CaseSummaryText } from './case.input.js';
import { caseEvent, caseSummary } from './cases.answers.js';
import { knownLanguage } from './known-language.js';

/** The accounts and events of a case and what it is evidence of, for programs of those who work on it. */
@ApiController('cases/:id')
@Allow('monitor')
export class CasePartsApi {
  constructor(
    private readonly parts: CasePartsService,
    private readonly links: CaseLinksService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('summaries/:language', { summary: 'The account in one language, as it is written', answers: caseSummary })
  showSummary(
    @Param('id', ParseIntPipe) id: number,
    @Param('language') language: string,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.parts.findSummary(id, knownLanguage(language), viewer);
  }

  @ApiPost('summaries/:language', {
    summary: 'Writes the account in one language; without any length it goes',
    scope: 'record',
    answers: caseSummary,
  })
  async writeSummary(
    @Param('id', ParseIntPipe) id: number,
    @Param('language') language: string,
    @Input(CaseSummaryText) input: CaseSummaryText,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const known = knownLanguage(language);
    const show = () => this.parts.findSummary(id, known, viewer);
    const { id: rowId = 0 } = (await show()) ?? {};
    await match.guard(this.unitOfWork, [CaseSummary, rowId], caseSummary, show, (seen) =>
      this.parts.writeSummary(id, known, { ...input, version: (seen as CaseSummary | null)?.version }, viewer),
    );
    return show();
  }

  @ApiGet('events/:eventId', { summary: 'One event, as it is written', answers: caseEvent })
  showEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.parts.findEvent(id, eventId, viewer);
  }

  @ApiPost('events', { summary: 'Records what happened', scope: 'record' })
  async recordEvent(
    @Param('id', ParseIntPipe) id: number,
    @Input(CaseEventInput) input: CaseEventInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    await this.parts.recordEvent(id, input, viewer);
  }

  @ApiPost('events/:eventId', { summary: 'Changes an event', scope: 'record', answers: caseEvent })
  changeEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Input(CaseEventInput) input: CaseEventInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alterEvent(id, eventId, match, viewer, ({ version }) =>
      this.parts.changeEvent(id, eventId, { ...input, version }, viewer),
    );
  }

  @ApiPost('events/:eventId/withdrawal', { summary: 'Takes an event out', scope: 'record', answers: caseEvent })
  withdrawEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alterEvent(id, eventId, match, viewer, () => this.parts.setEventWithdrawn(id, eventId, true, viewer));
  }

  @ApiPost('events/:eventId/restoration', { summary: 'Brings an event back', scope: 'record', answers: caseEvent })
  restoreEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alterEvent(id, eventId, match, viewer, () => this.parts.setEventWithdrawn(id, eventId, false, viewer));
  }

  @ApiPost('recommendations', { summary: 'Ties a case to a recommendation, or a limb of one', scope: 'record' })
  linkRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Input(CaseRecommendationInput) { target }: CaseRecommendationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.links.linkRecommendation(id, target, viewer);
  }

  @ApiPost('recommendations/:linkId/removal', { summary: 'Unties it again', scope: 'record' })
  unlinkRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Param('linkId', ParseIntPipe) linkId: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.links.unlink(id, 'recommendations', linkId, viewer);
  }

  @ApiPost('articles', { summary: 'Ties a case to an article of the Covenant', scope: 'record' })
  linkProvision(
    @Param('id', ParseIntPipe) id: number,
    @Input(CaseProvisionInput) { article }: CaseProvisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.links.linkProvision(id, article, viewer);
  }

  @ApiPost('articles/:linkId/removal', { summary: 'Unties it again', scope: 'record' })
  unlinkProvision(
    @Param('id', ParseIntPipe) id: number,
    @Param('linkId', ParseIntPipe) linkId: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.links.unlink(id, 'articles', linkId, viewer);
  }

  private async alterEvent(
    id: number,
    eventId: number,
    match: IfMatch,
    viewer: Viewer,
    work: (seen: CaseEvent) => Promise<void>,
  ) {
    const show = () => this.parts.findEvent(id, eventId, viewer);
    await match.guard<CaseEvent, void>(this.unitOfWork, [CaseEvent, eventId], caseEvent, show, work);
    return show();
  }
}
