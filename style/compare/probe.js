// Runs in the browser: what each class does, by this stylesheet.
// Answers, for each class, its rules: conditions, selector (the class written .X), what they change, where they stand.
({ css, tokens, classes }) => {
  const conditionOf = {
    CSSMediaRule: (rule) => `@media ${rule.conditionText}`,
    CSSContainerRule: (rule) => `@container ${rule.conditionText}`,
    CSSStartingStyleRule: () => "@starting-style",
    CSSScopeRule: (rule) => `@scope ${rule.start}`,
    // This browser's answer is known; what it supports goes without saying.
    CSSSupportsRule: (rule) => (CSS.supports(rule.conditionText) ? null : "@supports never"),
    CSSLayerBlockRule: () => null,
  };
  const rules = [];
  const keyframes = {};
  // What the rules of classes lean on: registered properties and variables for everything.
  const ground = [];
  const onlyVariables = (style) => style.length > 0 && [...style].every((name) => name.startsWith("--"));
  const walk = (list, conditions, parent) => {
    for (const rule of list) {
      const kind = rule.constructor.name;
      if (kind === "CSSStyleRule") {
        let selector = rule.selectorText;
        const outer = parent.includes(",") ? `:is(${parent})` : parent;
        if (parent) selector = selector.includes("&") ? selector.replaceAll("&", outer) : `${outer} ${selector}`;
        if (!selector.includes(".") && !conditions.length && onlyVariables(rule.style)) ground.push(`html,#probe{${rule.style.cssText}}`);
        else if (rule.style.length) rules.push({ conditions, selector, style: rule.style });
        walk(rule.cssRules, conditions, selector);
      } else if (kind === "CSSNestedDeclarations") rules.push({ conditions, selector: parent, style: rule.style });
      else if (kind === "CSSPropertyRule") ground.push(rule.cssText);
      else if (kind === "CSSKeyframesRule") keyframes[rule.name] = [...rule.cssRules].map((frame) => frame.cssText).join(" ");
      // For browsers that do not know @property; this one does.
      else if (kind === "CSSLayerBlockRule" && rule.name === "properties") continue;
      else if (kind in conditionOf) {
        const condition = conditionOf[kind](rule);
        walk(rule.cssRules, condition ? [...conditions, condition] : conditions, parent);
      }
    }
  };
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(css);
  walk(parsed.cssRules, [], "");

  // Nothing is laid out, so values are computed ones: 100 % stays 100 %.
  document.head.innerHTML = `<style>${tokens} *{box-sizing:border-box;margin:0;padding:0;border:0 solid} ${ground.join("\n")}</style>`;
  document.body.innerHTML = `<div style="display:none"><div id="probe"></div></div>`;
  const probe = document.getElementById("probe");
  const computed = getComputedStyle(probe);
  const names = [...computed].filter((name) => !name.startsWith("--"));
  const snapshot = (text) => {
    probe.style.cssText = text;
    // Without a layout there is no matrix, but there are the functions.
    return names.map((name) => (name === "transform" ? String(probe.computedStyleMap().get(name)) : computed.getPropertyValue(name)));
  };
  // A rule that sets what is so anyway shows only on an element where it is not.
  const stains = `animation:seven 7s;align-items:baseline;align-self:baseline;background:linear-gradient(red,red) rgb(7,7,7);border-color:rgb(7,7,7);
    border-radius:7px;border-width:7px;bottom:7px;box-shadow:7px 7px red;clip:rect(7px,7px,7px,7px);color:rgb(7,7,7);cursor:help;display:table;
    flex:7 7 77px;flex-direction:row-reverse;flex-wrap:wrap-reverse;font-family:seven;font-size:17px;font-style:oblique;font-weight:250;gap:7px;
    grid-template-columns:7px;grid-column:7/8;grid-row:7/8;height:77px;justify-content:space-evenly;justify-items:end;left:7px;letter-spacing:7px;
    line-height:2.7;list-style:square inside;margin:7px;max-height:777px;max-width:777px;min-height:7px;min-width:7px;object-fit:scale-down;opacity:.7;
    order:7;outline:7px dotted red;overflow:clip;padding:7px;pointer-events:all;position:absolute;resize:block;right:7px;rotate:7deg;scale:7;
    text-align:justify;text-decoration:line-through;text-overflow:'7';text-transform:full-width;top:7px;transform:skew(7deg);transition:all 7s;
    translate:7px 7px;user-select:all;vertical-align:7px;visibility:collapse;white-space:break-spaces;overflow-wrap:anywhere;width:77px;z-index:77`;
  const [plain, stained] = [snapshot(""), snapshot(stains)];
  const isOwn = (name) => name.startsWith("--") && !/^--(tw|en)-/.test(name);
  const changes = (style) => {
    const changed = {};
    const over = snapshot(`${stains};${style.cssText}`);
    const alone = snapshot(style.cssText);
    names.forEach((name, at) => {
      if (alone[at] !== plain[at]) changed[name] = alone[at];
      else if (over[at] !== stained[at]) changed[name] = over[at];
    });
    if (style.content) {
      // Only pseudo-elements compute a content; a variable of the same value resolves anywhere.
      probe.style.setProperty("--content", style.content);
      changed.content = computed.getPropertyValue("--content");
    }
    for (const name of style) {
      if (isOwn(name)) changed[name] = style.getPropertyValue(name);
      if (style.getPropertyPriority(name) && !name.startsWith("--")) changed[name] = `${changed[name]} !important`;
    }
    const animation = changed["animation-name"];
    if (animation && animation !== "none") changed["@keyframes"] = keyframes[animation] ?? "none";
    return changed;
  };

  // padding-inline-start overrides padding-left: one name for both.
  const physical = (name) =>
    name
      .replace(/^inset-(block|inline)/, "$1")
      .replace(/block-size|inline-size/, (size) => (size === "block-size" ? "height" : "width"))
      .replace(/(block|inline)-(start|end)/, (_, axis, edge) => ({ "block start": "top", "block end": "bottom", "inline start": "left", "inline end": "right" })[`${axis} ${edge}`])
      .replace(/(start|end)-(start|end)(?=-radius)/, (_, block, inline) => `${block === "start" ? "top" : "bottom"}-${inline === "start" ? "left" : "right"}`);
  const of = {};
  for (const name of classes) {
    const escaped = `.${CSS.escape(name)}`;
    const own = new Map();
    rules.forEach(({ conditions, selector, style }, at) => {
      const found = selector.indexOf(escaped);
      if (found < 0 || /[\w\\-]/.test(selector[found + escaped.length] ?? "") || conditions.includes("@supports never")) return;
      const shape = { conditions, selector: selector.replaceAll(escaped, ".X") };
      const key = JSON.stringify(shape);
      const known = own.get(key);
      own.set(key, { ...shape, text: `${known?.text ?? ""};${style.cssText}`, at });
    });
    const sheet = new CSSStyleSheet();
    of[name] = [...own.values()].map(({ conditions, selector, text, at }) => {
      sheet.replaceSync(`x{${text}}`);
      const style = sheet.cssRules[0].style;
      return { conditions, selector, at, sets: [...style].filter((one) => !one.startsWith("--")).map(physical), changed: changes(style) };
    });
  }
  return of;
};
