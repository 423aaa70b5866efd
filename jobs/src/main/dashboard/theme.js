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
    unexplained: colour("grey"),
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

/** Bounds of six steps, the lowest first: in proportion or in equal steps, whichever tells more of these numbers apart. */
function steps(numbers) {
  const positive = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  if (positive.length === 0) {
    return inProportion(1);
  }
  const at = (share) => positive[Math.floor(share * (positive.length - 1))];
  const fullest = (bounds) => {
    const sizes = new Array(bounds.length + 1).fill(0);
    positive.forEach((number) => sizes[stepOf(number, bounds)]++);
    return Math.max(...sizes);
  };
  const bounds = inProportion(at(0.9));
  const even = equal(at(0.1), at(0.9));
  return fullest(even) < fullest(bounds) ? even : bounds;
}

/** Bounds of the kind 1, 2, 5, 10, none but the first above a number. */
function inProportion(high) {
  const bounds = [];
  for (let power = 10 ** Math.ceil(Math.log10(high)); bounds.length < 5; power /= 10) {
    for (const nice of [5, 2, 1]) {
      if (bounds.length > 0 || nice * power <= high) {
        bounds.unshift(Number((nice * power).toPrecision(6)));
      }
    }
  }
  return bounds.slice(-5);
}

/** Bounds of the kind 20, 30, 40 from one number to another. */
function equal(low, high) {
  const least = (high - low || high) / 5;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((nice) => nice * power >= least) * power;
  const first = Math.max(1, Math.ceil(low / step));
  return [0, 1, 2, 3, 4].map((i) => Number(((first + i) * step).toPrecision(6)));
}

/** The step that a number falls in: 0 below the first bound, up to 5. */
function stepOf(number, bounds) {
  return bounds.filter((bound) => number >= bound).length;
}
