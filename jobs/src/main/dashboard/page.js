// Puts the page together: reads the data, draws the answers, and draws them again when a filter changes.

class Page {
  constructor(data) {
    this.data = data;
    this.charts = [
      new StatusChart(), new JudgedChart(), new TotalChart(), new RatesChart(), new CausesChart(), new WeeklyChart(),
      new HeatChart(), new TreeChart(), new HotSpotsChart(), new VerdictsChart(), new WeaknessesChart(),
    ];
    this.list = new FindingList(data);
    this.head();
    this.filters = new Filters(data, (choice, search) => this.show(choice, search));
    this.theme = new Theme(() => this.answers && this.charts.forEach((chart) => chart.draw()));
    this.filters.readAddress();
  }

  show(choice, search) {
    const same = this.choice && FILTERS.every((filter) => this.choice[filter] === choice[filter]);
    this.choice = choice;
    if (!same) {
      this.answers = new Answers(this.data, new Selection(this.data, choice));
      this.charts.forEach((chart) => chart.show(this.answers, this.filters));
      showTiles(this.answers);
      showTroubles(this.answers);
      showProblems(this.answers);
    }
    this.list.show(this.answers, search);
  }

  head() {
    const { data } = this;
    if (data.title !== "") {
      document.querySelector("h1").textContent = data.title;
    }
    const last = data.last_run;
    document.getElementById("made").textContent =
      last === null
        ? "No run is published in this warehouse yet: run tidemark scan."
        : "As of " + (data.dates[data.dates.length - 1] ?? "no date") + ". Last of " + many(data.runs, "run") + ": " +
          last.started_at.slice(0, 16).replace("T", " ") + " UTC, " + words(last.status) + ". Made " +
          data.made_at.slice(0, 16).replace("T", " ") + " UTC with Tidemark " + data.tool + ".";
    document.body.classList.toggle("nothing", last === null);
    const age = Math.floor((Date.now() - Date.parse(data.made_at)) / 86400000);
    const old = document.getElementById("old");
    old.hidden = age < 8;
    old.textContent = "This page is " + count(age) + " days old.";
  }
}

/** The first thing to be seen: an answer to each question, in a number. */
function showTiles(answers) {
  const { data } = answers;
  const newest = answers.newest;
  const chosen = answers.chosenRepositories().map((r) => data.repositories[r]).filter((r) => !r.removed);
  const good = chosen.filter((r) => r.date !== null && !r.stale);
  const stale = chosen.length - good.length;
  tile("trust", good.length + " of " + count(chosen.length) + " up to date",
    "repositories" + (stale > 0 ? ", " + count(stale) + " stale or unread" : "") + "; " + percent(newest.judged, newest.files) + " of files judged",
    stale > 0 || newest.judged < newest.files);
  const { known, last, change } = ends(answers.total);
  tile("better", last === null ? "unknown" : rate(last) + " per 1,000 lines",
    known < 2 ? "" : (change < 0 ? "▼ " : change > 0 ? "▲ " : "") + signed(change, rate) + " since " +
      data.dates[answers.total.findIndex((point) => point.rate !== null)] + byCommits(answers.causes),
    change > 0);
  showNews(answers);
  const [worst] = answers.heat({ modules: 1, rules: 1 }).modules;
  tile("worst", worst ? rate(worst.rate) + " per 1,000 lines" : "nothing to compare",
    worst ? "in " + data.repositories[worst.repository].name + (worst.name === "." ? "" : " " + worst.name) : "", false);
  const verdicts = answers.verdicts;
  const files = (name) => verdicts.reduce((all, verdict) => all + verdict[name], 0);
  tile("secure", securityInShort(files("findings"), files("clean")),
    count(files("clean")) + " clean, " + count(files("unjudged")) + " not judged", files("findings") + files("unjudged") > 0);
}

