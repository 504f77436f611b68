import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../src/api/routes.js';
import { testApp } from './app.js';

describe('the routes', () => {
  const app = testApp();
  const routes = () => routesOf(app.nest.get(ModulesContainer));

  it('each say who may use them', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(20);
    const closed = all.filter(({ allowed }) => !allowed?.length);
    expect(closed.map(({ controller, handler }) => `${controller}.${handler}`)).toEqual([]);
  });

  it('are open to the public only where one signs in, chooses a language, shows a secret, reads what is published, or asks what the API is or whether the process lives', () => {
    const open = routes().filter(({ allowed }) => allowed?.includes('public'));
    expect([...new Set(open.map(({ controller }) => controller))].toSorted()).toEqual([
      'ApiDescriptionController',
      'CalendarFeedController',
      'HealthController',
      'LanguageController',
      'PortalController',
      'PortalIndexController',
      'PublicRecommendationController',
      'SignInController',
    ]);
  });
});
