// Kills the server, and PostgreSQL's own processes, at random moments while people write, again and again: what
// was acknowledged is there afterwards, and the ledger is whole.
//     node tests/crash.mjs [--rounds N] [--engine sqlite|postgres] [--seed N] [--folder KEEP]
// Without an engine: both. Lines "ok …", "not ok …", "skip …"; ends with 1 where something was lost.

import {execFileSync, spawn} from 'node:child_process';
import {closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {ask, signIn} from './browser/harness/practice_client.mjs';
import {freePort, program, startPostgres} from './browser/harness/server.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const rounds = Number(option('rounds', 5));
const seed = Number(option('seed', Date.now() % 1_000_000));
const writers = 6;

// The same moments for the same seed (mulberry32), as far as the machine allows.
let state = seed;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

class House {
  constructor(engine, url) {
    this.engine = engine;
    this.folder = mkdtempSync(join(tmpdir(), `lightfoot-crash-${engine}-`));
    this.environment = {...process.env, PRACTICE: 'yes', PORT: '', BASE_URL: ''};
    delete this.environment.DATABASE_URL;
    if (url) this.environment.DATABASE_URL = url;
    // Acknowledged changes, on the disk before the next is asked for: what a ministry would hold in its hands.
    this.book = openSync(join(this.folder, 'acknowledged'), 'a');
    this.acknowledged = new Map();
    this.cookie = '';
    this.count = 0;
  }

  async start() {
    this.port = await freePort();
    const log = openSync(join(this.folder, 'log'), 'a');
    const words = ['serve', '--data', join(this.folder, 'data'), '--address', '127.0.0.1', '--port', `${this.port}`];
    this.child = spawn(program, words, {stdio: ['ignore', log, log], env: this.environment});
    this.ended = new Promise((done) => this.child.on('exit', done));
    closeSync(log);
    await this.answers();
  }

  async answers() {
    for (let i = 0; i < 600; ++i) {
      try {
        if ((await fetch(`http://127.0.0.1:${this.port}/healthz`)).ok) return;
      } catch {
        // not yet
      }
      await sleep(20);
    }
    throw new Error(`the server does not come back: ${readFileSync(join(this.folder, 'log'), 'utf8').slice(-1000)}`);
  }

  async ask(path, body) {
    const answer = await ask(`http://127.0.0.1:${this.port}`, this.cookie, `/api${path}`, body);
    const json = answer.headers.get('content-type')?.startsWith('application/json');
    return {answer, record: json ? await answer.json() : {said: await answer.text()}};
  }

  // While PostgreSQL recovers, the answer is that it is to be tried again.
  async read(path) {
    for (let tries = 0;; ++tries) {
      const found = await this.ask(path);
      if (found.answer.status !== 503 || tries === 400) return found;
      await sleep(25);
    }
  }

  async signIn() {
    this.cookie = await signIn(`http://127.0.0.1:${this.port}`, 'point_of_contact');
  }

  acknowledge(id, title) {
    writeSync(this.book, `${id}\t${title}\n`);
    fsyncSync(this.book);
    this.acknowledged.set(id, title);
  }

  // One person after another request; every third gets a title, which is a second change of the same record.
  async write(until) {
    while (!until.over) {
      const number = ++this.count;
      try {
        const {answer, record} = await this.ask('/requests/new', {note: `Customs training, paper ${number}.`});
        if (answer.status !== 201) {
          await sleep(5);
          continue;
        }
        this.acknowledge(record.id, record.title);
        if (number % 3) continue;
        const title = `Paper ${number}`;
        const changed = await this.ask(`/requests/${record.id}`, {version: record.version, title});
        if (changed.answer.ok) this.acknowledge(record.id, title);
        else if (changed.answer.status < 500) throw new Error(`a title was refused: ${changed.answer.status}`);
      } catch (error) {
        if (!(error instanceof TypeError) && error.name !== 'SyntaxError') throw error;
        await sleep(5);  // the connection broke: nothing was promised
      }
    }
  }

  async missing(ids) {
    const lost = [];
    for (const id of ids) {
      const {answer, record} = await this.read(`/requests/${id}`);
      if (answer.status !== 200) lost.push(`${id}: ${answer.status}`);
      else if (record.title !== this.acknowledged.get(id) && !/^Paper /.test(record.title)) lost.push(`${id}: its title`);
    }
    return lost;
  }

  // Code 7: the data base does not answer yet. Everything else is said.
  async verify() {
    const words = ['ledger', 'verify', '--data', join(this.folder, 'data')];
    for (let tries = 0;; ++tries) {
      try {
        return execFileSync(program, words, {env: this.environment, stdio: ['ignore', 'pipe', 'pipe']});
      } catch (error) {
        if (error.status !== 7 || tries === 40) throw error;
        await sleep(100);
      }
    }
  }

  async stop() {
    this.child.kill('SIGTERM');
    const code = await this.ended;
    closeSync(this.book);
    return code;
  }
}

// The processes that PostgreSQL runs for its clients and for itself, but its first.
function backends(url) {
  const folder = new URL(url.replace('postgresql:///', 'postgresql://x/')).searchParams.get('host');
  const first = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0];
  const found = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1];
      if (parent === first) found.push(Number(pid));
    } catch {
      // it has ended
    }
  }
  return found;
}

