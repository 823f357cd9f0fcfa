// Says aloud how far a batch has come: only when the words change, although the page is renewed every two seconds.

const said = document.querySelector("[data-said]");

function say() {
  const words = document.getElementById("batch")?.dataset.says ?? "";
  if (said && words !== said.textContent) said.textContent = words;
}

say();
document.addEventListener("htmx:afterSettle", say);
