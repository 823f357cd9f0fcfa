// Shows what a mark of a drawing stands for, while the pointer or the focus is on it. Escape hides it.

const LINGER = 150;
let tip = null;
let timer = 0;

function show(link) {
  clearTimeout(timer);
  tip ??= Object.assign(document.createElement("div"), { className: "tip" });
  tip.setAttribute("aria-hidden", "true");
  tip.textContent = link.getAttribute("aria-label");
  document.body.append(tip);
  const mark = link.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const left = Math.min(Math.max(8, mark.left + mark.width / 2 - tip.offsetWidth / 2), wide - tip.offsetWidth - 8);
  const above = mark.top - tip.offsetHeight - 6;
  tip.style.left = `${left + window.scrollX}px`;
  tip.style.top = `${(above > 4 ? above : mark.bottom + 6) + window.scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  tip?.remove();
}

function leave() {
  clearTimeout(timer);
  timer = setTimeout(hide, LINGER);
}

/** The browser's own titles become names of the links, so that a mark is not explained twice. */
function prepare(svg) {
  for (const title of svg.querySelectorAll("a > title")) {
    title.parentElement.setAttribute("aria-label", title.textContent);
    title.remove();
  }
}

const mark = (event) => event.target.closest?.(".drawing a");

for (const name of ["pointerover", "focusin"]) {
  document.addEventListener(name, (event) => {
    const link = mark(event);
    if (link?.hasAttribute("aria-label")) show(link);
    else if (event.target === tip) clearTimeout(timer);
  });
}
for (const name of ["pointerout", "focusout"]) {
  document.addEventListener(name, (event) => {
    if (mark(event) || event.target === tip) leave();
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

export const Tips = { prepare, hide };
