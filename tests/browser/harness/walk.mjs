// Walks the pages as one role sees them in one language: from the front page along every link that is shown.
// Pages of one kind (the same path but for the ids in it) are looked at a few times, not a thousand.

import {createHash} from 'node:crypto';

import {everything} from './checks.mjs';

const id = /^[0-9a-hjkmnp-tv-z]{10}$/;

// "/fr/requests/0123456789/history?page=2" → "/requests/{}/history?page"
export function kindOf(address) {
  const url = new URL(address, 'http://x');
  const parts = url.pathname.split('/').slice(2).map((part) => (id.test(part) ? '{}' : part));
  if (['vocabulary', 'storybook', 'states'].includes(parts[0]) && parts.length === 2) parts[1] = '{}';
  // Filters of the search join freely: one of them stands for all.
  const names = [...new Set(url.searchParams.keys())].sort().slice(0, parts[0] === 'search' ? 1 : 9);
  return `/${parts.join('/')}${names.length ? `?${names.join('&')}` : ''}`;
}

const linksOf = (page, language) => page.$$eval(
    'a[href]',
    (links, asked) => links.map((link) => new URL(link.href, document.baseURI))
                          .filter(
                              (url) => url.origin === location.origin &&
                                  (url.pathname.startsWith(`/${asked}/`) || url.pathname === `/${asked}`))
                          .map((url) => url.pathname + url.search),
    language);

// What tells two pages apart for the checks: their main part without ids, tokens and versions.
const contentOf = async (page) => {
  const main = await page.evaluate(
      () => document.querySelector('main')?.outerHTML ?? document.documentElement.outerHTML);
  return createHash('sha1').update(main.replace(/[0-9a-hjkmnp-tv-z]{10}/g, '')).digest('hex');
};

async function look(tab, address, language, walk) {
  const response = await tab.goto(address, {waitUntil: 'load'}).catch((error) => {
    if (/ERR_ABORTED|Download is starting/.test(error.message)) return null;  // a file, not a page
    throw error;
  });
  if (!response) return {links: [], findings: []};
  if (response.status() >= 400)
    return {links: [], findings: [`a shown link leads to status ${response.status()}`]};
  if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return {links: [], findings: []};
  const links = await linksOf(tab, language);
  const content = `${language} ${await contentOf(tab)}`;
  if (walk.seen.has(content)) return {links, findings: []};
  walk.seen.add(content);
  return {links, findings: await everything(tab, language)};
}

// `seen` is shared between walks: what another role has seen exactly so need not be looked at again.
// Calls done(kind, address, findings) for each page. Returns the kinds.
export async function walk(person, language, {seen, each = 2, tabs = 2, done, start = [`/${language}/`]}) {
  const kinds = new Map();
  const queue = [];
  const known = new Set();
  const add = (address) => {
    const plain = address.split('#')[0];
    const kind = kindOf(plain);
    const most = kind.includes('?') ? 1 : each;
    if (known.has(plain) || (kinds.get(kind) ?? 0) >= most) return;
    known.add(plain);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    queue.push(plain);
  };
  start.forEach(add);
  let busy = 0;
  const work = async () => {
    const tab = await person.newPage();
    tab.setDefaultTimeout(20000);
    while (queue.length || busy) {
      const address = queue.shift();
      if (!address) {
        await new Promise((again) => setTimeout(again, 20));
        continue;
      }
      ++busy;
      try {
        const {links, findings} = await look(tab, address, language, {seen});
        links.forEach(add);
        done(kindOf(address), address, findings);
      } catch (error) {
        done(kindOf(address), address, [error.message.split('\n')[0]]);
      }
      --busy;
    }
    await tab.close();
  };
  await Promise.all(Array.from({length: tabs}, work));
  return kinds;
}
