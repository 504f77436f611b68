import { integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { bodyKinds } from './public-body.entity.js';

const alias = object('PublicBodyAlias', {
  id: integer(),
  name: text(),
  language: nullable(text('BCP 47.')),
  fromOn: nullable(partialDate()),
  untilOn: nullable(partialDate()),
});

const row = {
  id: integer(),
  stateCode: text(),
  name: text(),
  nameRu: nullable(text()),
  nameKk: nullable(text()),
  kind: oneOf(bodyKinds),
  parentId: nullable(integer()),
  successorId: nullable(integer()),
  succeededOn: nullable(partialDate()),
  foundedOn: nullable(partialDate()),
  dissolvedOn: nullable(partialDate()),
  source: nullable(text()),
  aliases: list(alias),
};

/** A part of the public bodies of a State, by name. */
export const publicBodyList = sliceSchema('PublicBody', object('PublicBodyRow', row));

const near = list(object('NearBody', { id: integer(), name: text() }));

/** One public body with those next to it. */
export const publicBody = object('PublicBody', { ...row, parts: near, predecessors: near });
