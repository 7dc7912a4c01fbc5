// @ts-check
/** @import { Form } from "../types.js" */

/** @param {HTMLFormElement} form */
const points = (form) => /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(".attune-rating input")]);

/** @type {Form} */
export const rating = {
  read: (form) => Object.fromEntries(points(form).filter(({ checked }) => checked).map(({ name, value }) => [name, Number(value)])),
  write(form, response) {
    const rated = /** @type {Record<string, number>} */ (Array.isArray(response) ? {} : response);
    for (const point of points(form)) point.checked = rated[point.name] === Number(point.value);
  },
};
