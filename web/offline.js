// The form that works without a network. It keeps a draft in this browser where it may, and saves the answers as a
// small file. It sends nothing anywhere: the policy in its head forbids every connection.
(() => {
  'use strict';
  const form = document.querySelector('form'), needs = document.getElementById('needs');
  const words = document.body.dataset, bar = document.getElementById('state');
  const store = 'lightfoot-form-' + document.documentElement.lang;
  const most = Number(words.most);
  let keeps = false, changed = false, timer;
  document.querySelectorAll('.scripted').forEach(e => { e.hidden = false; });
  document.querySelectorAll('.unscripted').forEach(e => { e.hidden = true; });

  const fields = root => [...root.querySelectorAll('[data-q]')];
  const blocks = () => [...needs.children];
  // The answers under one heading; what is empty is left out.
  const answers = root => {
    const out = {};
    for (const e of fields(root)) {
      const name = e.dataset.q;
      if (e.type === 'checkbox') { if (e.checked) (out[name] = out[name] || []).push(e.value); }
      else if (e.type === 'radio') { if (e.checked && e.value) out[name] = e.value; }
      else if (e.value.trim()) out[name] = e.value;
    }
    return out;
  };
  const fill = (root, from) => {
    for (const e of fields(root)) {
      const value = from[e.dataset.q];
      if (e.type === 'checkbox') e.checked = Array.isArray(value) && value.includes(e.value);
      else if (e.type === 'radio') e.checked = e.value === (value || '');
      else e.value = typeof value === 'string' ? value : '';
    }
  };
  const collect = () => ({ lightfoot_form: Number(words.version), language: document.documentElement.lang,
    answers: answers(document.getElementById('once')), needs: blocks().map(answers) });

  // One block for each need: the first is in the page, others are copies of it.
  const number = () => blocks().forEach((block, i) => {
    block.querySelector('.heading').textContent = words.need.replace('#', i + 1);
    block.querySelector('.remove').hidden = blocks().length === 1;
    for (const e of block.querySelectorAll('[id],[for],[aria-describedby],[name]'))
      for (const name of ['id', 'for', 'aria-describedby', 'name'])
        if (e.hasAttribute(name)) e.setAttribute(name, e.getAttribute(name).replace(/-\d+$/, '-' + (i + 1)));
    document.getElementById('add').disabled = blocks().length >= most;
  });
  const add = () => {
    const copy = needs.firstElementChild.cloneNode(true);
    fill(copy, {});
    needs.append(copy);
    number();
    return copy;
  };
  const show = data => {
    const all = Array.isArray(data.needs) && data.needs.length ? data.needs.slice(0, most) : [{}];
    while (blocks().length > 1) needs.lastElementChild.remove();
    all.forEach((need, i) => fill(i ? add() : needs.firstElementChild, need || {}));
    fill(document.getElementById('once'), data.answers || {});
    number();
  };

  // For people: the same answers as text inside the file.
  const label = e => (e.closest('fieldset.field') ? e.closest('fieldset.field').querySelector('legend') : e.closest('.field').querySelector('label')).querySelector('.words').textContent.trim();
  const shown = e => e.type === 'checkbox' || e.type === 'radio' ? e.parentElement.querySelector('label').firstChild.textContent.trim() : e.tagName === 'SELECT' ? e.selectedOptions[0].textContent.trim() : e.value.trim();
  const readable = () => {
    const lines = [];
    const tell = root => {
      let last = '';
      for (const e of fields(root)) {
        if (e.type === 'checkbox' || e.type === 'radio' ? !e.checked || !e.value : !e.value.trim()) continue;
        const head = label(e);
        if (head === last) lines[lines.length - 1] += ', ' + shown(e);
        else lines.push(head + ': ' + shown(e));
        last = head;
      }
    };
    blocks().forEach((block, i) => { lines.push(words.need.replace('#', i + 1)); tell(block); lines.push(''); });
    tell(document.getElementById('once'));
    return lines.join('\n');
  };

  const say = text => { bar.textContent = text; };
  const keep = () => {
    try { localStorage.setItem(store, JSON.stringify(collect())); keeps = true; } catch { keeps = false; }
    say(keeps ? words.kept : words.notKept);
  };
  form.addEventListener('input', () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 250);
  });
  form.addEventListener('submit', event => event.preventDefault());
  // Only where nothing is kept is there something to lose.
  addEventListener('beforeunload', event => { if (changed && !keeps) event.preventDefault(); });

  document.getElementById('save').addEventListener('click', () => {
    // What was typed last is kept now: a moment later that would be said over what is said here.
    clearTimeout(timer);
    keep();
    // The browser gives an unfinished or impossible day as an empty one: it would be lost without a word.
    const bad = fields(form).find(e => e.type === 'date' && e.validity.badInput);
    if (bad) { say(words.noDay); bad.reportValidity(); return; }
    const data = collect();
    data.saved_on = new Date().toISOString().slice(0, 10);
    data.readable = readable();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1) + '\n'], { type: 'application/json' }));
    link.download = 'lightfoot-' + data.saved_on + '.json';
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    changed = false;
    say(words.saved.replace('#', link.download));
  });
  document.getElementById('open').addEventListener('change', async event => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      const data = JSON.parse(await file.text());
      if (!data.lightfoot_form) throw new Error('another file');
      show(data);
      keep();
    } catch { say(words.notOurs); }
    event.target.value = '';
  });
  document.getElementById('print').addEventListener('click', () => print());
  document.getElementById('clear').addEventListener('click', () => {
    if (!confirm(words.sure)) return;
    show({});
    try { localStorage.removeItem(store); } catch { /* nothing is kept */ }
    changed = false;
    say(words.cleared);
  });
  document.getElementById('add').addEventListener('click', () => { const block = add(); changed = true; keep(); block.querySelector('textarea').focus(); });
  needs.addEventListener('click', event => {
    const block = event.target.closest('.need');
    if (event.target.matches('.remove') && (!Object.keys(answers(block)).length || confirm(words.sure))) { block.remove(); number(); changed = true; keep(); }
    if (event.target.matches('.take')) {
      const list = event.target.closest('.field').querySelector('select'), field = event.target.closest('.field').querySelector('input');
      if (list.value) field.value = field.value.trim() ? field.value.trim() + ', ' + list.value : list.value;
      list.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  // On paper every answer stands in full.
  const grow = () => document.querySelectorAll('textarea').forEach(e => { e.style.height = Math.max(e.scrollHeight + 4, e.offsetHeight) + 'px'; });
  addEventListener('beforeprint', grow);

  try {
    const data = JSON.parse(localStorage.getItem(store));
    keeps = true;
    if (data && data.lightfoot_form) { show(data); say(words.kept); }
  } catch { keeps = false; say(words.notKept); }
  number();
})();
