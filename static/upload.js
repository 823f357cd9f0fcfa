// Sends any number of files in parts: chosen or dropped, folders too, with a bar; then leads to the page of their batch.
// Without this script the form sends itself.

const PART_FILES = 20;
const PART_BYTES = 8 * 1024 * 1024;

const form = document.querySelector("[data-sends-files]");
const part = (name) => form.querySelector(`[data-${name}]`);
const most = { bytes: Number(form.dataset.mostBytes), files: Number(form.dataset.mostFiles) };
let chosen = [];
let sending = false;
// Where the next part goes: a new batch first, then that batch.
let address = "";
let batch = "";

function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let unit = 0;
  while (bytes >= 1024 && unit < units.length - 1) {
    bytes /= 1024;
    unit += 1;
  }
  return `${bytes >= 10 || unit === 0 ? Math.round(bytes) : bytes.toFixed(1)} ${units[unit]}`;
}

function count(number) {
  return `${number.toLocaleString("en")} file${number === 1 ? "" : "s"}`;
}

function choose(files) {
  if (sending) return;
  chosen.push(...files);
  show();
}

function show() {
  part("chosen").hidden = chosen.length === 0;
  const bytes = chosen.reduce((sum, file) => sum + file.size, 0);
  part("chosen-sum").textContent = `${count(chosen.length)}, ${size(bytes)}`;
  const list = part("chosen-files");
  list.replaceChildren(
    ...chosen.slice(0, 50).map((file) => {
      const item = document.createElement("li");
      item.textContent = `${file.webkitRelativePath || file.name}, ${size(file.size)}`;
      if (file.size > most.bytes) item.append(` (over ${size(most.bytes)}: it will be refused)`);
      return item;
    }),
  );
  if (chosen.length > 50) {
    const rest = document.createElement("li");
    rest.textContent = `and ${count(chosen.length - 50)} more`;
    list.append(rest);
  }
}

/** The next files that go together: as many as fit, at least one. */
function nextPart() {
  let bytes = 0;
  let number = 0;
  while (number < Math.min(chosen.length, PART_FILES, most.files)) {
    bytes += chosen[number].size;
    if (number && bytes > PART_BYTES) break;
    number += 1;
  }
  return chosen.slice(0, number);
}

async function send(files) {
  const body = new FormData(form);
  body.delete("upload-originals");
  for (const file of files) {
    // What no server takes is not sent; its name is, and is refused there with the others' reasons.
    body.append("upload-originals", file.size > most.bytes ? new Blob([]) : file, file.name);
  }
  const answer = await fetch(address || form.action, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    credentials: "same-origin",
  });
  if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("application/json")) {
    throw new Error(answer.redirected ? "You are no longer signed in." : `The server answers ${answer.status}.`);
  }
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.errors.join(" "));
  return said;
}

function working(on) {
  sending = on;
  part("send").disabled = on;
  part("sending").hidden = !on;
}

async function sendAll() {
  const bar = part("sending-bar");
  const words = part("sending-said");
  const total = chosen.reduce((sum, file) => sum + file.size + 1, 0);
  let sent = 0;
  bar.max = total;
  bar.value = 0;
  working(true);
  words.textContent = `Sending ${count(chosen.length)} …`;
  try {
    while (chosen.length) {
      const files = nextPart();
      const said = await send(files);
      ({ batch, add: address } = said);
      chosen = chosen.slice(files.length);
      sent += files.reduce((sum, file) => sum + file.size + 1, 0);
      bar.value = sent;
      show();
    }
    words.textContent = "All files are sent.";
    working(false);
    window.location.assign(batch);
  } catch (error) {
    working(false);
    const kept = batch ? " What was sent before is kept." : "";
    words.textContent = `${error.message || error} ${count(chosen.length)} could not be sent.${kept} Send again to go on.`;
  }
}

/** The files in what was dropped, those in folders too. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  const found = [];
  const visit = async (entry) => {
    if (entry.name.startsWith(".")) return;
    if (entry.isFile) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) return;
      for (const inside of some) await visit(inside);
    }
  };
  for (const entry of entries) await visit(entry);
  return found;
}

for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", () => {
    choose([...input.files]);
    input.value = "";
  });
}

const drop = part("drop");
part("drop-hint").hidden = false;
part("without-script").hidden = true;
for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", async (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  choose(await dropped(event.dataTransfer));
});

part("chosen-clear").addEventListener("click", () => {
  if (sending) return;
  chosen = [];
  show();
});

form.addEventListener("submit", (event) => {
  if (!chosen.length) return;
  event.preventDefault();
  if (!sending) sendAll();
});

window.addEventListener("beforeunload", (event) => {
  if (sending) event.preventDefault();
});
