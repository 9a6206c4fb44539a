"use strict";
(() => {
  const form = document.getElementById("filter");
  const rows = [...document.querySelectorAll("tbody tr")];
  const filter = () => {
    const differing = new FormData(form).has("differing");
    rows.forEach(row => { row.hidden = differing && row.dataset.differs === "no"; });
    form.querySelector("output").textContent =
      rows.filter(row => !row.hidden).length + " of " + rows.length + " rules are shown";
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches("details.rule")) {
      target.open = true;
      target.querySelector("summary").focus();
      target.scrollIntoView();
    }
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", follow);
  form.hidden = false;
  filter();
  follow();
})();
