// What is asked of every page. Each check returns a list of findings in words; an empty list is good.

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {desktop, phone} from './browser.mjs';
import {root} from './server.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  resultTypes: ['violations'], preload: false,
};

// The areas of the catalogue: a word like "request.title" on a page is a key that nobody put into words.
const areas =
    [...new Set([...readFileSync(`${root}/locale/en.po`, 'utf8').matchAll(/^msgid "([a-z_]+)\./gm)].map(
        (one) => one[1]))];

// What tells two pages apart: their main part without ids, tokens and versions.
export async function contentOf(page) {
  const main = await page.evaluate(
      () => document.querySelector('main')?.outerHTML ?? document.documentElement.outerHTML);
  return createHash('sha1').update(main.replace(/[0-9a-hjkmnp-tv-z]{10}/g, '')).digest('hex');
}

// What a page is made of for the checks of its markup: which elements with which classes, roles and states stand in
// which, however often. A page all of whose pairs were under axe on others says nothing new to it, but for its words and
// for what is asked of a page as a whole (markupOf).
export const shapeOf = (page) =>
  page.evaluate(() => {
    const named = (element) => {
      const states = [...element.attributes]
          .filter(({name}) => /^(aria-(?!label|describedby)|role$|type$|hidden$|open$|tabindex$)/.test(name))
          .map(({name, value}) => `${name}=${/^aria-(controls|owns)/.test(name) ? '' : value}`).sort();
      return [element.tagName, ...[...element.classList].sort(), ...states].join(' ');
    };
    const kinds = new Set([...document.body.querySelectorAll('*')].map(
        (element) => `${named(element.parentElement)} > ${named(element)}`));
    return [...kinds];
  });

// Contrast takes axe as long as all other rules together, and says the same of all words of one colour, size and
// weight on one ground: one element of each such look is marked for it. What overlaps others is always looked at.
function markLooks() {
  const looks = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!says && !element.matches('input, select, textarea')) continue;
    const own = getComputedStyle(element);
    const look = [own.color, own.fontSize, own.fontWeight, own.textShadow, element.matches(':disabled')];
    let placed = false;
    for (let up = element; up; up = up.parentElement) {
      const {backgroundColor, backgroundImage, opacity, filter, position} = getComputedStyle(up);
      look.push(`${backgroundColor} ${backgroundImage} ${opacity} ${filter}`);
      placed ||= position !== 'static' && position !== 'relative';
    }
    const key = look.join('|').replaceAll(/\|rgba\(0, 0, 0, 0\) none 1 none/g, '');
    if (looks.has(key) && !placed) continue;
    looks.add(key);
    element.setAttribute('data-look', '');
  }
}

export async function axe(page) {
  await page.evaluate(axeSource);
  await page.evaluate(markLooks);
  const violations = await page.evaluate(async (options) => {
    window.axe.configure({rules: [{id: 'color-contrast', selector: '[data-look]'}]});
    return (await window.axe.run(document, options)).violations;
  }, axeOptions);
  return violations.map((one) => {
    const where = one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ');
    return `axe ${one.id}: ${one.help}: ${where}`;
  });
}

// Nothing may be wider than the screen, but what scrolls inside its own box (a table, code).
export async function fits(page, viewport = phone) {
  if (page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport);
  return page.evaluate((wide) => {
    const width = document.scrollingElement.scrollWidth;
    const scrolls = (element) => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
      return false;
    };
    // Elements that stick out on either side: on a page from right to left what sticks out may not scroll.
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height <= 1 || (box.right <= wide + 1 && box.left >= -1)) return false;
      return getComputedStyle(element).position !== 'absolute' && element.checkVisibility() &&
          !scrolls(element);
    });
    const names = out.slice(0, 3).map((element) => element.outerHTML.slice(0, 100)).join(' | ');
    if (width > wide) return [`${width} pixels wide on a screen of ${wide}: ${names}`];
    return names ? [`sticks out of a screen of ${wide}: ${names}`] : [];
  }, viewport.width);
}

// Language and direction of the document agree with its address.
export const direction = (page, language) =>
  page.evaluate((asked) => {
    const html = document.documentElement;
    const findings = [];
    const wanted = asked === 'ar' ? 'rtl' : 'ltr';
    if (!html.lang.startsWith(asked)) findings.push(`lang is "${html.lang}" on a page in ${asked}`);
    if (getComputedStyle(html).direction !== wanted)
      findings.push(`runs ${getComputedStyle(html).direction}, not ${wanted}`);
    return findings;
  }, language);

