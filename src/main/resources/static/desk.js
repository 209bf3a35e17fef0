/*
 * Single keys for people who decide all day. A key presses the visible button that carries it as
 * data-key, so nothing can be done by key that cannot be seen and clicked. Never while typing,
 * never while an input method composes, and not if the profile switched keys off.
 */
'use strict';
(() => {
  const LOOK = 20_000;
  const HOLD = 60_000;
  const all = selector => [...document.querySelectorAll(selector)];
  const visible = element => element.getClientRects().length > 0 && !element.closest('[inert]');
  const typing = target =>
    target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
      && !/^(checkbox|radio)$/.test(target.type);
  const composing = event => event.isComposing || event.keyCode === 229;

  // ---- rows ----

  const rows = () => all('[data-row]').filter(visible);
  const current = () => document.querySelector('[data-row].is-at');

  const go = row => {
    all('[data-row]').forEach(other => {
      other.classList.toggle('is-at', other === row);
      other.tabIndex = other === row ? 0 : -1;
    });
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  const move = (step, extend) => {
    const list = rows();
    if (!list.length) return;
    const at = list.indexOf(current());
    const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
    if (extend) select(next, true);
    go(next);
  };
  const select = (row, state) => {
    const box = row?.querySelector('input[type=checkbox]');
    if (!box) return;
    box.checked = state ?? !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.addEventListener('change', event => {
    const row = event.target.closest?.('[data-row]');
    if (event.target.matches?.('[data-all]')) {
      rows().forEach(other => select(other, event.target.checked));
    } else if (row && event.target.type === 'checkbox') {
      row.classList.toggle('is-sel', event.target.checked);
      chosen();
    }
  });

  /** The bar of acts appears with the first chosen row and says how many there are. */
  const chosen = () => {
    const bar = document.querySelector('[data-bulk]');
    const number = all('[data-row] input:checked').length;
    if (!bar) return;
    bar.hidden = number === 0;
    bar.querySelector('[data-number]').textContent = bar.dataset.bulk.replace('$', number);
  };
  document.addEventListener('click', event => {
    if (event.target.closest('[data-unselect]')) {
      all('[data-row] input:checked').forEach(box => select(box.closest('[data-row]'), false));
    }
  });

  // ---- who is on it: the page says that it is looked at, and the first key takes the ticket ----

  const presence = document.querySelector('form[data-presence]');
  const say = async address => {
    const answer = await fetch(address, {
      method: 'POST', body: new URLSearchParams(new FormData(presence)),
      headers: { 'X-Live': 'true' },
    }).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const renew = id => document.getElementById(id).replaceWith(fresh.getElementById(id));
    const locked = fresh.querySelector('[data-locked]');
    if (locked && !document.querySelector('[data-locked], form[data-confirm]')) renew('decide');
    renew('onit');
  };
  let held = 0;
  const hold = () => {
    if (!presence || Date.now() - held < HOLD) return;
    held = Date.now();
    say(presence.dataset.lease);
  };
  const look = () => { if (!document.hidden) say(presence.action); };
  if (presence) {
    document.addEventListener('input', event => {
      if (event.target.closest('#decide, .rd-reply')) hold();
    });
    setInterval(look, LOOK);
    if (document.querySelector('form[data-confirm]')) hold();
    else look();
  }

  // ---- keys ----

  const press = key => {
    const button = all(`[data-key="${CSS.escape(key)}"]`).find(visible);
    button?.click();
    return Boolean(button);
  };

  const help = () => {
    const dialog = document.getElementById('keys');
    const list = dialog.querySelector('dl');
    all('#keys [data-found]').forEach(line => line.remove());
    all('#keys [data-for=rows]').forEach(line => { line.hidden = !rows().length; });
    all('[data-key]').filter(visible).forEach(button => {
      const line = document.createElement('div');
      const words = [...button.childNodes].filter(node => node.nodeName !== 'KBD')
        .map(node => node.textContent).join(' ').trim();
      line.dataset.found = '';
      line.innerHTML = '<dt><kbd class="rd-kbd"></kbd></dt><dd></dd>';
      line.querySelector('kbd').textContent = button.dataset.key;
      line.querySelector('dd').textContent = words || button.getAttribute('aria-label');
      list.append(line);
    });
    dialog.showModal();
  };

  const confirm = event => {
    const form = event.target.closest('form[data-confirm]')
      ?? (typing(event.target) ? event.target.form : document.querySelector('form[data-confirm]'));
    if (form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[type=submit].btn-primary') ?? undefined);
    }
  };

  const named = {
    j: event => move(1, event.shiftKey),
    k: event => move(-1, event.shiftKey),
    J: () => move(1, true),
    K: () => move(-1, true),
    x: () => select(current()),
    '?': () => help(),
  };

  let lead = '';
  const single = event => {
    const sequence = lead ? `${lead} ${event.key}` : event.key;
    lead = '';
    if (event.key === 'Enter' || event.key === 'o') {
      if (event.target.matches('a, button, summary') && event.key === 'Enter') return;
      const link = (current() ?? rows()[0])?.querySelector('[data-open]');
      if (link) { event.preventDefault(); link.click(); return; }
    }
    if (press(sequence)) { event.preventDefault(); return; }
    if (named[event.key]) { event.preventDefault(); named[event.key](event); return; }
    if (event.key === 'g') {
      lead = 'g';
      setTimeout(() => { lead = ''; }, 1000);
    }
  };

  document.addEventListener('keydown', event => {
    if (composing(event) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      confirm(event);
    } else if (event.key === 'Escape') {
      const back = all('[data-return]').find(visible);
      if (back) { event.preventDefault(); back.click(); }
    } else if (document.body.dataset.keys === 'on' && !typing(event.target)
        && !event.ctrlKey && !event.metaKey && !event.altKey) {
      single(event);
    }
  });

  document.querySelector('.rd-macros')?.addEventListener('toggle', event => {
    if (event.target.open) event.target.querySelector('button').focus();
  });

  chosen();
  all('[data-row]').forEach((row, index) => { row.tabIndex = index ? -1 : 0; });
})();
