import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { LinkKind } from './link.js';
import { link } from './links.answers.js';
import { LinkDecisionInput } from './links.input.js';
import { LinksService } from './links.service.js';
import { decidesLinks } from './may-decide.js';
import { ProvisionLink } from './provision-link.entity.js';
import { RecommendationLink } from './recommendation-link.entity.js';
import { SubjectLink } from './subject-link.entity.js';

const entities = { subject: SubjectLink, provision: ProvisionLink, recommendation: RecommendationLink };
const reads = { summary: 'A link that one may decide', answers: link };
const decides = { summary: 'Confirms or rejects a link, or takes that back', scope: 'record', answers: link } as const;

/** Decisions on one link, for programs. */
@ApiController()
@Allow(...decidesLinks)
export class LinksApi {
  constructor(
    private readonly links: LinksService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('subject-links/:id', reads)
  showSubject(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.links.findOne({ kind: 'subject', id }, viewer);
  }

  @ApiGet('provision-links/:id', reads)
  showProvision(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.links.findOne({ kind: 'provision', id }, viewer);
  }

  @ApiGet('recommendation-links/:id', reads)
  showRecommendation(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.links.findOne({ kind: 'recommendation', id }, viewer);
  }

  @ApiPost('subject-links/:id/decision', decides)
  decideSubject(
    @Param('id', ParseIntPipe) id: number,
    @Input(LinkDecisionInput) input: LinkDecisionInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.decide('subject', id, input, match, viewer);
  }

  @ApiPost('provision-links/:id/decision', decides)
  decideProvision(
    @Param('id', ParseIntPipe) id: number,
    @Input(LinkDecisionInput) input: LinkDecisionInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.decide('provision', id, input, match, viewer);
  }

  @ApiPost('recommendation-links/:id/decision', decides)
  decideRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Input(LinkDecisionInput) input: LinkDecisionInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.decide('recommendation', id, input, match, viewer);
  }

  private async decide(kind: LinkKind, id: number, { decision }: LinkDecisionInput, match: IfMatch, viewer: Viewer) {
    const ref = { kind, id };
    const show = () => this.links.findOne(ref, viewer);
    await match.guard(this.unitOfWork, [entities[kind], id], link, show, () =>
      this.links.decide(ref, decision, viewer),
    );
    return show();
  }
}
