// @ts-check
// "I teach this": one switch, kept in this browser, that opens the session plans of every chapter.

const KEY = "attune-teach";

/** The switch's last position; off where the browser keeps nothing. */
function kept() {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

/** @param {boolean} on */
function keep(on) {
  try {
    localStorage.setItem(KEY, on ? "yes" : "no");
  } catch {
    // The switch still works on this page.
  }
}

/** Bring the page's switch and plans to the kept position, and follow the switch. */
export function attachTeach() {
  const plans = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.instructor"));
  const open = (/** @type {boolean} */ on) => plans.forEach((plan) => { plan.open = on; });
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector(".attune-teach"));
  if (!box) return;
  box.checked = kept();
  if (box.checked) open(true);
  box.addEventListener("change", () => {
    keep(box.checked);
    open(box.checked);
  });
}
