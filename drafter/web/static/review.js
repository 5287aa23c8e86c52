// What the page can do beyond links and forms: light a claim's evidence, keys, how long a section was in view, and notices.
"use strict";
(() => {
  const door = document.getElementById("door");
  if (door && location.hash.startsWith("#code=")) {
    document.getElementById("code").value = decodeURIComponent(location.hash.slice(6));
    history.replaceState(null, "", location.pathname);
    door.submit();
    return;
  }

  const began = new Map();
  const opened = new Map();
  const sectionOf = (node) => node.closest ? node.closest("section.part") : null;
  const touch = (section) => { if (section && !began.has(section.id)) began.set(section.id, performance.now()); };

  const light = (claim, on) => {
    for (const cite of claim.querySelectorAll("a.cite")) {
      const record = document.getElementById(cite.hash.slice(1));
      if (record) record.classList.toggle("lit", on);
    }
    if (on) {
      const first = claim.querySelector("a.cite");
      const record = first && document.getElementById(first.hash.slice(1));
      const shelf = record && record.closest(".shelf");
      if (shelf && shelf.scrollHeight > shelf.clientHeight) shelf.scrollTop = record.offsetTop - shelf.offsetTop - 40;
      const section = sectionOf(claim);
      touch(section);
    }
  };
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => {
      const claim = event.target.closest && event.target.closest(".claim");
      if (claim) light(claim, on);
    });
  }
  document.addEventListener("click", (event) => {
    const cite = event.target.closest && event.target.closest("a.cite");
    const section = cite && sectionOf(cite);
    if (section) opened.set(section.id, new Set(opened.get(section.id)).add(cite.textContent));
  });
  document.addEventListener("focusin", (event) => touch(sectionOf(event.target)));
  if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) touch(entry.target);
    }, { threshold: 0.3 });
    for (const section of document.querySelectorAll("section.part")) seen.observe(section);
  }
  document.addEventListener("submit", (event) => {
    const section = sectionOf(event.target);
    if (!section) return;
    const seconds = event.target.querySelector(".seconds");
    if (seconds && began.has(section.id)) seconds.value = ((performance.now() - began.get(section.id)) / 1000).toFixed(1);
    const labels = event.target.querySelector(".opened");
    if (labels) labels.value = [...(opened.get(section.id) || [])].join(" ");
  }, true);

  let at = -1;
  const parts = () => [...document.querySelectorAll("main section.part[id]")];
  const go = (step) => {
    const all = parts();
    if (!all.length) return;
    const here = all.indexOf(sectionOf(document.activeElement));
    at = Math.max(0, Math.min(all.length - 1, (here >= 0 ? here : at) + step));
    all[at].focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "start" });
  };
  const press = (key) => {
    const section = sectionOf(document.activeElement) || parts()[at];
    const target = section && section.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    target.click();
    const tool = target.closest("details");
    const field = tool && tool.open && tool.querySelector("textarea, input:not([type=hidden])");
    if (field) field.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if ("aexr".includes(event.key) && event.key.length === 1) press(event.key);
    else return;
    event.preventDefault();
  });
  // What was refused, or not answered, is told above; nothing that somebody typed is swapped away.
  const notice = document.getElementById("notice");
  const tell = (text) => {
    const again = document.createElement("a");
    again.href = location.pathname;
    again.textContent = "Show what stands now";
    notice.replaceChildren(`${text} `, again);
  };
  document.addEventListener("htmx:before:request", () => notice.replaceChildren());
  document.addEventListener("htmx:response:error", (event) => tell(event.detail.ctx.text));
  document.addEventListener("htmx:error", () => tell("The server did not answer. What you wrote is still here: try again."));

  document.addEventListener("htmx:after:swap", () => {
    const part = parts()[at];
    if (part) part.focus({ preventScroll: true });
  });

  // The picture: a drag over it asks for that window. What it spans is told by the server; 96, 16 and 960 are lanes.py's.
  const picture = document.querySelector(".picture[data-from]");
  if (picture) {
    document.getElementById("drag").hidden = false;
    const band = document.createElement("div");
    band.className = "drag";
    const from = Date.parse(picture.dataset.from), length = Date.parse(picture.dataset.to) - from;
    const image = picture.querySelector("img");
    const across = (event) => event.clientX - image.getBoundingClientRect().left;
    const instant = (x) => {
      const share = (x / image.clientWidth * 960 - 96) / (960 - 96 - 16);
      return new Date(from + length * Math.max(0, Math.min(1, share))).toISOString().slice(0, 16);
    };
    let start = null;
    picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      start = across(event);
      picture.append(band);
      band.style.width = "0";
    });
    document.addEventListener("pointermove", (event) => {
      if (start === null) return;
      band.style.left = `${Math.min(start, across(event))}px`;
      band.style.width = `${Math.abs(across(event) - start)}px`;
    });
    document.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const [a, b] = [start, across(event)].sort((one, other) => one - other).map(instant);
      start = null;
      band.remove();
      if (a === b) return;
      document.getElementById("start").value = a;
      document.getElementById("end").value = b;
      document.getElementById("window").requestSubmit();
    });
  }
})();
