// Enhancements only: every page works without this file.
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, body = doc.body;
  root.classList.add('js');

  function all(selector, within) { return Array.prototype.slice.call((within || doc).querySelectorAll(selector)); }
  function meta(name) { var m = doc.querySelector('meta[name="' + name + '"]'); return m && m.content; }

  // htmx: CSRF header, and a full reload when the session ended and the sign-in page comes back instead of a fragment
  doc.addEventListener('htmx:configRequest', function (e) {
    var token = meta('_csrf');
    if (token) e.detail.headers[meta('_csrf_header')] = token;
  });
  doc.addEventListener('htmx:beforeSwap', function (e) {
    var url = e.detail.xhr.responseURL || '';
    if (/\/login(\?|$)/.test(url)) { e.detail.shouldSwap = false; location.reload(); }
  });

  // menus close on Escape and on a click elsewhere
  function closeMenus(except) {
    all('details.menu[open]').forEach(function (d) { if (d !== except && !d.contains(except)) d.open = false; });
  }
  doc.addEventListener('click', function (e) {
    var inSide = e.target.closest('.side');
    if (!inSide) closeMenus(e.target.closest('details.menu'));
  });
  doc.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    var open = doc.querySelector('details.menu[open]');
    if (open) { closeMenus(null); open.querySelector('summary').focus(); }
  });

  doc.addEventListener('click', function (e) { if (e.target.closest('[data-print]')) window.print(); });
  doc.addEventListener('change', function (e) {
    if (e.target.matches('[data-autosubmit]') && e.target.form) e.target.form.requestSubmit();
  });
  var summary = doc.querySelector('.summary[role=alert]');
  if (summary) {
    // errors in the order of the form, those of the whole form first
    var place = function (li) { var a = li.querySelector('a'); return a && doc.getElementById(a.hash.slice(1)); };
    var list = summary.querySelector('ul');
    all('li', list).sort(function (x, y) {
      var a = place(x), b = place(y);
      return !a ? (b ? -1 : 0) : !b ? 1 : a.compareDocumentPosition(b) & 4 ? -1 : 1;
    }).forEach(function (li) { list.append(li); });
    summary.focus();
  }

  // the tree of bodies: what opens a level closes it again; without this file it leads to the page of that level
  function toggles(within) {
    all('a[data-opens]', within).forEach(function (a) {
      a.setAttribute('role', 'button');
      a.setAttribute('aria-controls', a.dataset.opens);
      a.setAttribute('aria-expanded', 'false');
    });
  }
  if (doc.querySelector('a[data-opens]')) toggles(doc);
  doc.addEventListener('htmx:load', function (e) { if (e.target !== body) toggles(e.target); });
  doc.addEventListener('click', function (e) {
    var a = e.target.closest('a[data-opens][role=button]');
    if (!a || !window.htmx || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    var level = doc.getElementById(a.dataset.opens), open = a.getAttribute('aria-expanded') !== 'true';
    a.setAttribute('aria-expanded', String(open));
    level.hidden = !open;
    if (open && !level.children.length) window.htmx.trigger(a, 'open');
  });
  doc.addEventListener('keydown', function (e) {
    if (e.key !== ' ' || !e.target.matches('a[data-opens][role=button]')) return;
    e.preventDefault();
    e.target.click();
  });
  doc.addEventListener('htmx:afterRequest', function (e) {
    if (!e.detail.successful && e.detail.elt.matches('a[data-opens]')) e.detail.elt.setAttribute('aria-expanded', 'false');
  });

  // the board: the chosen bar is marked while the panel beside it changes
  doc.addEventListener('click', function (e) {
    var bar = e.target.closest('.withside .it');
    if (bar) all('.withside .it').forEach(function (other) { other.classList.toggle('sel', other === bar); });
  });

  // pickers: what is ticked among the found moves to the chosen ones; Enter in the search box searches
  function addChosen(picker, input, name) {
    var chips = picker.querySelector('[data-chosen]'), label = doc.createElement('label'), text = doc.createElement('span');
    if (input.type === 'radio') chips.textContent = '';
    label.className = 'chip';
    text.textContent = name;
    label.append(input, text);
    chips.append(label);
    input.checked = true;
  }
  doc.addEventListener('change', function (e) {
    var picker = e.target.closest('[data-picker]'), found = e.target.closest('.found li');
    if (!picker || !found || !e.target.checked) return;
    var same = all('[data-chosen] input', picker).filter(function (i) { return i.value === e.target.value; })[0];
    var next = found.nextElementSibling || found.previousElementSibling, search = picker.querySelector('[type=search]');
    if (picker.hasAttribute('data-rows')) {
      // a whole row moves with the field for its article, and the search begins anew
      if (same) { same.checked = true; found.remove(); } else picker.querySelector('[data-chosen]').append(found);
      search.value = '';
      picker.querySelector('.found').textContent = '';
      ((same || e.target).closest('li').querySelector('.cited') || search).focus();
      return;
    }
    if (same) same.checked = true;
    else addChosen(picker, e.target, found.querySelector('[data-name]').textContent);
    found.remove();
    (next ? next.querySelector('input') : picker.querySelector('[type=search]')).focus();
  });
  doc.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !e.target.matches('[data-picker] [type=search]') || !window.htmx) return;
    e.preventDefault();
    window.htmx.trigger(e.target, 'search');
  });
  // arrows walk from the search box through what was found, Enter picks
  doc.addEventListener('keydown', function (e) {
    var picker = e.target.closest && e.target.closest('[data-rows]');
    if (!picker) return;
    var rows = all('.found input[type=checkbox]', picker), at = rows.indexOf(e.target), search = e.target.type === 'search';
    if (e.key === 'Enter' && at >= 0) { e.preventDefault(); e.target.click(); }
    else if (e.key === 'Enter' && e.target.matches('.cited')) { e.preventDefault(); picker.querySelector('[type=search]').focus(); }
    else if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && (search || at >= 0)) {
      var to = search ? (e.key === 'ArrowDown' ? rows[0] : null) : rows[at + (e.key === 'ArrowDown' ? 1 : -1)];
      if (!search && !to && e.key === 'ArrowUp') to = picker.querySelector('[type=search]');
      if (to) { e.preventDefault(); to.focus(); }
    }
  });
  doc.addEventListener('click', function (e) {
    var find = e.target.closest('button[name=find]');
    if (!find || !window.htmx || !find.closest('[data-picker]')) return;
    e.preventDefault();
    window.htmx.trigger(find.closest('[data-picker]').querySelector('[type=search]'), 'search');
  });

  // repeated groups: [data-repeat] holds [data-repeat-item]s and a button [data-repeat-add]; names carry [0], ids 0
  function renumber(box) {
    var prefix = box.dataset.repeat;
    all('[data-repeat-item]', box).forEach(function (item, n) {
      all('*', item).concat(item).forEach(function (el) {
        ['name', 'id', 'for', 'aria-describedby', 'href'].forEach(function (a) {
          var v = el.getAttribute(a);
          if (v) el.setAttribute(a, v.replace(new RegExp('(^|[#\\s_])' + prefix + '(\\[?)\\d+', 'g'), '$1' + prefix + '$2' + n));
        });
        if (el.hasAttribute('data-repeat-no')) el.textContent = n + 1;
      });
    });
  }
  function addItem(box) {
    var items = all('[data-repeat-item]', box), last = items[items.length - 1], copy = last.cloneNode(true);
    all('.err', copy).forEach(function (x) { x.remove(); });
    all('.bad', copy).forEach(function (x) { x.classList.remove('bad'); });
    all('input, select, textarea', copy).forEach(function (f) {
      f.removeAttribute('aria-invalid');
      if (f.type === 'checkbox' || f.type === 'radio') f.checked = false;
      else if (f.type !== 'hidden' || /\.id$/.test(f.name)) f.value = '';
    });
    last.after(copy);
    renumber(box);
    return copy;
  }
  doc.addEventListener('click', function (e) {
    var add = e.target.closest('[data-repeat-add]'), remove = e.target.closest('[data-repeat-remove]');
    if (!add && !remove) return;
    var box = e.target.closest('[data-repeat]');
    if (add) {
      e.preventDefault();
      var first = addItem(box).querySelector('input:not([type=hidden]), select, textarea');
      if (first) first.focus();
    } else if (all('[data-repeat-item]', box).length > 1) {
      e.preventDefault();
      remove.closest('[data-repeat-item]').remove();
      renumber(box);
      box.querySelector('[data-repeat-add]').focus();
      if (box.closest('form')) box.closest('form').dispatchEvent(new Event('input', { bubbles: true }));
    }
  });

  // leaving a form with unsaved text asks first
  all('form[data-guard]').forEach(function (form) {
    var dirty = !!form.querySelector('.summary');
    form.addEventListener('input', function () { dirty = true; });
    form.addEventListener('change', function () { dirty = true; });
    form.addEventListener('submit', function () { dirty = false; });
    window.addEventListener('beforeunload', function (e) { if (dirty) e.preventDefault(); });
  });

  // drafts, kept on this computer per account for 14 days, also over a time-out, until the account signs out; never
  // passwords, tokens or files
  var account = body.dataset.account, owner = 'draft:' + (account || '') + ':', days14 = 14 * 864e5, loaded = Date.now();
  function store(act) { try { return act(window.localStorage); } catch (x) { return null; } }
  store(function (s) {
    Object.keys(s).filter(function (k) { return k.indexOf('draft:') === 0; }).forEach(function (k) {
      var at = /^draft:\d+:/.test(k) ? JSON.parse(s.getItem(k)).at : 0;
      if (!(Date.now() - at < days14)) s.removeItem(k);
    });
  });
  function forget(who) {
    store(function (s) {
      Object.keys(s).filter(function (k) { return k.indexOf('draft:' + who + ':') === 0; }).forEach(function (k) { s.removeItem(k); });
      s.setItem('out:' + who, String(Date.now()));
    });
  }
  // forms that stay open in other tabs keep nothing after the sign-out
  function signedOut() { return store(function (s) { return +s.getItem('out:' + account) > loaded; }); }
  doc.addEventListener('submit', function (e) {
    if (account && /\/logout$/.test(e.target.getAttribute('action') || '')) forget(account);
  });
  try {
    if (account) window.sessionStorage.setItem('account', account);
    else if (doc.querySelector('[data-signed-out]') && window.sessionStorage.getItem('account')) {
      forget(window.sessionStorage.getItem('account'));
      window.sessionStorage.removeItem('account');
    }
  } catch (x) { /* no storage, no drafts */ }
  all('[data-draft-done]').forEach(function (x) { store(function (s) { s.removeItem(owner + x.dataset.draftDone); }); });

  function kept(f) {
    return f.name && f.name.charAt(0) !== '_' && ['password', 'hidden', 'file', 'submit', 'button', 'search'].indexOf(f.type) < 0;
  }
  function read(form) {
    return Array.prototype.slice.call(form.elements).filter(kept).filter(function (f) {
      return (f.type !== 'checkbox' && f.type !== 'radio') || f.checked;
    }).map(function (f) {
      var chip = f.closest('[data-picker]') && f.closest('label');
      return { n: f.name, v: f.value, t: chip ? (chip.querySelector('span') || {}).textContent : undefined };
    });
  }
  function fill(form, values) {
    all('[data-repeat]', form).forEach(function (box) {
      var max = 0;
      values.forEach(function (x) { var m = x.n.match(/^(\w+)\[(\d+)]/); if (m && m[1] === box.dataset.repeat) max = Math.max(max, +m[2]); });
      while (all('[data-repeat-item]', box).length <= max) addItem(box);
    });
    Array.prototype.slice.call(form.elements).filter(kept).forEach(function (f) {
      var mine = values.filter(function (x) { return x.n === f.name; });
      if (f.type === 'checkbox' || f.type === 'radio') f.checked = mine.some(function (x) { return x.v === f.value; });
      else if (mine[0]) f.value = mine[0].v;
    });
    all('[data-picker]', form).forEach(function (picker) {
      var single = picker.querySelector('input[type=radio]') || picker.hasAttribute('data-single');
      values.filter(function (x) { return x.n === picker.dataset.picker && x.t; }).forEach(function (x) {
        if (all('[data-chosen] input', picker).some(function (i) { return i.value === x.v; })) return;
        var input = doc.createElement('input');
        input.type = single ? 'radio' : 'checkbox';
        input.name = x.n;
        input.value = x.v;
        addChosen(picker, input, x.t);
      });
    });
  }
  function clock(at) {
    var d = new Date(at), two = function (n) { return (n < 10 ? '0' : '') + n; };
    return two(d.getMonth() + 1) + '-' + two(d.getDate()) + ' ' + two(d.getHours()) + ':' + two(d.getMinutes());
  }
  function noteRestored(form, key, at) {
    var note = doc.createElement('div'), text = doc.createElement('div'), drop = doc.createElement('button');
    note.className = 'note soon';
    note.setAttribute('role', 'status');
    text.textContent = (body.dataset.draftNote || '').replace('{0}', clock(at));
    drop.type = 'button';
    drop.className = 'btn btn-s';
    drop.textContent = body.dataset.draftDiscard || '×';
    drop.addEventListener('click', function () {
      store(function (s) { s.removeItem(key); });
      form.dataset.draft = '';
      location.reload();
    });
    note.append(text, drop);
    form.prepend(note);
  }
  all('form[data-draft]').forEach(function (form) {
    var key = owner + form.dataset.draft, timer;
    var saved = form.querySelector('.summary') ? null : store(function (s) { return JSON.parse(s.getItem(key)); });
    if (saved) { fill(form, saved.values); noteRestored(form, key, saved.at); }
    function save() {
      if (form.dataset.draft && account && !signedOut()) store(function (s) { s.setItem(key, JSON.stringify({ at: Date.now(), values: read(form) })); });
    }
    function later() { clearTimeout(timer); timer = setTimeout(save, 400); }
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', function () { clearTimeout(timer); save(); });
  });

  // for the scripts that keep forms on the device
  window.liandong = { read: read, fill: fill };
})();
