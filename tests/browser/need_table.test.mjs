// One programme once, and which programme touches which need: by the desk and by a State on a telephone.

import assert from 'node:assert/strict';

import {phone} from './harness/browser.mjs';

const pressed = (page, button) => Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);

const joins = {
  name: 'the desk joins two programmes that could be one, and takes it back, without script',
  run: async ({person}) => {
    const page = await person('secretariat', {script: false});
    await page.goto('/en/programmes?words=veterinary');
    await page.locator('main .list h2 a').first().click();
    await page.locator('a[href$="/likeness"]').click();
    const proposal = page.locator('article.card').first();
    assert.match(await proposal.innerText(), /same amount/);
    await pressed(page, proposal.locator('button[value=same]'));
    await page.goto('/en/programmes?words=veterinary');
    assert.match(await page.locator('main .list').innerText(), /published in 2 parts/);
    await page.locator('main .list h2 a').first().click();
    await page.locator('a[href$="/likeness"]').click();
    await pressed(page, page.locator('form[action$="/end"] button').first());
    await page.goto('/en/programmes?words=veterinary');
    assert.doesNotMatch(await page.locator('main .list').innerText(), /published in 2 parts/);
  },
};

const needTable = {
  name: 'a State reads on a telephone which programme touches which need, and where nothing is',
  run: async ({person}) => {
    const page = await person('point_of_contact', {viewport: phone});
    for (const language of ['en', 'ar']) {
      await page.goto(`/${language}/need-table`);
      const list = page.locator('.need-table-list');
      assert.ok(await list.isVisible(), 'the list stands in place of the grid');
      assert.ok(!(await page.locator('.need-table-grid').isVisible()));
      assert.ok((await list.locator('section').count()) > 0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= phone.width, `${wide} pixels wide`);
    }
    await page.setViewportSize({width: 1280, height: 900});
    assert.ok(await page.locator('.need-table-grid table').isVisible());
  },
};

export const tests = [joins, needTable];
