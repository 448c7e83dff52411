// At the edges: two people and one record, lost lines, hostile words, foreign sites, clients that misbehave.

import assert from 'node:assert/strict';
import {connect} from 'node:net';

import {send} from './harness/browser.mjs';

// Starts a request with this note and opens one question of its first need. Returns the address of the
// question.
async function question(page, note, step) {
  await page.goto('/en/requests/new');
  await page.locator('[name=note]').fill(note);
  await send(page, 'textarea[name=note]');
  const request = page.url().match(/\/requests\/([0-9a-z]{10})/)[1];
  await page.goto(`/en/requests/${request}/summary`);
  const address =
      await page.locator(`main a[href*="/needs/"][href$="/${step}"]`).first().getAttribute('href');
  await page.goto(address);
  return address;
}

const twoPeople = {
  name: 'two people edit one record: both texts are shown, nothing is lost', everyEngine: true,
  run: async ({person}) => {
    const first = await person('point_of_contact', {script: false});
    const second = await person('point_of_contact', {script: false});
    const address = await question(first, 'Help with the control of chemicals in our ports.', 'existing');
    await second.goto(address);
    await first.locator('[name=existing]').fill('A list of importers exists.');
    await send(first, '[name=existing]');
    await second.locator('[name=existing]').fill('The port keeps a register.');
    await send(second, '[name=existing]');
    const words = await second.locator('main').innerText();
    const typed = await second.locator('[name=existing]').inputValue();
    assert.ok(words.includes('A list of importers exists.'), 'the text of the first is not shown');
    assert.equal(typed, 'The port keeps a register.');
    await send(second, '[name=existing]');
    await second.goto(address);
    assert.equal(await second.locator('[name=existing]').inputValue(), 'The port keeps a register.');
  },
};

const draft = {
  name: 'what was typed survives a closed browser',
  run: async ({person}) => {
    const page = await person('point_of_contact');
    const address = await question(page, 'Advice on a national list of controlled goods.', 'expectations');
    await page.locator('[name=expectations]').fill('A list that customs can use.');
    await page.waitForTimeout(600);
    await page.goto('about:blank');
    await page.goto(address);
    const note = page.locator('[data-draft-note]');
    assert.ok(await note.isVisible(), 'the page does not say that something was kept');
    await note.locator('button').click();
    assert.equal(await page.locator('[name=expectations]').inputValue(), 'A list that customs can use.');
  },
};

const frontIsForgotten = {
  name: 'what a visitor types on the front page is kept nowhere',
  run: async ({person}) => {
    const page = await person();
    await page.goto('/en/');
    await page.locator('[name=note]').fill('A paragraph about laboratories.');
    await page.waitForTimeout(600);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  },
};

const hostileWords = {
  name: 'markup and direction marks in words stay words', everyEngine: true,
  run: async ({person}) => {
    const page = await person('provider', {script: true});
    page.on('dialog', (dialog) => assert.fail(`a dialog opened: ${dialog.message()}`));
    const title = '<script>alert(1)</script>"><img src=x onerror=alert(2)> \u202Etxet\u202C & {0} {{1}}';
    await page.goto('/en/offers/new');
    await page.locator('[name=title]').fill(title);
    await page.locator('[name=text]').fill(`${title}\n\u2066isolated`);
    await send(page, '[name=title]');
    const offer = page.url().match(/\/offers\/([0-9a-z]{10})/)?.[1];
    assert.ok(offer, `the offer was refused: ${page.url()}`);
    for (const address of [`/en/offers/${offer}`, `/ar/offers/${offer}`, '/en/offers']) {
      await page.goto(address);
      assert.equal(
          await page.locator('main img[src="x"], main script').count(), 0, `markup came alive on ${address}`);
    }
    await page.goto(`/en/offers/${offer}`);
    const shown = await page.locator('h1').innerText();
    assert.ok(shown.includes('<script>alert(1)</script>') && shown.includes('{0} {{1}}'), shown);
    assert.ok(!/[\u202a-\u202e]/.test(shown), 'a direction mark is left in a title');
  },
};

