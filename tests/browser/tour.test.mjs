// The practice tour of each role, from the sign-in page to its end: every step in the page to which the band leads.

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

const feedback = async (page) => {
  await page.locator('main [name=outcome][value=delivered]').check();
  await press(page, button(posting(page, '/feedback')));
};
const act = (end) => async (page) => {
  const form = posting(page, end);
  const fold = page.locator(`main details:has(form[action$="${end}"]) > summary`).first();
  if (!await button(form).isVisible()) await fold.click();
  await press(page, button(form));
};

// What a person does on the page of each step.
const steps = {
  write: async (page) => {
    await page.locator('main [name=note]').fill('Our customs school asks for one day on dual-use goods.');
    await press(page, saving(page, 'note'));
  },
  topics: async (page) => press(page, saving(page, 'topic')),
  consent: async (page) => {
    await page.locator('main [name=circulation][value=express]').check();
    await press(page, saving(page, 'circulation'));
  },
  send: async (page) => {
    await page.locator('main [name=cleared_by]').first().fill('Director');
    await press(page, button(posting(page, '/sending')));
  },
  sign_note: async (page) => {
    await page.locator('main input[name=signed_note]').setInputFiles(
        {name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nsigned')});
    await press(page, button(posting(page, '/signed-note')));
  },
  accept_request: act('/acceptance'),
  agree: act('/agreement'),
  choose_host: async (page) => press(page, button(posting(page, '/components'))),
  ask_host: async (page) => {
    await page.locator('main [name=untouched]').fill('The timetable and who teaches.');
    await page.locator('main [name=cleared_by]').fill('Director');
    await press(page, page.locator('main button[formaction$="/question"]'));
  },
  carry: async (page) => {
    await page.locator('main [name=delivery]').first().check();
    await press(page, button(posting(page, '/deliveries')));
  },
  confirm: async (page) => press(page, page.locator('main button[name=fulfilment][value=as_expected]')),
  state_feedback: feedback,
  state_story: async (page) => {
    for (const part of ['state', 'state_name', 'carrier']) await page.locator(`main [name=part][value=${part}]`).check();
    await press(page, button(posting(page, '/release')));
  },
  ask_alike: async (page) => {
    await press(page, page.locator('main a[href$="/ask"]').first());
    await press(page, page.locator('main form:has([name=story]) button').first());
  },
  interest: act('/interest'),
  accept_provider: act('/acceptance'),
  propose: async (page) => {
    const form = posting(page, '/deliveries');
    const fold = page.locator('main details:has(form[action$="/deliveries"]) > summary');
    if (await fold.count() && !await form.locator('[name=title]').isVisible()) await fold.first().click();
    await form.locator('[name=title]').fill('One day with the instructors');
    await press(page, button(form));
  },
  report: async (page) => {
    const form = posting(page, '/report');
    await form.locator('[name=words]').fill('Four instructors took part.');
    await press(page, button(form));
  },
  provider_feedback: feedback,
  provider_story: async (page) => {
    await page.locator('main [name=part][value=provider_name]').check();
    await press(page, button(posting(page, '/release')));
  },
  authenticate: act('/authentication'),
  acknowledge: act('/acknowledgement'),
  circulate: act('/circulation'),
  refer: act('/referral'),
  end_referral: act('/referral/end'),
  look: async (page) => {
    await page.locator('main [name=note]').fill('Training for customs officers on dual-use goods.');
    await press(page, saving(page, 'note'));
  },
};

const standing = async (page) => (await page.request.get('/api/tour')).json();

// Begins a tour and follows the band as a person would: its buttons, and on the page of a step what is to be done
// there. Returns the numbers of the own steps, in their order. `seen(page, step)` is told of each page.
export async function walkTour(page, role, language = 'en', seen = async () => {}) {
  await page.goto(`/${language}/sign-in`);
  await press(page, page.locator('main a[href$="/tour"]').first());
  await seen(page, 'choose');
  await press(page, page.locator(`main form:has(input[value=${role}]) button`));
  const band = page.locator('aside.tour, main:has(ol.steps) .card').first();
  const own = [];
  for (let moves = 0; moves < 120; ++moves) {
    const others = band.locator('form[action$="/tour/others"] button');
    if (await others.count()) {
      await seen(page, 'others');
      await press(page, others);
      continue;
    }
    const number = Number((await band.count() ? await band.innerText() : '').match(/\d+/)?.[0] ?? 0);
    if (!number) {
      if (await band.count() && await band.locator('a.button').count()) await press(page, band.locator('a.button'));
      return own;
    }
    if (own.at(-1) !== number) own.push(number);
    const button = band.locator('a.button');
    if (await button.count()) {
      await seen(page, `band-${number}`);
      await press(page, button);
      continue;
    }
    const {step} = await standing(page);
    await seen(page, step);
    await steps[step](page);
    await seen(page, `${step}-after`);
    assert.notEqual((await standing(page)).step, step, `${step} is not done`);
  }
  return assert.fail('the tour has no end');
}

// How many steps each has of its own.
const count = {point_of_contact: 15, provider: 8, secretariat: 6, committee: 5, visitor: 7};

const host = 'A customs school with instructors of its own';

const tour = (role, how, {language = 'en', ...options}, everyEngine = false) => ({
  name: `the practice tour of a ${role.replaceAll('_', ' ')} is walked to its end, ${how}`,
  everyEngine, seconds: 240,
  run: async ({person}) => {
    const page = await person('visitor', options);
    const naming = new Set();  // the kinds of pages that name what carried it
    const own = await walkTour(page, role, language, async (at, step) => {
      const kind = new URL(at.url()).pathname.match(/\/(plan|components|stories)\b/)?.[1];
      if (kind && (await at.locator('main').innerText()).includes(host)) naming.add(kind);
      const wide = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).catch(() => 0);
      assert.ok(wide <= 0, `${step} is ${wide} px too wide`);
    });
    assert.deepEqual(own, Array.from({length: count[role]}, (_, i) => i + 1));
    if (role !== 'visitor') assert.ok(naming.has('components'), 'what carries it is named');
    if (role === 'point_of_contact') assert.ok(naming.has('plan'), 'the plan names it');
    if (['point_of_contact', 'secretariat', 'committee'].includes(role))
      assert.ok(naming.has('stories'), 'the story names it');
    assert.equal(await page.locator('main ol.steps .now').count(), 0);
    const {answers, minutes} = await standing(page);
    if (role !== 'visitor') assert.ok(answers > 0 && answers <= 25, `${answers} answers were asked of the State`);
    assert.ok(minutes <= 30, `${minutes} minutes`);
    await press(page, page.locator('main form[action$="/tour/end"] button'));
    await page.goto(`/${language}/offers`);
    assert.equal(await page.locator('aside.tour').count(), 0);
  },
});

const tours = [
  tour('point_of_contact', 'on a telephone, without script', {script: false, viewport: phone}, true),
  tour('point_of_contact', 'in Arabic, with script', {language: 'ar'}),
  tour('provider', 'with script', {}),
  tour('secretariat', 'in Arabic on a telephone, without script', {language: 'ar', script: false, viewport: phone}),
  tour('committee', 'on a telephone, with script', {viewport: phone}),
  tour('visitor', 'in Arabic on a telephone, with script', {language: 'ar', viewport: phone}),
];

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

export const tests = [...tours, helpOfAPage];