/** How many of the findings that came or went are known to be of commits, and how many of nothing. */
function byCommits(causes) {
  const known = causes.filter((move) => move.known);
  const sum = (name) => known.reduce((all, move) => all + move[name], 0);
  if (known.length === 0) {
    return "";
  }
  return "; by commits " + signed(sum("code"), count) +
    (sum("unexplained") === 0 ? "" : ", not explained " + signed(sum("unexplained"), count));
}

function showNews({ data, weekly }) {
  const recent = weekly.slice(-4);
  const known = recent.filter((week) => week.known);
  const sum = (name) => known.reduce((all, week) => all + week[name], 0);
  if (known.length === 0) {
    tile("new", "unknown", "", false);
    return;
  }
  const unknown = recent.length - known.length;
  tile("new", count(sum("introduced")) + " new, " + count(sum("fixed")) + " fixed",
    "by commits, " + data.dates[recent[0].date - 1] + " to " + data.dates[recent[recent.length - 1].date] +
      (unknown > 0 ? "; unknown on " + many(unknown, "date") : ""),
    sum("introduced") > sum("fixed") + sum("deleted"));
}

function securityInShort(findings, clean) {
  if (findings > 0) {
    return many(findings, "file") + " with security findings";
  }
  return clean > 0 ? "nothing found in " + many(clean, "file") : "not judged";
}

function tile(name, text, more, warns) {
  const button = document.getElementById("tile-" + name);
  button.querySelector("strong").textContent = oneLine(text);
  button.querySelector("small").textContent = oneLine(more);
  button.classList.toggle("warns", warns);
}

/** Repositories whose newest state is not known, and why. */
function showTroubles(answers) {
  const { data } = answers;
  const troubled = answers.chosenRepositories().map((r) => data.repositories[r]).filter((r) => r.trouble && !r.removed);
  const box = document.getElementById("troubles");
  box.hidden = troubled.length === 0;
  box.querySelector("tbody").replaceChildren(
    ...troubled.map(({ name, date, trouble }) => {
      const row = element("tr");
      const why = words(trouble.reason_code ?? trouble.status) + (trouble.detail ? ": " + trouble.detail : "");
      [name, date ?? "never read", trouble.date, why].forEach((text) => row.append(element("td", "", oneLine(text))));
      return row;
    }),
  );
}

const MOST_PROBLEMS = 100;

/** Examples of what was not judged. */
function showProblems(answers) {
  const { data, selection } = answers;
  const rows = data.problems.rows.filter(
    ([repository, group, , , rule]) =>
      (group < 0 ? selection.repository[repository] : selection.group[group]) && (rule < 0 || selection.rule[rule]),
  );
  const box = document.getElementById("problems");
  box.hidden = rows.length === 0;
  box.querySelector("tbody").replaceChildren(
    ...rows.slice(0, MOST_PROBLEMS).map(([repository, , path, kind, rule, line, detail]) => {
      const row = element("tr");
      const what = words(data.problems.kinds[kind]) + (rule < 0 ? "" : " (" + data.rules[rule].id + ")");
      const place = path + (line > 0 ? ":" + line : "");
      [data.repositories[repository].name, place, what, detail].forEach((text) => row.append(element("td", "", oneLine(text))));
      return row;
    }),
  );
}

/** Moves to a section without a word in the address, where the filters stand. */
function goTo(section) {
  section.scrollIntoView({ block: "start" });
  section.focus({ preventScroll: true });
}

for (const link of document.querySelectorAll("[data-goes-to]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(document.getElementById(link.dataset.goesTo));
  });
}

const ready = readData().then(
  (data) => {
    // Before anything is drawn: what is hidden has no width.
    document.body.classList.add("ready");
    const page = new Page(data);
    window.tidemark.page = page;
    return page;
  },
  (problem) => {
    const made = document.getElementById("made");
    made.setAttribute("role", "alert");
    made.textContent = "This page could not be read here. It wants a browser of 2023 or later. (" + problem + ")";
    throw problem;
  },
);

window.tidemark = {
  ready,
  chart: (name) => window.tidemark.page.charts.find((chart) => chart.name === name).drawing,
  get answers() {
    return window.tidemark.page.answers;
  },
};
