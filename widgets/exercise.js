// @ts-check
// One exercise, in every host: adopts the markup that Python made, sends responses, draws outcomes.
import { clearOutcome, drawEarlier, drawHints, drawOutcome, drawTried, openDiscussion, piece, say } from "./draw.js";
import { FORMS } from "./forms.js";
import { later } from "./later.js";
import { held, hold, letGo } from "./unsent.js";
/** @import { Draft, Last, Model, Public, Told } from "./types.js" */

const DRAFT_PAUSE = 250; // ms between two drafts while typing
const PATIENCE = 8000; // ms before saying that an answer is still awaited
const SLOW = "Still waiting for Python. If it was restarted, run this cell again; what you wrote is kept.";
const CHANGED = "This exercise has changed since your earlier answer. That answer is kept below.";
const GONE = "Python has been restarted. Run this cell again; what you wrote is kept.";

/**
 * The card that is this element or stands in it; in Jupyter, where there is none yet, made from the template's markup.
 * @param {Model} model
 * @param {HTMLElement} el
 */
function adopt(model, el) {
  if (el.matches(".attune")) return el;
  if (!el.querySelector(".attune")) {
    const page = new DOMParser().parseFromString(model.get("markup"), "text/html");
    el.replaceChildren(...page.body.childNodes);
  }
  return piece(el, ".attune");
}

/**
 * @param {{model: Model, el: HTMLElement}} host
 * @returns {() => void} undoes every listener
 */
function render({ model, el }) {
  const card = adopt(model, el);
  const form = /** @type {HTMLFormElement} */ (piece(card, "form"));
  const item = /** @type {Public} */ (JSON.parse(piece(card, ".attune-public").textContent ?? ""));
  const kind = FORMS[item.kind];
  const listening = new AbortController();
  let hintsShown = 0;
  let last = model.get("last");
  let drafts = 0;

  const confidence = () => Number(new FormData(form).get("confidence")) || null;
  const response = () => ({ response: kind.read(form), confidence: confidence() });
  /** @param {Draft | null} draft */
  const sendDraft = (draft) => model.send({ type: "draft", number: (drafts += 1), draft });
  const keepDraft = later(DRAFT_PAUSE, () => sendDraft(response()));
  const slow = later(PATIENCE, () => say(card, SLOW));

  /** @param {Draft} given */
  function fill(given) {
    kind.write(form, given.response);
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=confidence]"))) {
      input.checked = Number(input.value) === given.confidence;
    }
  }

  /** @param {Last} before */
  function recall(before) {
    drawTried(card);
    openDiscussion(card);
    hintsShown = before.hints_shown;
    drawHints(card, hintsShown);
    if (before.version !== item.version) {
      drawEarlier(card, before);
      say(card, CHANGED);
      return;
    }
    fill(before);
    drawOutcome(card, before.outcome, before.marks);
  }

  /** @param {Told} told */
  function hear(told) {
    if (told.type === "kept") {
      if (told.number === drafts && !keepDraft.waiting()) letGo(item.id);
      return;
    }
    slow.drop();
    card.removeAttribute("aria-busy");
    if (told.type === "note") {
      card.setAttribute("aria-busy", "true");
      say(card, told.text);
    } else if (told.type === "trouble") {
      say(card, told.text);
      openDiscussion(card, true);
    } else {
      drawOutcome(card, told.outcome, told.marks);
      if (told.last) {
        if (last) drawEarlier(card, last);
        last = told.last;
        drawTried(card);
        openDiscussion(card);
        letGo(item.id);
      }
      if (told.unsaved) say(card, `${piece(card, ".attune-status").textContent} ${told.unsaved}`);
    }
  }

  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    keepDraft.drop();
    hold(item.id, response());
    slow();
    model.send({ type: "check", ...response(), hints_shown: hintsShown });
  }

  function again() {
    form.reset();
    kind.write(form, []);
    clearOutcome(card);
    if (last) drawEarlier(card, last);
    keepDraft.drop();
    letGo(item.id);
    sendDraft(null);
    /** @type {HTMLElement | null} */ (form.querySelector("input, select, textarea, button:enabled"))?.focus();
  }

  function hint() {
    hintsShown += 1;
    drawHints(card, hintsShown);
  }

  function typed() {
    hold(item.id, response());
    keepDraft();
  }

  function gone() {
    slow.drop();
    say(card, GONE);
  }

  /** @param {EventTarget | null} target @param {string} type @param {(event: Event) => void} act */
  const listen = (target, type, act) => target?.addEventListener(type, act, { signal: listening.signal });

  kind.attach?.(form);
  card.dataset.place = model.get("place");
  const unsent = held(item.id);
  const draft = unsent ?? model.get("draft");
  if (last) recall(last);
  if (draft) {
    fill(draft);
    clearOutcome(card);
  }
  if (unsent) sendDraft(unsent);
  listen(form, "submit", check);
  listen(form, "input", typed);
  listen(form, "focusout", keepDraft.now);
  listen(window, "pagehide", keepDraft.now);
  listen(document, "visibilitychange", keepDraft.now);
  listen(card.querySelector(".attune-again"), "click", again);
  listen(card.querySelector(".attune-hint"), "click", hint);
  model.on("msg:custom", hear);
  model.on("comm_live_update", gone);
  for (const button of form.querySelectorAll("button")) button.disabled &&= !button.closest(".attune-actions");
  card.dataset.live = "";
  return () => {
    keepDraft.now();
    slow.drop();
    listening.abort();
    model.off("msg:custom", hear);
    model.off("comm_live_update", gone);
  };
}

export default { render };
