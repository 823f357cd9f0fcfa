// Moves the marks of a drawing to where they belong in another window, until the server has drawn that window.

const PLACES = ["x", "cx", "x1", "x2"];

/** Everything in a drawing that has its place in percent of the width; other lengths stay as they are. */
export class Stretcher {
  constructor(svg, from, to) {
    this.from = from;
    this.days = to - from;
    this.parts = [];
    for (const element of svg.querySelectorAll("line, text, rect, circle")) {
      if (element.matches(".lane-edge")) continue;
      for (const name of [...PLACES, "width"]) {
        const value = element.getAttribute(name);
        if (value?.endsWith("%")) this.parts.push([element, name, parseFloat(value) / 100]);
      }
    }
  }

  /** Draws in the next frame, however often it is asked before. */
  show(from, to) {
    this.wanted = [from, to];
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw(...this.wanted);
    });
  }

  draw(from, to) {
    const scale = this.days / (to - from);
    const offset = (this.from - from) / (to - from);
    for (const [element, name, value] of this.parts) {
      const place = name === "width" ? value * scale : value * scale + offset;
      element.setAttribute(name, `${(100 * place).toFixed(3)}%`);
    }
  }
}
