import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { Person } from './person.entity.js';
import { ConsentInput, ConsentWithdrawalInput, PersonInput, RiskFlagInput } from './person.input.js';
import { personFile, personNumber } from './persons.answers.js';
import { PersonsService } from './persons.service.js';
import { SafeguardsService } from './safeguards.service.js';

/** The files of persons, for programs of those who work on the case; each look is kept, that of a change too. */
@ApiController('cases/:id/persons')
export class PersonsApi {
  constructor(
    private readonly persons: PersonsService,
    private readonly safeguards: SafeguardsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet(':number', { summary: 'Who a person of a case is; the look is kept', answers: personFile })
  @Allow('monitor')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Person> {
    return (await this.persons.look(id, number, viewer)).person;
  }

  @ApiPost('', {
    summary: 'Adds a person to a case',
    scope: 'record',
    answers: personNumber,
    created: ({ caseId, number }) => `${apiPath}/cases/${caseId}/persons/${number}`,
  })
  @Allow('monitor')
  async record(
    @Param('id', ParseIntPipe) id: number,
    @Input(PersonInput) input: PersonInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    const number = await this.persons.record(id, input, viewer);
    return { caseId: id, number };
  }

  @ApiPost(':number', { summary: 'Changes the file of a person', scope: 'record' })
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @Input(PersonInput) input: PersonInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const show = () => this.show(id, number, viewer);
    const person = await show();
    await match.guard<Person, void>(this.unitOfWork, [Person, person.id], personFile, show, ({ version }) =>
      this.persons.change(id, number, { ...input, version }, viewer),
    );
  }

  @ApiPost(':number/consents', { summary: 'Records what somebody allowed', scope: 'record' })
  @Allow('monitor')
  giveConsent(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Input(ConsentInput) input: ConsentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.safeguards.giveConsent({ caseId, number }, input, viewer);
  }

  @ApiPost(':number/consents/:consentId/withdrawal', { summary: 'Takes a consent back from a day on', scope: 'record' })
  @Allow('monitor')
  withdrawConsent(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('consentId', ParseIntPipe) consentId: number,
    @Input(ConsentWithdrawalInput) { withdrawnOn }: ConsentWithdrawalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.safeguards.withdrawConsent({ caseId, number }, consentId, withdrawnOn, viewer);
  }

  @ApiPost(':number/risks', { summary: 'Says why naming a person may do harm', scope: 'record' })
  @Allow('monitor')
  raiseRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Input(RiskFlagInput) input: RiskFlagInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.safeguards.raiseRisk({ caseId, number }, input, viewer);
  }

  @ApiPost(':number/risks/:riskId/confirmation', {
    summary: 'Lets what was consented to stand in spite of a risk',
    scope: 'record',
  })
  @Allow('editor')
  confirmRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('riskId', ParseIntPipe) riskId: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.safeguards.confirmRisk({ caseId, number }, riskId, viewer);
  }

  @ApiPost(':number/risks/:riskId/lifting', { summary: 'Notes that a risk has passed', scope: 'record' })
  @Allow('editor')
  liftRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('riskId', ParseIntPipe) riskId: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.safeguards.liftRisk({ caseId, number }, riskId, viewer);
  }
}
