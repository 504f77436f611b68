import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CounterFindingPageService } from './counter-finding-page.service.js';
import { CounterFinding } from './counter-finding.entity.js';
import { CounterFindingAmendment, FindingReplyInput } from './counter-finding.input.js';
import { counterFinding } from './counter-findings.answers.js';
import { CounterFindingsService } from './counter-findings.service.js';

/** What civil society found, for programs. */
@ApiController('counter-findings/:id')
export class CounterFindingsApi {
  constructor(
    private readonly page: CounterFindingPageService,
    private readonly findings: CounterFindingsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('', { summary: 'One finding', answers: counterFinding })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.page.find(id, viewer);
  }

  @ApiPost('', { summary: 'Changes a finding of one’s own', scope: 'record', answers: counterFinding })
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(CounterFindingAmendment) input: CounterFindingAmendment,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.page.find(id, viewer);
    await match.guard<Awaited<ReturnType<typeof show>>, void>(
      this.unitOfWork,
      [CounterFinding, id],
      counterFinding,
      show,
      ({ finding: { version } }) => this.findings.change(id, { ...input, version }, viewer),
    );
    return show();
  }

  @ApiPost('replies', {
    summary: 'Says how a finding stands to a response of the State',
    scope: 'record',
    answers: counterFinding,
  })
  @Allow('monitor')
  async reply(
    @Param('id', ParseIntPipe) id: number,
    @Input(FindingReplyInput) input: FindingReplyInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.findings.reply(id, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('replies/:replyId/withdrawal', { summary: 'Takes that back', scope: 'record', answers: counterFinding })
  @Allow('monitor')
  async withdrawReply(
    @Param('id', ParseIntPipe) id: number,
    @Param('replyId', ParseIntPipe) replyId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.findings.withdrawReply(id, replyId, viewer);
    return this.show(id, viewer);
  }
}
