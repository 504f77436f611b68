import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { projectRoot } from '../src/shared/paths.js';

/**
 * What each folder of `src` may import from the others; whoever wants more changes this table and says why. The files
 * in `src` itself put the program together and may use everything.
 */
const allowed: Record<string, string[]> = {
  shared: [],
  accounts: ['database', 'shared'],
  pages: ['accounts', 'shared'],
  // What `<feature>.api.ts` and `<feature>.answers.ts` of every folder are made with.
  api: ['accounts', 'database', 'shared'],
  database: ['shared'],
  audit: ['accounts'],
  health: ['accounts'],
  'treaty-bodies': ['shared'],
  treaties: ['accounts', 'pages', 'shared', 'treaty-bodies'],
  cycles: ['accounts', 'database', 'pages', 'shared', 'treaties', 'treaty-bodies'],
  calendar: ['accounts', 'cycles', 'database', 'pages', 'shared', 'treaties'],
  documents: ['accounts', 'cycles', 'links', 'pages', 'shared', 'treaties'],
  // The voices know each other's rows; the page of a recommendation is where they meet.
  recommendations: [
    'accounts',
    'assessments',
    'audit',
    'assignments',
    'cases',
    'commitments',
    'counter-findings',
    'cycles',
    'database',
    'documents',
    'lineage',
    'links',
    'pages',
    'shared',
    'state-responses',
    'treaties',
    'treaty-bodies',
  ],
  assessments: [
    'accounts',
    'counter-findings',
    'database',
    'documents',
    'recommendations',
    'shared',
    'state-responses',
  ],
  'state-responses': ['accounts', 'audit', 'database', 'documents', 'links', 'recommendations', 'shared', 'treaties'],
  commitments: ['accounts', 'database', 'documents', 'recommendations', 'shared', 'treaties'],
  'counter-findings': [
    'accounts',
    'audit',
    'database',
    'documents',
    'links',
    'recommendations',
    'shared',
    'state-responses',
    'treaties',
  ],
  'carry-over': ['accounts', 'counter-findings', 'database', 'documents', 'ngo-recommendations', 'shared', 'treaties'],
  'ngo-recommendations': [
    'accounts',
    'audit',
    'database',
    'documents',
    'imports',
    'links',
    'recommendations',
    'shared',
    'treaties',
  ],
  links: [
    'accounts',
    'counter-findings',
    'database',
    'documents',
    // The words that suggested a link are told by what proposed it, and marked as the search marks what it found.
    'imports',
    'lineage',
    'ngo-recommendations',
    'pages',
    'recommendations',
    'search',
    'shared',
    'state-responses',
    'treaties',
  ],
  lineage: [
    'accounts',
    'assessments',
    'database',
    'imports',
    'links',
    'pages',
    'recommendations',
    'shared',
    'treaties',
  ],
  communications: ['accounts', 'database', 'documents', 'shared', 'treaties', 'treaty-bodies'],
  // Cases print their persons; persons are kept for their case.
  cases: ['accounts', 'database', 'pages', 'persons', 'recommendations', 'shared', 'treaties'],
  persons: ['accounts', 'cases', 'database', 'shared'],
  'public-bodies': ['accounts', 'assignments', 'database', 'shared', 'treaties'],
  assignments: ['accounts', 'bulk', 'database', 'public-bodies', 'recommendations', 'shared', 'treaties'],
  bulk: ['accounts', 'database', 'shared', 'treaties'],
  // One's own page gathers a section from each feature that has something to do.
  work: ['accounts', 'assignments', 'calendar', 'comments'],
  dashboards: [
    'accounts',
    'assessments',
    'cases',
    'calendar',
    'cycles',
    'documents',
    'links',
    'pages',
    'recommendations',
    'shared',
    'treaties',
  ],
  // The desk's own services, asked by the public; and the entity tags of the API.
  portal: [
    'accounts',
    'api',
    'assessments',
    'charts',
    'dashboards',
    'database',
    'documents',
    'lineage',
    'pages',
    'recommendations',
    'shared',
    'treaties',
  ],
  charts: [
    'accounts',
    'assessments',
    'cycles',
    'dashboards',
    'pages',
    'public-bodies',
    'recommendations',
    'shared',
    'treaties',
  ],
  // A row is set back through the service that changes it.
  history: [
    'accounts',
    'audit',
    'cases',
    'commitments',
    'counter-findings',
    'cycles',
    'ngo-recommendations',
    'pages',
    'public-bodies',
    'shared',
  ],
  // On whatever has a page, by its address alone.
  comments: ['accounts', 'database', 'shared'],
  'saved-views': ['accounts', 'database', 'shared'],
  search: ['accounts', 'documents', 'pages', 'shared', 'treaties'],
  imports: [
    'accounts',
    'assessments',
    'counter-findings',
    'cycles',
    'database',
    'documents',
    'lineage',
    'links',
    'ngo-recommendations',
    'pages',
    'recommendations',
    'shared',
    'state-responses',
    'treaties',
  ],
  drafts: ['accounts', 'assessments', 'cycles', 'database', 'documents', 'pages', 'shared', 'workspaces'],
  workspaces: ['accounts', 'cycles', 'database', 'recommendations', 'shared', 'treaties'],
  demo: [
    'accounts',
    'assessments',
    'assignments',
    'cases',
    'communications',
    'commitments',
    'counter-findings',
    'documents',
    'links',
    'ngo-recommendations',
    'persons',
    'public-bodies',
    'recommendations',
    'shared',
    'state-responses',
    'treaties',
  ],
  launch: ['database', 'shared'],
  'bench-data': ['assessments', 'counter-findings', 'shared'],
  commands: [
    'accounts',
    'assessments',
    'bench-data',
    'database',
    'demo',
    'drafts',
    'imports',
    'recommendations',
    'shared',
  ],
};

