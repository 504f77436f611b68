import type { FastifyReply, FastifyRequest } from 'fastify';
import { translate } from '../pages/translations.js';
import { originOf } from '../shared/origin.js';
import type { Provenance } from './citation.js';
import { nameOf, type Published } from './published.js';

/** Says with an answer when the public last had something new to see of it. */
export const tellModified = (reply: FastifyReply, { modifiedAt }: Published) =>
  reply.header('last-modified', new Date(modifiedAt).toUTCString());

/** The addresses at which a page is published as files, with what it was asked for; every file holds all pages. */
export function filesOf({ url }: FastifyRequest) {
  const address = new URL(url, 'http://page');
  address.searchParams.delete('page');
  const at = (form: string) => `${address.pathname}.${form}${address.search}`;
  return { json: at('json'), csv: at('csv') };
}

/** What every page about a published State shows. */
export const frameOf = (published: Published, cited: Provenance, request: FastifyRequest) => ({
  state: published.state,
  publication: published.publication,
  asOf: published.asOf,
  unpublished: published.unpublished,
  cited,
  files: filesOf(request),
});

/** What tells search engines that the record of a State is a data set. Source: https://schema.org/Dataset. */
export function datasetOf(published: Published, { address, licence }: Provenance, request: FastifyRequest) {
  const { state, publication, modifiedAt, viewer } = published;
  const t = (key: string) => translate(viewer.language, key, { state: nameOf(published) });
  const files = { json: 'application/json', csv: 'text/csv' };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: t('portal.datasetName'),
    description: t('portal.datasetDescription'),
    url: address,
    license: `https://spdx.org/licenses/${licence}`,
    isAccessibleForFree: true,
    spatialCoverage: state.name,
    dateModified: new Date(modifiedAt).toISOString(),
    ...(publication.organisation && { creator: { '@type': 'Organization', name: publication.organisation.name } }),
    distribution: Object.entries(files).map(([form, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${originOf(request)}/public/${state.code}/recommendations.${form}`,
    })),
  };
}
