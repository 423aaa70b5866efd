// What the page says of the time behind, computed from the data for a selection. No drawing here.

/** Answers over time for one selection; each is computed when it is asked for, once. */
class PastAnswers {
  constructor(data, selection) {
    this.data = data;
    this.selection = selection;
    this.dates = data.dates.map((_, date) => date);
  }

  /** Whether the state of a repository at a date is known, and its rule set then: -1 not there, less: a gap. */
  state(repository, date) {
    return this.data.states[repository][date];
  }

  gap(repository, date) {
    const state = this.state(repository, date);
    return state <= UNKNOWN ? this.data.gaps[UNKNOWN - state] : null;
  }

  /** The rules of the selection that were asked of such files, out of these. */
  asks(ruleSet, group, rules) {
    const asked = this.data.asked[ruleSet][group.language][group.role];
    return rules.some((rule) => asked.has(rule));
  }

  chosenRules(category) {
    return this.data.rules
      .map((rule, i) => i)
      .filter(
        (i) =>
          this.selection.rule[i] &&
          (category === undefined || this.data.rules[i].category === category),
      );
  }

  /** At each date: how many chosen repositories there are, how many are known, and which are not. */
  get coverage() {
    return (this.coverageOnce ??= this.dates.map((date) => {
      const there = this.chosenRepositories().filter((r) => this.state(r, date) !== ABSENT);
      const unknown = there.filter((r) => this.state(r, date) <= UNKNOWN);
      return { repositories: there.length, known: there.length - unknown.length, unknown };
    }));
  }

  chosenRepositories() {
    return this.data.repositories.map((_, i) => i).filter((i) => this.selection.repository[i]);
  }

  /** Dates on which a chosen repository was judged under other rules than before. */
  get ruleChanges() {
    return (this.ruleChangesOnce ??= this.dates.filter((date) =>
      this.chosenRepositories().some((r) => {
        const now = this.state(r, date);
        const before = this.lastKnown(r, date - 1);
        return now >= 0 && before >= 0 && now !== before;
      }),
    ));
  }

  /** Whether a chosen repository was compared with a state before, so that what moved can be told. */
  isCompared(date) {
    return this.chosenRepositories().some((r) => this.data.compared[r].has(date));
  }

  lastKnown(repository, date) {
    for (let d = date; d >= 0; d--) {
      if (this.state(repository, d) >= 0) {
        return this.state(repository, d);
      }
    }
    return ABSENT;
  }

  /**
   * Findings of some rules over time, with what they are to be seen beside.
   *
   * Each point: findings, lines, rate (findings per 1,000 lines of code), all null where nothing is known, then with
   * gap, the reason; partial where a repository is missing.
   */
  points(rules) {
    const { data, selection } = this;
    const wanted = new Set(rules);
    const asked = data.asked.map((set) =>
      set.map((roles) => roles.map((ids) => rules.some((rule) => ids.has(rule)))),
    );
    const findings = new Float64Array(this.dates.length);
    const lines = new Float64Array(this.dates.length);
    const groups = new Uint32Array(this.dates.length);
    const unasked = new Uint32Array(this.dates.length);
    const isAsked = (group, date) => {
      const state = this.state(group.repository, date);
      return state >= 0 && asked[state][group.language][group.role];
    };
    data.groups.forEach((group, g) => {
      if (!selection.group[g]) {
        return;
      }
      const { judged, code } = data.lines[g];
      for (const date of this.dates) {
        if (judged[date] === 0 || this.state(group.repository, date) < 0) {
          continue;
        }
        if (isAsked(group, date)) {
          lines[date] += code[date];
          groups[date]++;
        } else {
          unasked[date]++;
        }
      }
    });
    for (const { group, rule, values } of data.counts) {
      if (!selection.group[group] || !wanted.has(rule)) {
        continue;
      }
      for (const date of this.dates) {
        if (isAsked(data.groups[group], date) && data.lines[group].judged[date] > 0) {
          findings[date] += values[date];
        }
      }
    }
    return this.dates.map((date) =>
      groups[date] === 0
        ? { ...NOTHING, gap: this.whyNothing(date, unasked[date]) }
        : {
            findings: findings[date],
            lines: lines[date],
            rate: lines[date] > 0 ? (1000 * findings[date]) / lines[date] : null,
            partial: this.coverage[date].unknown.length > 0,
            gap: null,
          },
    );
  }

  /** Of what is known first; null where there was nothing to know. */
  whyNothing(date, unasked) {
    const [unknown] = this.coverage[date].unknown;
    if (unasked > 0) {
      return "not_asked";
    }
    return unknown === undefined ? null : this.gap(unknown, date);
  }

  get total() {
    return (this.totalOnce ??= this.points(this.chosenRules()));
  }

  /** A series for each category that was ever asked; what moved most comes first. */
  get rates() {
    return (this.ratesOnce ??= this.data.categories
      .map((name, category) => ({ name, points: this.points(this.chosenRules(category)) }))
      .filter(({ points }) => points.some((point) => point.rate !== null))
      .map((series) => ({ ...series, ...ends(series.points) }))
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || b.last - a.last));
  }

  /** What moved the findings, at each date but the first, whose change leads from before the page. */
  get causes() {
    return (this.causesOnce ??= this.sums(this.data.moves, ["code", "rules", "coverage", "scope", "unexplained"]));
  }

  /** What commits brought and took, at each date but the first. */
  get weekly() {
    return (this.weeklyOnce ??= this.sums(this.data.events, ["introduced", "fixed", "deleted", "suppressed"]));
  }

  /** Each date's sums, with known: true; or {date, known: false, gap} with a reason, null if nothing is there to compare. */
  sums(rows, names) {
    const none = Object.fromEntries(names.map((name) => [name, 0]));
    const sums = this.dates.map((date) => ({ date, known: true, gap: null, ...none }));
    const moved = new Set();
    for (const row of rows) {
      if (this.selection.group[row.group] && this.selection.rule[row.rule]) {
        names.forEach((name) => (sums[row.date][name] += row[name]));
        moved.add(row.date);
      }
    }
    return sums.slice(1).map((sum) => {
      const { findings, gap } = this.total[sum.date];
      const nothing = { date: sum.date, known: false, gap };
      return moved.has(sum.date) || (findings !== null && this.isCompared(sum.date)) ? sum : nothing;
    });
  }
}

const NOTHING = { findings: null, lines: null, rate: null, partial: false };

/** First and last known rate of a series, the change between them, and how many are known. */
function ends(points) {
  const known = points.filter((point) => point.rate !== null).map((point) => point.rate);
  if (known.length === 0) {
    return { known: 0, first: null, last: null, change: 0 };
  }
  const first = known[0];
  const last = known[known.length - 1];
  return { known: known.length, first, last, change: last - first };
}
