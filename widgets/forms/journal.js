// @ts-check
/** @import { Form } from "../types.js" */

/** @param {HTMLFormElement} form */
const area = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

/** @type {Form} */
export const journal = {
  read: (form) => ({ text: area(form).value }),
  write(form, response) {
    area(form).value = Array.isArray(response) ? "" : String(response.text ?? "");
  },
};
