// Every page, as each role is led to it by links. With --full each is opened in all six languages under all checks.
// Otherwise each role opens its pages in one language, all six among them, and reads their markup in others; axe is
// shown each shape of page, and each kind of page in English and in Arabic (docs/decisions/0160).

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';

import {context, languages, phone, roles, wireBytes} from './harness/browser.mjs';
import {contentOf, everything, print, reader, whatIsNew} from './harness/checks.mjs';
import {program} from './harness/server.mjs';
import {byBrowser, byWire, kindOf, walk} from './harness/walk.mjs';

const full = process.argv.includes('--full');
const seen = new Set();         // content that was checked, over all roles
const reached = new Map();      // kind → an address and who sees it
const led = new Map();          // role → kind → an address
const under_axe = new Set();    // "en /kind"
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

// Who opens which language: the longest words where the tables are widest, right to left where the forms are.
const opened = {visitor: 'en', point_of_contact: 'ar', provider: 'fr', secretariat: 'ru', committee: 'zh',
  administrator: 'es'};

const inLanguage = (address, language) => address.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`);

// open(world, person) gives what walk.mjs opens pages with.
const walkAs = (way, role, language, each, open) => ({
  name: `pages ${role} ${language}${way}`, seconds: 900, reportsItself: true, apart: true,
  run: async (world) => {
    const {browser, base, states, report} = world;
    if (!(role in states)) return report.skip(`pages ${role} ${language}${way}`, 'no practice account');
    const person = await context(browser, {base, state: states[role], viewport: full ? undefined : phone});
    const known = led.get(role) ?? led.set(role, new Map()).get(role);
    const kinds = new Map();
    await walk(await open(world, person), language, {
      each, start: [`/${language}/`, ...[...known.values()].map((one) => inLanguage(one, language))],
      done: (kind, address, findings) => {
        if (!known.has(kind)) known.set(kind, address);
        if (!reached.has(kind)) reached.set(kind, {address, role});
        const why = findings.map((one) => `${address}: ${one}`);
        kinds.set(kind, [...(kinds.get(kind) ?? []), ...why]);
      },
    });
    await person.close();
    for (const [kind, findings] of kinds) report.findings(`page ${role} ${language}${way} ${kind}`, findings);
  },
});

const byEyes = (role, language) => walkAs('', role, language, full ? 3 : 1, (world, person) =>
  byBrowser(person, language, async (tab, kind) => {
    if (full) return everyNew(tab, language);
    const name = `${language} ${kind}`;
    const asked = ['en', 'ar'].includes(language) && !kind.includes('?') && !under_axe.has(name);
    under_axe.add(name);
    return whatIsNew(tab, language, asked);
  }));

// What another role has seen exactly so need not be looked at again.
async function everyNew(tab, language) {
  const content = `${language} ${await contentOf(tab)}`;
  if (seen.has(content)) return [];
  seen.add(content);
  return everything(tab, language);
}

const byMarkup = (role, language) => walkAs(' markup', role, language, 3, async ({base, states}, person) =>
  byWire(base, states[role]?.cookies, language, await reader(person)));

// One browser for each role, for a new one costs more than a page. each(tab, kind, address) of pairs [kind, {address,
// role}], `tabs` of a role at a time.
async function inTabs({browser, base, states}, pages, tabs, each) {
  for (const role of roles) {
    const own = pages.filter(([, one]) => one.role === role);
    if (!own.length) continue;
    const person = await context(browser, {base, state: states[role]});
    const work = async () => {
      const tab = await person.newPage();
      for (let next = own.shift(); next; next = own.shift()) await each(tab, next[0], next[1].address, role);
    };
    await Promise.all(Array.from({length: tabs}, work));
    await person.close();
  }
}

// What is saved as a file is no view, and a filter no page of its own.
const asFile = (kind, address) => kind.includes('?') || /\/data\/[^/]+\.[a-z]+$/.test(address);

// What was not yet under axe in English or in Arabic, as somebody who sees it.
const axeInBoth = ['en', 'ar'].map((language) => ({
  name: `each kind of page under axe ${language}`, seconds: 900, reportsItself: true, apart: true,
  run: async (world) => {
    const left = [...reached].filter(([kind]) => !kind.includes('?') && !under_axe.has(`${language} ${kind}`));
    await inTabs(world, left, 2, async (tab, kind, address, role) => {
      const open = byBrowser({newPage: async () => tab}, language, () => everything(tab, language));
      const {findings} = await (await open()).visit(inLanguage(address, language)).catch(
          (error) => ({findings: [error.message.split('\n')[0]]}));
      world.report.findings(`page ${role} ${language} axe ${kind}`, findings);
    });
  },
}));

// All GET routes of the program, also those that are pages only; what no role was led to is a page nobody finds.
const everyRoute = {
  name: 'every page is reached by a link', reportsItself: true, apart: true,
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
  name: 'first views are small', seconds: 300, reportsItself: true, apart: true,
  run: async (world) => {
    const views = [...reached].filter(([kind, {address}]) => !asFile(kind, address));
    // Each waits half a second for silence.
    await inTabs(world, views, 4, async (tab, kind, address) => {
      const bytes = await wireBytes(tab, inLanguage(address, 'ar')).catch(() => 0);
      world.report.findings(
          `first view of ${kind}`,
          bytes > most_bytes ? [`${bytes} bytes over the wire, at most ${most_bytes}`] : []);
    });
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
  ...roles.flatMap((role) => (full ? [] : languages.filter((one) => one !== opened[role]))
                                 .map((language) => byMarkup(role, language))),
  ...roles.flatMap((role) => (full ? languages : [opened[role]]).map((language) => byEyes(role, language))),
  ...(full ? [] : axeInBoth),
  everyRoute, firstViews, onPaper, missing,
];
