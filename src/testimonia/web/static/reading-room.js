// Makes the reading room quicker to the hand. Everything here is also reached without it.

const find = document.getElementById("find");

// ---------------------------------------------------------------- theme

const themeButton = document.querySelector("button.theme");
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (systemDark.matches ? "dark" : "light")) === "dark";

function showTheme() {
  themeButton.setAttribute("aria-pressed", String(isDark()));
}

themeButton.hidden = false;
themeButton.addEventListener("click", () => {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("testimonia-theme", theme);
  } catch {
    // storage is switched off: the choice holds for this page
  }
  showTheme();
});
systemDark.addEventListener("change", showTheme);
showTheme();

// ---------------------------------------------------------------- statements by key

const statements = () => [...document.querySelectorAll("article.statement")].filter((one) => one.checkVisibility());

function current() {
  return document.activeElement?.closest("article.statement") ?? document.querySelector("article.statement:target");
}

function step(by) {
  const all = statements();
  if (!all.length) return;
  const here = current();
  let next = here ? all.indexOf(here) + by : all.findIndex((one) => one.getBoundingClientRect().bottom > 80);
  if (!here && by < 0) next -= 1;
  const target = all[Math.max(0, Math.min(all.length - 1, next))];
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
  lightUp([target.id.replace(/^note-/, "")]);
}

function toggleEvidence() {
  const details = current()?.querySelector("details.evidence");
  if (details) details.open = !details.open;
}

const keys = {
  "/": () => { find.focus(); find.select(); },
  "?": () => { location.href = "/about#keys"; },
  j: () => step(1),
  k: () => step(-1),
  e: toggleEvidence,
  g: () => current()?.querySelector("a.back")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") { closeSheet(); return; }
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
});

// ---------------------------------------------------------------- the text and its notes

const text = document.querySelector(".reading .text");
const notes = document.querySelector(".reading .notes");
const beside = window.matchMedia("(min-width: 68rem)");
let sheet = null;

function lightUp(ids) {
  if (!text) return;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const id of ids) {
    document.getElementById(`note-${id}`)?.classList.add("lit");
    for (const run of text.querySelectorAll(`[data-s~="${CSS.escape(id)}"]`)) run.classList.add("lit");
  }
}

function showNotes(ids) {
  lightUp(ids);
  const first = document.getElementById(`note-${ids[0]}`);
  if (!first || !beside.matches) return;
  const wanted = first.offsetTop - notes.offsetTop;
  const above = wanted < notes.scrollTop;
  const below = wanted + first.offsetHeight > notes.scrollTop + notes.clientHeight;
  if (above || below) notes.scrollTop = wanted - 12;
}

function openSheet(ids) {
  closeSheet();
  sheet = document.createElement("aside");
  sheet.className = "sheet";
  sheet.setAttribute("role", "dialog");
  sheet.setAttribute("aria-label", "What is said here");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", closeSheet);
  sheet.append(close);
  for (const id of ids) {
    const note = document.getElementById(`note-${id}`)?.cloneNode(true);
    if (!note) continue;
    note.removeAttribute("id");
    sheet.append(note);
  }
  document.body.append(sheet);
  close.focus({ preventScroll: true });
}

function closeSheet() {
  if (!sheet) return;
  sheet.remove();
  sheet = null;
  text?.querySelector("a.said.lit")?.focus({ preventScroll: true });
}

const idsOf = (run) => run.dataset.s.split(" ");

if (text && notes) {
  const onRun = (event, act) => {
    const run = event.target.closest?.("a.said");
    if (run) act(run, event);
  };
  text.addEventListener("mouseover", (event) => onRun(event, (run) => showNotes(idsOf(run))));
  text.addEventListener("focusin", (event) => onRun(event, (run) => showNotes(idsOf(run))));
  text.addEventListener("click", (event) => onRun(event, (run) => {
    event.preventDefault();
    showNotes(idsOf(run));
    if (!beside.matches) openSheet(idsOf(run));
    else document.getElementById(`note-${idsOf(run)[0]}`)?.focus({ preventScroll: true });
  }));
  for (const note of notes.querySelectorAll("article.statement")) {
    const id = note.id.replace(/^note-/, "");
    note.addEventListener("mouseenter", () => lightUp([id]));
    note.addEventListener("focusin", () => lightUp([id]));
  }
}

// ---------------------------------------------------------------- #char=120,180: any stretch of the text

// Runs carry their offset in code points; inside a run the code points are counted here, never UTF-16 units.
function pointed() {
  const found = /^#char=(\d+),(\d+)$/.exec(location.hash);
  return found ? [Number(found[1]), Number(found[2])] : null;
}

function showPointed() {
  const stretch = pointed();
  if (!text || !stretch) return;
  for (const old of text.querySelectorAll(".pointed")) old.classList.remove("pointed");
  const [begin, end] = stretch;
  let first = null;
  for (const run of text.querySelectorAll("[data-b]")) {
    const low = Number(run.dataset.b);
    const high = low + [...run.textContent].length;
    if (low >= end || high <= begin) continue;
    first ??= run;
    run.classList.add("pointed");
  }
  if (!first) return;
  const folded = first.closest("details");
  if (folded) folded.open = true;
  first.scrollIntoView({ block: "center" });
  if (first.dataset.s) showNotes(idsOf(first));
}

window.addEventListener("hashchange", showPointed);
showPointed();

// ---------------------------------------------------------------- copying

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
  }
}
