import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/shared/paths.js';

const run = promisify(execFile);
const packages = createRequire(join(projectRoot, 'package.json'));

/** A Chromium that starts on this machine. */
export interface Chromium {
  program: string;
  /** What it needs in its environment to find its libraries and fonts. */
  env: Record<string, string>;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a browser: that of `CHROMIUM_PATH`, the one inside the npm package `@sparticuz/chromium` (Linux on x64), or one
 * installed on the system, in this order.
 *
 * @throws with what to do when there is none
 */
export async function findChromium(): Promise<Chromium> {
  const folder = await cacheFolder();
  const fonts = { FONTCONFIG_FILE: await writeFontConfig(folder) };
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { program: chosen, env: fonts };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const program = join(folder, 'chromium');
    // The libraries that come along are for systems without any: the system's own fit its C library better.
    const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
    for (const env of [fonts, withLibraries]) if (await starts(program, env)) return { program, env };
  }
  for (const program of installed) if (await starts(program, fonts)) return { program, env: fonts };
  throw new Error('No Chromium starts on this machine. Install one and name it in CHROMIUM_PATH.');
}

async function starts(program: string, env: Record<string, string>): Promise<boolean> {
  return run(program, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}

/** The unpacked package, made at the first call and kept for the next runs: unpacking takes some seconds. */
async function cacheFolder(): Promise<string> {
  const entry = packages.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(await writableParent(), `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(`${folder}.`);
  try {
    // The package unpacks into the temporary folder of its process, and its libraries only where it takes the machine
    // for one of the kind it is made for.
    const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    const env = { PATH: process.env.PATH, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    await run(process.execPath, ['--eval', unpack], { cwd: projectRoot, env });
    await rename(draft, folder);
  } catch (error) {
    // Another spec file's process may have been first.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function writableParent(): Promise<string> {
  const inProject = join(projectRoot, '.cache');
  try {
    await mkdir(inProject, { recursive: true });
    await access(inProject, constants.W_OK);
    return inProject;
  } catch {
    // A checkout of somebody else's, or a read-only one.
    const elsewhere = join(tmpdir(), `article40-cache-${userInfo().uid}`);
    await mkdir(elsewhere, { recursive: true, mode: 0o700 });
    return elsewhere;
  }
}

/** The project's own fonts and no others, so that pages look the same on every machine, in every script. */
async function writeFontConfig(folder: string): Promise<string> {
  const fonts = ['noto-sans', 'noto-sans-arabic'].map((name) =>
    dirname(packages.resolve(`@expo-google-fonts/${name}`)),
  );
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
  const preferred = '<prefer><family>Noto Sans</family><family>Noto Sans Arabic</family></prefer>';
  const file = join(folder, 'fonts.conf');
  const draft = `${file}.${process.pid}`;
  await writeFile(
    draft,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${fonts.map((font) => `<dir>${font}</dir>`).join('\n')}
<cachedir>${join(folder, 'font-cache')}</cachedir>
${families.map((family) => `<alias><family>${family}</family>${preferred}</alias>`).join('\n')}
</fontconfig>
`,
  );
  await rename(draft, file);
  return file;
}
