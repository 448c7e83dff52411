// Debian's Chromium, people signed in by role, and small helpers for reading a page.

import {chromium} from 'playwright-core';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--disable-extensions'
];

export const roles = ['visitor', 'point_of_contact', 'provider', 'secretariat', 'committee', 'administrator'];
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
export const phone = {width: 360, height: 740};
export const desktop = {width: 1280, height: 900};

export const launch = () =>
  chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, headless: true});

// A context is one person's browser. `script: false` switches JavaScript off, `dark` asks for dark colours.
export async function context(
    browser, {base, state, script = true, viewport = desktop, dark = false, locale} = {}) {
  const made = await browser.newContext({
    baseURL: base, storageState: state, javaScriptEnabled: script, viewport, locale,
    colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
  });
  made.setDefaultTimeout(120000);  // what is slow on a machine that is shared is not wrong
  return made;
}

// What the practice accounts on the English sign-in page are called.
const roleWords = {
  point_of_contact: /point of contact/i, provider: /provider/i, secretariat: /secretariat/i,
  committee: /committee/i, administrator: /administrator/i,
};

// The accounts that the sign-in page shows in practice: [{role, email, password, words}].
export async function practiceAccounts(browser, base) {
  const person = await context(browser, {base});
  const page = await person.newPage();
  await page.goto('/en/sign-in');
  const rows = await page.$$eval('form:has(input[type=hidden][name=email])', (forms) =>
    forms.map((form) => ({
      email: form.querySelector('[name=email]').value,
      password: form.querySelector('[name=password]').value,
      words: form.textContent,
      button: form.querySelector('button').textContent,
    })));
  await person.close();
  for (const row of rows) row.role = Object.keys(roleWords).find((role) => roleWords[role].test(row.button));
  return rows;
}

// Signs in by the form for e-mail and password, as a person would.
export async function signIn(page, {email, password}, language = 'en') {
  await page.goto(`/${language}/sign-in`);
  const form = page.locator('form:has(input[type=password])');
  await form.locator('input[name=email]').fill(email);
  await form.locator('input[name=password]').fill(password);
  await Promise.all(
      [page.waitForURL((url) => !url.pathname.endsWith('/sign-in')), form.locator('button').first().click()]);
}

// role → storage state (cookies), so that each role signs in once. A role without account is left out.
export async function signedInStates(browser, base) {
  const states = {visitor: undefined};
  const accounts = await practiceAccounts(browser, base);
  for (const role of roles.slice(1)) {
    const account = accounts.find((one) => one.role === role);
    if (!account) continue;
    const person = await context(browser, {base});
    await signIn(await person.newPage(), account);
    states[role] = await person.storageState();
    await person.close();
  }
  return {states, accounts};
}

// Sends the form that holds `inside` by its main button, and waits for the page that answers.
export async function send(page, inside) {
  const form = page.locator('main form', {has: page.locator(inside)}).first();
  const button = form.locator('button:not([name]):not([type=button])').first();
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
}

// Bytes over the wire of one first view: the document and all it pulls in, as encoded, with an empty cache.
export async function wireBytes(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', {cacheDisabled: true});
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto(address, {waitUntil: 'networkidle'});
  await session.detach();
  return bytes;
}
