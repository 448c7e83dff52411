// What people do here, one story each, in the words of the field. Where a story says "without script" it is
// told so.

import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';

import {send, signIn} from './harness/browser.mjs';

const arabic = 'نحتاج إلى تدريب موظفي الجمارك على كشف المواد ذات الاستخدام' +
  ' المزدوج عند المعابر الحدودية قبل نهاية العام القادم.';
const french =
    'Nos douanes à la frontière ont besoin d’une formation pour reconnaître les biens à double usage.';

async function fill(page, values) {
  for (const [name, value] of Object.entries(values))
    await page.locator(`main [name="${name}"]`).first().fill(value);
}

const recordOf = (page) => page.url().match(/\/(requests|offers|cases)\/([0-9a-z]{10})/)?.[2];

const noFault = async (page) => {
  const fault = page.locator('.faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
};

const visitorLooks = (script) => ({
  name: `a visitor writes a paragraph in Arabic and sees offers with reasons, ${
      script ? 'with' : 'without'} script`,
  everyEngine: true,
  run: async ({person}) => {
    const page = await person('visitor', {script});
    await page.goto('/ar/');
    await fill(page, {note: arabic});
    await send(page, 'textarea[name=note]');
    await noFault(page);
    assert.match(page.url(), /\/ar\//);
    const offers = page.locator('article.offer');
    assert.ok((await offers.count()) > 0, 'no offer was found');
    assert.ok(
        (await offers.first().innerText()).trim().split('\n').length >= 3,
        'the first offer gives no reasons');
    assert.ok(
        (await page.locator('main').innerText()).includes('الجمارك'), 'the words are gone from the page');
    assert.ok(
        (await page.locator('main form[action$="/sign-in"]').count()) > 0,
        'there is no way to go on from here');
  },
});

const nothingKept = {
  name: 'what a visitor writes is neither in the address nor in the log', 
  run: async ({person, server}) => {
    const page = await person();
    await page.goto('/fr/');
    await fill(page, {note: 'douanes zyxwvut frontière'});
    await send(page, 'textarea[name=note]');
    assert.ok(!page.url().includes('zyxwvut'));
    assert.ok(!server.log().includes('zyxwvut'));
  },
};

// Answers one page of the guided form after another, as briefly as one can, until the summary is there.
// Returns the answers.
async function answerAll(page) {
  const answers = {
    who: 'Customs service',
    place: 'Northern border',
    existing: 'A small training school',
    first_step: 'A visit',
    expectations: 'Officers recognise listed goods',
    why_it_matters: 'The new road opens next year.'
  };
  let given = 0;
  for (let steps = 0; steps < 20 && !page.url().includes('/summary'); ++steps) {
    await noFault(page);
    for (const [name, value] of Object.entries(answers)) {
      const field = page.locator(`main [name="${name}"]`);
      if (!(await field.count()) || (await field.first().inputValue())) continue;
      await field.first().fill(value);
      ++given;
    }
    const consent = page.locator('main [name=circulation][value=express]');
    if (await consent.count()) {
      await consent.check();
      ++given;
    }
    await send(page, 'button[name=then]');
  }
  assert.match(page.url(), /\/summary/, 'the questions never end');
  return given;
}

const asks = {
  name: 'a point of contact writes a note, answers the form and sends it, without script', everyEngine: true,
  run: async ({person}) => {
    const page = await person('point_of_contact', {script: false});
    await page.goto('/fr/requests/new');
    await fill(page, {note: french});
    await send(page, 'textarea[name=note]');
    await noFault(page);
    const request = recordOf(page);
    assert.ok(request, `no request was started: ${page.url()}`);
    if (!/\/needs\//.test(page.url())) {
      await page.goto(`/fr/requests/${request}/summary`);
      await page.goto(await page.locator('main a[href*="/needs/"]').first().getAttribute('href'));
    }
    const answers = 1 + (await answerAll(page));
    assert.ok(answers <= 15, `${answers} answers, at most 15`);
    assert.ok(
        (await page.locator('main').innerText()).includes('Customs service'),
        'the summary has lost an answer');
    await fill(page, {cleared_by: 'Mme la Directrice des affaires juridiques'});
    await Promise.all(
        [page.waitForEvent('domcontentloaded'), page.locator('form[action$="/sending"] button').click()]);
    await noFault(page);
    await page.goto(`/fr/requests/${request}`);
    assert.equal(await page.locator('form[action$="/sending"]').count(), 0, 'it can still be sent');
    assert.ok((await page.locator('article.offer').count()) > 0, 'nobody who could help is shown');
  },
};

const keepsWords = {
  name: 'going back and forth in the form loses nothing',
  run: async ({person}) => {
    const page = await person('point_of_contact', {script: false});
    await page.goto('/en/requests/new');
    await fill(page, {note: 'Our laboratories need advice on locking up biological samples.'});
    await send(page, 'textarea[name=note]');
    const request = recordOf(page);
    await page.goto(`/en/requests/${request}/summary`);
    await page.goto(await page.locator('main a[href*="/needs/"][href$="/who"]').first().getAttribute('href'));
    await fill(page, {who: 'Public health laboratory'});
    await send(page, '[name=who]');
    await page.goBack();
    await page.reload();
    assert.equal(await page.locator('[name=who]').inputValue(), 'Public health laboratory');
  },
};

const offers = {
  name: 'a provider writes an offer and finds it again', everyEngine: true,
  run: async ({person}) => {
    const page = await person('provider', {script: false});
    await page.goto('/en/offers/new');
    await fill(page, {title: 'Course on dual-use goods for customs officers',
      text: 'Five days for twenty officers, with exercises on commodity identification.'});
    await page.locator('[name=modality][value=training]').check();
    await send(page, '[name=title]');
    await noFault(page);
    const offer = recordOf(page);
    assert.ok(offer, `no offer was made: ${page.url()}`);
    await page.goto('/es/offers');
    await page.goto(`/es/offers/${offer}`);
    assert.ok((await page.locator('h1').innerText()).includes('dual-use goods'));
  },
};

const inDays = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);

const readyHelp = {
  name: 'a provider puts up a call, and a State finds it first among what could help', everyEngine: true,
  run: async ({person}) => {
    const provider = await person('provider', {script: false});
    await provider.goto('/en/shelf/new');
    await provider.locator('[name=kind][value=call]').check();
    await fill(provider, {title: 'An hour on customs control of dual-use goods',
      text: 'A customs officer answers your questions on dual-use goods.', topics: 'customs control, dual-use goods',
      from: inDays(8), places: '2', lead_days: '5'});
    await send(provider, '[name=title]');
    await noFault(provider);
    const item = recordOf(provider);
    assert.ok(item, `nothing was put up: ${provider.url()}`);
    const state = await person('point_of_contact');
    await state.goto('/fr/shelf?kind=call');
    assert.ok((await state.locator(`main a[href$="/offers/${item}"]`).count()) > 0, 'it is not on the shelf');
    await state.goto('/en/requests/new');
    await fill(state, {note: 'Our customs service needs advice on customs control of dual-use goods.'});
    await send(state, 'textarea[name=note]');
    const request = recordOf(state);
    await state.goto(`/en/requests/${request}`);
    const ready = state.locator('section.ready').first();
    assert.ok((await ready.locator(`a[href$="/offers/${item}"]`).count()) > 0, 'what is ready does not stand first');
    // In the same sitting: sent, taken, and the note verbale to sign.
    await state.goto(`/en/requests/${request}/summary`);
    await fill(state, {cleared_by: 'The Director of customs'});
    await press(state, '/sending');
    await noFault(state);
    await state.goto(`/en/requests/${request}`);
    await state.locator(`a[href*="/shelf/${item}/taking"]`).first().click();
    await state.waitForLoadState('domcontentloaded');
    await press(state, '/taking');
    await noFault(state);
    assert.match(state.url(), /\/cases\//, 'nothing was agreed');
    const agreed = recordOf(state);
    const note = await state.request.get(`/en/requests/${request}/note/pdf`);
    assert.equal((await note.body()).subarray(0, 4).toString(), '%PDF', 'there is no note to sign');
    assert.equal((await provider.goto(`/en/cases/${agreed}`)).status(), 200, 'the provider does not see it');
  },
};

const letter = {
  name: 'the secretariat enters a letter and circulates the request', everyEngine: true,
  run: async ({person}) => {
    const page = await person('secretariat', {script: false});
    await page.goto('/en/desk/letter');
    const requester = page.locator('[name=requester] option:not([value=""])').first();
    await page.locator('[name=requester]').selectOption(await requester.getAttribute('value'));
    await fill(page, {
      note: 'The State asks for help in drafting a law on the control of toxic chemicals.',
      dated: '2026-03-01'
    });
    await send(page, '[name=requester]');
    await noFault(page);
    const request = recordOf(page);
    assert.ok(request, `the letter became no request: ${page.url()}`);
    await page.goto(`/en/requests/${request}/summary`);
    const first = await page.locator('main a[href$="/consent"]').first().getAttribute('href');
    await page.goto(first);
    await page.locator('[name=circulation][value=express]').check();
    await send(page, '[name=circulation]');
    await page.goto(`/en/requests/${request}/summary`);
    await Promise.all([
      page.waitForEvent('domcontentloaded'), page.locator('form[action$="/sending"] button').first().click()
    ]);
    await noFault(page);
    await page.goto(`/en/requests/${request}`);
    for (const step of ['authentication', 'acknowledgement', 'circulation']) {
      await Promise.all(
          [page.waitForEvent('domcontentloaded'), page.locator(`form[action$="/${step}"] button`).click()]);
      await noFault(page);
    }
    const provider = await person('provider');
    const reply = await provider.goto(`/en/requests/${request}`);
    assert.equal(reply.status(), 200, 'a provider does not see the circulated request');
  },
};

const whyNot = {
  name: 'for an offer that is not listed one can ask why',
  run: async ({person}) => {
    const page = await person('point_of_contact', {script: false});
    await page.goto('/en/requests');
    const own = await page.$$eval(
        'main a[href*="/requests/"]',
        (links) => links.map((link) => link.getAttribute('href'))
                       .filter((href) => /\/requests\/[0-9a-z]{10}$/.test(href)));
    for (const href of own) {
      await page.goto(href);
      const ask = page.locator('a[href*="why-not"], a[href*="/outcome"]').first();
      if (!(await ask.count())) continue;
      await page.goto(await ask.getAttribute('href'));
      const words = page.locator('main [name=words]');
      if (await words.count()) {
        await words.fill('training');
        await Promise.all([page.waitForEvent('domcontentloaded'), words.press('Enter')]);
      }
      const one = page.locator('main a[href*="offer="]').first();
      assert.ok(await one.count(), 'no offer to choose from');
      await page.goto(await one.getAttribute('href'));
      assert.ok((await page.locator('article.offer').innerText()).length > 40, 'no reasons');
      return;
    }
    assert.fail('no own request has a shortlist that can be asked');
  },
};

const attaches = {
  name: 'a scanned letter is attached, comes back as a file, and is hidden from others', everyEngine: true,
  run: async ({person, base}) => {
    const page = await person('point_of_contact', {script: false});
    await page.goto('/en/requests/new');
    await fill(page, {note: 'We ask for help with the safe storage of radioactive sources.'});
    await send(page, 'textarea[name=note]');
    const request = recordOf(page);
    await page.goto(`/en/requests/${request}/summary`);
    const step = (await page.locator('main a[href*="/needs/"]').first().getAttribute('href'))
                     .replace(/[^/]+$/, 'attachments');
    await page.goto(step);
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    await page.locator('[name=file]')
        .setInputFiles({name: 'letter <b>.pdf', mimeType: 'application/pdf', buffer: pdf});
    await send(page, '[name=file]');
    await noFault(page);
    await page.goto(`/en/requests/${request}`);
    const link = await page.locator('main a[href*="/attachments/"]').first().getAttribute('href');
    const reply = await page.context().request.get(base + link);
    assert.deepEqual(await reply.body(), pdf);
    assert.match(reply.headers()['content-disposition'], /^attachment/);
    assert.equal(reply.headers()['x-content-type-options'], 'nosniff');
    for (const role of ['visitor', 'provider']) {
      const other = await person(role);
      const {status} =
          await other.context().request.get(base + link, {maxRedirects: 0}).then((one) => ({
                                                                                   status: one.status()
                                                                                 }));
      assert.notEqual(status, 200, `a ${role} can read it`);
    }
    await page.goto(step);
    await page.locator('[name=file]').setInputFiles({
      name: 'letter.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><script>alert(1)</script>')
    });
    await send(page, '[name=file]');
    assert.ok(
        (await page.locator('.faults, .fault').count()) > 0, 'a page that calls itself a PDF was taken');
  },
};

// Second factor
// ------------------------------------------------------------------------------------------------------

function base32(text) {
  let bits = 0n;
  const clean = text.replaceAll(/[\s=]/g, '').toUpperCase();
  for (const letter of clean)
    bits = (bits << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bytes = Math.floor((clean.length * 5) / 8);
  bits >>= BigInt(clean.length * 5 - bytes * 8);
  return Buffer.from(bits.toString(16).padStart(bytes * 2, '0'), 'hex');
}

// RFC 6238, 30 seconds, six digits.
function oneTimeCode(secret, seconds = Date.now() / 1000) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const sum = createHmac('sha1', base32(secret)).update(counter).digest();
  const at = sum[19] & 15;
  return String((sum.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

// A practice account is shared: nobody may change its keys. So this one is made by `lightfoot user add`.
const secondFactor = {
  name: 'an administrator of the real space sets up a second factor, and needs it from then on',
  run: async ({person, addAdministrator}) => {
    const account = await addAdministrator();
    const page = await person('visitor', {script: false});
    await signIn(page, account);
    if (!page.url().includes('/account/second-factor')) await page.goto('/en/account/second-factor');
    const secret = (await page.locator('main code').first().innerText()).trim();
    await fill(page, {code: oneTimeCode(secret)});
    await send(page, '[name=code]');
    await noFault(page);
    assert.ok((await page.locator('main ol code').count()) >= 8, 'no recovery codes are shown');
    const recovery = (await page.locator('main ol code').first().innerText()).trim();
    const again = await person('visitor', {script: false});
    await signIn(again, account);
    assert.match(again.url(), /\/sign-in\/code/, 'the password alone was enough');
    await fill(again, {code: recovery});
    await send(again, '[name=code]');
    await noFault(again);
    await again.goto('/en/account');
    assert.equal(new URL(again.url()).pathname, '/en/account');
  },
};

// Presses the one button of the form that leads to this address.
const press = async (page, address) => Promise.all([
  page.waitForEvent('domcontentloaded'), page.locator(`form[action$="${address}"] button:not([type=button])`).first().click()
]);

const signs = {
  name: 'a ministry clears its note verbale and the desk signs off the answer that was drafted',
  run: async ({person}) => {
    const page = await person('point_of_contact', {script: false});
    await page.goto('/fr/requests/new');
    await fill(page, {note: french});
    await send(page, 'textarea[name=note]');
    const request = recordOf(page);
    await page.goto(`/ar/requests/${request}/note`);
    assert.ok((await page.locator('.paper').innerText()).includes('تهدي البعثة الدائمة'));
    await fill(page, {cleared_by: 'Mme la Directrice'});
    await press(page, '/clearance');
    await press(page, '/sending');
    await noFault(page);
    await page.goto(`/fr/requests/${request}/note`);
    await page.locator('[name=signed_note]').setInputFiles(
        {name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a scan')});
    await press(page, '/signed-note');
    await noFault(page);
    const desk = await person('secretariat', {script: false});
    await desk.goto(`/en/requests/${request}`);
    await press(desk, '/authentication');
    let letter = null;
    for (let tries = 0; tries < 30 && !letter; ++tries) {
      await new Promise((again) => setTimeout(again, 1000));
      await desk.goto(`/en/requests/${request}`);
      const link = desk.locator('main a[href*="/letters/"]');
      if (await link.count()) letter = await link.first().getAttribute('href');
    }
    assert.ok(letter, 'no acknowledgement was drafted');
    await desk.goto(letter);
    await press(desk, '/signing');
    await noFault(desk);
    await page.goto(letter.replace('/en/', '/fr/'));
    assert.ok((await page.locator('.paper').innerText()).includes('accuser réception'));
  },
};

export const tests = [
  visitorLooks(true),
  visitorLooks(false),
  nothingKept,
  asks,
  keepsWords,
  offers,
  readyHelp,
  letter,
  signs,
  attaches,
  whyNot,
  secondFactor,
  {
    name: 'one-time codes as RFC 6238 has them',
    noServer: true,
    run: async () => assert.equal(oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59), '287082'),
  },
];
