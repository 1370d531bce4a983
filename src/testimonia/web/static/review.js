// Keys for judging: each presses what bears it. Everything here is also reached without it.

const FIELDS = "input, textarea, select, [contenteditable]";

function press(target) {
  if (target.matches(FIELDS)) {
    target.focus();
  } else if (target.matches("summary")) {
    target.parentElement.open = !target.parentElement.open;
    if (target.parentElement.open) [...target.parentElement.querySelectorAll(FIELDS)].find((one) => one.type !== "hidden")?.focus();
    else target.focus();
  } else {
    target.click();
  }
}

// Lines for what is missing: one more is added here, where the server would send the page again.
const lines = document.querySelector("[data-lines]");
const more = document.querySelector("button.more-lines");

function addLine() {
  const line = lines.lastElementChild.cloneNode(true);
  const number = lines.children.length + 1;
  for (const field of line.querySelectorAll(FIELDS)) {
    field.value = "";
    field.removeAttribute("data-key");
    field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+$/, number));
  }
  lines.append(line);
  return line;
}

more?.addEventListener("click", (event) => {
  event.preventDefault();
  addLine().querySelector("select").focus();
});

// The first empty line is written in; words that are selected in the passage are put there.
function writeMissing() {
  const open = [...lines.children].find((line) => !line.querySelector("input").value) ?? addLine();
  const [kind, words] = open.querySelectorAll("select, input");
  const chosen = getSelection();
  const inside = !chosen.isCollapsed && document.querySelector(".whole-passage")?.contains(chosen.getRangeAt(0).commonAncestorContainer);
  if (inside) words.value = String(chosen).replace(/\s+/g, " ").trim();
  (kind.value && !inside ? words : kind).focus();
}

// Heard before the keys of the reading room, which step through statements.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest(FIELDS)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key && one.checkVisibility());
  if (!target) return;
  event.preventDefault();
  if (lines?.contains(target)) writeMissing();
  else press(target);
}, true);

// What was done is said to who hears the page too: a region that comes filled with the page is not announced.
const done = document.querySelector(".done");
if (done) {
  const spoken = document.createElement("div");
  spoken.className = "unseen";
  spoken.setAttribute("role", "status");
  done.after(spoken);
  setTimeout(() => { spoken.textContent = done.querySelector("p").textContent; }, 150);
}

// A form is sent once, however often it is pressed.
for (const form of document.querySelectorAll("form.verbs")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form.verbs")) delete form.dataset.sent;
});