const safeHeaders = {
  name: 'every answer carries the headers that keep foreign code out',
  run: async ({base}) => {
    for (const path of ['/en/', '/en/no-such-page', '/api/offers', '/en/sign-in']) {
      const {headers} = await fetch(base + path, {redirect: 'manual'});
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.ok(!/unsafe|\*/.test(policy), `${path}: ${policy}`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    }
  },
};

const cookies = {
  name: 'the cookie of a session is out of reach of scripts and other sites',
  run: async ({person}) => {
    const page = await person('provider');
    await page.goto('/en/account');
    const cookies = await page.context().cookies();
    const session = cookies.find((one) => one.name.endsWith('session'));
    assert.ok(session?.httpOnly, 'a script can read it');
    assert.match(session.sameSite, /Lax|Strict/);
    assert.equal(await page.evaluate(() => document.cookie.includes('session')), false);
  },
};

const foreignSite = {
  name: 'a form on another site changes nothing', everyEngine: true,
  run: async ({base, states}) => {
    const cookie = states.provider.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
    for (const headers
             of [{Origin: 'https://example.org'}, {'Sec-Fetch-Site': 'cross-site'},
                 {Referer: 'https://example.org/x'}]) {
      const reply = await fetch(`${base}/en/offers/new`, {
        method: 'POST',
        redirect: 'manual',
        headers: {...headers, Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded'},
        body: 'title=foreign&text=foreign'
      });
      assert.ok(
          reply.status >= 400 && reply.status < 500, `${JSON.stringify(headers)}: status ${reply.status}`);
    }
    assert.ok(!(await (await fetch(`${base}/api/offers`)).text()).includes('"foreign"'));
  },
};

const signOut = {
  name: 'after signing out the session is worth nothing', everyEngine: true,
  run: async ({person, accounts, base}) => {
    const page = await person('visitor', {script: false});
    const account = accounts.find((one) => one.role === 'committee');
    await page.goto('/en/sign-in');
    await page.locator('form:has(input[type=password]) [name=email]').fill(account.email);
    await page.locator('form:has(input[type=password]) [name=password]').fill(account.password);
    await Promise.all([
      page.waitForEvent('domcontentloaded'),
      page.locator('form:has(input[type=password]) button').first().click()
    ]);
    const kept = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
    const look = () => fetch(`${base}/en/account`, {headers: {Cookie: kept}, redirect: 'manual'});
    assert.equal((await look()).status, 200);
    await page.locator('header .me summary').click();
    await Promise.all([
      page.waitForEvent('domcontentloaded'), page.locator('form[action$="/sign-out"] button').first().click()
    ]);
    assert.notEqual((await look()).status, 200);
  },
};

// One connection, bytes as given; the status of the answer, or "closed".
function raw(base, bytes, seconds = 10) {
  const {hostname, port} = new URL(base);
  return new Promise((done) => {
    const socket =
        connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () => socket.write(bytes));
    const timer = setTimeout(() => (socket.destroy(), done('still open')), seconds * 1000);
    const end = (what) => (clearTimeout(timer), socket.destroy(), done(what));
    socket.once('data', (data) => end(Number(String(data).split(' ')[1])));
    socket.once('error', () => end('closed'));
    socket.once('close', () => end('closed'));
  });
}

const badClients = {
  name: 'hostile headers and bodies are refused, and the server goes on',
  reportsItself: true,
  run: async ({base, report}) => {
    const head =
        'POST /en/look HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    const tries = {
      'an endless header':
          [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(40000)}\r\n\r\n`, [400, 431, 'closed']],
      'a thousand headers':
          [`GET / HTTP/1.1\r\nHost: localhost\r\n${'X: a\r\n'.repeat(5000)}\r\n`, [400, 431, 'closed']],
      'no HTTP at all': ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n', [400, 'closed']],
      'a body that is too long': [`${head}Content-Length: 99999999999\r\n\r\n`, [400, 413, 'closed']],
      'a length that is no number': [`${head}Content-Length: abc\r\n\r\n`, [400, 'closed']],
      'two lengths': [`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nnote=`, [400, 'closed']],
      'length and chunks at once':
          [`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, [400, 'closed']],
      'a form that is no UTF-8': [`${head}Content-Length: 11\r\n\r\nnote=%FF%FE`, [400, 422]],
      'a form cut in a percent sign': [`${head}Content-Length: 7\r\n\r\nnote=%4`, [400, 422]],
      'a path out of the folder':
          ['GET /static/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n', [400, 404, 302]],
      'a path with a zero byte': ['GET /en/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n', [400, 404]],
    };
    for (const [name, [bytes, expected]] of Object.entries(tries)) {
      const answer = await raw(base, bytes);
      report.findings(
          `refused: ${name}`,
          expected.includes(answer) ? [] : [`answered ${answer}, not ${expected.join(' or ')}`]);
    }
    report.findings(
        'the server goes on', (await fetch(`${base}/healthz`)).status === 200 ? [] : ['it does not answer']);
  },
};

const trickle = {
  name: 'a client that trickles its header is closed', seconds: 90,
  run: async ({base}) => {
    const {port} = new URL(base);
    const begun = Date.now();
    const seconds = await new Promise((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'));
      const timer = setInterval(() => socket.write('X: a\r\n'), 1000);
      const end = () => (clearInterval(timer), done((Date.now() - begun) / 1000));
      socket.on('error', () => {});
      socket.on('data', () => {});
      socket.on('close', end);
    });
    assert.ok(seconds < 45, `it was let in for ${seconds} s`);
  },
};

export const tests = [
  twoPeople, draft, frontIsForgotten, hostileWords, safeHeaders, cookies, foreignSite, signOut, badClients,
  ...(process.argv.includes('--full') ? [trickle] : [])
];
