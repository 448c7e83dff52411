// Pages that no link leads to: what a form answers, what goes wrong (in English and Arabic), and each page of the
// storybook (in English). In all six languages with --full.

import assert from 'node:assert/strict';

import {context, languages, send} from './harness/browser.mjs';
import {everything, whatIsNew} from './harness/checks.mjs';

const full = process.argv.includes('--full');
const read = full ? languages : ['en', 'ar'];

const paragraphs = {
  ar: 'نحتاج إلى تدريب موظفي الجمارك على الحدود', zh: '我们需要培训海关人员识别两用物项',
  en: 'We need training for customs officers who look for dual-use goods',
  fr: 'Nous avons besoin de former nos agents des douanes aux biens à double usage',
  ru: 'Нам нужно обучение сотрудников таможни по товарам двойного назначения',
  es: 'Necesitamos formar a los funcionarios de aduanas en bienes de doble uso',
};

// Sends the form with this field although the browser would hold back what it takes for a fault.
async function sendFaulty(page, inside) {
  await page.$$eval('form', (forms) => forms.forEach((form) => (form.noValidate = true)));
  await send(page, inside);
}

// Opens what `open(page, language)` leads to, in each language; it answers the status that the page came with.
const inEach = (name, role, status, open) => ({
  name, seconds: 240, reportsItself: true,
  run: async ({person, report}) => {
    for (const language of read) {
      const page = await person(role);
      let last = 0;
      page.on('response', (reply) => {
        if (reply.request().isNavigationRequest()) last = reply.status();
      });
      await open(page, language);
      await page.waitForLoadState('load');
      const findings = await everything(page, language);
      if (last !== status) findings.unshift(`status ${last}, not ${status}`);
      report.findings(`${name} ${language}`, findings);
    }
  },
});

const look = inEach('corner: what the front page found', 'visitor', 200, async (page, language) => {
  await page.goto(`/${language}/`);
  await page.fill('main textarea[name=note]', paragraphs[language]);
  await send(page, 'textarea[name=note]');
  assert.ok(await page.locator('article.offer').count(), 'nothing was found');
});

const lookAtNothing = inEach('corner: nothing was asked at the front page', 'visitor', 422,
  async (page, language) => {
    await page.goto(`/${language}/`);
    await sendFaulty(page, 'textarea[name=note]');
  });

const carried = inEach('corner: the sign-in with a paragraph', 'visitor', 200, async (page, language) => {
  await page.goto(`/${language}/`);
  await page.fill('main textarea[name=note]', paragraphs[language]);
  await send(page, 'textarea[name=note]');
  await Promise.all([
    page.waitForEvent('domcontentloaded'), page.locator('form[action$="/sign-in"] button').first().click(),
  ]);
});

const notFound = inEach('corner: not found', 'visitor', 404,
  (page, language) => page.goto(`/${language}/requests/0123456789`));

const notAllowed = inEach('corner: not allowed', 'provider', 403,
  (page, language) => page.goto(`/${language}/desk`));

const faulty = inEach('corner: a form with faults', 'point_of_contact', 422, async (page, language) => {
  await page.goto(`/${language}/requests/new`);
  await sendFaulty(page, 'textarea[name=note]');
});

const conflict = inEach('corner: two people edited one record', 'point_of_contact', 409,
  async (page, language) => {
    await page.goto(`/${language}/requests/new`);
    await page.fill('main textarea[name=note]', paragraphs[language]);
    await send(page, 'textarea[name=note]');
    const place = page.url().replace(/\/topics.*/, '/place');
    const other = await page.context().newPage();
    await other.goto(place);
    await page.goto(place);
    await other.fill('main [name=place]', 'Northern border');
    await send(other, '[name=place]');
    await other.close();
    await page.fill('main [name=place]', 'Southern border');
    await send(page, '[name=place]');
    const shown = await page.locator('main').innerText();
    assert.ok(shown.includes('Northern border'), 'the text of the other is not shown');
    assert.equal(await page.inputValue('main [name=place]'), 'Southern border');
  });

const storybook = (full ? languages : ['en']).map((language) => ({
  name: `corner: storybook ${language}`, seconds: 900, reportsItself: true, apart: true,
  run: async ({browser, base, report}) => {
    const person = await context(browser, {base});
    const list = await person.newPage();
    await list.goto(`/${language}/storybook`);
    const pages = await list.$$eval(
        'main a[href*="/storybook/"]', (links) => links.map((link) => new URL(link.href).pathname));
    assert.ok(pages.length > 100, `${pages.length} pages in the storybook`);
    const work = async () => {
      const tab = await person.newPage();
      tab.setDefaultTimeout(60000);
      for (let address = pages.shift(); address; address = pages.shift()) {
        let findings;
        try {
          const reply = await tab.goto(address);
          findings = reply.status() >= 400 ? [`status ${reply.status()}`] : await whatIsNew(tab, language, full);
        } catch (error) {
          findings = [error.message.split('\n')[0]];
        }
        report.findings(`story ${address.slice(1).replace('/storybook/', ' ')}`, findings);
      }
    };
    await Promise.all([work(), work()]);
    await person.close();
  },
}));

export const tests =
    [look, lookAtNothing, carried, notFound, notAllowed, faulty, conflict, ...storybook];
