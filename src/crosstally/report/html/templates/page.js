"use strict";
// Walks from finding to finding, filters, and lights up counterparts. Everything can be read without it.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const cards = all(".card:not(.quiet)");
  const beads = all(".bead[id]");
  // What tells of findings, with their ids: figures, the numbers behind them, and pins of the strip.
  const telling = new Map([
    ...all(".figure[data-on]").map((mark) => [mark, mark.dataset.on.trim().split(" ")]),
    ...all(".ref a, .pin").map((link) => [link, [link.getAttribute("href").slice(1)]]),
  ]);
  const bar = document.querySelector(".bar");
  const filled = (text, fields) => text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
  const search = byId("search"), only = byId("only"), rule = byId("rule"), help = byId("help"), keys = byId("keys");
  const boxes = all('input[name="severity"]');
  const wide = matchMedia("(min-width: 64.01rem)");
  let current = null;

  const shownCards = () => cards.filter((card) => !card.hidden);

  function tell() {
    const shown = shownCards(), at = shown.indexOf(current);
    const position = byId("position"), words = position.dataset;
    const text = at >= 0 ? words.at : shown.length === 1 ? words.one : words.many;
    position.textContent = filled(text, { at: at + 1, count: shown.length });
  }

  function marksOf(card) {
    return all(".spots a[data-to]", card).map((link) => byId(link.dataset.to)).filter(Boolean);
  }

  function release() {
    if (!current) return;
    current.removeAttribute("aria-current");
    all(".current").forEach((each) => each.classList.remove("current"));
    current = null;
  }

  function choose(card, { focus = true, scroll = true } = {}) {
    release();
    current = card;
    card.setAttribute("aria-current", "true");
    const marks = marksOf(card);
    marks.forEach((mark) => mark.classList.add("current"));
    all(`.pin[href="#${card.id}"]`).forEach((pin) => pin.classList.add("current"));
    if (focus) card.focus({ preventScroll: true });
    if (scroll && wide.matches && marks.length) marks[0].scrollIntoView({ block: "center" });
    card.scrollIntoView({ block: wide.matches ? "nearest" : "start" });
    tell();
  }

  function walk(step) {
    const shown = shownCards();
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length;
    choose(shown[next]);
  }

  // Filtering: what a card or row says is kept in lower case, so that each key costs little.
  const words = new Map([...cards, ...beads].map((each) => [each, null]));
  function said(each) {
    if (words.get(each) === null) words.set(each, each.textContent.toLowerCase());
    return words.get(each);
  }

  function filter() {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const query = search.value.trim().toLowerCase();
    const shown = new Set();
    for (const card of cards) {
      const fits = severities.has(card.dataset.severity) && (!rule || !rule.value || card.dataset.rule === rule.value);
      card.hidden = !fits || (query !== "" && !said(card).includes(query));
      if (!card.hidden) shown.add(card.id);
    }
    for (const [mark, ids] of telling) mark.classList.toggle("off", !ids.some((id) => shown.has(id)));
    let rows = 0;
    for (const bead of beads) {
      const found = (bead.dataset.findings || "").split(" ").some((id) => shown.has(id));
      bead.hidden = (only.checked && !found) || (query !== "" && !said(bead).includes(query));
      rows += !bead.hidden;
    }
    if (current && current.hidden) release();
    paint(query);
    tell();
    const counts = { shown: shown.size, cards: cards.length, rows, beads: beads.length };
    byId("status").textContent = filled(byId("status").dataset.shown, counts);
  }

  function paint(query) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete("search");
    if (query.length < 2) return;
    const ranges = [];
    for (const bead of beads) {
      if (bead.hidden || ranges.length > 500) continue;
      const walker = document.createTreeWalker(bead, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        if (text.length !== node.data.length) continue;
        for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + query.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("search", new Highlight(...ranges));
  }

  // A figure lights up its counterparts, those of what has the focus and of what is pointed at. One listener for all.
  const lights = { focus: [], pointer: [] };
  function light(by, target) {
    const link = target && target.closest ? target.closest("[data-to]") : null;
    lights[by].forEach((mark) => mark.classList.remove("lit"));
    lights[by] = link ? link.dataset.to.split(" ").map(byId).filter(Boolean) : [];
    [...lights.focus, ...lights.pointer].forEach((mark) => mark.classList.add("lit"));
  }
  document.addEventListener("pointerover", (event) => light("pointer", event.target));
  document.addEventListener("focusin", (event) => light("focus", event.target));
  document.addEventListener("focusout", () => light("focus", null));

  function scheme() {
    const dark = getComputedStyle(root).colorScheme === "dark" ||
      (!root.dataset.scheme && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.scheme = dark ? "light" : "dark";
  }

  function openFilter(open) {
    bar.classList.toggle("open", open);
    bar.querySelector('[data-do="filter"]').setAttribute("aria-expanded", String(open));
  }

  const actions = {
    next: () => walk(1),
    previous: () => walk(-1),
    scheme,
    help: () => help.showModal(),
    close: () => help.close(),
    filter: () => openFilter(!bar.classList.contains("open")),
    search: () => { openFilter(true); search.focus(); search.select(); },
  };
  const letters = { j: "next", n: "next", k: "previous", p: "previous", "?": "help", "/": "search", t: "scheme" };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) return actions[button.dataset.do]();
    const card = event.target.closest(".card:not(.quiet)");
    if (card && !event.target.closest("a, summary, input") && String(getSelection()) === "") choose(card, { focus: false });
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches('input[type="search"], select, textarea, [contenteditable]');
    if (event.key === "Escape") return letGo(event);
    if (typing || !keys.checked || !(event.key in letters)) return;
    event.preventDefault();
    actions[letters[event.key]]();
  });

  function letGo(event) {
    if (search.value) {
      search.value = "";
      filter();
    } else if (bar.classList.contains("open")) {
      openFilter(false);
    } else {
      release();
      tell();
    }
    if (event.target === search) search.blur();
  }

  function follow() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    const card = target && target.closest(".card:not(.quiet)");
    const bead = target && target.closest(".bead[id]");
    if ((card && card.hidden) || (bead && bead.hidden)) {
      boxes.forEach((box) => { box.checked = true; });
      if (rule) rule.value = "";
      search.value = "";
      only.checked = false;
      filter();
      target.scrollIntoView({ block: "center" });
    }
    if (card) choose(card);
    else if (bead) { target.scrollIntoView({ block: "center" }); target.focus({ preventScroll: true }); }
  }

  bar.addEventListener("input", filter);
  new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
  addEventListener("hashchange", follow);
  bar.hidden = false;
  root.classList.add("scripted");
  tell();
  if (location.hash) follow();
})();
