// The list: each finding with its place, to be searched, sorted and followed to its line.

const PAGE = 50;

/** How a host shows a line of a file of a commit. */
const HOSTS = {
  github: (base, commit, path, line) => `${base}/blob/${commit}/${path}#L${line}`,
  gitlab: (base, commit, path, line) => `${base}/-/blob/${commit}/${path}#L${line}`,
  gitea: (base, commit, path, line) => `${base}/src/commit/${commit}/${path}#L${line}`,
  bitbucket: (base, commit, path, line) => `${base}/src/${commit}/${path}#lines-${line}`,
  sourcehut: (base, commit, path, line) => `${base}/tree/${commit}/item/${path}#L${line}`,
};

/** Where a line can be read, or null where nobody knows. */
function lineAddress({ web, commit }, path, line) {
  // A path in quotes is written with escapes, since it is no plain text.
  if (!web || !commit || !(web.kind in HOSTS) || !/^https?:\/\//.test(web.base) || path.startsWith('"')) {
    return null;
  }
  const parts = path.split("/");
  // Git has no such paths; on a host they would lead elsewhere.
  if (parts.some((part) => ["", ".", ".."].includes(part))) {
    return null;
  }
  const address = parts.map(encodeURIComponent).join("/");
  return HOSTS[web.kind](web.base, encodeURIComponent(commit), address, line);
}

class FindingList {
  constructor(data) {
    this.data = data;
    this.rows = data.findings.rows.map(([group, path, line, rule, text, symbol, day, unseen]) => ({
      group,
      path: data.findings.paths[path],
      line,
      rule,
      message: data.findings.texts[text],
      symbol: data.findings.texts[symbol],
      day,
      unseen: unseen === 1,
    }));
    this.order = { column: "severity", down: true };
    this.page = 0;
    this.body = document.querySelector("#findings tbody");
    this.status = document.getElementById("findings-status");
    for (const button of document.querySelectorAll("#findings th button")) {
      button.addEventListener("click", () => this.sortBy(button.dataset.column));
    }
    document.getElementById("findings-earlier").addEventListener("click", () => this.turn(-1));
    document.getElementById("findings-further").addEventListener("click", () => this.turn(1));
  }

  show(answers, search) {
    const { selection } = answers;
    const wanted = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
    this.shown = this.rows.filter((row) => {
      if (!selection.group[row.group] || !selection.rule[row.rule]) {
        return false;
      }
      const text = wanted.length === 0 ? "" : this.searched(row);
      return wanted.every((word) => text.includes(word));
    });
    this.counted = answers.data.latest.counts
      .filter(([group, rule]) => selection.group[group] && selection.rule[rule])
      .reduce((sum, [, , findings]) => sum + findings, 0);
    this.searching = wanted.length > 0;
    this.page = 0;
    this.sort();
    this.draw();
  }

  searched(row) {
    return (row.text ??= [
      this.repositoryOf(row).name, this.data.groups[row.group].name, row.path, row.symbol, row.message,
      this.data.rules[row.rule].id,
    ].join("\n").toLowerCase());
  }

  repositoryOf(row) {
    return this.data.repositories[this.data.groups[row.group].repository];
  }

  sortBy(column) {
    this.order = { column, down: this.order.column === column ? !this.order.down : column === "severity" || column === "since" };
    this.page = 0;
    this.sort();
    this.draw();
  }

  sort() {
    const { column, down } = this.order;
    const byPlace = (a, b) =>
      byName(this.repositoryOf(a).name, this.repositoryOf(b).name) || byName(a.path, b.path) || a.line - b.line;
    const keys = {
      severity: (a, b) => this.data.rules[a.rule].severity - this.data.rules[b.rule].severity || a.day - b.day,
      place: byPlace,
      rule: (a, b) => byName(this.data.rules[a.rule].id, this.data.rules[b.rule].id),
      message: (a, b) => byName(a.message, b.message),
      since: (a, b) => a.day - b.day,
    };
    const way = down ? -1 : 1;
    this.shown.sort((a, b) => way * keys[column](a, b) || byPlace(a, b));
    for (const button of document.querySelectorAll("#findings th button")) {
      const sorted = button.dataset.column === column ? (down ? "descending" : "ascending") : "none";
      button.closest("th").setAttribute("aria-sort", sorted);
    }
  }

  turn(way) {
    this.page += way;
    this.draw();
    document.getElementById("findings").scrollIntoView({ block: "start" });
  }

  draw() {
    const from = this.page * PAGE;
    const until = Math.min(from + PAGE, this.shown.length);
    this.body.replaceChildren(...this.shown.slice(from, until).map((row) => this.row(row)));
    this.status.textContent = this.words(from, until);
    document.getElementById("findings-earlier").disabled = this.page === 0;
    document.getElementById("findings-further").disabled = until >= this.shown.length;
  }

  words(from, until) {
    const here = this.shown.length === 0 ? "Nothing here matches." : count(from + 1) + " to " + count(until) + " of " + count(this.shown.length) + ".";
    const missing = this.data.findings.total - this.rows.length;
    return missing === 0 || this.searching
      ? here + (missing > 0 ? " Searched are the " + count(this.rows.length) + " of " + count(this.data.findings.total) + " findings that this page carries." : "")
      : here + " The tables count " + count(this.counted) + "; this page carries " + count(this.rows.length) + " of " +
          count(this.data.findings.total) + " findings, errors first, then the newest of each rule and repository.";
  }

  row(finding) {
    const rule = this.data.rules[finding.rule];
    const row = element("tr");
    const severity = this.data.severities[rule.severity];
    const mark = element("td");
    mark.append(element("span", "severity " + (["info", "warning", "error"].includes(severity) ? severity : ""), severity));
    const name = element("td", "rule", rule.id);
    name.title = rule.summary + (rule.read > 0 ? ` (right in ${rule.right} of ${rule.read} findings that were read by hand)` : "");
    const message = element("td", "message", finding.message);
    if (finding.unseen) {
      message.append(element("span", "unseen", " As last seen: its file cannot be judged now."));
    }
    const since = element("td", "since", finding.day < 0 ? "" : new Date(finding.day * 86400000).toISOString().slice(0, 10));
    row.append(mark, this.place(finding), name, message, since);
    return row;
  }

  place(finding) {
    const repository = this.repositoryOf(finding);
    const cell = element("td", "place");
    const address = lineAddress(repository, finding.path, finding.line);
    const where = element(address ? "a" : "span", "", oneLine(finding.path) + ":" + finding.line);
    where.dir = "ltr";
    if (address) {
      where.href = address;
      where.rel = "noreferrer noopener";
    }
    cell.append(element("span", "repository", oneLine(repository.name)), " ", where);
    return cell;
  }
}