// One title, one main, one first heading; no catalogue key, argument or machine word where a person reads.
function wordsOf(document, known) {
  const findings = [];
  if (!document.title.trim()) findings.push('no title');
  if (document.querySelectorAll('main').length !== 1) findings.push('not exactly one main');
  if (document.querySelectorAll('h1').length !== 1)
    findings.push(`${document.querySelectorAll('h1').length} h1, not one`);
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll('code, pre, script, style, .key, bdi[dir=ltr]').forEach((element) => element.remove());
  const texts = [];
  for (const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT); walker.nextNode();)
    texts.push(walker.currentNode.data);
  const text = texts.join('\n');
  const key = new RegExp(`(?<![\\w./@-])(${known.join('|')})(\\.(?!pdf\\b|docx\\b)[a-z0-9_]+)+(?![\\w./])`);
  const raw = text.match(/\b(undefined|NaN|null)\b|\{[a-z_]+[,}]/) ?? text.match(key);
  if (raw) findings.push(`words of the machine: "${raw[0]}"`);
  return findings;
}
export const words = (page) => page.evaluate(`(${wordsOf})(document, ${JSON.stringify(areas)})`);

// What can be asked of markup alone, without drawing it: language, direction, ids, labels, names, order of headings.
function markupOf(document, language) {
  const findings = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const html = document.documentElement;
  if (!html.lang.startsWith(language)) findings.push(`lang is "${html.lang}" on a page in ${language}`);
  if ((html.dir === 'rtl') !== (language === 'ar')) findings.push(`dir is "${html.dir}" on a page in ${language}`);
  const ids = new Set();
  for (const {id} of all('[id]')) {
    if (ids.has(id)) findings.push(`two elements are called "${id}"`);
    ids.add(id);
  }
  const say = (what, element) => findings.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
    for (const element of all(`[${name}]`))
      if (!element.getAttribute(name).split(/\s+/).every((id) => !id || ids.has(id))) say(`${name} leads nowhere`, element);
  const named = (element) =>
      (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim() ||
      element.hasAttribute('aria-labelledby');
  for (const field of all('input:not([type=hidden], [type=submit], [type=button]), select, textarea'))
    if (!named(field) && !field.closest('label') && !(field.id && document.querySelector(`label[for="${field.id}"]`)))
      say('a field without label', field);
  for (const element of all('a[href], button, summary, h1, h2, h3, h4, th[scope], legend'))
    if (!element.textContent.trim() && !named(element) && !element.querySelector('img[alt]:not([alt=""])'))
      say('no words', element);
  for (const picture of all('img:not([alt]), svg[role=img]:not([aria-label], [aria-labelledby]):not(:has(title))'))
    say('a picture without words', picture);
  for (const element of all('ul > :not(li, script, template), ol > :not(li, script, template)'))
    say('in a list, but no item', element);
  let before = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.tagName[1]);
    if (before && level > before + 1) say(`a heading of level ${level} follows one of level ${before}`, heading);
    before = level;
  }
  return findings;
}

const markup = (page, language) => page.evaluate(`(${markupOf})(document, ${JSON.stringify(language)})`);

// Reads pages that are not opened: {links, findings} of the text of one, by the browser's own parser in a tab that
// shows nothing.
export async function reader(person) {
  const tab = await person.newPage();
  await tab.evaluate(`window.look = (text, language, address) => {
    const read = new DOMParser().parseFromString(text, 'text/html');
    const links = [...read.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), address).href);
    return {links, findings: [...(${wordsOf})(read, ${JSON.stringify(areas)}), ...(${markupOf})(read, language)]};
  }`);
  return (text, language, address) =>
    tab.evaluate(([text, language, address]) => window.look(text, language, address), [text, language, address]);
}

// On paper: the words stay, menus and buttons go.
export async function print(page) {
  await page.emulateMedia({media: 'print'});
  const findings = await page.evaluate(() => {
    const seen =
        (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    const out = [];
    if (!seen('main h1')) out.push('the heading is not printed');
    if (seen('header nav, main form')) out.push('a menu or a form is printed');
    return out;
  });
  await page.emulateMedia({media: null});
  return findings;
}

// What is asked of every page that is opened; the page may stay on the small screen.
export const drawn = async (page, language) =>
  [...await words(page), ...await direction(page, language), ...await fits(page, phone)];

// All of them (with script on: axe waits for timers). The wide screen last, so that the page is left as it was.
export async function everything(page, language) {
  return [...await drawn(page, language), ...await fits(page, desktop), ...await axe(page)];
}

const looked = {ltr: new Set(), rtl: new Set()};  // pairs that were under axe, in either direction

// All of them where axe was not yet shown all that a page is made of, or where `asked`; for the others its markup is
// read in its place.
export async function whatIsNew(page, language, asked = false) {
  const pairs = looked[language === 'ar' ? 'rtl' : 'ltr'];
  const own = await shapeOf(page);
  const isNew = own.some((pair) => !pairs.has(pair));
  if (!isNew && !asked) return [...await drawn(page, language), ...await markup(page, language)];
  own.forEach((pair) => pairs.add(pair));
  return everything(page, language);
}
