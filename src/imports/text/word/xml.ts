import { XMLParser } from 'fast-xml-parser';

/** An element of an XML part; names and attributes have lost their namespace prefix (`w:val` is `val`). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Tables within tables nest by about ten elements each; past this a file means to exhaust the parser. */
const DEEPEST = 400;
/** Entities that XML knows without a declaration; declared ones are never expanded. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

/** The root element of an XML document in UTF-8 or UTF-16; null when there is none. @throws Error for unfit markup. */
export function parseXml(bytes: Buffer): XmlElement | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const parsed: unknown = parser.parse(bytes.toString(utf16 ? 'utf16le' : 'utf8'));
  return childrenOf(parsed).find(isElement) ?? null;
}

/** The child elements, those of one name when `name` is given. */
export function elements(parent: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The text that stands in an element itself, without that of its child elements. */
export function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The first element at the end of a path of child names. */
export function element(parent: XmlElement | null | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => elements(found, name)[0], parent ?? undefined);
}

/** The attribute `val` of the element at the end of a path, which is where Word keeps most settings. */
export function valueAt(parent: XmlElement | null | undefined, ...path: string[]): string | undefined {
  return element(parent, ...path)?.attributes.val;
}

/** Whether the setting at the end of a path is on: present, and not switched off by its value. */
export function isOn(parent: XmlElement | null | undefined, ...path: string[]): boolean {
  const setting = element(parent, ...path);
  return setting !== undefined && !['0', 'false', 'off'].includes(setting.attributes.val ?? '');
}

function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The parser gives each node as an object with one key, its name, and its attributes under `:@`. */
function childrenOf(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [decoded(String(node[name]))];
    return [{ name, attributes: attributesOf(node[':@']), children: childrenOf(node[name]) }];
  });
}

function attributesOf(attributes: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(attributes)).map(([name, value]) => [name, decoded(String(value))]));
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (printed, hex, decimal, entity) => {
    if (entity !== undefined) return ENTITIES[entity] ?? printed;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : printed;
  });
}
