import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import { may, type Viewer } from '../accounts/viewer.js';
import { CasesService } from '../cases/cases.service.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { StaleEdit } from '../shared/stale-edit.js';
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
    const form = await readForm(PersonInput, body);
    if (!form.valid) return this.renderNew(id, viewer, form, reply.status(422));
    const number = await this.persons.record(id, form.input, viewer);
    return reply.redirect(`/cases/${id}/persons/${number}`, 303);
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
    const form = await readForm(PersonChange, body);
    if (!form.valid) return this.render(id, number, viewer, { person: form }, reply.status(422));
    try {
      await this.persons.change(id, number, form.input, viewer);
    } catch (error) {
      if (!(error instanceof StaleEdit)) throw error;
      return this.render(id, number, viewer, { person: form }, reply.status(409));
    }
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
    const form = await readForm(ConsentInput, body);
    if (!form.valid) return this.render(caseId, number, viewer, { consent: form }, reply.status(422));
    await this.safeguards.giveConsent({ caseId, number }, form.input, viewer);
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
    const form = await readForm(RiskFlagInput, body);
    if (!form.valid) return this.render(caseId, number, viewer, { risk: form }, reply.status(422));
    await this.safeguards.raiseRisk({ caseId, number }, form.input, viewer);
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
