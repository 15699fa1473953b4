// Suggestions under each search field that says where to ask for them: a combobox with a list below.
// Without script the form just searches.
const set = (element, attributes) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};
const make = (tag, attributes, ...inside) => {
  const element = set(document.createElement(tag), attributes);
  element.append(...inside);
  return element;
};

for (const input of document.querySelectorAll("[data-suggest]")) {
  const id = `${input.id}-list`;
  const list = make("ul", { id, class: "suggestions", role: "listbox", hidden: "" });
  const status = make("p", { class: "visually-hidden", role: "status" });
  const options = list.children;
  let timer, asking, at = -1;

  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": false });
  set(list, { "aria-label": input.labels[0].textContent });
  input.after(list, status);

  const choose = (next) => {
    if (options[at]) set(options[at], { "aria-selected": false });
    at = next;
    input.removeAttribute("aria-activedescendant");
    if (!options[at]) return;
    set(input, { "aria-activedescendant": set(options[at], { "aria-selected": true }).id });
    options[at].scrollIntoView({ block: "nearest" });
  };
  const show = (open) => {
    choose(-1);
    list.hidden = !open;
    set(input, { "aria-expanded": open });
  };
  const fill = ({ items, said }) => {
    list.replaceChildren(...items.map(({ title, lang, note, url }, index) =>
      make("li", { id: id + index, role: "option", "aria-selected": false, lang, "data-url": url },
        title, make("small", {}, note))));
    status.textContent = said;
    show(items.length > 0);
  };
  const ask = () => {
    asking = new AbortController();
    fetch(input.dataset.suggest + encodeURIComponent(input.value), { signal: asking.signal })
      .then((answer) => answer.json())
      .then(fill)
      .catch(() => {}); // typed further, or offline
  };
  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
  };
  const go = (option) => location.assign(option.dataset.url);

  input.addEventListener("input", () => {
    stop();
    if (input.value.trim().length > 1) timer = setTimeout(ask, 150);
    else fill({ items: [], said: "" });
  });
  input.addEventListener("blur", () => {
    stop();
    show(false);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = options.length + 1; // the field itself is one
    if (step && places > 1) {
      if (list.hidden) show(true);
      choose(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && at >= 0) go(options[at]);
    else if (event.key === "Escape" && !list.hidden) show(false);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", (event) => go(event.target.closest("li")));
}
