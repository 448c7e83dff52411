// The whole chain, from the first note to the confirmed delivery, by the people who do it, with every action counted: a
// field that is filled, a box that is ticked, a button or link that is pressed. Without script.

import assert from 'node:assert/strict';

// A page whose actions are counted.
function counted(page) {
  const at = async (locator, what) => {
    assert.ok(await locator.count(), `there is no ${what} on ${page.url()}`);
    return locator.first();
  };
  const settled = async (act) => {
    await Promise.all([page.waitForEvent('domcontentloaded'), act]);
    const fault = page.locator('.faults');
    if (await fault.count()) assert.fail(`faults on ${page.url()}: ${(await fault.innerText()).slice(0, 300)}`);
  };
  const hand = {
    page,
    actions: 0,
    fill: async (name, value) => {
      ++hand.actions;
      await (await at(page.locator(`main [name="${name}"]`), `field ${name}`)).fill(value);
    },
    choose: async (name, value) => {
      ++hand.actions;
      await (await at(page.locator(`main [name="${name}"][value="${value}"]`), `choice ${name}`)).check();
    },
    follow: async (selector) => {
      ++hand.actions;
      await settled((await at(page.locator(selector), `link ${selector}`)).click());
    },
    // The button of the form that leads to this address.
    press: async (address) => {
      ++hand.actions;
      await settled((await at(page.locator(`form[action$="${address}"] button[type=submit], form[action$="${address}"] button:not([type])`),
        `button to ${address}`)).click());
    },
  };
  return hand;
}

const idIn = (url, kind) => url.match(new RegExp(`/${kind}/([0-9a-z]{10})`))?.[1];

const chain = {
  name: 'from the first note to the confirmed delivery, with the actions counted', everyEngine: true, seconds: 150,
  run: async ({person}) => {
    const state = counted(await person('point_of_contact', {script: false}));
    await state.page.goto('/en/');
    await state.follow('main a[href$="/requests/new"], header a[href$="/requests/new"], nav a[href$="/requests"]');
    if (!state.page.url().includes('/new')) await state.follow('main a[href$="/requests/new"]');
    await state.fill('note', 'Our customs service wants its officers at the northern port to recognise dual-use goods.');
    await state.press('/requests/new');
    const request = idIn(state.page.url(), 'requests');
    assert.ok(request, `no request was started: ${state.page.url()}`);
    await state.follow('main a[href$="/consent"], main a[href$="/summary"]');
    if (state.page.url().endsWith('/summary')) await state.follow('main a[href$="/consent"]');
    await state.choose('circulation', 'express');
    await state.follow('main form button');
    if (!state.page.url().endsWith('/summary')) await state.follow('main a[href$="/summary"]');
    await state.fill('cleared_by', 'The Director of customs');
    await state.press('/sending');
    assert.ok(state.actions <= 12, `${state.actions} actions for a short note, at most 12`);
    const asked = state.actions;

    const desk = counted(await person('secretariat', {script: false}));
    await desk.page.goto(`/en/requests/${request}`);
    for (const step of ['/authentication', '/acknowledgement', '/circulation']) await desk.press(step);
    assert.ok(desk.actions <= 5, `${desk.actions} decisions from arrival to circulation, at most 5`);

    // The mail's link leads to the needs.
    const provider = counted(await person('provider', {script: false}));
    ++provider.actions;
    await provider.page.goto(`/en/requests/${request}/interest`);
    await provider.follow('main form[action$="/interest"] button');
    const it = idIn(provider.page.url(), 'cases');
    assert.ok(it, `no case was begun: ${provider.page.url()}`);
    assert.ok(provider.actions <= 3, `${provider.actions} actions from mail to interest, at most 3`);
    await provider.press('/acceptance');

    state.actions = 0;
    await state.page.goto(`/en/cases/${it}`);
    await state.press('/acceptance');
    await provider.page.goto(`/en/cases/${it}`);
    await provider.fill('title', 'A day with the instructors');
    await provider.press(`/cases/${it}/deliveries`);
    await state.page.goto(`/en/cases/${it}`);
    await state.press('/agreement');
    await provider.page.goto(`/en/cases/${it}`);
    await provider.press('/report');
    const others = state.actions;

    state.actions = 1;  // the mail's link
    await state.page.goto(`/en/cases/${it}`);
    await state.choose('fulfilment', 'as_expected');
    await state.press('/confirmation');
    assert.ok(state.actions <= 3, `${state.actions} actions to confirm, at most 3`);
    const all = asked + others + state.actions;
    assert.ok(all <= 25, `${all} actions of the State in the whole chain, at most 25`);

    // The software's own count.
    await state.page.goto(`/en/requests/${request}`);
    const told = await state.page.locator('main').innerText();
    const answers = Number(told.match(/(\d+) answers?/)?.[1]);
    assert.ok(answers > 0 && answers <= 25, `the page says ${answers} answers`);
  },
};

export const tests = [chain];
