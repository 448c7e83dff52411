// A story from the confirmation of a delivery to its readers and back, without script: the State chooses what
// is public, somebody else asks for something like it, and what is taken back is gone at once.

import assert from 'node:assert/strict';

import {send} from './harness/browser.mjs';

async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
  const fault = page.locator('.faults');
  if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
}

const posting = (page, end) => page.locator(`main form[action$="${end}"] button`).first();

// The case whose delivery the State still has to answer, as the practice ground brings it along.
async function reported(state) {
  await state.goto('/en/cases');
  for (const address of await state.locator('main a[href*="/cases/"]').evaluateAll(
           (links) => links.map((link) => link.getAttribute('href')))) {
    await state.goto(address);
    const delivery = state.locator('main a[href*="/deliveries/"]').first();
    if (!await delivery.count()) continue;
    const here = address;
    await state.goto(await delivery.getAttribute('href'));
    if (await state.locator('main form[action$="/confirmation"]').count()) return here;
  }
  return assert.fail('no delivery waits for the State');
}

const toldAndTakenBack = {
  name: 'a story is told, asked for and taken back', seconds: 240,
  run: async ({person}) => {
    const state = await person('point_of_contact', {script: false});
    const address = await reported(state);
    await press(state, state.locator('main form[action$="/confirmation"] button[value=as_expected]'));
    await state.goto(address);
    await state.goto(await state.locator('main a[href$="/story"]').first().getAttribute('href'));
    const choosing = state.url();

    await state.locator('details:has(form[action$="/summary"]) > summary').click();
    const summary = state.locator('main form[action$="/summary"]');
    await summary.locator('[name=title]').fill('One day that the school repeats');
    await summary.locator('[name=text]').fill('Dr Reed came for one day; our instructors go on by themselves.');
    await press(state, summary.locator('button').first());
    for (const part of ['state_name', 'need', 'deliveries', 'state_summary'])
      await state.locator(`main input[name=part][value=${part}]`).check();
    await press(state, state.locator('main form[action$="/release"] button').first());
    assert.match(await state.locator('#looked_at').innerText(), /Dr Reed/);
    await press(state, state.locator('#looked_at button'));
    const story = await state.locator('aside a[href*="/stories/"]').first().getAttribute('href');

    const reader = await person('provider', {script: false});
    await reader.goto('/en/stories');
    assert.match(await reader.locator('main').innerText(), /One day that the school repeats/);
    await reader.goto(story);
    assert.match(await reader.locator('main').innerText(), /Sulenta/);

    await state.goto(story);
    await state.goto(await state.locator('main a[href$="/ask"]').first().getAttribute('href'));
    await send(state, '[name=note]');
    assert.match(state.url(), /\/topics$/, 'a draft with topics to confirm');
    const draft = state.url().match(/\/requests\/([0-9a-z]{10})/)[1];
    await state.goto(`/en/requests/${draft}`);
    assert.ok(await state.locator(`main a[href="${story}"]`).count(), 'the draft remembers the story');

    await state.goto(choosing);
    await press(state, posting(state, '/withdrawal'));
    const gone = await reader.goto(story);
    assert.equal(gone.status(), 404);
    await state.goto(`/en/requests/${draft}`);
    assert.equal(await state.locator(`main a[href="${story}"]`).count(), 0);
  },
};

export const tests = [toldAndTakenBack];
