// A timeline that is zoomed and moved by wheel, drag, pinch and keys. The server draws every window; until its drawing
// is there, the old one is stretched to where its marks will be. Without this file all of it works by links.

import { Tips } from "./tips.js";
import { Stretcher } from "./stretcher.js";

const DAY = 86_400_000;
const SHORTEST = 7;
const LONGEST = 300 * 366;
const EARLIEST = Date.UTC(1, 0, 1) / DAY - 1000 * 366;
const QUIET = 160;
const AFTER_SCROLLING = 400;
const KEYS = { ArrowLeft: [-0.25, 1], ArrowRight: [0.25, 1], "+": [0, 0.5], "=": [0, 0.5], "-": [0, 2], "−": [0, 2] };

const number = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const iso = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

/** The address in another window; the places in its list belong to the old one. */
function inWindow(from, to) {
  const query = new URLSearchParams(location.search);
  for (const name of ["after", "before", "year"]) query.delete(name);
  query.set("from", iso(from));
  query.set("to", iso(to));
  return `?${query}#timeline`;
}

class Timeline {
  constructor(section) {
    this.section = section;
    this.address = section.dataset.timeline;
    this.pointers = new Map();
    this.prepare();
    section.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    section.addEventListener("pointerdown", (event) => this.press(event));
    section.addEventListener("pointermove", (event) => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) section.addEventListener(name, (event) => this.release(event));
    section.addEventListener("keydown", (event) => this.key(event));
    section.addEventListener("click", (event) => this.click(event), { capture: true });
    section.addEventListener("dragstart", (event) => event.preventDefault());
  }

  get part() {
    return this.section.querySelector(".timeline-part");
  }

  /** Takes up what the server drew: its window, its marks. */
  prepare() {
    if (!this.part) return;
    this.svg = this.part.querySelector(".drawing");
    this.from = number(this.part.dataset.from);
    this.to = number(this.part.dataset.to) + 1;
    this.stretcher = new Stretcher(this.svg, this.from, this.to);
    this.svg.tabIndex = 0;
    const said = "Arrow keys move, plus and minus zoom, Home shows everything.";
    this.svg.setAttribute("aria-label", `${this.svg.getAttribute("aria-label")}. ${said}`);
    Tips.prepare(this.svg);
  }

  /** Where a pointer is in the drawing, from 0 to 1. */
  share(x) {
    const box = this.svg.getBoundingClientRect();
    return (x - box.left) / box.width;
  }

  /** Shows the days from `from` to `to` at once, stretched, and has them drawn as soon as the reader rests. */
  look(from, to) {
    const days = Math.min(Math.max(to - from, SHORTEST), LONGEST);
    const middle = (from + to) / 2;
    this.from = Math.max(middle - days / 2, EARLIEST);
    this.to = this.from + days;
    this.stretcher.show(this.from, this.to);
    Tips.hide();
    clearTimeout(this.timer);
    if (this.pointers.size === 0) this.timer = setTimeout(() => this.settle(), QUIET);
  }

  zoom(factor, share = 0.5) {
    const still = this.from + share * (this.to - this.from);
    this.look(still - (still - this.from) * factor, still + (this.to - still) * factor);
  }

  settle() {
    this.load(inWindow(this.from, this.to - 1), { focus: document.activeElement === this.svg ? ".drawing" : null });
  }

  /** Fetches a window and puts it in the place of the old one. */
  async load(query, { push = true, focus = null } = {}) {
    this.request?.abort();
    const request = (this.request = new AbortController());
    let answer;
    try {
      answer = await fetch(this.address + query.split("#")[0], { signal: request.signal });
    } catch (error) {
      if (error.name === "AbortError") return;
    }
    if (!answer?.ok) {
      location.assign(query);
      return;
    }
    const text = await answer.text();
    if (request.signal.aborted || this.pointers.size) return;
    const found = new DOMParser().parseFromString(text, "text/html").querySelector(".timeline-part");
    if (!found) {
      location.assign(query);
      return;
    }
    this.part.replaceWith(found);
    this.prepare();
    if (push) history.pushState({ timeline: true }, "", query);
    seen = location.pathname + location.search;
    this.carry();
    if (focus) this.part.querySelector(focus)?.focus({ preventScroll: true });
  }

