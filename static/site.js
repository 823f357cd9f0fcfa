// What every page can do with scripts: "/" goes to the search box, a switch chooses the colours.

const NAMES = { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" };

/** Whether keys that are pressed there are text. */
function writes(element) {
  return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  const box = document.querySelector("[data-slash]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

function showTheme(button) {
  const theme = document.documentElement.dataset.theme ?? "system";
  button.querySelector("[data-theme-name]").textContent = NAMES[theme];
  button.title = NAMES[theme];
}

/** The choice goes system, light, dark and round again, and is kept in this browser. */
function nextTheme() {
  const order = ["system", "light", "dark"];
  const root = document.documentElement;
  const next = order[(order.indexOf(root.dataset.theme ?? "system") + 1) % order.length];
  if (next === "system") delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    if (next === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", next);
  } catch {
    // Kept for this page only.
  }
}

for (const button of document.querySelectorAll("[data-theme-switch]")) {
  showTheme(button);
  button.hidden = false;
  button.addEventListener("click", () => {
    nextTheme();
    showTheme(button);
  });
}
