// What is nicer with a script. Every page works without it.
// Forms marked data-draft keep what is typed in this browser until it has been sent, so that a lost line, a closed
// browser or an expired session loses nothing. Nothing of the open door (front page) is ever kept.
(() => {
  'use strict';
  const key = form => 'draft:' + form.dataset.draft;
  const kept = form => {
    try { return JSON.parse(localStorage.getItem(key(form))); } catch { return null; }
  };
  const fields = form => [...form.elements].filter(e => e.name && e.type !== 'hidden' && e.type !== 'password' && e.type !== 'file' && e.type !== 'submit');
  const values = form => fields(form).map(e => [e.name, e.type === 'checkbox' || e.type === 'radio' ? (e.checked ? '1' + e.value : '0' + e.value) : '=' + e.value]);
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const before = JSON.stringify(values(form));
    const saved = kept(form);
    const note = form.querySelector('[data-draft-note]');
    if (saved && saved.version === form.dataset.version && JSON.stringify(saved.values) !== before && note) {
      note.hidden = false;
      note.querySelector('button').addEventListener('click', () => {
        fields(form).forEach((e, i) => {
          const [name, value] = saved.values[i] || [];
          if (name !== e.name) return;
          if (e.type === 'checkbox' || e.type === 'radio') e.checked = value[0] === '1';
          else e.value = value.slice(1);
        });
        note.hidden = true;
      });
    }
    let timer;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        try { localStorage.setItem(key(form), JSON.stringify({ version: form.dataset.version, values: values(form) })); } catch { /* full or forbidden: the server keeps the last saved step */ }
      }, 300);
    });
    form.addEventListener('submit', event => {
      if (navigator.onLine) return;
      event.preventDefault();
      const offline = form.querySelector('[data-offline-note]');
      if (offline) { offline.hidden = false; offline.focus(); }
    });
  }
  for (const done of document.querySelectorAll('[data-draft-sent]')) {
    try { localStorage.removeItem('draft:' + done.dataset.draftSent); } catch { /* nothing kept */ }
  }
  // Signing out forgets every draft kept in this browser: the next person at the desk must not find them.
  for (const form of document.querySelectorAll('form[data-forget]')) {
    form.addEventListener('submit', () => {
      try { Object.keys(localStorage).filter(k => k.startsWith('draft:')).forEach(k => localStorage.removeItem(k)); } catch { /* nothing kept */ }
    });
  }
  // A menu closes when one clicks elsewhere or presses Escape.
  const menus = () => document.querySelectorAll('details.pick[open]');
  document.addEventListener('click', e => menus().forEach(m => { if (!m.contains(e.target)) m.open = false; }));
  document.addEventListener('keydown', e => { if (e.key === 'Escape') menus().forEach(m => { m.open = false; m.querySelector('summary').focus(); }); });
})();
