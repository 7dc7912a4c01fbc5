// @ts-check
// What a glossary term means, beside its link: on hover, on focus, and on a first tap; Escape takes it away.

const GAP = 6; // px between a link and its note
const EDGE = 8; // px kept free at the window's edge
const GRACE = 200; // ms to move from the link to its note
const ID = "attune-meaning";

/** @type {HTMLAnchorElement | null} */
let shown = null;
let leaving = 0;

/** The one note of the page, made when it is first needed. */
function note() {
  const found = document.getElementById(ID);
  if (found) return found;
  const made = document.createElement("div");
  made.id = ID;
  made.setAttribute("role", "tooltip");
  made.hidden = true;
  made.addEventListener("pointerenter", () => clearTimeout(leaving));
  made.addEventListener("pointerleave", hide);
  (document.querySelector("main") ?? document.body).append(made);
  return made;
}

/** @param {HTMLAnchorElement} link */
function show(link) {
  clearTimeout(leaving);
  hide();
  const box = note();
  box.textContent = link.dataset.attuneMeaning ?? "";
  box.hidden = false;
  const at = link.getClientRects()[0];
  const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE));
  const below = at.bottom + GAP;
  const top = below + height < window.innerHeight ? below : Math.max(EDGE, at.top - GAP - height);
  box.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  link.setAttribute("aria-describedby", ID);
  shown = link;
}

function hide() {
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = null;
  note().hidden = true;
}

/** @param {PointerEvent} event */
function leave(event) {
  if (event.pointerType !== "touch") leaving = window.setTimeout(hide, GRACE);
}

/** A first tap shows the meaning, a second one follows the link. @param {HTMLAnchorElement} link @param {PointerEvent} event */
function tap(link, event) {
  if (event.pointerType !== "touch" || shown === link) return;
  event.preventDefault();
  show(link);
}

/** Let every link to a glossary term show its meaning. */
export function attachTerms() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-attune-meaning]"));
  if (!links.length) return;
  for (const link of links) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType !== "touch") show(link); });
    link.addEventListener("pointerleave", leave);
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", hide);
    link.addEventListener("click", (event) => tap(link, /** @type {PointerEvent} */ (event)));
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", ({ target }) => {
    const place = /** @type {Element} */ (target);
    if (shown && !place.closest(`#${ID}`) && place.closest("a") !== shown) hide();
  });
}
