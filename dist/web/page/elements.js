// Elements of the page. What comes from a paper goes in as text alone.

// el makes an element with properties and children, which are elements or text.
export function el(name, props = {}, ...children) {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children.filter(c => c != null));
  return e;
}

export const byId = id => document.getElementById(id);

// fill puts children in the place of what an element holds.
export const fill = (e, ...children) => e.replaceChildren(...children.filter(c => c != null));
