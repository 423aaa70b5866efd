// The data of the page, decoded: counts that were written only where they changed become one value a date.

const UNKNOWN = -2;
const ABSENT = -1;

/** Gives the JSON that the page carries: base64 of gzip. Nothing is asked of a network. */
async function readData() {
  const text = document.getElementById("data").textContent.trim();
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return decode(await new Response(json).json());
}

/**
 * Adds to the raw data what the answers are made of:
 * - groups: [{module, name, repository, language, role}], a module's files of one language and role
 * - counts: [{group, rule, values}], findings at each date
 * - compared: per repository the dates at which it was compared with a state before
 * - lines: per group {judged, code}, each a value a date: files that were judged, lines of code in them
 */
function decode(data) {
  const size = data.dates.length;
  data.groups = data.groups.map(([module, language, role]) => {
    const [repository, name] = data.modules[module];
    return { module, name, repository, language, role };
  });
  data.counts = data.series.map(([group, rule, ...changes]) => ({
    group,
    rule,
    values: spread(changes, 1, size)[0],
  }));
  data.lines = data.lines.map((changes) => {
    const [judged, code] = spread(changes, 2, size);
    return { judged, code };
  });
  data.compared = data.compared.map((dates) => new Set(dates));
  data.moves = rows(data.moves, ["code", "rules", "coverage", "scope", "unexplained"]);
  data.events = rows(data.events, ["introduced", "fixed", "deleted", "suppressed"]);
  data.asked = data.rule_sets.map((set) => askedRules(set, data));
  return data;
}

/** From [date, a, b, ..., date, a, b, ...] to one array for each of a, b, ...: each value stands until the next. */
function spread(changes, width, size) {
  const columns = Array.from({ length: width }, () => new Int32Array(size));
  for (let i = 0; i < changes.length; i += width + 1) {
    const until = i + width + 1 < changes.length ? changes[i + width + 1] : size;
    for (let column = 0; column < width; column++) {
      columns[column].fill(changes[i + 1 + column], changes[i], until);
    }
  }
  return columns;
}

/** From [group, rule, date, a, b, ..., date, a, b, ...] to one object for each date. */
function rows(packed, names) {
  const unpacked = [];
  for (const [group, rule, ...changes] of packed) {
    for (let i = 0; i < changes.length; i += names.length + 1) {
      const row = { group, rule, date: changes[i] };
      names.forEach((name, n) => (row[name] = changes[i + 1 + n]));
      unpacked.push(row);
    }
  }
  return unpacked;
}

/** By language and role, the set of rules that were asked of such files. */
function askedRules(ruleSet, data) {
  const asked = data.languages.map(() => data.roles.map(() => new Set()));
  for (const [language, role, rules] of ruleSet.asked) {
    asked[language][role] = new Set(rules);
  }
  return asked;
}

/** A dictionary's word in plain letters. */
function words(word) {
  return word.replaceAll("_", " ");
}
