// The checks themselves, shown pages that break them and one that does not: a check that cannot fail is none.

import assert from 'node:assert/strict';
import {createServer} from 'node:http';

import {context, desktop, phone, wireBytes} from './harness/browser.mjs';
import {axe, direction, everything, fits, print, reader, shapeOf, whatIsNew, words} from './harness/checks.mjs';
import {byBrowser, byWire, kindOf, walk} from './harness/walk.mjs';

const document = (main, {lang = 'en', head = '', before = ''} = {}) =>
    `<!doctype html><html lang="${lang}" dir="${
        lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>A page</title>` +
    `<meta name="viewport" content="width=device-width">${head}</head><body>${before}<main>${
        main}</main></body></html>`;

async function open({browser}, content, options = {}) {
  const person = await context(browser, {viewport: desktop, ...options});
  const page = await person.newPage();
  await page.setContent(content);
  return {page, close: () => person.close()};
}

const broken = (name, check, content, expected) => ({
  name: `check finds ${name}`, noServer: true,
  run: async (world) => {
    const {page, close} = await open(world, content);
    const findings = await check(page);
    await close();
    assert.match(findings.join('; '), expected);
  },
});

const unread = (name, main, expected, options = {}) => ({
  name: `reading finds ${name}`, noServer: true,
  run: async ({browser}) => {
    const person = await context(browser, {});
    const {findings} = await (await reader(person))(document(main, options), 'en', 'http://localhost/en/');
    await person.close();
    assert.match(findings.join('; '), expected);
  },
});

const wide = '<div style="width:900px">wide</div>';

// A small site: the front page links two pages of one kind, one that is missing, and one from another place.
async function site(handler) {
  const server = createServer(handler);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {base: `http://localhost:${server.address().port}`, close: () => server.close()};
}

