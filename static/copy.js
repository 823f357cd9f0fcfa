// Buttons that copy the text of another element: <button data-copy="its id" hidden>.

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Without the clipboard (pages over plain http have none) the text is selected, ready for the keys that copy. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  element.focus();
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const name = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copied(source.textContent);
    if (!done) select(source);
    button.textContent = done ? "Copied" : "Selected";
    setTimeout(() => (button.textContent = name), 2000);
  });
}
