// A person of the practice ground who speaks to the server as a program does.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {root} from './server.mjs';

const {accounts} = JSON.parse(readFileSync(join(root, 'data/practice/accounts.json'), 'utf8'));

// The cookie of somebody with this role.
export async function signIn(base, role) {
  const person = accounts.find((one) => one.role === role && !one.deputy);
  const answer = await fetch(`${base}/en/sign-in`, {
    method: 'POST', redirect: 'manual', headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({email: person.email, password: person.password}),
  });
  return /session=([^;]+)/.exec(answer.headers.getSetCookie().join(';'))[1];
}

// GET, or POST of a body as JSON; redirections are not followed.
export function ask(base, cookie, path, body) {
  const headers = {'sec-fetch-site': 'same-origin', cookie: `session=${cookie}`};
  if (body) headers['content-type'] = 'application/json';
  return fetch(base + path, {method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body), redirect: 'manual'});
}
