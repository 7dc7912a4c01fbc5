// @ts-check
// A typed reply: what was heard in it, and what its writer says about that, which counts for this very text only.
import { element } from "./elements.js";
/** @import { Form, ItemResponse, Told } from "../types.js" */

const HOW_OFTEN = "How often is this right?";
const NOT_RIGHT = "This is not right";
const HEARD = "heard/";

/** The text that the feedback in sight is about. @type {WeakMap<HTMLFormElement, string>} */
const JUDGED = new WeakMap();

/** @param {HTMLFormElement} form */
const area = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

/** @param {HTMLFormElement} form @param {string} selector */
const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));

/** Everything with which a writer says something about a reply. @param {HTMLFormElement} form */
const boxes = (form) => /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(".attune-told input, .attune-about input")]);

/** @param {HTMLFormElement} form @param {string} name */
const chosen = (form, name) => boxes(form).filter((box) => box.name === name && box.checked).map(({ value }) => value);

/** The number of the criterion that a radio button rates. @param {HTMLInputElement} box */
const criterion = ({ name }) => name.replace("rated-", "");

/** What is said about the reply, without what is empty. @param {HTMLFormElement} form */
function about(form) {
  const meant = chosen(form, "meant");
  const disputed = chosen(form, "disputed");
  const rated = boxes(form).filter(({ type, checked }) => type === "radio" && checked);
  return {
    ...(meant.length && { meant }),
    ...(disputed.length && { disputed }),
    ...(rated.length && { rated: Object.fromEntries(rated.map((box) => [criterion(box), box.value])) }),
  };
}

/** @param {HTMLFormElement} form @param {ItemResponse} response */
function markAbout(form, response) {
  const { meant = [], disputed = [], rated = {} } = /** @type {any} */ (response);
  for (const box of boxes(form)) {
    box.checked = box.type === "radio"
      ? rated[criterion(box)] === box.value
      : (box.name === "meant" ? meant : disputed).includes(box.value);
  }
  if (meant.length || disputed.length) openMeant(form);
}

/** @param {HTMLFormElement} form */
function openMeant(form) {
  /** @type {HTMLDetailsElement} */ (part(form, ".attune-meant")).open = true;
}

/** Offer a say about the reply only while its text is the one that was read. @param {HTMLFormElement} form */
function offerAbout(form) {
  const isRead = JUDGED.get(form) === area(form).value;
  part(form, ".attune-about").hidden = !isRead;
  part(form, ".attune-told").toggleAttribute("data-past", !isRead);
}

/**
 * What stands beside something that was heard: how often that is right, and a box to say that it is not.
 * @param {string} id
 * @param {string} text
 * @param {string | undefined} page
 */
function beside(id, text, page) {
  const skill = id.slice(HEARD.length);
  if (skill === "unsure") return [];
  const link = page && skill !== "none"
    ? [element("a", { href: `${page}#${skill.replaceAll("_", "-")}` }, HOW_OFTEN), " "]
    : [];
  const box = element("input", { type: "checkbox", name: "disputed", value: id, "aria-label": `${NOT_RIGHT}: ${text}` });
  return [...link, element("label", { class: "attune-not-right" }, box, element("span", {}, NOT_RIGHT))];
}

/** @param {HTMLFormElement} form @param {{part: string, text: string}[]} feedback */
function drawHeard(form, feedback) {
  const page = part(form, ".attune-told").dataset.agreement;
  const heard = feedback.filter(({ part: id }) => id.startsWith(HEARD));
  part(form, ".attune-heard").replaceChildren(...heard.map(({ part: id, text }) =>
    element("li", {}, element("span", { class: "attune-heard-text" }, text), ...beside(id, text, page))));
  if (heard.some(({ part: id }) => id === `${HEARD}unsure`)) openMeant(form);
}

/** @param {HTMLFormElement} form @param {Told & {type: "answer"}} told */
function draw(form, { outcome, last }) {
  part(form, ".attune-told").hidden = !outcome.feedback.some(({ part: id }) => id.startsWith(HEARD));
  if (!last) {
    JUDGED.delete(form);
    offerAbout(form);
    return;
  }
  const { text } = /** @type {any} */ (last.response);
  const said = JUDGED.get(form) === text ? about(form) : last.response;
  JUDGED.set(form, text);
  drawHeard(form, outcome.feedback);
  markAbout(form, said);
  offerAbout(form);
}

/** @type {Form} */
export const reply = {
  read(form) {
    const text = area(form).value;
    return { text, ...(JUDGED.get(form) === text && about(form)) };
  },
  write(form, response) {
    if (Array.isArray(response)) JUDGED.delete(form);
    area(form).value = Array.isArray(response) ? "" : String(response.text ?? "");
    markAbout(form, response);
    offerAbout(form);
  },
  attach(form) {
    area(form).addEventListener("input", () => offerAbout(form));
  },
  draw(form, told) {
    if (told.type === "answer") draw(form, told);
  },
  adds: (response, earlier) => /** @type {any} */ (response).text === /** @type {any} */ (earlier).text,
};
