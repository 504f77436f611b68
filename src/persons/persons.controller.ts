import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import { may, type Viewer } from '../accounts/viewer.js';
import { CasesService } from '../cases/cases.service.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import { consentGivers, disclosedAs, disclosureLevels, riskKinds, uses, type Use } from './disclosure.js';
import { personRoles, type Person } from './person.entity.js';
import { ConsentInput, PersonChange, PersonInput, RiskFlagInput } from './person.input.js';
import { PersonsService } from './persons.service.js';
import { SafeguardsService } from './safeguards.service.js';

/** The forms of a person's page; at most one of them carries what somebody typed. */
type Forms = Partial<Record<'person' | 'consent' | 'risk', Form<object>>>;

const choices = { uses, disclosureLevels, consentGivers, riskKinds, personRoles };
const nothingPrinted = Object.fromEntries(uses.map((use) => [use, 'none']));

/** Who the persons of a case are. Addresses hold numbers, never names, and no title does. */
@Controller('cases/:id/persons')
@Allow('monitor')
export class PersonsController {
  constructor(
    private readonly cases: CasesService,
    private readonly persons: PersonsService,
    private readonly safeguards: SafeguardsService,
  ) {}

  @Get('new')
  new(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.renderNew(id, viewer, blankForm({ role: 'victim', ...nothingPrinted, internal: 'description' }), reply);
  }

  @Post()
  async record(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused, result } = await submitForm(PersonInput, body, (input) => this.persons.record(id, input, viewer));
    if (refused) return this.renderNew(id, viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/cases/${id}/persons/${result}`, 303);
  }

  /** The file of a person; the look is kept. */
  @Get(':number')
  show(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.render(id, number, viewer, {}, reply);
  }

  @Post(':number')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(PersonChange, body, (input) => this.persons.change(id, number, input, viewer));
    if (refused) return this.render(id, number, viewer, { person: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${id}#persons`, 303);
  }

  @Post(':number/consents')
  async giveConsent(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(ConsentInput, body, (input) =>
      this.safeguards.giveConsent({ caseId, number }, input, viewer),
    );
    if (refused) return this.render(caseId, number, viewer, { consent: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${caseId}/persons/${number}#consents`, 303);
  }

  @Post(':number/risks')
  async raiseRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(RiskFlagInput, body, (input) =>
      this.safeguards.raiseRisk({ caseId, number }, input, viewer),
    );
    if (refused) return this.render(caseId, number, viewer, { risk: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${caseId}/persons/${number}#risks`, 303);
  }

  private async renderNew(id: number, viewer: Viewer, form: Form<PersonInput>, reply: FastifyReply) {
    const found = await this.cases.findOwn(id, viewer);
    return reply.view('persons/new', { case: found, state: found.state, choices, form });
  }

  /** After a stale edit (409) the typed form stands beside what is stored, ready to be sent again on top of it. */
  private async render(id: number, number: number, viewer: Viewer, forms: Forms, reply: FastifyReply) {
    const { case: found, person } = await this.persons.look(id, number, viewer);
    const looks = may(viewer, 'editor') ? await this.persons.findLooks(id, number, viewer) : null;
    return reply.view('persons/show', {
      case: found,
      state: found.state,
      person,
      printed: uses.map((use) => ({ use, ...disclosedAs(person, use) })),
      looks,
      today: today(),
      stale: reply.statusCode === 409 ? fieldsOf(person) : null,
      choices,
      forms: {
        person: blankForm({ ...fieldsOf(person) }),
        consent: blankForm({ givenBy: 'self', givenOn: today(), upTo: 'pseudonym', uses: ['internal'] as Use[] }),
        risk: blankForm({ kind: 'reprisal' }),
        ...forms,
      },
    });
  }
}

/** A person as its form has it. */
const fieldsOf = ({ disclosure, role, description, pseudonym, initials, fullName, version }: Person) => ({
  role,
  fullName,
  initials,
  pseudonym,
  description,
  ...disclosure,
  version,
});
