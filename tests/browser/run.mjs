// The browser tests: every page as each role sees it, and the journeys of *.test.mjs, against the program
// itself with a throw-away data folder in practice mode; a smaller set once more on PostgreSQL.
//   node tests/browser/run.mjs           every kind of page by each role (pages.test.mjs says how)
//   node tests/browser/run.mjs --full    every page in all six languages under all checks
//   node tests/browser/run.mjs NAME…     only tests whose name contains one of the words
// Prints `ok NAME`, `not ok NAME: why`, `skip NAME # why`; ends with 1 where one is not ok.

import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {context, launch, signedInStates} from './harness/browser.mjs';
import {program, startPostgres, startServer} from './harness/server.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const full = process.argv.includes('--full');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

let failed = 0;
const oneLine = (text) =>
    String(text).replaceAll(/\u001b\[[0-9;]*m/g, '').replaceAll(/\s*\n\s*/g, ' / ').slice(0, 900);
const report = {
  ok: (name) => console.log(`ok ${name}`),
  bad: (name, why) => (++failed, console.log(`not ok ${name}: ${oneLine(why)}`)),
  skip: (name, why) => console.log(`skip ${name} # ${oneLine(why)}`),
  findings: (name, list) => (list.length ? report.bad(name, list.join('; ')) : report.ok(name)),
};

export class Skip extends Error {}

const within = (seconds, promise) => {
  let timer;
  const late = new Promise(
      (_, refuse) =>
          (timer = setTimeout(() => refuse(new Error(`not done in ${seconds} s`)), seconds * 1000)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// What a test is handed. person(role, options) opens a browser of its own, signed in; it is closed after the
// test.
function hand(world, open) {
  const person = async (role = 'visitor', options = {}) => {
    if (role !== 'visitor' && !world.states[role]) throw new Skip(`no practice account for ${role}`);
    const made = await context(world.browser, {base: world.base, state: world.states[role], ...options});
    open.push(made);
    return made.newPage();
  };
  return {...world, full, report, person};
}

async function runOne(test, name, world) {
  const open = [];
  const begun = performance.now();
  try {
    await within(test.seconds ?? 360, test.run(hand(world, open)));
    if (!test.reportsItself) report.ok(name);
  } catch (error) {
    if (error instanceof Skip || error.name === 'Skip') report.skip(name, error.message);
    else report.bad(name, error.stack?.split('\n').slice(0, 14).join('\n') ?? error);
  }
  for (const one of open) await one.close().catch(() => {});
  console.log(`# ${((performance.now() - begun) / 1000).toFixed(1)} s ${name}`);
}

// Some on each engine, some `apart` from the others: on a server of their own, at the same time.
const lanes = {
  'no server': {takes: (test) => test.noServer},
  sqlite: {takes: (test) => !test.noServer && !test.apart},
  apart: {takes: (test) => test.apart},
  postgres: {takes: (test) => test.everyEngine},
};

async function runAll(tests, engine, browser, server, environment) {
  const {states, accounts} =
      server ? await signedInStates(browser, server.base) : {states: {}, accounts: []};
  const addAdministrator = administratorOf(server, environment);
  const world = {browser, server, base: server?.base, states, accounts, engine, addAdministrator};
  for (const {test, name} of tests) await runOne(test, name, world);
  if (server && server.ended() !== null)
    report.bad(`server on ${engine}`, `it ended by itself: ${server.log().slice(-800)}`);
}

async function runLane(files, lane, browser, environment = {}) {
  const tests = files.flatMap((file) => file.tests).filter(lanes[lane].takes)
                    .map((test) => ({test, name: lane === 'postgres' ? `${test.name} (PostgreSQL)` : test.name}))
                    .filter(({name}) => !wanted.length || wanted.some((word) => name.includes(word)));
  if (!tests.length) return;
  const engine = lane === 'postgres' ? 'postgres' : 'sqlite';
  let server;
  try {
    if (lane !== 'no server') server = await startServer({environment});
    await runAll(tests, engine, browser, server, environment);
  } catch (error) {
    report.bad(`browser tests on ${lane}`, error.stack ?? error);
  } finally {
    const code = await server?.stop();
    if (server && code !== 0) report.bad(`server on ${lane}`, `it ended with ${code} when asked to stop`);
  }
}

async function onPostgres(files, browser) {
  const postgres = startPostgres({throwAway: true});
  if (postgres.missing) return report.skip('browser tests on PostgreSQL', postgres.missing);
  await runLane(files, 'postgres', browser, {DATABASE_URL: postgres.url});
  postgres.stop();
}

// {email, password} of an administrator of the real space, made on the command line as an operator does.
function administratorOf(server, environment) {
  return async () => {
    const account = {email: 'administrator@example.org', password: 'the long way round the lake'};
    const words =
        ['user', 'add', '--email', account.email, '--name', 'Ada', '--role', 'administrator',
          '--password-stdin', '--data', join(server.folder, 'data')];
    execFileSync(
        program, words,
        {input: account.password + '\n', env: {...process.env, ...environment}, stdio: 'pipe'});
    return account;
  };
}

async function main() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).sort();
  const files = [];
  for (const name of names) files.push(await import(pathToFileURL(join(folder, name))));
  if (!existsSync(program)) {
    report.bad('browser tests', `${program} is not built`);
    process.exitCode = 1;
    return;
  }
  const browser = await launch();
  await Promise.all([
    runLane(files, 'apart', browser), runLane(files, 'sqlite', browser), onPostgres(files, browser),
    runLane(files, 'no server', browser),
  ]);
  await browser.close();
  process.exitCode = failed ? 1 : 0;
}

await main();