  /** The filter's form keeps the window that the reader sees. */
  carry() {
    const query = new URLSearchParams(location.search);
    for (const form of document.querySelectorAll("[data-filter], .as-known")) {
      for (const name of ["from", "to", "lanes"]) {
        form.querySelector(`input[type="hidden"][name="${name}"]`)?.remove();
        if (!query.get(name)) continue;
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value: query.get(name) });
        form.prepend(field);
      }
    }
  }

  wheel(event) {
    if (!event.target.closest(".drawing")) return;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    // Who is scrolling the page goes on scrolling it, whatever comes under the pointer.
    if (!sideways && !event.ctrlKey && performance.now() - lastScroll < AFTER_SCROLLING) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    const moved = ((sideways && event.deltaX) || event.deltaY) * lines;
    const step = (this.to - this.from) * (moved / 1000);
    if (sideways) this.look(this.from + step, this.to + step);
    else this.zoom(Math.exp(Math.max(-0.7, Math.min(0.7, moved / 400))), this.share(event.clientX));
  }

  press(event) {
    if (!event.target.closest(".drawing") || event.button !== 0) return;
    this.pointers.set(event.pointerId, event.clientX);
    this.pressed = { x: event.clientX, moved: false };
    clearTimeout(this.timer);
  }

  drag(event) {
    if (!this.pointers.has(event.pointerId)) return;
    const before = [...this.pointers.values()];
    if (!this.pressed.moved && Math.abs(event.clientX - this.pressed.x) < 5) return;
    if (!this.pressed.moved) {
      this.pressed.moved = true;
      this.svg.setPointerCapture(event.pointerId);
      this.svg.classList.add("holding");
    }
    this.pointers.set(event.pointerId, event.clientX);
    const now = [...this.pointers.values()];
    if (now.length === 1) {
      const step = ((before[0] - now[0]) / this.svg.clientWidth) * (this.to - this.from);
      this.look(this.from + step, this.to + step);
    } else {
      const [wide, narrow] = [before, now].map(([one, other]) => Math.max(20, Math.abs(one - other)));
      this.zoom(wide / narrow, this.share((now[0] + now[1]) / 2));
    }
  }

  release(event) {
    if (!this.pointers.delete(event.pointerId)) return;
    this.svg.classList.remove("holding");
    if (this.pressed.moved && this.pointers.size === 0) {
      this.dragged = performance.now();
      this.timer = setTimeout(() => this.settle(), QUIET);
    }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest(".drawing, .stops")) return;
    if (event.key === "Home") {
      event.preventDefault();
      const whole = this.part.querySelector('[data-stop="whole"]');
      if (whole) this.load(whole.getAttribute("href"), { focus: ".drawing" });
    } else if (KEYS[event.key]) {
      event.preventDefault();
      const [move, factor] = KEYS[event.key];
      const step = move * (this.to - this.from);
      if (step) this.look(this.from + step, this.to + step);
      else this.zoom(factor);
    }
  }

  click(event) {
    if (this.dragged && performance.now() - this.dragged < 60) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const stop = event.target.closest("a[data-stop]");
    if (!stop || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const same = stop.closest(".stops") ? `[data-stop="${stop.dataset.stop}"]` : ".drawing";
    this.load(stop.getAttribute("href"), { focus: same });
  }
}

let lastScroll = -AFTER_SCROLLING;
let seen = location.pathname + location.search;

/** Puts the page at `address` in the place of this one, the field that was used still in use. */
async function change(address, push) {
  const used = document.activeElement;
  const field = used?.name && `[data-filter] [name="${used.name}"]${used.type === "checkbox" ? `[value="${used.value}"]` : ""}`;
  const answer = await fetch(address);
  if (!answer.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (push) history.pushState({ timeline: true }, "", address);
  seen = location.pathname + location.search;
  document.title = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  Tips.hide();
  start();
  const filter = document.querySelector(".filter");
  if (field && filter) filter.open = true;
  if (field) document.querySelector(field)?.focus({ preventScroll: true });
}

function start() {
  for (const section of document.querySelectorAll("[data-timeline]")) new Timeline(section);
}

document.addEventListener("scroll", () => (lastScroll = performance.now()), { passive: true });
document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filter]");
  if (!form) return;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  change(`${location.pathname}?${query}`, true);
});
window.addEventListener("popstate", () => {
  if (seen !== location.pathname + location.search) change(location.href, false);
});

start();
