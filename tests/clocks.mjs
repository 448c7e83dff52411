// The clocks of real servers, run ahead by faketime: what falls due is done, and once, also where two servers share
// a PostgreSQL; on days that calendars stumble over the server starts and answers.
//     node tests/clocks.mjs [--engine sqlite|postgres]
// Lines "ok …", "not ok …", "skip …"; ends with 1 where something went wrong.

import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {freePort, program, startPostgres} from './browser/harness/server.mjs';

const wanted = process.argv.indexOf('--engine') < 0 ? '' : process.argv[process.argv.indexOf('--engine') + 1];
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const {accounts = []} = JSON.parse(readFileSync(new URL('../data/practice/accounts.json', import.meta.url)));

// One server, from the moment `clock` on (as faketime reads it; nothing: now), until stop().
class Server {
  static async start(data, url, clock) {
    const it = new Server();
    it.port = await freePort();
    it.file = `${data}.${it.port}.log`;
    const log = openSync(it.file, 'w');
    const words = [program, 'serve', '--data', data, '--address', '127.0.0.1', '--port', `${it.port}`];
    if (clock) words.unshift('faketime', '-f', clock);
    const environment = {...process.env, PRACTICE: 'yes', PORT: '', BASE_URL: '', FAKETIME_DONT_FAKE_MONOTONIC: '1'};
    delete environment.DATABASE_URL;
    if (url) environment.DATABASE_URL = url;
    it.child = spawn(words[0], words.slice(1), {stdio: ['ignore', log, log], env: environment});
    it.ended = new Promise((done) => it.child.on('exit', (code, signal) => done(signal ?? code)));
    closeSync(log);
    for (let i = 0; i < 2400; ++i) {
      if (await fetch(`http://127.0.0.1:${it.port}/healthz`).then((answer) => answer.ok, () => false)) return it;
      await sleep(25);
    }
    throw new Error(`no answer: ${it.log().slice(-1000)}`);
  }
  log() { return readFileSync(this.file, 'utf8'); }
  async stop() {
    // faketime runs the server in its own place or as a child, by version: both are told.
    spawnSync('pkill', ['-TERM', '-P', `${this.child.pid}`]);
    this.child.kill('SIGTERM');
    return this.ended;
  }

  async signIn(role) {
    const person = accounts.find((one) => one.role === role && !one.deputy);
    const answer = await fetch(`http://127.0.0.1:${this.port}/en/sign-in`, {
      method: 'POST', redirect: 'manual', headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams({email: person.email, password: person.password}),
    });
    this.cookie = /session=([^;]+)/.exec(answer.headers.getSetCookie().join(';'))[1];
  }
  async ask(path, body) {
    const headers = {'sec-fetch-site': 'same-origin', cookie: `session=${this.cookie}`};
    if (body) headers['content-type'] = 'application/json';
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body), redirect: 'manual',
    });
    assert.ok(answer.ok, `${path}: ${answer.status} ${body ? await answer.clone().text() : ''}`);
    return answer;
  }
  async json(path, body) { return (await this.ask(`/api${path}`, body)).json(); }
}

const times = (logs, words) => logs.reduce((sum, log) => sum + log.split(words).length - 1, 0);

// Two where they share a data base; both have taken every turn of their clocks when the pause is over.
async function runAhead(data, url, clock, look) {
  const servers = await Promise.all((url ? [1, 2] : [1]).map(() => Server.start(data, url, clock)));
  try {
    await sleep(7000);
    await look(servers);
    const logs = servers.map((server) => server.log());
    for (const log of logs) assert.doesNotMatch(log, /\[(warning|error|critical)\]/, `a complaint on ${clock}`);
    return logs;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function clocks(engine) {
  if (spawnSync('faketime', ['--version']).error) return console.log(`skip clocks ${engine} # no faketime is installed`);
  const postgres = engine === 'postgres' ? startPostgres({throwAway: true}) : null;
  if (postgres?.missing) return console.log(`skip clocks ${engine} # ${postgres.missing}`);
  const folder = mkdtempSync(join(tmpdir(), `lightfoot-clocks-${engine}-`));
  const data = join(folder, 'data');
  const url = postgres?.url;
  try {
    const today = await Server.start(data, url);
    await today.signIn('secretariat');
    const {requests} = await today.json('/requests');
    const request = requests.find((one) => one.status === 'sent');
    for (const step of ['authentication', 'acknowledgement']) {
      const {version} = await today.json(`/requests/${request.id}`);
      await today.json(`/requests/${request.id}/${step}`, {version});
    }
    await today.stop();
    assert.equal(times([today.log()], 'circulation_silence_noted'), 0, 'nothing is due yet');
    await runAhead(data, url, '+5d', async ([server]) => {
      await server.signIn('secretariat');
      const {circulation} = await server.json(`/requests/${request.id}`);
      assert.equal(circulation.way, 'not_asked', 'a week of days has no more than five that count');
    });

    const logs = await runAhead(data, url, '+21d', async (servers) => {
      for (const server of servers) {
        await server.signIn('secretariat');
        const {circulation, clock} = await server.json(`/requests/${request.id}`);
        assert.equal(circulation.way, 'silence');
        assert.equal(clock.next, 'circulate', JSON.stringify(clock));
      }
    });
    assert.equal(times(logs, `request ${request.id}: circulation_silence_noted`), 1, logs.join('\n'));
    console.log(`ok clocks ${engine}: five working days of silence are noted once`);

    const later = await runAhead(data, url, '+300d', async () => {});
    assert.equal(times(later, ' reminders in '), 1, later.join('\n'));
    console.log(`ok clocks ${engine}: reminders go out once`);

    for (const day of ['@2027-11-07 05:59:56', '@2028-02-29 12:00:00', '@2028-03-12 06:59:56', '@2028-12-31 23:59:56'])
      await runAhead(data, url, day, async ([server]) => {
        await server.signIn('secretariat');
        for (const page of ['desk', 'procedure', 'calendar', 'alerts', `requests/${request.id}`, 'figures'])
          await server.ask(`/en/${page}`);
      });
    console.log(`ok clocks ${engine}: clock changes, a leap day and the end of a year`);
    execFileSync(program, ['ledger', 'verify', '--data', data], {env: {...process.env, DATABASE_URL: url ?? ''}, stdio: 'ignore'});
    console.log(`ok clocks ${engine}: the ledger is whole`);
    rmSync(folder, {recursive: true, force: true});
  } catch (error) {
    console.log(`not ok clocks ${engine}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    postgres?.stop();
  }
}

for (const engine of wanted ? [wanted] : ['sqlite', 'postgres']) await clocks(engine);