export const tests = [
  broken(
      'a picture without words', axe,
      document('<h1>A</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), /image-alt/),
  broken('a field without label', axe, document('<h1>A</h1><input name="x">'), /label/),
  broken(
      'faint letters', axe, document('<h1>A</h1><p style="color:#ccc;background:#fff">faint</p>'),
      /color-contrast/),
  broken(
      'the one faint line among many', axe,
      document(`<h1>A</h1>${'<p>clear</p>'.repeat(9)}<p style="color:#ccc">faint</p>${'<p>clear</p>'.repeat(9)}`),
      /color-contrast.*faint/),
  broken(
      'words that are faint on their ground only', axe,
      document('<h1>A</h1><p>clear</p><div style="background:#222"><p>dark on dark</p></div>'),
      /color-contrast.*dark on dark/),
  unread('a language and direction of another page', '<h1>A</h1>', /lang is "ar".*dir is "rtl"/, {lang: 'ar'}),
  unread('a field without label', '<h1>A</h1><input name="x">', /a field without label/),
  unread('two elements of one name', '<h1 id="a">A</h1><p id="a">B</p>', /two elements are called "a"/),
  unread('a label that leads nowhere', '<h1>A</h1><label for="x">X</label>', /for leads nowhere/),
  unread('a link without words', '<h1>A</h1><a href="/en/"></a>', /no words: <a/),
  unread('a picture without words', '<h1>A</h1><img src="a.png">', /a picture without words/),
  unread('what is no item of its list', '<h1>A</h1><ul><p>B</p></ul>', /in a list, but no item/),
  unread('a level of heading that is left out', '<h1>A</h1><h3>B</h3>', /level 3 follows one of level 1/),
  unread('a key that nobody translated', '<h1>A</h1><p>error.not_known</p>', /error\.not_known/),
  broken(
      'a page wider than a phone', (page) => fits(page, phone), document(`<h1>A</h1>${wide}`),
      /900|pixels wide/),
  broken(
      'what sticks out to the left from right to left', (page) => fits(page, phone),
      document(`<h1>A</h1>${wide}`, {lang: 'ar'}), /pixels wide|sticks out/),
  broken(
      'a wrong direction', (page) => direction(page, 'ar'), document('<h1>A</h1>'), /lang is "en".*runs ltr/),
  broken('two headings', words, document('<h1>A</h1><h1>B</h1>'), /2 h1/),
  broken(
      'a key that nobody translated', words, document('<h1>A</h1><p>error.not_known</p>'),
      /error\.not_known/),
  broken(
      'an argument that nobody filled', words, document('<h1>A</h1><p>{count, plural, one {#}}</p>'),
      /\{count,/),
  broken(
      'a menu on paper', print, document('<h1>A</h1>', {before: '<header><nav>menu</nav></header>'}),
      /menu or a form is printed/),
  {
    name: 'checks are content with a good page',
    noServer: true,
    run: async (world) => {
      const table =
          `<div style="overflow-x:auto" tabindex="0" role="region" aria-label="wide"><table><tr><th>${
          'wide '.repeat(80).replaceAll(' ', '_')}</th></tr></table></div>`;
      const {page, close} = await open(
          world, document(`<h1>A page</h1><p>Words, version 1.2, a_b.txt and name@example.org.</p>${table}`));
      assert.deepEqual(await everything(page, 'en'), []);
      await close();
    },
  },
  {
    name: 'reading is content with a good page and gives its links',
    noServer: true,
    run: async ({browser}) => {
      const person = await context(browser, {});
      const read = await reader(person);
      const text = document('<h1>A page</h1><h2>Part</h2><label>Name <input></label><a href="b?c=1">to b</a>');
      assert.deepEqual(
          await read(text, 'en', 'http://localhost/en/a'), {links: ['http://localhost/en/b?c=1'], findings: []});
      await person.close();
    },
  },
  {
    name: 'a shape is the same with other words and more of them, not with another mark',
    noServer: true,
    run: async (world) => {
      const shapes = [];
      for (const main of ['<h1>A</h1><p>a</p>', '<h1>B</h1><p>b</p><p>c</p>', '<h1>A</h1><p class="c">a</p>']) {
        const {page, close} = await open(world, document(main));
        shapes.push(await shapeOf(page));
        await close();
      }
      assert.deepEqual(shapes[0], shapes[1]);
      assert.notDeepEqual(shapes[0], shapes[2]);
    },
  },
  {
    name: 'what axe was shown on other pages is read as markup, what is new goes to axe',
    noServer: true,
    run: async (world) => {
      const findings = [];
      for (const main of [
             '<h1>A</h1><p class="seen-once">a</p>', '<h1>A</h1><p class="seen-once" id="x">a</p><p class="seen-once" id="x">b</p>',
             '<h1>A</h1><p class="not-yet"><button></button></p>']) {
        const {page, close} = await open(world, document(main));
        findings.push((await whatIsNew(page, 'en')).join());
        await close();
      }
      assert.equal(findings[0], '');
      assert.match(findings[1], /two elements are called "x"/);
      assert.match(findings[2], /axe button-name/);
    },
  },
  {
    name: 'a page without script is measured, too',
    noServer: true,
    run: async (world) => {
      const {page, close} = await open(world, document(`<h1>A</h1>${wide}`), {script: false});
      assert.match((await fits(page, phone)).join(), /pixels wide/);
      await close();
    },
  },
  {
    name: 'bytes over the wire are counted as encoded',
    noServer: true,
    run: async ({browser}) => {
      const {base, close} = await site((request, response) => {
        response.setHeader('Content-Type', request.url === '/a.css' ? 'text/css' : 'text/html');
        response.end(
            request.url === '/a.css' ?
                `/*${'x'.repeat(50000)}*/` :
                document('<h1>A</h1>', {head: '<link rel="stylesheet" href="/a.css">'}));
      });
      const person = await context(browser, {base});
      const bytes = await wireBytes(await person.newPage(), `${base}/`);
      await person.close();
      close();
      assert.ok(bytes > 50000 && bytes < 53000, `${bytes}`);
    },
  },
  {
    name: 'kinds of pages leave ids away',
    noServer: true,
    run: async () => {
      assert.equal(kindOf('/fr/requests/0123456789/needs/00000000zz/topics'), '/requests/{}/needs/{}/topics');
      assert.equal(kindOf('/en/offers?page=2&words=x'), '/offers?page&words');
      assert.equal(kindOf('/en/vocabulary/border-control'), '/vocabulary/{}');
      assert.equal(kindOf('/en/'), '/');
    },
  },
  ...['by browser', 'by wire'].map((way) => ({
    name: `a walk ${way} follows links, stays in its language and names what is missing`,
    noServer: true,
    run: async ({browser}) => {
      const asked = [];
      const link = (to) => `<a href="${to}">to ${to}</a> `;
      const front = [
        '/en/offers/0123456789', '/en/offers/0123456788', '/en/offers/0123456787', '/en/gone', '/fr/'
      ].map(link).join('');
      const {base, close} = await site((request, response) => {
        asked.push(request.url);
        response.statusCode = request.url === '/en/gone' ? 404 : 200;
        response.setHeader('Content-Type', 'text/html');
        response.end(document(`<h1>A page</h1><p>${request.url === '/en/' ? front : ''}</p>`));
      });
      const person = await context(browser, {base});
      const found = [];
      const opener = way === 'by wire' ? byWire(base, [], 'en', await reader(person)) :
                                         byBrowser(person, 'en', (tab) => everything(tab, 'en'));
      await walk(opener, 'en', {done: (kind, address, findings) => found.push([kind, findings.join()])});
      await person.close();
      close();
      const pages = asked.filter((one) => one.startsWith('/en') || one.startsWith('/fr')).sort();
      assert.deepEqual(pages, ['/en/', '/en/gone', '/en/offers/0123456788', '/en/offers/0123456789']);
      assert.deepEqual(found.filter(([, why]) => why), [['/gone', 'a shown link leads to status 404']]);
    },
  })),
];
