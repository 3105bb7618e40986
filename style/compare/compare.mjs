// Holds every class the app uses against the official Tailwind: same conditions, same selector, same computed style.
//
//   node style/compare/compare.mjs --classes FILE --css FILE --theme FILE --base FILE --reviewed FILE
//
//   classes   {"classes": ["p-4", …], "together": ["p-4 md:p-6", …]}; `together` may be left out: the class lists
//             of elements, whose classes must also override each other as Tailwind's do
//   css       our stylesheet for these classes
//   theme     what Tailwind is told: @theme, @utility, @custom-variant
//   base      hand-written rules: tokens' values, and classes that are no utilities
//   reviewed  {class: why its difference is right}
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const end2end = path.resolve(here, "../../end2end");
const require = createRequire(path.join(end2end, "package.json"));
const { args, executablePath } = await import(path.join(end2end, "chromium.mjs"));

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0 || !process.argv[at + 1]) throw new Error(`--${name} FILE is missing`);
  return fs.readFileSync(process.argv[at + 1], "utf8");
};
const { classes, together = [] } = JSON.parse(option("classes"));
const [ours, theme, base, reviewed] = [option("css"), option("theme"), option("base"), JSON.parse(option("reviewed"))];

const official = await (async () => {
  const { compile } = require("tailwindcss");
  const folder = path.dirname(require.resolve("tailwindcss/package.json"));
  const loadStylesheet = async (id) => {
    const file = path.join(folder, `${id.replace("tailwindcss/", "")}.css`);
    return { path: file, base: folder, content: fs.readFileSync(file, "utf8") };
  };
  const input = `@import "tailwindcss/theme"; @import "tailwindcss/utilities"; ${theme}`;
  return (await compile(input, { loadStylesheet, base: folder })).build(classes);
})();

const { theirs, mine, handWritten } = await (async () => {
  const { chromium } = require("@playwright/test");
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    const page = await browser.newPage();
    const { tokens, handWritten } = await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const rules = [...sheet.cssRules].filter((rule) => rule.selectorText);
      const tokens = rules.filter((rule) => rule.selectorText === ":root").map((rule) => rule.cssText).join("\n");
      const named = rules.flatMap((rule) => [...rule.selectorText.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1]));
      return { tokens, handWritten: [...new Set(named)] };
    }, base);
    const probe = (0, eval)(fs.readFileSync(path.join(here, "probe.js"), "utf8"));
    const read = (css) => page.evaluate(probe, { css, tokens, classes });
    return { theirs: await read(official), mine: await read(ours), handWritten: new Set(handWritten) };
  } finally {
    await browser.close();
  }
})();

// The same condition and the same selector in other words.
const pixels = (number, unit) => (unit === "px" ? +number : number * 16);
const condition = (text) =>
  text
    .replace(/not all and \(min-width: ([\d.]+)(rem|px)\)/g, (_, number, unit) => `(w<${pixels(number, unit)})`)
    .replace(/\(width < ([\d.]+)(rem|px)\)/g, (_, number, unit) => `(w<${pixels(number, unit)})`)
    .replace(/\((?:width >=|min-width:) ([\d.]+)(rem|px)\)/g, (_, number, unit) => `(w>=${pixels(number, unit)})`);
const selector = (text) => text.replace(/:where\(|:is\(|[()*"\s]/g, "").replaceAll("::", ":");
const rulesOf = (rules) =>
  new Map(
    rules.map((rule) => {
      // Tailwind holds hover back where a finger is the pointer; ours does not.
      const conditions = rule.conditions.map(condition).filter((one) => one !== "@media (hover: hover)").sort();
      return [[...conditions, selector(rule.selector)].join(" "), rule];
    }),
  );

/** In what ours differs from theirs, a line each. */
function differences(expected, found) {
  const lines = [];
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [theirs, mine] = [expected.get(key)?.changed, found.get(key)?.changed];
    if (!theirs || !mine) lines.push(theirs ? `only Tailwind has ${key}: ${shown(theirs)}` : `only ours has ${key}: ${shown(mine)}`);
    else {
      const other = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter((name) => theirs[name] !== mine[name]).sort();
      for (const name of other) lines.push(`${key} { ${name}: Tailwind ${theirs[name] ?? "leaves it"}, ours ${mine[name] ?? "leaves it"} }`);
    }
  }
  return lines;
}
const shown = (changed) => Object.entries(changed).map(([name, value]) => `${name}: ${value}`).join("; ").slice(0, 200) || "nothing";

const failures = { missing: [], unknown: [], different: [], unneeded: [], order: [] };
let [same, accepted] = [0, 0];
const isMarker = (name) => /^(group|peer)(\/.+)?$/.test(name);
for (const name of classes) {
  const [expected, found] = [rulesOf(theirs[name]), rulesOf(mine[name])];
  const [isTailwind, isOurs] = [expected.size > 0, found.size > 0];
  const isReviewed = name in reviewed;
  const said = isTailwind ? differences(expected, found) : isOurs ? ["Tailwind has no such class"] : [];
  if (isMarker(name) || (!isTailwind && !isOurs && handWritten.has(name))) same++;
  else if (!isTailwind && !isOurs) failures.unknown.push(name);
  else if (!isOurs) failures.missing.push(name);
  else if (said.length && isReviewed) accepted++;
  else if (said.length) failures.different.push([name, ...said.slice(0, 8), ...(said.length > 8 ? [`and ${said.length - 8} more`] : [])].join("\n      "));
  else same++;
  if (isReviewed && !said.length) failures.unneeded.push(`${name}: it does not differ any more`);
}
for (const [name, why] of Object.entries(reviewed)) {
  if (!classes.includes(name)) failures.unneeded.push(`${name}: it is not used any more`);
  if (!String(why).trim()) failures.unneeded.push(`${name}: it gives no reason`);
}

// Two classes of one element that set the same property: the later rule wins, so ours must stand as Tailwind's do.
const weight = (text) => (selector(text).match(/(?<!:):(?!:)|[.[]/g) ?? []).length;
const overridden = (of, a, b) => {
  for (const one of of[a] ?? []) for (const other of of[b] ?? []) {
    if (weight(one.selector) !== weight(other.selector) || !one.sets.some((property) => other.sets.includes(property))) continue;
    return one.at < other.at ? b : a;
  }
};
const pairs = new Set(together.flatMap((list) => {
  const names = [...new Set(list.split(/\s+/).filter(Boolean))].sort();
  return names.flatMap((a, at) => names.slice(at + 1).map((b) => `${a} ${b}`));
}));
for (const pair of pairs) {
  const [a, b] = pair.split(" ");
  const [theirWinner, ourWinner] = [overridden(theirs, a, b), overridden(mine, a, b)];
  if (theirWinner && ourWinner && theirWinner !== ourWinner) failures.order.push(`${a} and ${b}: Tailwind's ${theirWinner} wins, our ${ourWinner} does`);
}

console.log(`css: ${classes.length} classes, ${same} same, ${accepted} reviewed differences, ${failures.missing.length} missing`);
const headings = {
  missing: "Tailwind has a rule, our stylesheet has none",
  unknown: "Unknown class: neither Tailwind's nor in style/base.css",
  different: "Not what Tailwind does; make it so, or give the reason in style/compare/reviewed.json",
  unneeded: "In style/compare/reviewed.json without need",
  order: "Classes of one element that override each other otherwise than Tailwind's",
};
for (const [kind, names] of Object.entries(failures)) if (names.length) console.error(`${headings[kind]}:\n${names.map((name) => `  ${name}`).join("\n")}`);
process.exitCode = Object.values(failures).some((names) => names.length) ? 1 : 0;
