import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { voices } from '../documents/document.entity.js';
import { factsOf } from '../shared/languages.js';
import { readQuery } from '../shared/query.js';
import { ArticlesService } from '../treaties/articles.service.js';
import { StatesService } from '../treaties/states.service.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { SearchFilter } from './search.input.js';
import { SearchService } from './search.service.js';

/** One box over the whole record; what one looks for is the address. */
@Controller('search')
@Allow('viewer')
export class SearchController {
  constructor(
    private readonly search: SearchService,
    private readonly states: StatesService,
    private readonly articles: ArticlesService,
  ) {}

  @Get()
  async show(@Query() query: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const filter = await readQuery(SearchFilter, query);
    const [state, articles, found] = await Promise.all([
      filter.state ? this.states.findOne(filter.state) : null,
      this.articles.find(usualTreaty),
      filter.q ? this.search.find(filter, viewer) : null,
    ]);
    const { voice, language, article } = filter;
    const names = new Intl.DisplayNames(factsOf(viewer.language).locale, { type: 'language' });
    const states = state ? [state] : await this.search.findStates([...(found?.states.keys() ?? [])]);
    return reply.view('search/show', {
      state,
      query: filter,
      filtered: [filter.state, voice, language, article].some(Boolean),
      states: states.map((one) => ({ ...one, count: found?.states.get(one.code) ?? 0 })),
      articles: articles.map(({ article: number }) => number),
      voices: voices.map((one) => ({ voice: one, count: found?.voices.get(one) ?? 0 })),
      languages: [...new Set([...(found?.languages.keys() ?? []), ...(language ? [language] : [])])]
        .toSorted()
        .map((code) => ({ code, name: names.of(code), count: found?.languages.get(code) ?? 0 })),
      found,
    });
  }
}
