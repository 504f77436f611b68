import { Controller, Get, NotFoundException, Param, ParseIntPipe, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';

interface Place {
  documentId: number | null;
  passageId: number | null;
  recommendationId: number | null;
}

const columns = `s.document_id AS "documentId", s.passage_id AS "passageId", k.recommendation_id AS "recommendationId"`;
const visible = 'may_see(s.visibility, s.organisation_id, $2, $3, $4)';

/** The lasting address of what civil society says: leads to where it stands, in its document or under its recommendation. */
@Controller()
@Allow('viewer')
export class StatementsController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get('counter-findings/:id')
  async showFinding(
    @Param('id', ParseIntPipe) id: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const places = await this.source.query<Place[]>(
      `SELECT ${columns} FROM counter_finding s LEFT JOIN subject_link k ON k.counter_finding_id = s.id
       WHERE s.id = $1 AND ${visible} LIMIT 1`,
      [id, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    return this.lead(places[0], `ngo-${id}`, reply);
  }

  @Get('ngo-recommendations/:id')
  async showDemand(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const places = await this.source.query<Place[]>(
      `SELECT ${columns} FROM ngo_recommendation s LEFT JOIN subject_link k ON k.ngo_recommendation_id = s.id
       WHERE s.id = $1 AND ${visible} LIMIT 1`,
      [id, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    return this.lead(places[0], `demand-${id}`, reply);
  }

  private lead(place: Place | undefined, anchor: string, reply: FastifyReply) {
    if (!place) throw new NotFoundException('There is no such statement.');
    const { documentId, passageId, recommendationId } = place;
    if (documentId && passageId) return reply.redirect(`/documents/${documentId}#p${passageId}`, 302);
    return reply.redirect(recommendationId ? `/recommendations/${recommendationId}#${anchor}` : '/', 302);
  }
}
