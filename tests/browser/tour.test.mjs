// The practice tour of a point of contact, from the sign-in page to its end, on a telephone, without script:
// every step in the page to which the band leads.

import assert from 'node:assert/strict';

import {phone} from './harness/browser.mjs';

async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
  const fault = page.locator('main .faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
}

const posting = (page, end) => page.locator(`main form[action$="${end}"]`).first();
const button = (form) => form.locator('button').first();
const saving = (page, field) =>
  page.locator(`main form:has([name=${field}]) button:not([name]):not([type=button])`).first();

// What a person does on the page of each step, in the order of the tour.
const steps = [
  async (page) => {
    await page.locator('main [name=note]').fill('Our customs school asks for one day on dual-use goods.');
    await press(page, saving(page, 'note'));
  },
  async (page) => press(page, saving(page, 'topic')),
  async (page) => {
    await page.locator('main [name=circulation][value=express]').check();
    await press(page, saving(page, 'circulation'));
  },
  async (page) => {
    await page.locator('main [name=cleared_by]').first().fill('Director');
    await press(page, button(posting(page, '/sending')));
  },
  async (page) => {
    await page.locator('main input[name=signed_note]').setInputFiles(
        {name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nsigned')});
    await press(page, button(posting(page, '/signed-note')));
  },
  async (page) => press(page, button(posting(page, '/acceptance'))),
  async (page) => press(page, button(posting(page, '/agreement'))),
  async (page) => press(page, page.locator('main button[name=fulfilment][value=as_expected]')),
  async (page) => {
    await page.locator('main [name=outcome][value=delivered]').check();
    await press(page, button(posting(page, '/feedback')));
  },
  async (page) => {
    await page.locator('main [name=part][value=state]').check();
    await press(page, button(posting(page, '/release')));
  },
  async (page) => press(page, page.locator('main form:has([name=story]) button').first()),
];

const tourOfTheState = {
  name: 'a point of contact walks the practice tour to its end, on a telephone, without script',
  everyEngine: true, seconds: 240,
  run: async ({person}) => {
    const page = await person('visitor', {script: false, viewport: phone});
    await page.goto('/en/sign-in');
    await press(page, page.locator('main a[href$="/tour"]').first());
    await press(page, page.locator('main form:has(input[value=point_of_contact]) button'));
    const band = page.locator('aside.tour');
    for (const [number, step] of steps.entries()) {
      await page.goto('/en/offers');
      if (await band.locator('form[action$="/tour/others"]').count()) {
        await press(page, band.locator('form[action$="/tour/others"] button'));
        await page.goto('/en/offers');
      }
      assert.match(await band.innerText(), new RegExp(`Step ${number + 1} of ${steps.length}:`));
      await press(page, band.locator('a.button'));
      await step(page);
    }
    await page.goto('/en/offers');
    assert.match(await band.innerText(), /complete/);
    await press(page, band.locator('a.button'));
    const words = await page.locator('main').innerText();
    const [, answers, minutes] = words.match(/(\d+) answers?, (\d+) minutes?/);
    assert.ok(Number(answers) > 0 && Number(answers) <= 25, `${answers} answers were asked of the State`);
    assert.ok(Number(minutes) <= 30, `${minutes} minutes`);
    await press(page, page.locator('main form[action$="/tour/end"] button'));
    await page.goto('/en/offers');
    assert.equal(await band.count(), 0);
  },
};

const helpOfAPage = {
  name: 'the help of a page opens with the keyboard and leads to its section of the manual',
  run: async ({person}) => {
    const page = await person('visitor', {script: false});
    await page.goto('/en/offers');
    const help = page.locator('details.help');
    assert.equal(await help.locator('.card').isVisible(), false);
    await help.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await help.locator('.card').isVisible());
    await press(page, help.locator('a'));
    assert.match(page.url(), /\/en\/help#offers$/);
    assert.ok(await page.locator('section#offers h3').isVisible());
  },
};

export const tests = [tourOfTheState, helpOfAPage];
