// What is known of security, as of the newest state of each repository.

class VerdictsChart extends BarsChart {
  constructor() {
    super("verdicts");
  }

  /** A filter for another category asks for something else. */
  get elsewhere() {
    return !["", "security"].includes(this.answers.selection.choice.category);
  }

  all() {
    return this.elsewhere ? [] : this.answers.verdicts;
  }

  drawn() {
    return this.all().filter((sum) => sum.findings + sum.unjudged > 0).slice(0, MOST_BARS);
  }

  note() {
    if (this.elsewhere) {
      return "Verdicts speak of the category security, which these filters leave out.";
    }
    const all = this.all();
    if (all.length === 0) {
      return "There is no file of these filters.";
    }
    const sum = (name) => all.reduce((number, verdict) => number + verdict[name], 0);
    const rules = this.answers.data.rules.filter(
      (rule) => this.answers.data.categories[rule.category] === "security",
    ).length;
    return (
      many(sum("clean"), "file") + " clean, " + count(sum("findings")) + " with findings, " + count(sum("unjudged")) +
      " not judged. " + many(rules, "security rule") + " looked or could look; clean means that each of those asked ran to its end and found nothing, and no more. Not split by severity."
    );
  }

  option(ink, width) {
    const drawn = this.drawn();
    return this.bars(ink, width, drawn.map((sum) => this.repository(sum.repository)), [
      { text: "files with security findings", colour: ink.unknown, values: drawn.map((sum) => sum.findings) },
      { text: "files not judged", colour: ink.grey, values: drawn.map((sum) => sum.unjudged) },
    ]);
  }

  key(ink) {
    return [[ink.unknown, "files with security findings"], [ink.grey, "files not judged"]];
  }

  click({ dataIndex }) {
    this.filters.narrow({ repository: this.repository(this.drawn()[dataIndex].repository), category: "security" });
  }

  numbers() {
    return {
      head: ["repository", "files", "clean", "with findings", "not judged"],
      rows: this.all().map((sum) => [
        this.repository(sum.repository), sum.files, sum.clean, sum.findings, sum.unjudged,
      ]),
    };
  }
}

class WeaknessesChart extends BarsChart {
  constructor() {
    super("weaknesses");
  }

  all() {
    return this.answers.weaknesses;
  }

  note() {
    const all = this.all();
    return all.length === 0
      ? "No finding of a security rule."
      : many(all.reduce((sum, { findings }) => sum + findings, 0), "finding") + " of " + many(all.length, "security rule") + ".";
  }

  option(ink, width) {
    const drawn = this.drawn();
    return this.bars(ink, width, drawn.map(({ cwe, rule }) => rule + "  " + cwe.split(",")[0]), [
      { text: "findings", colour: ink.unknown, values: drawn.map(({ findings }) => findings) },
    ]);
  }

  numbers() {
    return {
      head: ["rule", "CWE", "findings", "repositories"],
      rows: this.all().map(({ cwe, rule, findings, repositories }) => [rule, cwe, findings, repositories.size]),
    };
  }
}
