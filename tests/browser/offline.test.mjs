// The form from a stick: opened from its file with the network off, filled in, saved, brought back, taken.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {context, phone} from './harness/browser.mjs';

const texts = {
  en: {note: 'We would like to train customs officers.', place: 'East port'},
  ar: {note: 'نود تدريب موظفي الجمارك على الحدود.', place: 'ميناء الشرق'},
};

// The file as a person carries it away; nothing of the service is reached afterwards.
async function stick(base, language) {
  const reply = await fetch(`${base}/${language}/offline/form`);
  assert.equal(reply.status, 200);
  const folder = mkdtempSync(join(tmpdir(), 'stick-'));
  const file = join(folder, 'form.html');
  writeFileSync(file, Buffer.from(await reply.arrayBuffer()));
  return {folder, address: pathToFileURL(file).href};
}

async function openForm(browser, address, options = {}) {
  const person = await context(browser, options);
  await person.setOffline(true);
  const page = await person.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  page.on('request', (one) => !one.url().startsWith('file:') && !one.url().startsWith('blob:') && wrong.push(one.url()));
  await page.goto(address);
  return {person, page, wrong};
}

async function saved(page, folder) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const roundTrip = (language) => ({
  name: `the form from a stick comes back as a draft, ${language}`,
  run: async ({browser, base, person}) => {
    const {folder, address} = await stick(base, language);
    const {page, wrong, person: there} = await openForm(browser, address, {viewport: phone});
    const {note, place} = texts[language];
    await page.locator('#note-1').fill(note);
    await page.locator('#place-1').fill(place);
    await page.locator('#latest-1').fill('2027-12-01');
    await page.locator('#visits-1').fill('2');
    await page.locator('#languages-fr-1').check();
    await page.locator('#add').click();
    await page.locator('#note-2').fill(note + ' 2');
    await page.locator('[data-q=circulation][value=express]').check();
    await page.waitForTimeout(400);
    await page.reload();
    assert.equal(await page.locator('#place-1').inputValue(), place, 'the browser kept no draft');
    assert.equal(await page.locator('.need:not(#once)').count(), 2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the form is ${wide} pixels wider than a phone`);
    const file = await saved(page, folder);
    const content = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(content.lightfoot_form, 1);
    assert.equal(content.language, language);
    assert.ok(content.readable.includes(place), 'a person cannot read the file');
    assert.deepEqual(wrong, []);
    await there.close();

    const asker = await person('point_of_contact', {script: false});
    await asker.goto(`/${language}/offline/back`);
    await asker.locator('input[type=file]').setInputFiles(file);
    await Promise.all([asker.waitForEvent('domcontentloaded'), asker.locator('main form button').first().click()]);
    assert.match(asker.url(), /\/offline\/forms\//);
    assert.equal(await asker.locator('.faults').count(), 0, await asker.locator('main').innerText());
    await Promise.all([
      asker.waitForEvent('domcontentloaded'),
      asker.locator('main form[action$="/draft"] button').click()
    ]);
    assert.match(asker.url(), /\/requests\/[0-9a-z]{10}\/summary/);
    const draft = await (await asker.request.get(`/api/requests/${asker.url().match(/requests\/(\w+)/)[1]}`)).json();
    assert.equal(draft.status, 'draft');
    assert.equal(draft.needs.length, 2);
    assert.equal(draft.needs[0].text, note);
    assert.equal(draft.needs[0].place, place);
  },
});

const opensAgain = {
  name: 'saved answers open again in the form, on another machine',
  run: async ({browser, base}) => {
    const {folder, address} = await stick(base, 'en');
    const first = await openForm(browser, address);
    await first.page.locator('#note-1').fill(texts.en.note);
    const file = await saved(first.page, folder);
    await first.person.close();
    const second = await openForm(browser, address);
    assert.equal(await second.page.locator('#note-1').inputValue(), '', 'two browsers share a draft');
    await second.page.locator('#open').setInputFiles(file);
    await second.page.waitForFunction((text) => document.getElementById('note-1').value === text, texts.en.note);
    second.page.on('dialog', (dialog) => dialog.accept());
    await second.page.locator('#clear').click();
    assert.equal(await second.page.locator('#note-1').inputValue(), '');
    assert.deepEqual(second.wrong, []);
    await second.person.close();
  },
};

// A browser hands an unfinished day to scripts as an empty one.
const unfinishedDay = {
  name: 'a day that is not finished is pointed out before the answers are saved',
  run: async ({browser, base}) => {
    const {folder, address} = await stick(base, 'en');
    const {page, wrong, person} = await openForm(browser, address);
    const said = await page.locator('body').getAttribute('data-no-day');
    assert.ok(said, 'the form has no words for it');
    let downloads = 0;
    page.on('download', () => ++downloads);
    await page.locator('#note-1').fill(texts.en.note);
    await page.locator('#latest-1').focus();
    await page.keyboard.type('12');
    await page.locator('#save').click();
    await page.getByText(said).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'latest-1', 'the place is not shown');
    await page.waitForTimeout(300);
    assert.equal(downloads, 0, 'saved without the day');
    await page.locator('#latest-1').fill('2027-12-01');
    const content = JSON.parse(readFileSync(await saved(page, folder), 'utf8'));
    assert.equal(content.needs[0].latest, '2027-12-01');
    assert.equal(content.needs[0].note, texts.en.note);
    assert.deepEqual(wrong, []);
    await person.close();
  },
};

const withoutScript = {
  name: 'the form without script says that it cannot save',
  run: async ({browser, base}) => {
    const {address} = await stick(base, 'en');
    const {page, person} = await openForm(browser, address, {script: false});
    assert.ok(await page.getByText('this form cannot save your answers').isVisible());
    assert.equal(await page.locator('#save').isVisible(), false, 'a button that does nothing');
    assert.ok(await page.locator('#note-1').isVisible(), 'there is nothing to print');
    await person.close();
  },
};

export const tests = [roundTrip('en'), roundTrip('ar'), opensAgain, unfinishedDay, withoutScript];
