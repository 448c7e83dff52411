// Starts the program under test with a throw-away data folder, and a throw-away PostgreSQL where that is
// asked.

import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const program = process.env.LIGHTFOOT_PROGRAM ?? join(root, 'build/release/lightfoot');

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// Where a file is not waited for; what tests durability keeps to the disk.
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

async function answers(address, seconds, gone) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && !gone()) {
    try {
      if ((await fetch(address)).ok) return true;
    } catch {
      // not yet listening
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

// {base, folder, pid, log(), stop()}. `more`: further arguments of serve; `environment`: settings beside
// ours; `data`: where the data are and stay, else in the folder that goes with the server.
export async function startServer({more = [], environment = {}, data} = {}) {
  if (!existsSync(program)) throw new Error(`${program} is not built`);
  const folder = mkdtempSync(join(inMemory, 'lightfoot-browser-'));
  const port = await freePort();
  const logPath = join(folder, 'server.log');
  const log = openSync(logPath, 'w');
  const settings = {...process.env, ...environment};
  if (!environment.DATABASE_URL) delete settings.DATABASE_URL;
  const words = ['serve', '--data', data ?? join(folder, 'data'), '--port', String(port), ...more];
  const child = spawn(program, words, {stdio: ['ignore', log, log], env: settings});
  let ended = null;
  child.on('exit', (code, signal) => (ended = signal ?? code));
  const base = `http://localhost:${port}`;
  const stop = async () => {
    if (ended === null) {
      child.kill('SIGTERM');
      for (let i = 0; i < 100 && ended === null; ++i) await new Promise((done) => setTimeout(done, 50));
      if (ended === null) child.kill('SIGKILL');
    }
    rmSync(folder, {recursive: true, force: true});
    return ended;
  };
  if (await answers(`${base}/healthz`, 300, () => ended !== null))
    return {base, folder, pid: child.pid, log: () => readFileSync(logPath, 'utf8'), stop, ended: () => ended};
  const said = readFileSync(logPath, 'utf8').slice(-2000);
  await stop();
  throw new Error(`the server did not answer (${ended ?? 'still running'}): ${said}`);
}

// {url, stop()}, or {missing: why}. `throwAway`: in memory, and lost in a crash.
export function startPostgres({throwAway = false} = {}) {
  const script = join(root, 'tests/support/postgres.sh');
  const folder = mkdtempSync(join(throwAway ? inMemory : tmpdir(), 'lightfoot-postgres-'));
  try {
    const url =
        execFileSync(script, ['start', folder, ...(throwAway ? ['throw-away'] : [])], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();
    return {url, stop: () => execFileSync(script, ['stop', folder])};
  } catch (error) {
    rmSync(folder, {recursive: true, force: true});
    if (error.status === 3) return {missing: 'no PostgreSQL is installed'};
    throw error;
  }
}
