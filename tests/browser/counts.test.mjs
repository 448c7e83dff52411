// How much is asked of people: every action is counted, a field that is filled, a box that is ticked, a button or
// link that is pressed. Without script. From the provider's mail to the State's confirmation: cases.test.mjs.

import assert from 'node:assert/strict';

// A page whose actions are counted.
function counted(page) {
  const one = async (selector) => {
    const found = page.locator(selector);
    assert.ok(await found.count(), `there is no ${selector} on ${page.url()}`);
    return found.first();
  };
  const hand = {
    page,
    actions: 0,
    fill: async (name, value) => {
      ++hand.actions;
      await (await one(`main [name="${name}"]`)).fill(value);
    },
    choose: async (name, value) => {
      ++hand.actions;
      await (await one(`main [name="${name}"][value="${value}"]`)).check();
    },
    press: async (selector) => {
      ++hand.actions;
      const button = await one(selector);
      await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
      const fault = page.locator('.faults');
      if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
    },
    submit: (address) => hand.press(`main form[action$="${address}"] button`),
  };
  return hand;
}

const fromFrontPageToCirculation = {
  name: 'a short note from the front page takes at most twelve actions, its way to the providers five decisions',
  everyEngine: true, seconds: 120,
  run: async ({person}) => {
    const state = counted(await person('point_of_contact', {script: false}));
    await state.page.goto('/en/');
    await state.fill('note', 'Our customs officers at the northern port want to recognise dual-use goods.');
    await state.submit('/look');
    await state.submit('/requests/new');
    await state.press('main button[name=then][value=summary]');
    const request = state.page.url().match(/\/requests\/([0-9a-z]{10})\/summary/)?.[1];
    assert.ok(request, `the note does not lead to its summary: ${state.page.url()}`);
    await state.press('main a[href$="/consent"]');
    await state.choose('circulation', 'express');
    await state.press('main button[name=then][value=summary]');
    await state.fill('cleared_by', 'The Director of customs');
    await state.submit('/sending');
    assert.ok(state.actions <= 12, `${state.actions} actions for a short note`);

    const desk = counted(await person('secretariat', {script: false}));
    await desk.page.goto(`/en/requests/${request}`);
    for (const act of ['/authentication', '/acknowledgement', '/circulation']) await desk.submit(act);
    assert.ok(desk.actions <= 5, `${desk.actions} decisions from arrival to circulation`);

    const provider = await person('provider', {script: false});
    await provider.goto(`/en/requests/${request}`);
    assert.ok((await provider.locator('main').innerText()).includes('northern port'),
        'the provider does not see what was circulated');
  },
};

export const tests = [fromFrontPageToCirculation];
