/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 embeds it. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * What an answer of the API looks like: its JSON Schema, and what of a value leaves the house. A handler declares it and
 * TypeScript holds the handler's result to `Value`; what the schema does not name is not sent.
 */
export interface Schema<Value> {
  /** Refers to named schemas by `#/components/schemas/<name>`. */
  json: JsonSchema;
  /** The part of `value` that the schema names. */
  pick(value: Value): unknown;
  /** The named schemas within, itself too when it is one. */
  named: Map<string, JsonSchema>;
}

/** The type whose schema `Of` is. */
export type ValueOf<Of> = Of extends Schema<infer Value> ? Value : never;

type Fields = Record<string, Schema<never>>;
type ObjectOf<Of extends Fields> = { [Name in keyof Of]: ValueOf<Of[Name]> };

/** An object schema, whose fields others can take over. */
export interface ObjectSchema<Of extends Fields> extends Schema<ObjectOf<Of>> {
  fields: Of;
}

const plain = <Value>(json: JsonSchema): Schema<Value> => ({ json, pick: (value) => value, named: new Map() });
const described = (type: JsonSchema, description?: string): JsonSchema =>
  description === undefined ? type : { ...type, description };

export const text = (description?: string) => plain<string>(described({ type: 'string' }, description));
export const integer = (description?: string) => plain<number>(described({ type: 'integer' }, description));
export const decimal = (description?: string) => plain<number>(described({ type: 'number' }, description));
export const flag = (description?: string) => plain<boolean>(described({ type: 'boolean' }, description));
/** `YYYY-MM-DD`. */
export const day = (description?: string) => plain<string>(described({ type: 'string', format: 'date' }, description));
/** A day, month or year: `2022-06-24`, `2022-06`, `2022`. */
export const partialDate = (description?: string) =>
  plain<string>(described({ type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }, description));
/** A time in UTC, ISO 8601. */
export const moment = (description?: string) =>
  plain<Date | string>(described({ type: 'string', format: 'date-time' }, description));

/** One of `values`. */
export const oneOf = <Value extends string>(values: readonly Value[], description?: string) =>
  plain<Value>(described({ type: 'string', enum: [...values] }, description));

/** `of`, or null where nothing is known. */
export function nullable<Value>(of: Schema<Value>): Schema<Value | null> {
  const { type, enum: values, ...rest } = of.json;
  const json =
    typeof type === 'string'
      ? { type: [type, 'null'], ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }), ...rest }
      : { anyOf: [of.json, { type: 'null' }] };
  // What was just saved has no value where it is null in the database.
  const pick = (value: Value | null) => (value === null || value === undefined ? null : of.pick(value));
  return { json, pick, named: of.named };
}

export const list = <Value>(items: Schema<Value>, description?: string): Schema<readonly Value[]> => ({
  json: described({ type: 'array', items: items.json }, description),
  pick: (values) => values.map((value) => items.pick(value)),
  named: items.named,
});

/** An object whose keys are data, such as codes. */
export const byKey = <Value>(values: Schema<Value>, description?: string): Schema<Record<string, Value>> => ({
  json: described({ type: 'object', additionalProperties: values.json }, description),
  pick: (record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, values.pick(value)])),
  named: values.named,
});

/** An object of these fields and no others, all of them always there; `name` is what clients call its type. */
export function object<Of extends Fields>(name: string, fields: Of): ObjectSchema<Of> {
  const members = Object.entries(fields);
  const own = {
    type: 'object',
    properties: Object.fromEntries(members.map(([key, { json }]) => [key, json])),
    required: members.map(([key]) => key),
    additionalProperties: false,
  };
  return {
    fields,
    json: { $ref: `#/components/schemas/${name}` },
    pick: (value) => Object.fromEntries(members.map(([key, { pick }]) => [key, pick(value[key] as never)])),
    named: new Map([...members.flatMap(([, { named }]) => [...named]), [name, own]]),
  };
}
