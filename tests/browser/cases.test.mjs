// A case from the mail to the closing, as its two sides go through it, without script. Clicks are counted
// where the number of them is promised.

import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {send, signIn} from './harness/browser.mjs';

async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
  const fault = page.locator('.faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
}

const posting = (page, end) => page.locator(`main form[action$="${end}"] button`).first();

// The address in the newest mail that leads to a page below `path`. Mail goes out within seconds.
async function linkInMail(server, path) {
  const inbox = join(server.folder, 'data', 'mail_practice', 'new');
  for (let tries = 0; tries < 120; ++tries) {
    for (const name of existsSync(inbox) ? readdirSync(inbox) : []) {
      const mail = readFileSync(join(inbox, name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const at = mail.indexOf(path);
      if (at < 0) continue;
      return mail.slice(mail.lastIndexOf('http', at), at) + mail.slice(at).match(/^[^\s"<>]+/)[0];
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return assert.fail(`no mail leads to ${path}`);
}

const addressOf = (base, link) => base + new URL(link).pathname;

// What the State is asked on the way is counted here, beside what the software says at the end: the note, the
// expectations, circulation, clearance, the signed note.
async function circulated({person}) {
  const state = await person('point_of_contact', {script: false});
  await state.goto('/en/requests/new');
  await state.locator('main [name=note]').fill('Our customs school asks for one day on dual-use goods.');
  await send(state, '[name=note]');
  const request = state.url().match(/\/requests\/([0-9a-z]{10})/)[1];
  await state.goto(`/en/requests/${request}/summary`);
  await state.goto(await state.locator('main a[href$="/expectations"]').first().getAttribute('href'));
  await state.locator('main [name=expectations]').fill('The instructors can give it themselves next year.');
  await send(state, '[name=expectations]');
  await state.goto(`/en/requests/${request}/summary`);
  await state.goto(await state.locator('main a[href$="/consent"]').first().getAttribute('href'));
  await state.locator('main [name=circulation][value=express]').check();
  await send(state, '[name=circulation]');
  await state.goto(`/en/requests/${request}/summary`);
  await state.locator('main [name=cleared_by]').first().fill('Director of legal affairs');
  await press(state, posting(state, '/sending'));
  await state.goto(`/en/requests/${request}/note`);
  await state.locator('main input[name=signed_note]').setInputFiles(
      {name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nsigned')});
  await press(state, posting(state, '/signed-note'));
  const desk = await person('secretariat', {script: false});
  for (const step of ['authentication', 'acknowledgement', 'circulation']) {
    await desk.goto(`/en/requests/${request}`);
    await press(desk, posting(desk, `/${step}`));
  }
  return {state, request, answers: 5};
}

const fromMailToClosing = {
  name: 'a provider answers a mail, both sides decide, deliver, confirm and close', seconds: 240,
  run: async ({person, accounts, server, base}) => {
    const begun = Date.now();
    const {state, request, answers} = await circulated({person});

    // The provider, not signed in: the link, the sign-in, the button.
    const link = await linkInMail(server, `/requests/${request}/interest`);
    const provider = await person('visitor', {script: false});
    let clicks = 1;
    await provider.goto(addressOf(base, link));
    assert.match(provider.url(), /\/sign-in/);
    const account = accounts.find((one) => one.role === 'provider');
    const form = provider.locator('form:has(input[type=password])');
    await form.locator('input[name=email]').fill(account.email);
    await form.locator('input[name=password]').fill(account.password);
    await press(provider, form.locator('button').first());
    ++clicks;
    await press(provider, posting(provider, '/interest'));
    ++clicks;
    assert.ok(clicks <= 3, `${clicks} clicks from the mail to the interest`);
    const id = provider.url().match(/\/cases\/([0-9a-z]{10})/)[1];
    const page = `/en/cases/${id}`;

    await state.goto(page);
    await press(state, posting(state, '/acceptance'));
    await provider.goto(page);
    await press(provider, posting(provider, '/acceptance'));
    const fields = provider.locator('main form[action$="/deliveries"]');
    await provider.locator('details:has(form[action$="/deliveries"]) summary').click();
    await fields.locator('[name=title]').fill('One day with the instructors');
    await fields.locator('[name=place]').fill('The customs school');
    await press(provider, posting(provider, '/deliveries'));
    const delivery = provider.url().match(/\/deliveries\/([0-9a-z]{10})/)[1];
    await state.goto(`/en/deliveries/${delivery}`);
    await press(state, posting(state, '/agreement'));
    await provider.goto(`/en/deliveries/${delivery}`);
    await provider.locator('form[action$="/report"] [name=words]').fill('Four instructors took part.');
    await press(provider, posting(provider, '/report'));

    // The State, signed in: the link in the mail, the delivery, the answer.
    const waits = await linkInMail(server, `/cases/${id}`);
    clicks = 1;
    await state.goto(addressOf(base, waits));
    await press(state, state.locator(`main a[href$="/deliveries/${delivery}"]`).first());
    ++clicks;
    assert.ok((await state.locator('main').innerText()).includes('can give it themselves'),
        'the State does not see its own expectations where it answers');
    await press(state, state.locator('button[name=fulfilment][value=as_expected]'));
    ++clicks;
    assert.ok(clicks <= 3, `${clicks} clicks from the mail to the confirmation`);

    await state.goto(`/en/requests/${request}`);
    const asked = Number((await state.locator('aside').innerText()).match(/(\d+) answers? so far/)[1]);
    assert.equal(asked, answers + 3, 'acceptance, agreement and confirmation are counted as well');
    assert.ok(asked <= 25, `${asked} answers were asked of the State`);
    assert.ok(Date.now() - begun < 30 * 60 * 1000);

    for (const side of [provider, state]) {
      await side.goto(page);
      await side.locator('main [name=outcome][value=delivered]').check();
      await side.locator('main [name=helped]').fill('Short days.');
      await press(side, posting(side, '/feedback'));
    }
    assert.ok((await state.locator('main').innerText()).includes('Closed'), 'the case is still open');
    assert.ok((await state.locator('main').innerText()).includes('One question about its use'));
  },
};

const atOnce = {
  name: 'two people of a State decide at once and see both texts',
  run: async ({person, accounts}) => {
    const first = await person('point_of_contact', {script: false});
    await first.goto('/en/cases');
    const address = await first.locator('main a[href*="/cases/"]').evaluateAll(
        (links) => links.map((one) => one.getAttribute('href'))
                       .find((one) => /cases\/[0-9a-z]{10}$/.test(one)));
    const second = await person('visitor', {script: false});
    await signIn(second, accounts.find((one) => one.email.startsWith('deputy')));
    await first.goto(address);
    await second.goto(address);
    const write = async (page, words) => {
      const form = page.locator('main form[action$="/refusal"]');
      const fold = page.locator('details:has(form[action$="/refusal"]) summary');
      if (!(await form.isVisible())) await fold.click();
      await form.locator('[name=reason][value=other]').check();
      await form.locator('[name=decline_words]').fill(words);
      await Promise.all([page.waitForEvent('domcontentloaded'), form.locator('button').click()]);
    };
    await write(first, 'We choose another way.');
    await write(second, 'We would rather wait.');
    const shown = await second.locator('main').innerText();
    assert.ok(shown.includes('We choose another way.'), 'what the first wrote is not shown');
    assert.ok(shown.includes('We would rather wait.'), 'what the second wrote is lost');
  },
};

export const tests = [fromMailToClosing, atOnce];
