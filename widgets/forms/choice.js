// @ts-check
import { arranged } from "../arranged.js";
/** @import { Form } from "../types.js" */

/** @type {Form} */
export const choice = {
  read: (form) => new FormData(form).getAll("response").map(String),
  write(form, response) {
    const chosen = Array.isArray(response) ? response : [];
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=response]"))) {
      input.checked = chosen.includes(input.value);
    }
  },
  arrange(form, seed) {
    const box = /** @type {HTMLElement} */ (form.querySelector(".attune-options"));
    const parts = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(".attune-part")]);
    if (box.dataset.fixed !== undefined) return;
    const ids = arranged(parts.map(({ dataset }) => dataset.part ?? ""), seed);
    box.append(...parts.toSorted((one, other) => ids.indexOf(one.dataset.part ?? "") - ids.indexOf(other.dataset.part ?? "")));
  },
};