async function kill(house, url) {
  const own = url && random() < 0.5 ? backends(url) : [];
  if (own.length) {
    process.kill(own[Math.floor(random() * own.length)], 'SIGKILL');
    return 'a process of PostgreSQL';
  }
  house.child.kill('SIGKILL');
  await house.ended;
  return 'the server';
}

async function oneRound(house, url) {
  const before = new Set(house.acknowledged.keys());
  const until = {over: false};
  const people = Array.from({length: writers}, () => house.write(until));
  for (let i = 0; i < 2000 && house.acknowledged.size === before.size; ++i) await sleep(5);  // under load
  await sleep(random() * 300);
  const killed = await kill(house, url);
  until.over = true;
  await Promise.all(people);
  if (killed === 'the server') {
    if (random() < 0.5) await house.verify();  // the next to open the data may be another program
    await house.start();
  }
  for (let i = 0; i < 200 && (await house.ask('/requests').catch(() => null))?.answer.status !== 200; ++i)
    await sleep(25);
  const fresh = [...house.acknowledged.keys()].filter((id) => !before.has(id));
  const lost = await house.missing(fresh);
  if (lost.length) throw new Error(`after the end of ${killed} is lost: ${lost.join(', ')}`);
  await house.verify();
  return killed;
}

async function crash(engine) {
  const postgres = engine === 'postgres' ? startPostgres() : null;
  if (postgres?.missing) return console.log(`skip crash ${engine} # ${postgres.missing}`);
  const house = new House(engine, postgres?.url);
  const killed = {};
  try {
    await house.start();
    await house.signIn();
    for (let round = 1; round <= rounds; ++round) {
      const what = await oneRound(house, postgres?.url).catch((error) => {
        throw new Error(`round ${round} of seed ${seed}: ${error.message}`);
      });
      killed[what] = (killed[what] ?? 0) + 1;
    }
    const lost = await house.missing([...house.acknowledged.keys()]);
    if (lost.length) throw new Error(`at the end is lost: ${lost.join(', ')}`);
    if (house.acknowledged.size < rounds) throw new Error(`only ${house.acknowledged.size} changes were made`);
    const deaths = Object.entries(killed).map(([what, count]) => `${count} times ${what}`).join(', ');
    console.log(`ok crash ${engine}: ${deaths} killed, none of ${house.acknowledged.size} acknowledged records lost`);
    const code = await house.stop();
    console.log(`${code === 0 ? 'ok' : 'not ok'} crash ${engine}: stops in good order at the end`);
  } catch (error) {
    console.log(`not ok crash ${engine}: ${error.message}`);
    process.exitCode = 1;
    house.child.kill('SIGKILL');
  } finally {
    if (process.exitCode !== 1) rmSync(house.folder, {recursive: true, force: true});
    postgres?.stop();
  }
}

const wanted = option('engine', '');
for (const engine of wanted ? [wanted] : ['sqlite', 'postgres']) await crash(engine);
