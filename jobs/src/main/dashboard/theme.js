// Colours, numbers and dates as the page writes them. The colours stand in page.css, one set for each theme.

/** The colours of the theme in force, by the names they have in page.css. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  return {
    text: colour("text"),
    quiet: colour("quiet"),
    line: colour("line"),
    card: colour("card"),
    main: colour("main-line"),
    code: colour("blue"),
    rules: colour("orange"),
    coverage: colour("pink"),
    scope: colour("green"),
    introduced: colour("vermilion"),
    fixed: colour("blue"),
    deleted: colour("sky"),
    suppressed: colour("grey"),
    unknown: colour("vermilion"),
    known: colour("blue"),
    grey: colour("grey"),
    heat: [0, 1, 2, 3, 4, 5].map((step) => colour("heat-" + step)),
    kinds: ["vermilion", "orange", "pink", "sky", "green", "grey"].map(colour),
  };
}

/** Light, dark, or as the system has it; kept in the address, since a page on disk should leave nothing behind. */
class Theme {
  constructor(changed) {
    this.button = document.getElementById("theme");
    this.system = matchMedia("(prefers-color-scheme: dark)");
    this.system.addEventListener("change", () => this.apply(changed));
    this.button.addEventListener("click", () => {
      const asked = new URLSearchParams(location.hash.slice(1));
      asked.set("theme", this.dark ? "light" : "dark");
      history.replaceState(null, "", "#" + asked);
      this.apply(changed);
    });
    window.addEventListener("hashchange", () => this.apply(changed));
    this.apply(() => {});
    // Paper is white.
    window.addEventListener("beforeprint", () => this.put(false, changed));
    window.addEventListener("afterprint", () => this.apply(changed));
  }

  apply(changed) {
    const asked = new URLSearchParams(location.hash.slice(1)).get("theme");
    this.put(asked ? asked === "dark" : this.system.matches, changed);
  }

  put(dark, changed) {
    this.dark = dark;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    this.button.textContent = dark ? "Light" : "Dark";
    changed();
  }
}

const whole = new Intl.NumberFormat("en");
const oneDigit = new Intl.NumberFormat("en", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat("en", { maximumFractionDigits: 2, minimumFractionDigits: 2 });

function count(number) {
  return whole.format(number);
}

/** A rate with as many digits as say something. */
function rate(number) {
  if (number === null) {
    return "unknown";
  }
  return number !== 0 && Math.abs(number) < 10 ? twoDigits.format(number) : oneDigit.format(number);
}

/** With its sign, but for what rounds to zero. */
function signed(number, format) {
  const text = format(Math.abs(number));
  const sign = number > 0 ? "+" : "−";
  return /[1-9]/.test(text) ? sign + text : text;
}

/** Never 100 where something is missing. */
function percent(part, of) {
  if (of === 0) {
    return "none";
  }
  const share = (100 * part) / of;
  return part < of && share > 99.9 ? "99.9 %" : oneDigit.format(share).replace(/\.0$/, "") + " %";
}

/** A word for one, with its number. */
function many(number, one, more = one + "s") {
  return count(number) + " " + (number === 1 ? one : more);
}

/** Six steps of the kind 1, 2, 5, 10 that spread these numbers, the lowest first. */
function steps(numbers) {
  const positive = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  const high = positive.length === 0 ? 1 : positive[Math.floor(0.9 * (positive.length - 1))];
  const nice = [5, 2, 1];
  const bounds = [];
  let power = 10 ** Math.ceil(Math.log10(high));
  for (let i = 0; bounds.length < 5; i++) {
    const bound = nice[i % 3] * power;
    if (bound <= high || bounds.length > 0) {
      bounds.unshift(bound);
    }
    if (i % 3 === 2) {
      power /= 10;
    }
  }
  return bounds;
}

/** The step that a number falls in: 0 below the first bound, up to 5. */
function stepOf(number, bounds) {
  return bounds.filter((bound) => number >= bound).length;
}
