// Search as you type. It asks this server for the list and puts it in place of the one shown. Nothing is kept,
// and the history is left alone. Without it, the button of the form does the same.
"use strict";

(() => {
  const PAUSE = 120; // milliseconds without a key before it asks
  const form = document.getElementById("search");
  const list = document.getElementById("list");
  const said = document.getElementById("said");
  let waiting;
  let asking;
  let shown = question();

  function question() {
    const words = new URLSearchParams(new FormData(form));
    words.set("text", words.get("text").trim());
    return words.toString();
  }

  async function ask() {
    const words = question();
    asking?.abort();
    if (words === shown) return;
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.action}?${words}&part=list`, { signal: asking.signal });
      if (!answer.ok) return;
      const html = await answer.text();
      shown = words;
      list.innerHTML = html;
      said.textContent = list.querySelector("[data-said]").dataset.said;
    } catch {
      // A newer question took its place, or the server cannot be reached: the button still works.
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
})();
