// The browser tests: every page as each role sees it, and the journeys of *.test.mjs, against the program
// itself with a throw-away data folder in practice mode; a smaller set once more on PostgreSQL.
//   node tests/browser/run.mjs           every page in English and Arabic
//   node tests/browser/run.mjs --full    every page in all six languages
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
    made.setDefaultTimeout(15000);
    open.push(made);
    return made.newPage();
  };
  return {...world, full, report, person};
}

async function runOne(test, name, world) {
  const open = [];
  try {
    await within(test.seconds ?? 90, test.run(hand(world, open)));
    if (!test.reportsItself) report.ok(name);
  } catch (error) {
    if (error instanceof Skip || error.name === 'Skip') report.skip(name, error.message);
    else report.bad(name, error.stack?.split('\n').slice(0, 14).join('\n') ?? error);
  }
  for (const one of open) await one.close().catch(() => {});
}

async function runAll(files, engine, server, environment) {
  const browser = await launch();
  try {
    const {states, accounts} =
        server ? await signedInStates(browser, server.base) : {states: {}, accounts: []};
    const addAdministrator = administratorOf(server, environment);
    const world = {browser, server, base: server?.base, states, accounts, engine, addAdministrator};
    for (const {tests} of files)
      for (const test of tests) {
        const name = engine === 'postgres' ? `${test.name} (PostgreSQL)` : test.name;
        const asked = !wanted.length || wanted.some((word) => name.includes(word));
        const here =
            engine === 'none' ? test.noServer : !test.noServer && (engine === 'sqlite' || test.everyEngine);
        if (asked && here) await runOne(test, name, world);
      }
  } finally {
    await browser.close();
  }
  if (server && server.ended() !== null)
    report.bad(`server on ${engine}`, `it ended by itself: ${server.log().slice(-800)}`);
}

async function onEngine(files, engine, environment) {
  let server;
  try {
    server = await startServer({environment});
    await runAll(files, engine, server, environment);
  } catch (error) {
    report.bad(`browser tests on ${engine}`, error.stack ?? error);
  } finally {
    const code = await server?.stop();
    if (server && code !== 0) report.bad(`server on ${engine}`, `it ended with ${code} when asked to stop`);
  }
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
  await runAll(files, 'none', null);
  if (!existsSync(program)) {
    report.bad('browser tests', `${program} is not built`);
    process.exitCode = 1;
    return;
  }
  await onEngine(files, 'sqlite', {});
  const postgres = startPostgres();
  if (postgres.missing) {
    report.skip('browser tests on PostgreSQL', postgres.missing);
  } else {
    await onEngine(files, 'postgres', {DATABASE_URL: postgres.url});
    postgres.stop();
  }
  process.exitCode = failed ? 1 : 0;
}

await main();
