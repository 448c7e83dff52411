// Who keeps the people of an institution reads what happened to a colleague's account: invited, opened, a task
// given, ended; and reads it still when the account has ended. Somebody else finds nothing.

import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const address = 'second.officer@customs-skills.example';

async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
  const fault = page.locator('main .faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
}

async function invitationTo(server) {
  const inbox = join(server.folder, 'data', 'mail_practice', 'new');
  for (let tries = 0; tries < 120; ++tries) {
    for (const one of existsSync(inbox) ? readdirSync(inbox) : []) {
      const mail = readFileSync(join(inbox, one), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const link = mail.includes(address) && mail.match(/https?:\/\/[^\s]*\/invitation\/[^\s<>"]+/);
      if (link) return new URL(link[0]).pathname;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return assert.fail(`no invitation to ${address} came`);
}

const rows = (page) => page.locator('main ol li, main table tbody tr, main .timeline li').allInnerTexts();

const history = {
  name: 'who keeps the people of an institution reads the history of a colleague’s account', seconds: 180,
  run: async ({person, server}) => {
    const keeper = await person('provider', {script: false});
    await keeper.goto('/en/people');
    await keeper.locator('main [name=email]').fill(address);
    await keeper.locator('main select[name=role]').selectOption('provider');
    await press(keeper, keeper.locator('main form[action$="/people/invitations"] button').last());

    const colleague = await person('visitor', {script: false});
    await colleague.goto(await invitationTo(server));
    await colleague.locator('main [name=name]').fill('Second officer');
    await colleague.locator('main [name=new_password]').fill('a second light step at a time');
    await press(colleague, colleague.locator('main form button').last());

    await keeper.goto('/en/people');
    const card = keeper.locator('main li.card', {hasText: address});
    await card.locator('[name=keeps_people]').check();
    await press(keeper, card.locator('form:has([name=keeps_people]) button'));
    await keeper.goto('/en/people');
    const there = await keeper.locator('main li.card', {hasText: address})
        .locator('a[href$="/history"]').getAttribute('href');
    assert.match(there, /^\/en\/people\/[0-9a-z]{10}\/history$/);
    await keeper.goto(there);
    const told = await keeper.locator('main').innerText();
    assert.ok(told.includes('Second officer'), 'whose history it is');
    const order = ['Person invited', 'Invitation accepted, account opened'].map((words) => told.indexOf(words));
    assert.ok(order[0] >= 0 && order[0] < order[1], `newest last: ${told.slice(0, 600)}`);
    const before = (await rows(keeper)).length;

    await keeper.goto('/en/people');
    await press(keeper, keeper.locator('main li.card', {hasText: address}).locator('form[action$="/end"] button'));
    await keeper.goto('/en/people');
    const former = keeper.locator('main li:not(.card)', {hasText: 'Second officer'});
    await press(keeper, former.locator('a[href$="/history"]'));
    assert.ok((await keeper.locator('main').innerText()).includes('Account ended'));
    assert.ok((await rows(keeper)).length > before, 'the history goes on');

    for (const role of ['point_of_contact', 'visitor']) {
      const stranger = await person(role, {script: false});
      const answer = await stranger.goto(there);
      assert.ok(!(await stranger.content()).includes('Second officer'), `${role} reads it`);
      assert.ok(answer.status() === 404 || answer.url().includes('/sign-in'), `${role} gets ${answer.status()}`);
    }
  },
};

export const tests = [history];
