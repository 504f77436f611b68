import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { entityTag } from '../api/entity-tag.js';
import { isKnown } from './cacheable.js';
import { writeCsv, csvStream } from './csv.js';
import type { PortalForm } from './forms.js';
import { recordColumns, type Column, type PublicRecord } from './record.js';

const types = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/** `tree` for programs. */
export const sendTree = (reply: FastifyReply, tree: object) => reply.type(types.json).send(JSON.stringify(tree));

/** `rows` for spreadsheets, to be saved as `<name>.csv`. */
export const sendTable = <Row>(reply: FastifyReply, columns: Column<Row>[], rows: Row[], name: string) =>
  reply.type(types.csv).header('content-disposition', savedAs(name)).send(writeCsv(columns, rows));

/**
 * All `records`, however many, as they are read: as a table, or as a tree that begins with `frame`. Their entity tag
 * comes from `version`, for nothing of them is known when the answer begins; whoever has that one is told so at once.
 */
export function sendRecords(
  reply: FastifyReply,
  form: Exclude<PortalForm, 'page'>,
  records: AsyncIterable<PublicRecord>,
  { version, frame, name }: { version: string; frame: object; name: string },
) {
  const tag = entityTag([form, reply.request.url, version, JSON.stringify(frame)].join('\n'));
  void reply.header('etag', tag).type(types[form]);
  if (isKnown(reply.request, tag)) return reply.send('');
  if (form === 'json') return reply.send(Readable.from(writeTree(frame, records)));
  const { stream, row } = csvStream(recordColumns);
  const rows = Readable.from(records).map((record: PublicRecord) => row(record));
  rows.on('error', (error) => stream.destroy(error));
  return reply.header('content-disposition', savedAs(name)).send(rows.pipe(stream));
}

async function* writeTree(frame: object, records: AsyncIterable<PublicRecord>): AsyncGenerator<string> {
  yield `${JSON.stringify(frame).slice(0, -1)},"recommendations":[`;
  let first = true;
  for await (const record of records) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(record)}`;
    first = false;
  }
  yield '\n]}\n';
}

const savedAs = (name: string) => `attachment; filename="${name}.csv"`;
