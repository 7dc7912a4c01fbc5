// @ts-check
// Small pieces of a page, made of elements and text, never of markup.
/** @import { Line } from "../types.js" */

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * One thing said, with its cue; empty words leave the cue alone.
 * @param {"client" | "therapist"} role
 * @param {string} name
 * @param {Line} said
 */
export function line(role, name, { says, cue }) {
  return element("figure", { class: `attune-turn attune-turn-${role}` },
    element("figcaption", {},
      element("span", { class: "attune-speaker" }, name), " ",
      element("span", { class: "attune-cue" }, cue)),
    element("blockquote", {}, says));
}
