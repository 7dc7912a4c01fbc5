// @ts-check
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
};
