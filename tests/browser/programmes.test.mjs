// Development programmes from the menu to one of them and back, with and without script: words, a facet, a
// page, and the list as it was left.

import assert from 'node:assert/strict';

const journey = (script) => ({
  name: `programmes are found, narrowed, read and left ${script ? 'with' : 'without'} script`, seconds: 120,
  run: async ({person}) => {
    const reader = await person('point_of_contact', {script});
    await reader.goto('/en/');
    const address = await reader.locator('header .menu a[href$="/programmes"]').getAttribute('href');
    await reader.goto(address);
    const all = await reader.locator('main .list > li').count();
    assert.ok(all > 5, `${all} programmes of the practice ground`);
    assert.match(await reader.locator('main').innerText(), /lightfoot programmes update/);

    await reader.locator('main input[name=words]').fill('customs');
    await Promise.all([reader.waitForEvent('domcontentloaded'),
                       reader.locator('main form[role=search] button').first().click()]);
    assert.match(reader.url(), /words=customs/);
    const found = await reader.locator('main .list > li').count();
    assert.ok(found > 0 && found <= all);

    const facet = reader.locator('main .facets a').first();
    await Promise.all([reader.waitForEvent('domcontentloaded'), facet.click()]);
    assert.match(reader.url(), /words=customs/, 'the words stay');
    const narrowed = reader.url();
    const title = await reader.locator('main .list h2 a').first().innerText();
    await Promise.all([reader.waitForEvent('domcontentloaded'),
                       reader.locator('main .list h2 a').first().click()]);
    assert.match(reader.url(), /\/programmes\/[0-9a-f]{16}$/);
    assert.ok((await reader.locator('main h1').innerText()).includes(title.trim().slice(0, 20)));

    await reader.goBack();
    assert.equal(reader.url(), narrowed);
    await reader.goto('/en/programmes/publishers');
    assert.match(await reader.locator('main').innerText(), /read from a file/);
  },
});

const brief = {
  name: 'the brief of a State is read, a source followed, and taken along as paper', seconds: 120,
  run: async ({person}) => {
    const reader = await person('point_of_contact', {script: false});
    await reader.goto('/en/states/XAH');
    await reader.goto(await reader.locator('main a[href$="/briefs/states/XAH"]').getAttribute('href'));
    const words = await reader.locator('main .list > li p').first().innerText();
    assert.ok(words.length > 5);
    const source = await reader.locator('main .list > li .meta a').first().getAttribute('href');
    const paper = await reader.locator('main a[href$="/print"]').getAttribute('href');
    const pdf = await reader.request.get(paper);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
    const opened = await reader.goto(source);
    assert.equal(opened.status(), 200);
  },
};

// "service des douanes" is what French says for a topic; the page searches what says the same and says that it did so.
const widened = (script) => ({
  name: `a search that the vocabulary widens says so, is narrowed and widened again ${script ? 'with' : 'without'} script`,
  seconds: 120,
  run: async ({person}) => {
    const reader = await person('point_of_contact', {script});
    const count = () => reader.locator('main .list > li').count();
    const main = () => reader.locator('main').innerText();
    const follow = (link) => Promise.all([reader.waitForEvent('domcontentloaded'), link.click()]);
    await reader.goto('/en/programmes');
    await reader.locator('main input[name=words]').fill('service des douanes');
    await follow(reader.locator('main form[role=search] button').first());
    assert.match(await main(), /Also searched, in all six languages, for what says the same: .*[Cc]ustoms/);
    const wide = await count();
    assert.ok(wide > 0, 'English programmes are found for French words');
    await follow(reader.locator('main .hint a[href*="typed=yes"]'));
    assert.match(reader.url(), /typed=yes/);
    assert.match(await main(), /Only the words typed were searched for/);
    assert.equal(await reader.locator('main input[name=words]').inputValue(), 'service des douanes', 'the words stay');
    const narrow = await count();
    assert.ok(narrow < wide, `${narrow} by the words alone, ${wide} by what says the same`);
    await follow(reader.locator('main .hint a[href*="words="]'));
    assert.doesNotMatch(reader.url(), /typed=yes/);
    assert.equal(await count(), wide);

    await reader.locator('main input[name=words]').fill('Sulenta');
    await follow(reader.locator('main form[role=search] button').first());
    assert.doesNotMatch(await main(), /Also searched/, 'a word of no topic is searched as it is');
  },
});

export const tests = [journey(true), journey(false), brief, widened(true), widened(false)];