/** What is pure: text or a snapshot in, a document or bytes out. */
const pure = [
  'src/imports/readers',
  'src/imports/matching',
  'src/drafts/writers',
  'src/drafts/document',
  'src/drafts/templating',
];

const source = join(projectRoot, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    return { file: `src/${file.split(sep).join('/')}`, text, imports: importsOf(join(source, file), text) };
  });

/** A feature's part of the API. */
const ofApi = /\.(api|answers)\.ts$/;

const folderOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : '.');

describe('the layout of the code', () => {
  it('lets a folder use only what the table allows', () => {
    const trespasses = files.flatMap(({ file, imports }) => {
      const own = folderOf(file);
      if (own === '.') return [];
      return imports
        .filter(({ path }) => path.startsWith('src/'))
        .filter(({ path }) => ![own, '.', ...(ofApi.test(file) ? ['api'] : [])].includes(folderOf(path)))
        .filter(({ path }) => !allowed[own]?.includes(folderOf(path)))
        .map(({ path }) => `${file} imports ${path}`);
    });
    expect(trespasses).toEqual([]);
  });

  it('has a line in the table for each folder, and none for others', () => {
    const folders = new Set(files.map(({ file }) => folderOf(file)).filter((folder) => folder !== '.'));
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it('has no circle of imports but those of entities that refer to each other', () => {
    const next = new Map(files.map(({ file, imports }) => [file, imports.map(({ path }) => path)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) {
        const circle = trail.slice(trail.indexOf(file));
        if (!circle.every((one) => one.endsWith('.entity.ts'))) circles.push([...circle, file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const { file } of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps readers, matching and writers free of the database, the network and the environment', () => {
    const impure = /^(node:(http|https|net|dgram|tls)|pg|typeorm|bullmq|@nestjs\/.*)$/;
    const found = files
      .filter(({ file }) => pure.some((folder) => file.startsWith(`${folder}/`)))
      .flatMap(({ file, imports }) =>
        imports.filter(({ path }) => impure.test(path)).map(({ path }) => `${file} imports ${path}`),
      );
    expect(found).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file);
    expect(readers).toEqual(['src/config.ts']);
  });

  it('has no barrel files, forward references or global modules', () => {
    expect(files.filter(({ file }) => file.endsWith('/index.ts'))).toEqual([]);
    expect(files.filter(({ text }) => /forwardRef|@Global\(/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

/** What a file imports: our own files as `src/…/x.ts`, packages by name. */
function importsOf(path: string, text: string): { path: string }[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => {
    if (!target!.startsWith('.')) return { path: target! };
    const file = normalize(join(dirname(path), target!)).replace(/\.js$/, '.ts');
    return { path: relative(projectRoot, file).split(sep).join('/') };
  });
}
