// A person chooses how often alerts come, makes an address for a feed and a calendar, and ends it again. Without
// script.

import assert from 'node:assert/strict';

const press = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);

const chosenAndFollowed = {
  name: 'a provider chooses how often it hears, follows a feed of its own and ends it, without script',
  everyEngine: true,
  run: async ({person, base}) => {
    const page = await person('provider', {script: false});
    await page.goto('/en/');
    await page.goto(await page.locator('header a[href$="/alerts"]').first().getAttribute('href'));
    const choice = page.locator('main select[name=stories]');
    assert.equal(await choice.inputValue(), 'weekly', 'nothing has to be set');
    await choice.selectOption('never');
    await press(page, page.locator('main form[action$="/alerts"] button'));
    assert.match(await page.locator('[role=status]').innerText(), /Saved/);
    assert.equal(await page.locator('main select[name=stories]').inputValue(), 'never');
    await page.locator('main select[name=stories]').selectOption('weekly');
    await press(page, page.locator('main form[action$="/alerts"] button'));

    await press(page, page.locator('main form[action$="/alerts/address"] button'));
    const [feed, calendar] = await page.locator('main code.address').allInnerTexts();
    const local = (address) => base + new URL(address).pathname;
    const read = await fetch(local(feed));
    assert.equal(read.status, 200);
    assert.match(read.headers.get('content-type'), /atom/);
    const again = await fetch(local(feed), {headers: {'If-None-Match': read.headers.get('etag')}});
    assert.equal(again.status, 304);
    const dates = await (await fetch(local(calendar))).text();
    assert.match(dates, /BEGIN:VEVENT/);

    await page.goto('/en/calendar');
    assert.ok((await page.locator('ul.due > li').count()) > 0);
    assert.equal(dates.match(/BEGIN:VEVENT/g).length, await page.locator('ul.due > li').count());

    await page.goto('/en/alerts');
    await press(page, page.locator('main form[action$="/alerts/address/end"] button'));
    assert.match(await page.locator('[role=status]').innerText(), /no longer in use/);
    assert.equal((await fetch(local(feed))).status, 404);
    assert.equal((await fetch(local(calendar))).status, 404);
  },
};

const tilesLead = {
  name: 'a visitor goes by keyboard from the tiles of States to what one of them has published',
  run: async ({person}) => {
    const page = await person();
    await page.goto('/en/states');
    const tile = page.locator('ul.tiles a').first();
    const name = (await tile.locator('span').innerText()).trim();
    await tile.focus();
    await press(page, {click: () => page.keyboard.press('Enter')});
    assert.equal((await page.locator('main h1').innerText()).trim(), name);
    assert.ok((await page.locator('main ul.list a').count()) > 0);
    const sizes = await (async () => {
      await page.goBack();
      return page.$$eval('ul.tiles', (all) => all.map(
          (list) => new Set([...list.children].map((one) => Math.round(one.getBoundingClientRect().width))).size));
    })();
    assert.deepEqual([...new Set(sizes)], [1], 'all tiles are alike');
  },
};

export const tests = [chosenAndFollowed, tilesLead];
