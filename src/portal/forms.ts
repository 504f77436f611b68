/** How something is published: to be read, as a tree for programs, as a table for spreadsheets. */
export type PortalForm = 'page' | 'json' | 'csv';

/** The last part of an address, parted into what it names and in which form: `KAZ.json` → `KAZ`, `json`. */
export function readAddress(part: string): { name: string; form: PortalForm } {
  const [, name, form] = /^(.*)\.(json|csv)$/.exec(part) ?? [];
  return name ? { name, form: form as PortalForm } : { name: part, form: 'page' };
}
