// What the page says of the newest states, computed from the data for a selection. No drawing here.

/** All answers for one selection: those of today, and those over time that it inherits. */
class Answers extends PastAnswers {
  /**
   * The newest state of each chosen module: {module, repository, name, lines, findings, rate, byRule}; lines and
   * findings are of files that were judged, and whose language and role the rules of the selection are asked of.
   */
  get modules() {
    return (this.modulesOnce ??= this.newestModules());
  }

  newestModules() {
    const { data, selection } = this;
    const rules = this.chosenRules();
    const modules = new Map();
    data.latest.groups.forEach((measures, g) => {
      const group = data.groups[g];
      const ruleSet = data.repositories[group.repository].rule_set;
      if (!measures || !selection.group[g] || ruleSet === null) {
        return;
      }
      const module = modules.get(group.module) ?? this.emptyModule(group);
      modules.set(group.module, module);
      const [files, judged, code] = measures;
      module.files += files;
      module.judged += judged;
      if (judged > 0 && this.asks(ruleSet, group, rules)) {
        module.lines += code;
        module.asked.push({ rules: data.asked[ruleSet][group.language][group.role], lines: code });
      }
    });
    for (const [g, rule, findings] of data.latest.counts) {
      const module = modules.get(data.groups[g].module);
      if (module && selection.group[g] && selection.rule[rule]) {
        module.findings += findings;
        module.byRule.set(rule, (module.byRule.get(rule) ?? 0) + findings);
      }
    }
    for (const module of modules.values()) {
      module.rate = module.lines > 0 ? (1000 * module.findings) / module.lines : null;
    }
    return [...modules.values()];
  }

  emptyModule({ module, repository, name }) {
    const none = { files: 0, judged: 0, lines: 0, findings: 0, rate: null };
    return { module, repository, name, ...none, byRule: new Map(), asked: [] };
  }

  /** Modules with enough lines for a rate to mean something, the worst first; and the rules that find most in them. */
  heat(most) {
    const large = this.modules.filter((module) => module.lines >= SMALLEST_MODULE);
    const small = this.modules.filter((module) => module.lines < SMALLEST_MODULE).length;
    const worst = large.sort((a, b) => b.rate - a.rate).slice(0, most.modules);
    const found = new Map();
    for (const module of worst) {
      module.byRule.forEach((findings, rule) => found.set(rule, (found.get(rule) ?? 0) + findings));
    }
    const rules = [...found.keys()]
      .sort((a, b) => found.get(b) - found.get(a))
      .slice(0, most.rules);
    return { modules: worst, rules, left: large.length - worst.length, small, foundBy: found.size };
  }

  /** Lines of a module that a rule is asked of; null if it is asked of none of its files. */
  linesAsked(module, rule) {
    const asked = module.asked.filter(({ rules }) => rules.has(rule));
    return asked.length === 0 ? null : asked.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** Findings of a rule in a module per 1,000 lines that it is asked of; null where there are none. */
  rateOf(module, rule) {
    const lines = this.linesAsked(module, rule);
    return lines > 0 ? (1000 * (module.byRule.get(rule) ?? 0)) / lines : null;
  }

  /** For each repository, how many files of its newest state are clean, have security findings, or were not judged. */
  get verdicts() {
    const byRepository = new Map();
    this.data.latest.groups.forEach((measures, g) => {
      if (measures && this.selection.group[g]) {
        const [files, , , clean, findings] = measures;
        const { repository } = this.data.groups[g];
        const sum = byRepository.get(repository) ?? { repository, files: 0, clean: 0, findings: 0 };
        sum.files += files;
        sum.clean += clean;
        sum.findings += findings;
        byRepository.set(repository, sum);
      }
    });
    return [...byRepository.values()]
      .map((sum) => ({ ...sum, unjudged: sum.files - sum.clean - sum.findings }))
      .sort((a, b) => b.findings - a.findings || b.unjudged - a.unjudged || b.files - a.files);
  }

  /** Findings by weakness, the most frequent first. */
  get weaknesses() {
    const byWeakness = new Map();
    for (const [g, rule, findings] of this.data.latest.counts) {
      const { cwe, id } = this.data.rules[rule];
      if (cwe && this.selection.group[g] && this.selection.rule[rule]) {
        const sum = byWeakness.get(rule) ?? { cwe, rule: id, findings: 0, repositories: new Set() };
        sum.findings += findings;
        sum.repositories.add(this.data.groups[g].repository);
        byWeakness.set(rule, sum);
      }
    }
    return [...byWeakness.values()].sort((a, b) => b.findings - a.findings);
  }

  /** For each repository, files of its newest state that were not judged, and pairs of a file and a rule that failed. */
  get unjudged() {
    const byRepository = new Map();
    for (const [repository, group, kind, rule, number] of this.data.problems.counts) {
      const there = group < 0 ? this.selection.repository[repository] : this.selection.group[group];
      if (there && (rule < 0 || this.selection.rule[rule])) {
        const sum = byRepository.get(repository) ?? { repository, kinds: new Map(), number: 0 };
        sum.kinds.set(kind, (sum.kinds.get(kind) ?? 0) + number);
        sum.number += number;
        byRepository.set(repository, sum);
      }
    }
    return [...byRepository.values()].sort((a, b) => b.number - a.number);
  }

  /** Files that changed, those first in which changes and complexity meet. */
  get hotSpots() {
    return this.data.churn.rows
      .filter(([group]) => this.selection.group[group])
      .map(([group, path, changes, lines, complexity, findings]) => ({
        repository: this.data.groups[group].repository, path, changes, lines, complexity, findings,
      }))
      .sort((a, b) => b.changes * b.complexity - a.changes * a.complexity);
  }

  /** Sums over the newest states: files, of these judged, lines of code, findings. */
  get newest() {
    const sum = { files: 0, judged: 0, lines: 0, findings: 0 };
    for (const module of this.modules) {
      Object.keys(sum).forEach((name) => (sum[name] += module[name]));
    }
    return sum;
  }
}

/** A module with fewer lines has a rate by chance. */
const SMALLEST_MODULE = 200;
