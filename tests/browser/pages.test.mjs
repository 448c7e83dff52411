// Every page, as each role is led to it by links, in English and Arabic; in all six languages with --full.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';

import {context, languages, roles, wireBytes} from './harness/browser.mjs';
import {print} from './harness/checks.mjs';
import {program} from './harness/server.mjs';
import {kindOf, walk} from './harness/walk.mjs';

const seen = new Set();         // content that was checked, over all roles
const reached = new Map();      // kind → an address and who sees it
const most_bytes = 60 * 1024;

// Pages that no link leads to, each with its reason.
const unlinked = {
  '/storybook': 'for those who work on the pages: corners.test.mjs',
  '/storybook/{}': 'for those who work on the pages: corners.test.mjs',
  '/invitation/{}': 'the link is in a mail',
  '/reset/{}': 'the link is in a mail',
  '/confirmation/{}': 'the link is in a mail',
  '/hosting/{}': 'the link is in a mail',
  '/requests/{}/plan/print': 'a file to save, offered on the plan where deliveries are chosen',
  '/briefs/states/{}/print': 'a file to save, offered on the brief',
  '/briefs/providers/{}/print': 'a file to save, offered on the brief',
  '/openapi.json': 'for programs',
  '/requests/{}/needs/{}/shortlist': 'for programs; the page of the request shows it',
  '/requests/{}/attachments/{}': 'there is none before somebody attaches one: journeys.test.mjs does',
  '/requests/{}/interest': 'the link is in a mail',
  '/requests/{}/cases': 'for programs; the page of the request shows it',
  '/cases/{}/messages': 'for programs; the page of the case shows it',
  '/deliveries/{}/papers/{}': 'there is none before a provider attaches one to its report',
  '/offline/forms/{}': 'there is none before somebody brings one back: offline.test.mjs does',
  '/offline/forms/{}/file': 'a file to save, of a form that was brought back',
  '/alerts/by-mail/{}': 'the link is in a mail',
  '/alerts/feed/{}': 'its address is shown once to whoever makes it: alerts.test.mjs does',
  '/alerts/dates/{}': 'its address is shown once to whoever makes it: alerts.test.mjs does',
  '/shelf/{}/edit': 'on the page of an item of one\'s own, and the walk may take others: shelf_test.cpp',
  '/offers/{}/edit': 'on the page of an offer of one\'s own, and the walk may take others: offer_test.cpp',
  '/shelf/{}/taking': 'where a request of one\'s own was sent: journeys.test.mjs takes something',
  '/people/{}/second-factor': 'where a colleague has a second factor: no practice account has one',
  '/sign-in/code': 'shown after the password where there is a second factor',
};

const walkAs = (role, language) => ({
  name: `pages ${role} ${language}`, seconds: 900, reportsItself: true,
  run: async ({browser, base, states, report, full}) => {
    if (!(role in states)) return report.skip(`pages ${role} ${language}`, 'no practice account');
    const person = await context(browser, {base, state: states[role]});
    const kinds = new Map();
    await walk(person, language, {
      seen, each: full ? 3 : 2,
      done: (kind, address, findings) => {
        reached.set(kind, {address, role});
        const why = findings.map((one) => `${address}: ${one}`);
        kinds.set(kind, [...(kinds.get(kind) ?? []), ...why]);
      },
    });
    await person.close();
    for (const [kind, findings] of kinds) report.findings(`page ${role} ${language} ${kind}`, findings);
  },
});

const read = process.argv.includes('--full') ? languages : ['en', 'ar'];

// All GET routes of the program, also those that are pages only; what no role was led to is a page nobody finds.
const everyRoute = {
  name: 'every page is reached by a link', reportsItself: true,
  run: async ({report}) => {
    const routes = JSON.parse(execFileSync(program, ['routes', '--json'], {encoding: 'utf8'}));
    const walked = new Set([...reached.keys()].map((kind) => kind.split('?')[0].replace(/(?<=.)\/$/, '')));
    const kinds = new Set(routes.filter((one) => one.method === 'GET' && one.kind !== 'file')
                              .map((one) => one.path.replaceAll(/\{[^}]*\}/g, '{}')));
    assert.ok(kinds.size > 90, `${kinds.size} kinds of pages`);
    for (const kind of kinds) {
      const pattern = new RegExp(`^${kind.replaceAll('{}', '[^/]+').replaceAll('.', '\\.')}$`);
      if (kind in unlinked || [...walked].some((one) => pattern.test(one))) report.ok(`reached ${kind}`);
      else report.bad(`reached ${kind}`, 'no link leads here for any role');
    }
    for (const kind of Object.keys(unlinked))
      if (!routes.some((one) => one.path.replaceAll(/\{[^}]*\}/g, '{}') === kind))
        report.bad(`unlinked ${kind}`, 'there is no such page: take it off the list');
  },
};

const firstViews = {
  name: 'first views are small', seconds: 300, reportsItself: true,
  run: async ({browser, base, states, report}) => {
    for (const [kind, {address, role}] of reached) {
      // What is saved as a file is no view.
      if (kind.includes('?') || !address.startsWith('/ar') || /\/data\/[^/]+\.[a-z]+$/.test(address)) continue;
      const person = await context(browser, {base, state: states[role]});
      const bytes = await wireBytes(await person.newPage(), address).catch(() => 0);
      await person.close();
      report.findings(
          `first view of ${kind}`,
          bytes > most_bytes ? [`${bytes} bytes over the wire, at most ${most_bytes}`] : []);
    }
  },
};

const onPaper = {
  name: 'pages print',
  reportsItself: true,
  run: async ({person, report}) => {
    for (const [role, address] of [
             ['visitor', '/en/offers'], ['point_of_contact', '/ar/requests'],
             ['visitor', '/en/vocabulary']]) {
      const page = await person(role);
      await page.goto(address);
      report.findings(`print ${kindOf(address)}`, await print(page));
    }
  },
};

const missing = {
  name: 'a page that is not there says so in every language', reportsItself: true,
  run: async ({person, report}) => {
    const page = await person();
    for (const language of languages) {
      const reply = await page.goto(`/${language}/requests/0123456789`);
      const links = await page.locator(`main a[href^="/${language}/"]`).count();
      report.findings(
          `not found ${language}`,
          reply.status() === 404 && links ? [] : [`status ${reply.status()}, ${links} ways to go on`]);
    }
  },
};

export const tests = [
  ...roles.flatMap((role) => read.map((language) => walkAs(role, language))),
  everyRoute, firstViews, onPaper, missing,
];
