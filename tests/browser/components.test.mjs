// From the list of hosts to the answer behind the link: the State chooses, asks in private, the host answers
// without an account and without script, takes its word back.

import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {send} from './harness/browser.mjs';

const name = 'A customs school with instructors of its own';

async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
  const fault = page.locator('.faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
}

async function mailTo(server, address, path) {
  const inbox = join(server.folder, 'data', 'mail_practice', 'new');
  for (let tries = 0; tries < 120; ++tries) {
    for (const one of existsSync(inbox) ? readdirSync(inbox) : []) {
      const mail = readFileSync(join(inbox, one), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      if (mail.includes(path) && mail.includes(address)) return mail;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return assert.fail(`no mail to ${address} leads to ${path}`);
}

const words = async (page) => page.locator('main').innerText();

const journey = {
  name: 'a State adds to a programme, its host is asked in private and takes its word back', seconds: 180,
  run: async ({person, server, base}) => {
    const state = await person('point_of_contact', {script: false});
    await state.goto('/en/requests/new');
    await state.locator('main [name=note]').fill(
        'Our customs school asks for one day on dual-use goods in cargo and documents.');
    await send(state, 'textarea[name=note]');
    const id = state.url().match(/requests\/([0-9a-z]{10})/)[1];
    await state.goto(`/en/requests/${id}/hosts`);
    const host = state.locator('article.offer', {hasText: name}).first();
    await press(state, host.locator('form[action$="/components"] button'));
    const component = state.url().replace(/\?.*/, '');
    assert.match(component, /\/components\/[0-9a-z]{10}$/);
    assert.equal(
        await state.locator('[name=contact_email]').inputValue(), 'school@sulenta.example',
        'the record says whom to ask');
    await state.locator('[name=untouched]').fill('The timetable and who teaches.');
    await press(state, state.locator('form:has([name=added]) button').first());
    await state.locator('[name=cleared_by]').fill('Director of Customs');
    await press(state, state.locator('button[formaction$="/question"]'));
    assert.ok((await words(state)).includes('The question is with the host'));

    const mail = await mailTo(server, 'school@sulenta.example', '/hosting/');
    for (const secret of [name, 'Practice State Sulenta', 'dual-use', 'timetable'])
      assert.ok(!mail.includes(secret), `the mail says “${secret}”`);
    const path = new URL(mail.match(/https?:\/\/[^\s]*\/hosting\/[^\s<>"]+/)[0]).pathname;
    const visitor = await person('visitor', {script: false});
    await visitor.goto(path);
    const page = await words(visitor);
    for (const part of [name, 'The timetable and who teaches.', 'Who sees your answer'])
      assert.ok(page.includes(part), part);
    await visitor.locator('[name=answer][value=to_parties]').check();
    await press(visitor, visitor.locator('main form button').first());
    assert.ok((await words(visitor)).includes('You answered on'));
    await state.goto(component);
    assert.ok((await words(state)).includes('the host carries it'));

    await visitor.goto(path);
    await visitor.locator('[name=answer][value=taken_back]').check();
    await press(visitor, visitor.locator('main form button').first());
    assert.equal(await visitor.locator('main form').count(), 0, 'there is nothing more to answer');
    await state.goto(component);
    assert.ok((await words(state)).includes('taken its consent back'));
  },
};

export const tests = [journey];
