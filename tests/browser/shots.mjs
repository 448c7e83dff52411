// Takes pictures of pages, to be looked at: desktop and phone, English and Arabic, light and dark, with and
// without script.
//   node tests/browser/shots.mjs FOLDER [ROLE:/path …]     (default: the front page and the lists)
// Starts the program itself; BASE=http://… takes one that runs already (in practice mode).

import {mkdirSync} from 'node:fs';
import {join} from 'node:path';

import {context, desktop, launch, phone, signedInStates} from './harness/browser.mjs';
import {startServer} from './harness/server.mjs';

const [folder = 'shots', ...asked] = process.argv.slice(2);
const pages = asked.length ? asked : [
  'visitor:/', 'visitor:/offers', 'point_of_contact:/requests', 'provider:/needs', 'secretariat:/desk',
  'visitor:/vocabulary', 'visitor:/sign-in'
];
const looks = [
  {name: 'desktop-en', language: 'en', viewport: desktop},
  {name: 'desktop-en-dark', language: 'en', viewport: desktop, dark: true},
  {name: 'desktop-ar', language: 'ar', viewport: desktop},
  {name: 'phone-en', language: 'en', viewport: phone},
  {name: 'phone-ar', language: 'ar', viewport: phone},
  {name: 'phone-ar-no-script', language: 'ar', viewport: phone, script: false},
];

mkdirSync(folder, {recursive: true});
const server = process.env.BASE ? null : await startServer();
const base = process.env.BASE ?? server.base;
const browser = await launch();
const {states} = await signedInStates(browser, base);
for (const one of pages) {
  const [role, path] = [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)];
  for (const {name, language, ...options} of looks) {
    const person = await context(browser, {base, state: states[role], ...options});
    const page = await person.newPage();
    await page.goto(`/${language}${path}`);
    const file = `${role}${path.replaceAll('/', '-')}.${name}.png`;
    await page.screenshot({path: join(folder, file), fullPage: true});
    console.log(file);
    await person.close();
  }
}
await browser.close();
await server?.stop();
