// @ts-check
/** @import { Form } from "../types.js" */

/** @param {HTMLFormElement} form */
const selects = (form) => [...form.querySelectorAll("select")];

/** @type {Form} */
export const match = {
  read: (form) => Object.fromEntries(selects(form).flatMap(({ name, value }) => (value ? [[name, value]] : []))),
  write(form, response) {
    const sorted = /** @type {Record<string, string>} */ (Array.isArray(response) ? {} : response);
    for (const select of selects(form)) {
      const category = sorted[select.name] ?? "";
      select.value = [...select.options].some(({ value }) => value === category) ? category : "";
    }
  },
};
