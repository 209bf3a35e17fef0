/*
 * What a browser adds to pages that work without it: nothing here is needed to get anything done.
 * The policy of the site is strict: no inline script, no eval. Words come from the page.
 *
 * Hooks are data attributes; docs/pages.md lists them.
 */
'use strict';
(() => {
  const POLL = 30_000;
  const AUTOSAVE = 10_000;
  const TOAST = 6_000;
  const MINUTE = 60_000;

  const words = document.body.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = target =>
    target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

  /** Listens once for all elements there are and will be. */
  const on = (event, selector, act) => document.addEventListener(event, happened => {
    const element = happened.target.closest?.(selector);
    if (element) act(element, happened);
  });

  const toast = text => {
    const line = document.createElement('p');
    line.className = 'rd-toast';
    line.textContent = text;
    document.getElementById('toasts').append(line);
    setTimeout(() => line.remove(), TOAST);
  };

  /** Shows what only works with a script, and counts what is typed. */
  const enliven = root => {
    all('[data-reveal], [data-dismiss]', root).forEach(button => { button.hidden = false; });
    all('[data-copy]', root).forEach(button => { button.hidden = !navigator.clipboard; });
    all('[data-counts]', root).forEach(count);
    tick(root);
  };

  // ---- fields ----

  on('click', '[data-reveal]', button => {
    const field = document.getElementById(button.dataset.reveal);
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
    [button.textContent, button.dataset.hide] = [button.dataset.hide, button.textContent];
  });

  on('click', '[data-copy]', async button => {
    await navigator.clipboard.writeText(button.dataset.copy);
    toast(words.sayCopied);
  });

  on('click', '[data-dismiss]', button => button.parentElement.remove());

  const count = counter => {
    const field = document.getElementById(counter.dataset.counts);
    counter.textContent = `${[...field.value].length}/${counter.dataset.max}`;
    counter.classList.toggle('is-over', [...field.value].length > counter.dataset.max);
  };
  on('input', 'textarea', field => all(`[data-counts="${field.id}"]`).forEach(count));

  // ---- files: the native field first; dropping and pasting only fill it ----

  const fill = (zone, files) => {
    const field = zone.querySelector('input[type=file]');
    const chosen = new DataTransfer();
    [...field.files, ...files].forEach(file => chosen.items.add(file));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  on('dragover', '[data-drop]', (zone, event) => {
    event.preventDefault();
    zone.classList.add('is-over');
  });
  on('dragleave', '[data-drop]', zone => zone.classList.remove('is-over'));
  on('drop', '[data-drop]', (zone, event) => {
    event.preventDefault();
    zone.classList.remove('is-over');
    fill(zone, event.dataTransfer.files);
  });
  document.addEventListener('paste', event => {
    const zone = document.querySelector('[data-upload]')?.closest('[data-drop]')
      ?? document.querySelector('[data-drop]');
    if (zone && event.clipboardData.files.length) {
      event.preventDefault();
      fill(zone, event.clipboardData.files);
    }
  });
  on('change', '[data-drop] input[type=file]', field => {
    const zone = field.closest('[data-drop]');
    const names = [...field.files].map(file => file.name);
    const chosen = zone.parentElement.querySelector('[data-chosen]');
    if (chosen) chosen.textContent = names.join(' · ');
    const upload = zone.querySelector('[data-upload]');
    if (upload && names.length) field.form.requestSubmit(upload);
  });

  // ---- forms: one press is one deed, and what is typed is kept as a draft ----

  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.busy) {
      event.preventDefault();
      return;
    }
    form.dataset.busy = 'true';
    const button = event.submitter;
    if (button?.classList.contains('btn')) {
      button.dataset.label = button.innerHTML;
      button.setAttribute('aria-disabled', 'true');
      button.textContent = words.sayBusy;
    }
  });
  const free = () => all('form[data-busy]').forEach(form => {
    delete form.dataset.busy;
    all('[data-label]', form).forEach(button => {
      button.innerHTML = button.dataset.label;
      button.removeAttribute('aria-disabled');
      delete button.dataset.label;
    });
  });
  window.addEventListener('pageshow', free);
  document.addEventListener('htmx:finally:request', free);

  /** Posts what a form holds, but for its files; the form itself goes on as it is. */
  const keep = (form, headers) => {
    const data = new FormData(form);
    all('input[type=file]', form).forEach(field => data.delete(field.name));
    const body = new URLSearchParams(data);
    return fetch(form.dataset.autosave, { method: 'POST', body, headers }).catch(() => null);
  };
  const autosave = form => {
    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    setInterval(async () => {
      if (!changed || form.dataset.busy) return;
      changed = false;
      const answer = await keep(form, { 'X-Autosave': 'true' });
      if (answer?.ok) {
        const said = await answer.text();
        all('[data-saved]', form).forEach(place => { place.textContent = said; });
      } else {
        changed = true;
      }
    }, AUTOSAVE);
  };

  /** What is chosen may change the verdict; it is renewed in its place and said once. */
  const CHOICES = 'form[data-autosave] input:is([type=radio], [type=checkbox])';
  on('change', CHOICES, async field => {
    const shown = document.querySelector('[data-verdict]');
    const answer = shown && await keep(field.form, { 'X-Live': 'true' });
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(shown.id);
    if (!fresh || fresh.textContent === shown.textContent) return;
    shown.replaceWith(fresh);
    enliven(fresh);
    toast(fresh.dataset.verdict.replace('$', fresh.querySelector('h2').textContent));
  });
  all('form[data-autosave]').forEach(autosave);

  // ---- menus and search ----

  document.addEventListener('click', event => all('details.rd-menu[open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    const menu = document.querySelector('details.rd-menu[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    const asked = event.key === 'k' && (event.ctrlKey || event.metaKey)
      || event.key === '/' && !typing(event.target);
    const search = document.querySelector('[data-search]');
    if (asked && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // ---- time that is left, once a minute and by the clock of the server ----

  const ahead = Date.parse(words.now) - Date.now();
  const now = () => Date.now() + ahead;
  const tick = root => all('[data-due] [data-clock]', root).forEach(clock => {
    const badge = clock.closest('[data-due]');
    const minutes = Math.trunc((Date.parse(badge.dataset.due) - now()) / MINUTE);
    const shown = Math.abs(minutes);
    const left = `${Math.trunc(shown / 60)}:${String(shown % 60).padStart(2, '0')}`;
    clock.textContent = minutes < 0 ? badge.dataset.over.replace('$', left) : left;
  });
  setInterval(() => tick(document), MINUTE);

  // ---- after a swap ----

  const focus = root => root.querySelector?.('[data-focus]')?.focus();
  document.addEventListener('htmx:after:swap', ({ detail }) => {
    const target = document.getElementById(detail.ctx.target?.id) ?? detail.ctx.target;
    if (target) {
      enliven(target);
      focus(target);
    }
  });
  let slow;
  document.addEventListener('htmx:before:request', () => {
    clearTimeout(slow);
    slow = setTimeout(() => document.documentElement.classList.add('is-loading'), 300);
  });
  document.addEventListener('htmx:finally:request', () => {
    clearTimeout(slow);
    document.documentElement.classList.remove('is-loading');
  });

  // ---- live regions: the server tells that a topic changed, the page fetches itself anew ----

  const regions = () => all('[data-live]');
  const counts = new Map();
  let source;
  let failures = 0;
  let poll;

  const fetched = async () => {
    const answer = await fetch(location.href, { headers: { 'X-Live': 'true' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /** Adds what is new to a log, replaces other regions; what one is typing in stays. */
  const renew = (region, fresh) => {
    if (!fresh) return;
    if (region.getAttribute('role') === 'log') {
      const known = new Set(all('[data-item]', region).map(item => item.dataset.item));
      const list = region.querySelector('ol');
      list.append(...all('[data-item]', fresh).filter(item => !known.has(item.dataset.item)));
    } else if (!region.contains(document.activeElement) && !region.querySelector('[open]')) {
      region.replaceWith(fresh);
      htmx.process(fresh);
      enliven(fresh);
    }
  };

  const refresh = async changed => {
    const anew = await fetched();
    changed.forEach(region => renew(region, anew.getElementById(region.id)));
    all('[data-updated]').forEach((place, index) => {
      const said = all('[data-updated]', anew)[index];
      if (said) place.innerHTML = said.innerHTML;
    });
  };

  /** A list does not move under the reader's eyes: a bar says how much is new. */
  const announce = bar => {
    const number = (counts.get(bar) ?? 0) + 1;
    counts.set(bar, number);
    bar.querySelector('span').textContent =
      `${words.sayUpdates.replace('$', number)} · ${words.sayShow}`;
    bar.hidden = false;
  };

  const hear = topic => {
    all(`[data-live-bar="${CSS.escape(topic)}"]`).forEach(announce);
    const changed = regions().filter(region => region.dataset.live === topic);
    if (changed.length) refresh(changed).catch(() => {});
  };

  const offline = is => {
    const line = document.getElementById('offline');
    if (!is) {
      line?.remove();
    } else if (!line) {
      const said = document.createElement('p');
      said.id = 'offline';
      said.className = 'rd-offline';
      said.setAttribute('role', 'status');
      said.textContent = words.sayOffline;
      document.body.prepend(said);
    }
  };

  const pollOn = () => {
    poll ??= setInterval(
      () => refresh(regions()).then(() => offline(false), () => offline(true)), POLL);
  };

  const connect = () => {
    const topics = new Set(regions().map(region => region.dataset.live)
      .concat(all('[data-live-bar]').map(bar => bar.dataset.liveBar)).filter(Boolean));
    if (!words.events || !topics.size || document.hidden) return;
    source?.close();
    const asked = [...topics].map(encodeURIComponent).join(',');
    source = new EventSource(`${words.events}?topics=${asked}`);
    source.addEventListener('open', () => {
      if (failures) refresh(regions()).catch(() => {});
      failures = 0;
      clearInterval(poll);
      poll = undefined;
      offline(false);
    });
    source.addEventListener('change', event => hear(event.data));
    source.addEventListener('error', () => {
      source.close();
      failures += 1;
      if (failures > 1) offline(true);
      pollOn();
      setTimeout(connect, Math.min(1000 * 2 ** failures, POLL));
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close();
      clearInterval(poll);
      poll = undefined;
    } else {
      connect();
      if (regions().length) refresh(regions()).catch(() => {});
    }
  });
  window.addEventListener('pagehide', () => source?.close());

  document.documentElement.classList.add('js');
  enliven(document);
  focus(document);
  // An address with a mark (#decide) takes the focus away again while the page loads.
  window.addEventListener('load', () => {
    if (document.activeElement === document.body) focus(document);
  });
  connect();
})();
