// A chart with its words and its numbers. What each shows is in a file of its own.

/**
 * One figure of the page: a note, a canvas, a key to its colours, and the same numbers as a table.
 *
 * A subclass says: note() what is to be seen in a sentence; height(width); option(ink, width) of ECharts;
 * numbers() {head, rows} of the table; key(ink) [[colour, text], ...]; click(params) to narrow the filters.
 */
class Chart {
  constructor(name) {
    this.name = name;
    this.figure = document.getElementById("chart-" + name);
    this.noteLine = element("p", "note");
    this.keyLine = element("p", "key");
    this.host = element("div", "canvas");
    this.host.setAttribute("role", "img");
    this.details = element("details", "numbers");
    this.details.append(element("summary", "", "These numbers as a table"), this.scroller());
    this.details.addEventListener("toggle", () => this.fillNumbers());
    this.figure.append(this.noteLine, this.host, this.keyLine, this.details);
    new ResizeObserver(() => this.fit()).observe(this.host);
  }

  /** A region that keys can scroll. */
  scroller() {
    const region = element("div", "scroll");
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", "Numbers: " + this.figure.querySelector("figcaption").textContent);
    return region;
  }

  show(answers, filters) {
    this.answers = answers;
    this.filters = filters;
    this.draw();
    this.numbersFilled = false;
    this.fillNumbers();
  }

  draw() {
    const ink = palette();
    const note = this.note();
    this.noteLine.textContent = note;
    const option = this.empty() ? null : this.option(ink, this.host.clientWidth || 600);
    this.host.hidden = option === null;
    this.keyLine.replaceChildren(...(option === null ? [] : this.keyEntries(ink)));
    this.host.setAttribute("aria-label", this.figure.querySelector("figcaption").textContent + ". " + note);
    this.details.hidden = option === null;
    if (option === null) {
      this.drawing?.clear();
      return;
    }
    const height = this.height(this.host.clientWidth || 600) + "px";
    if (this.host.style.height !== height) {
      this.host.style.height = height;
      this.drawing?.resize();
    }
    if (!this.drawing) {
      this.drawing = echarts.init(this.host, null, { renderer: "canvas" });
      this.drawing.on("click", (params) => this.click(params));
    }
    this.width = this.host.clientWidth;
    const usual = { animation: false, textStyle: { fontFamily: FONT, color: ink.text } };
    this.drawing.setOption({ ...usual, tooltip: tooltip(ink), ...option }, { notMerge: true });
  }

  fit() {
    if (this.drawing && this.host.clientWidth > 0 && this.width !== this.host.clientWidth) {
      this.drawing.resize();
      this.draw();
    }
  }

  /** Only once somebody looks: some are large. */
  fillNumbers() {
    if (this.details.open && !this.numbersFilled && !this.details.hidden) {
      this.details.lastChild.replaceChildren(numberTable(this.numbers()));
      this.numbersFilled = true;
    }
  }

  keyEntries(ink) {
    return this.key(ink).map(([colour, text]) => {
      const entry = element("span", "entry");
      const patch = element("span", "patch");
      patch.style.background = colour;
      entry.append(patch, text);
      return entry;
    });
  }

  empty() {
    return false;
  }

  key() {
    return [];
  }

  click() {}

  /** The name of the repository, for a filter. */
  repository(index) {
    return this.answers.data.repositories[index].name;
  }

  date(index) {
    return this.answers.data.dates[index];
  }
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Tooltips are made of nodes with text, never of markup: names in them come from strangers. */
function tip(title, lines) {
  const box = element("div", "tip");
  box.append(element("strong", "", title));
  for (const line of lines) {
    box.append(element("span", "", line));
  }
  return box;
}

function tooltip(ink) {
  return {
    trigger: "item",
    confine: true,
    renderMode: "html",
    transitionDuration: 0,
    backgroundColor: ink.card,
    borderColor: ink.line,
    textStyle: { color: ink.text, fontSize: 13 },
  };
}

/** An axis of the dates of the page. */
function dateAxis(dates, ink, more = {}) {
  return {
    type: "category",
    data: dates,
    axisLabel: { color: ink.quiet, hideOverlap: true, fontSize: 11 },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    ...more,
  };
}

function valueAxis(ink, more = {}) {
  return {
    type: "value",
    axisLabel: { color: ink.quiet, fontSize: 11 },
    splitLine: { lineStyle: { color: ink.line } },
    splitNumber: 4,
    ...more,
  };
}

function nameAxis(names, ink, width, more = {}) {
  return {
    type: "category",
    data: names,
    inverse: true,
    axisLabel: { color: ink.text, fontSize: 12, width, overflow: "truncate", formatter: (name) => oneLine(name) },
    axisLine: { show: false },
    axisTick: { show: false },
    ...more,
  };
}

/** A name that may hold anything, for a place that has one line. */
function oneLine(name) {
  const line = name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, "\ufffd");
  // ECharts keeps texts that it measured as keys of a plain object, where "__proto__" is more than a key.
  return line in Object.prototype ? line + "\u200b" : line;
}

/** Black or white, whichever is easier to read on a colour of the form #rrggbb. */
function inkOn(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.19 ? "#111111" : "#ffffff";
}

/** A key to six steps of colour. */
function stepsKey(bounds, colours) {
  return colours.map((colour, step) => [
    colour,
    step === 0
      ? "under " + bounds[0]
      : step === bounds.length
        ? bounds[step - 1] + " and more"
        : bounds[step - 1] + " to " + bounds[step],
  ]);
}
