import { NotFoundException, Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOfPages, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { CasePageService, type CasePage } from './case-page.service.js';
import { CaseRecord } from './case-record.entity.js';
import { CaseFilter, CaseInput, CaseWithdrawalInput } from './case.input.js';
import { caseInFull, caseList } from './cases.answers.js';
import { CasesService } from './cases.service.js';

/** Cases, for programs: as on the pages, a ministry has no list of them, and who a person is stands in its file alone. */
@ApiController()
export class CasesApi {
  constructor(
    private readonly cases: CasesService,
    private readonly page: CasePageService,
    private readonly states: StatesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/cases', { summary: 'The cases on a State, the latest first', answers: caseList })
  @Allow('viewer')
  async list(
    @Param('code') code: string,
    @Filter(CaseFilter) filter: CaseFilter,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    if (viewer.organisationKind === 'ministry') throw new NotFoundException('There is no such list.');
    await this.states.findOne(code);
    return sliceOfPages(part, (page) => this.cases.find(code, { ...filter, page }, viewer));
  }

  @ApiGet('cases/:id', { summary: 'One case', answers: caseInFull })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.page.find(id, viewer);
  }

  @ApiPost('states/:code/cases', {
    summary: 'Records a case',
    scope: 'record',
    answers: caseInFull,
    created: (made) => `${apiPath}/cases/${made.case.id}`,
  })
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Input(CaseInput) input: CaseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CasePage> {
    const { id } = await this.cases.record(code, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('cases/:id', { summary: 'Changes what is known of a case', scope: 'record', answers: caseInFull })
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(CaseInput) input: CaseInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.whileSeen(id, match, viewer, (seen) =>
      this.cases.change(id, { ...input, version: seen.case.version }, viewer),
    );
    return this.show(id, viewer);
  }

  @ApiPost('cases/:id/withdrawal', { summary: 'Takes a case out of use', scope: 'record', answers: caseInFull })
  @Allow('monitor')
  async withdraw(
    @Param('id', ParseIntPipe) id: number,
    @Input(CaseWithdrawalInput) { reason }: CaseWithdrawalInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.whileSeen(id, match, viewer, () => this.cases.withdraw(id, reason, viewer));
    return this.show(id, viewer);
  }

  @ApiPost('cases/:id/restoration', { summary: 'Brings a withdrawn case back', scope: 'record', answers: caseInFull })
  @Allow('monitor')
  async restore(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    await this.whileSeen(id, match, viewer, () => this.cases.restore(id, viewer));
    return this.show(id, viewer);
  }

  private whileSeen(id: number, match: IfMatch, viewer: Viewer, work: (seen: CasePage) => Promise<void>) {
    return match.guard<CasePage, void>(
      this.unitOfWork,
      [CaseRecord, id],
      caseInFull,
      () => this.page.find(id, viewer),
      work,
    );
  }
}
