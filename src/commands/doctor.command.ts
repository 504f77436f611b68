import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { Refusal } from '../shared/refusal.js';
import type { Command } from '../shared/command.js';

interface Finding {
  check: string;
  ok: boolean;
  detail: string;
}

/** Bytes that should be free where the data lies. */
const wantedSpace = 500 * 1024 * 1024;

/** Looks at what a running installation needs and says what is wrong; status 1 when anything is. */
export const doctorCommand: Command = {
  usage: 'doctor [--json]',
  options: {},
  async run(_, context) {
    const findings = [checkNode(), await checkFolder(context.config.dataDir), await checkSpace(context.config.dataDir)];
    const source = (await context.app()).get(DataSource);
    findings.push(await checkServer(source), await checkRecord(source));
    context.print({ findings }, () =>
      findings.map(({ check, ok, detail }) => `${ok ? 'ok  ' : 'BAD '} ${check}: ${detail}`).join('\n'),
    );
    const bad = findings.filter(({ ok }) => !ok);
    if (bad.length > 0) throw new Refusal(`Needs attention: ${bad.map(({ check }) => check).join(', ')}.`);
  },
};

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return { check: 'Node.js', ok: major > 20 || (major === 20 && minor >= 19), detail: process.versions.node };
}

async function checkFolder(folder: string): Promise<Finding> {
  const place = await access(folder).then(
    () => folder,
    () => dirname(folder),
  );
  const ok = await access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  return { check: 'data folder', ok, detail: ok ? folder : `${place} cannot be written to` };
}

async function checkSpace(folder: string): Promise<Finding> {
  const place = await access(folder).then(
    () => folder,
    () => dirname(folder),
  );
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  return { check: 'free space', ok: free >= wantedSpace, detail: `${Math.round(free / 1024 / 1024)} MB` };
}

async function checkServer(source: DataSource): Promise<Finding> {
  const [row] = await source.query<{ version: string }[]>(`SELECT current_setting('server_version') AS version`);
  return { check: 'PostgreSQL', ok: true, detail: row!.version };
}

/** What only a fault of ours or of the disk could bring about. */
async function checkRecord(source: DataSource): Promise<Finding> {
  const [row] = await source.query<{ recommendations: number; stuck: number }[]>(
    `SELECT (SELECT count(*)::integer FROM recommendation) AS recommendations,
       (SELECT count(*)::integer FROM render_run
        WHERE stage IN ('queued', 'running') AND queued_at < now() - interval '1 hour') AS stuck`,
  );
  const { recommendations, stuck } = row!;
  return {
    check: 'record',
    ok: stuck === 0,
    detail:
      stuck === 0 ? `${recommendations} recommendations` : `${stuck} renderings wait for a worker since over an hour`,
  };
}
