// What is asked of every page. Each check returns a list of findings in words; an empty list is good.

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

export async function axe(page) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(
      async (options) => (await window.axe.run(document, options)).violations, axeOptions);
  return violations.map((one) => {
    const where = one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ');
    return `axe ${one.id}: ${one.help}: ${where}`;
  });
}

// Nothing may be wider than the screen, but what scrolls inside its own box (a table, code).
export async function fits(page, viewport = phone) {
  await page.setViewportSize(viewport);
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
export const words = (page) =>
  page.evaluate((known) => {
    const findings = [];
    if (!document.title.trim()) findings.push('no title');
    if (document.querySelectorAll('main').length !== 1) findings.push('not exactly one main');
    if (document.querySelectorAll('h1').length !== 1)
      findings.push(`${document.querySelectorAll('h1').length} h1, not one`);
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll('code, pre, script, style, .key, bdi[dir=ltr]')
        .forEach((element) => element.remove());
    const texts = [];
    for (const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT); walker.nextNode();)
      texts.push(walker.currentNode.data);
    const text = texts.join('\n');
    const key = new RegExp(`(?<![\\w./@-])(${known.join('|')})(\\.(?!pdf\\b|docx\\b)[a-z0-9_]+)+(?![\\w./])`);
    const raw = text.match(/\b(undefined|NaN|null)\b|\{[a-z_]+[,}]/) ?? text.match(key);
    if (raw) findings.push(`words of the machine: "${raw[0]}"`);
    return findings;
  }, areas);

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

// All of them (with script on: axe waits for timers) on the page that is open. The wide screen last, so that
// the page is left as it was.
export async function everything(page, language) {
  const findings = [...await words(page), ...await direction(page, language)];
  findings.push(...await fits(page, phone));
  await page.setViewportSize(desktop);
  findings.push(...await fits(page, desktop), ...await axe(page));
  return findings;
}
