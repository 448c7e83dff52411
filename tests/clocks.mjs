// The clocks of real servers, run ahead by faketime: what falls due is done, and once, also where two servers share
// a PostgreSQL; on days that calendars stumble over the server starts and answers.
//     node tests/clocks.mjs [--engine sqlite|postgres]
// Lines "ok …", "not ok …", "skip …"; ends with 1 where something went wrong.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {ask, signIn} from './browser/harness/practice_client.mjs';
import {program, startPostgres, startServer} from './browser/harness/server.mjs';

const wanted = process.argv.indexOf('--engine') < 0 ? '' : process.argv[process.argv.indexOf('--engine') + 1];
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// What faketime lays before the libraries of a program; nothing where it is not installed.
function fakedBy() {
  try {
    return /^LD_PRELOAD=(.*)$/m.exec(execFileSync('faketime', ['-f', '+0d', 'env'], {encoding: 'utf8'}))[1];
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
const faked = fakedBy();

// From the moment `clock` on, as faketime reads it; nothing: now.
const start = (data, url, clock) => startServer({data, environment: {
  PRACTICE: 'yes', PORT: '', BASE_URL: '', ...(url && {DATABASE_URL: url}),
  ...(clock && {LD_PRELOAD: faked, FAKETIME: clock, FAKETIME_DONT_FAKE_MONOTONIC: '1'}),
}});

// Somebody of the secretariat.
async function visit(server) {
  const cookie = await signIn(server.base, 'secretariat');
  const open = async (path, body) => {
    const answer = await ask(server.base, cookie, path, body);
    assert.ok(answer.ok, `${path}: ${answer.status} ${body ? await answer.clone().text() : ''}`);
    return answer;
  };
  return {open, json: async (path, body) => (await open(`/api${path}`, body)).json()};
}

const times = (logs, words) => logs.reduce((sum, log) => sum + log.split(words).length - 1, 0);

// Two where they share a data base; both have taken every turn of their clocks when the pause is over. On a slow
// machine what is `due` comes later: it is waited for up to a minute, and then for the other server's turn.
async function runAhead(data, url, clock, look, due) {
  const servers = await Promise.all((url ? [1, 2] : [1]).map(() => start(data, url, clock)));
  try {
    await sleep(7000);
    const isDone = () => !due || times(servers.map((server) => server.log()), due) > 0;
    for (let seconds = 0; !isDone() && seconds < 60; ++seconds) await sleep(1000);
    if (due) await sleep(5000);
    await look(servers);
    const logs = servers.map((server) => server.log());
    const complaints = logs.join('\n').split('\n').filter((line) => /\[(warning|error|critical)\]/.test(line));
    assert.deepEqual(complaints, [], `complaints on ${clock}: ${complaints.join('\n')}`);
    return logs;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

let remindersSent;  // by the first engine; the others must send as many

async function clocks(engine) {
  if (!faked) return console.log(`skip clocks ${engine} # no faketime is installed`);
  const postgres = engine === 'postgres' ? startPostgres({throwAway: true}) : null;
  if (postgres?.missing) return console.log(`skip clocks ${engine} # ${postgres.missing}`);
  const folder = mkdtempSync(join(tmpdir(), `lightfoot-clocks-${engine}-`));
  const data = join(folder, 'data');
  const url = postgres?.url;
  try {
    const today = await start(data, url);
    const desk = await visit(today);
    const {requests} = await desk.json('/requests');
    const request = requests.find((one) => one.status === 'sent');
    for (const step of ['authentication', 'acknowledgement']) {
      const {version} = await desk.json(`/requests/${request.id}`);
      await desk.json(`/requests/${request.id}/${step}`, {version});
    }
    assert.equal(times([today.log()], 'circulation_silence_noted'), 0, 'nothing is due yet');
    await today.stop();
    await runAhead(data, url, '+5d', async ([server]) => {
      const {circulation} = await (await visit(server)).json(`/requests/${request.id}`);
      assert.equal(circulation.way, 'not_asked', 'a week of days has no more than five that count');
    });

    const logs = await runAhead(data, url, '+21d', async (servers) => {
      for (const server of servers) {
        const {circulation, clock} = await (await visit(server)).json(`/requests/${request.id}`);
        assert.equal(circulation.way, 'silence');
        assert.equal(clock.next, 'circulate', JSON.stringify(clock));
      }
    }, 'circulation_silence_noted');
    assert.equal(times(logs, `request ${request.id}: circulation_silence_noted`), 1, logs.join('\n'));
    console.log(`ok clocks ${engine}: five working days of silence are noted once`);

    const later = await runAhead(data, url, '+300d', async () => {}, ' reminders in ');
    // Two servers at one time may share them: together as many as one alone sends.
    const sent = [...later.join('\n').matchAll(/(\d+) reminders in /g)].reduce((sum, [, count]) => sum + Number(count), 0);
    assert.ok(sent > 0, `no reminders: ${later.join('\n')}`);
    remindersSent ??= sent;
    assert.equal(sent, remindersSent, `reminders: ${later.join('\n')}`);
    console.log(`ok clocks ${engine}: reminders go out once`);

    for (const day of ['@2027-11-07 05:59:56', '@2028-02-29 12:00:00', '@2028-03-12 06:59:56', '@2028-12-31 23:59:56'])
      await runAhead(data, url, day, async ([server]) => {
        const {open} = await visit(server);
        for (const page of ['desk', 'procedure', 'calendar', 'alerts', `requests/${request.id}`, 'figures'])
          await open(`/en/${page}`);
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
