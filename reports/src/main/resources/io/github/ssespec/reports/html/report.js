"use strict";
(() => {
  const form = document.getElementById("filter");
  const rules = [...document.querySelectorAll("details.rule")];
  const groups = [...document.querySelectorAll("section.group")];
  const shows = rule => {
    const wanted = new FormData(form);
    const text = wanted.get("text").trim().toLowerCase();
    return wanted.getAll("status").includes(rule.dataset.status)
      && ["", rule.dataset.level].includes(wanted.get("level"))
      && ["", rule.dataset.group].includes(wanted.get("group"))
      && (text === "" || rule.textContent.toLowerCase().includes(text));
  };
  const filter = () => {
    rules.forEach(rule => { rule.hidden = !shows(rule); });
    groups.forEach(group => { group.hidden = !group.querySelector("details.rule:not([hidden])"); });
    form.querySelector("output").textContent =
      rules.filter(rule => !rule.hidden).length + " of " + rules.length + " rules are shown";
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches("details.rule")) {
      target.hidden = false;
      target.closest("section").hidden = false;
      target.open = true;
      target.querySelector("summary").focus();
      target.scrollIntoView();
    }
  };
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", follow);
  form.hidden = false;
  filter();
  follow();
})();
