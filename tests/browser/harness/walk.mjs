// Walks the pages as one role sees them in one language: from the front page along every link that is shown.
// Pages of one kind (the same path but for the ids in it) are looked at a few times, not a thousand.


const id = /^[0-9a-hjkmnp-tv-z]{10}$/;

// "/fr/requests/0123456789/history?page=2" → "/requests/{}/history?page"
export function kindOf(address) {
  const url = new URL(address, 'http://x');
  const parts = url.pathname.split('/').slice(2).map((part) => (id.test(part) ? '{}' : part));
  if (['vocabulary', 'storybook', 'states'].includes(parts[0]) && parts.length === 2) parts[1] = '{}';
  // Filters of the search and of the programmes join freely: one of them stands for all.
  const free = ['search', 'programmes'].includes(parts[0]) && parts.length === 1;
  const names = [...new Set(url.searchParams.keys())].sort().slice(0, free ? 1 : 9);
  return `/${parts.join('/')}${names.length ? `?${names.join('&')}` : ''}`;
}

// Of addresses those that a walk in this language goes on to.
const within = (base, language, links) =>
  links.map((link) => new URL(link))
      .filter((url) => url.origin === base &&
          (url.pathname.startsWith(`/${language}/`) || url.pathname === `/${language}`))
      .map((url) => url.pathname + url.search);

const nothing = {links: [], findings: []};
const refused = (status) => ({links: [], findings: [`a shown link leads to status ${status}`]});

// Opens each page in a tab. check(tab, kind) gives the findings.
export const byBrowser = (person, language, check) => async () => {
  const tab = await person.newPage();
  tab.setDefaultTimeout(120000);
  const visit = async (address) => {
    const response = await tab.goto(address, {waitUntil: 'load'}).catch((error) => {
      if (/ERR_ABORTED|Download is starting/.test(error.message)) return null;  // a file, not a page
      throw error;
    });
    if (!response) return nothing;
    if (response.status() >= 400) return refused(response.status());
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return nothing;
    const links = await tab.$$eval('a[href]', (all) => all.map((link) => link.href).filter((href) => /^http/.test(href)));
    const origin = new URL(tab.url()).origin;
    return {links: within(origin, language, links), findings: await check(tab, kindOf(address))};
  };
  return {visit, close: () => tab.close()};
};

// Fetches each page and has its text read (checks.mjs: reader).
export const byWire = (base, cookies, language, read) => async () => {
  const cookie = (cookies ?? []).map((one) => `${one.name}=${one.value}`).join('; ');
  const visit = async (address) => {
    const answer = await fetch(base + address, {headers: {accept: 'text/html', cookie}});
    const text = await answer.text();
    if (answer.status >= 400) return refused(answer.status);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return nothing;
    if (answer.headers.has('content-disposition')) return nothing;  // a file, not a page
    const {links, findings} = await read(text, language, answer.url);
    return {links: within(base, language, links.filter((link) => /^http/.test(link))), findings};
  };
  return {visit, close: () => {}};
};

// Calls done(kind, address, findings) for each page. Returns the kinds.
export async function walk(open, language, {each = 2, tabs = 2, done, start = [`/${language}/`]}) {
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
    const {visit, close} = await open();
    while (queue.length || busy) {
      const address = queue.shift();
      if (!address) {
        await new Promise((again) => setTimeout(again, 20));
        continue;
      }
      ++busy;
      try {
        const {links, findings} = await visit(address);
        links.forEach(add);
        done(kindOf(address), address, findings);
      } catch (error) {
        done(kindOf(address), address, [error.message.split('\n')[0]]);
      }
      --busy;
    }
    await close();
  };
  await Promise.all(Array.from({length: tabs}, work));
  return kinds;
}
