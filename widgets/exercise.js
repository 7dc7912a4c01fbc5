// @ts-check
// One exercise, in every host: adopts the markup that Python made, sends responses, draws outcomes.
import { keptSeed, newSeed } from "./arranged.js";
import { clearOutcome, drawEarlier, drawHints, drawOutcome, drawTried, openDiscussion, piece, say } from "./draw.js";
import { FORMS } from "./forms.js";
import { fromMarkup } from "./from_markup.js";
import { later } from "./later.js";
import { held, hold, letGo } from "./unsent.js";
/** @import { Ask, Draft, Last, Model, Outcome, Public, Told } from "./types.js" */

const DRAFT_PAUSE = 250; // ms between two drafts while typing
const PATIENCE = 8000; // ms before saying that an answer is still awaited
const SLOW = "Still waiting for Python. If it was restarted, run this cell again; what you wrote is kept.";
const CHANGED = "This exercise has changed since your earlier answer. That answer is kept below.";
const HELP = "help"; // the part of that feedback: mirrors HELP in exercises/reply.py
const GONE = "Python has been restarted. Run this cell again; what you wrote is kept.";

/**
 * The card that is this element or stands in it; in Jupyter, where there is none yet, made from the template's markup.
 * @param {Model} model
 * @param {HTMLElement} el
 */
function adopt(model, el) {
  if (el.matches(".attune")) return el;
  if (!el.querySelector(".attune")) fromMarkup(el, model.get("markup"));
  return piece(el, ".attune");
}

/** Whether a learner is led to help, so that nothing of the words may be kept. @param {Outcome} outcome */
const isPrivate = ({ feedback }) => feedback.some(({ part }) => part === HELP);

/**
 * Whether two drafts or attempts say the same.
 * @param {Draft} one
 * @param {Draft} other
 */
const isSame = (one, other) =>
  JSON.stringify([one.response, one.confidence]) === JSON.stringify([other.response, other.confidence]);

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
  let seed = keptSeed(item.id);
  let hintsShown = 0;
  let last = model.get("last");
  let drafts = 0;
  let isGone = false;
  const unsent = held(item.id);
  const draft = unsent ?? model.get("draft");

  const confidence = () => Number(new FormData(form).get("confidence")) || null;
  const response = () => ({ response: kind.read(form), confidence: confidence() });
  const unfinished = () => ({ response: (kind.draft ?? kind.read)(form), confidence: confidence() });
  /** @param {Ask} ask */
  const send = (ask) => (isGone ? gone() : model.send(ask));
  /** @param {Draft | null} draft */
  const sendDraft = (draft) => send({ type: "draft", number: (drafts += 1), draft });
  const keepDraft = later(DRAFT_PAUSE, () => sendDraft(unfinished()));
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
    const changed = before.version !== item.version;
    if (changed) say(card, CHANGED);
    if (changed || (draft && !kind.adds?.(draft.response, before.response))) {
      drawEarlier(card, before);
      return;
    }
    fill(before);
    show({ type: "answer", outcome: before.outcome, marks: before.marks, last: before, unsaved: "" });
  }

  /** @param {Told & {type: "answer"}} told */
  function show(told) {
    drawOutcome(card, told.outcome, told.marks);
    kind.draw?.(form, told);
  }

  /** @param {Told} told */
  function hear(told) {
    if (told.type === "kept") {
      if (told.number === drafts && !keepDraft.waiting()) letGo(item.id);
      return;
    }
    if (told.type === "unsaved") {
      say(card, told.text);
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
    } else if (told.type === "view" || told.type === "heard" || told.type === "replay") {
      if (told.type !== "replay") say(card, "");
      kind.draw?.(form, told);
    } else {
      show(told);
      if (told.last) {
        if (last && !kind.adds?.(told.last.response, last.response)) drawEarlier(card, last);
        last = told.last;
        drawTried(card);
        openDiscussion(card);
        if (isSame(told.last, response())) letGo(item.id);
        else typed();
      } else if (isPrivate(told.outcome)) forget();
      if (told.unsaved) say(card, `${piece(card, ".attune-status").textContent} ${told.unsaved}`);
    }
  }

  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    keepDraft.drop();
    drafts += 1; // so that news of an older draft does not let this response go
    hold(item.id, response());
    slow();
    send({ type: "check", ...response(), hints_shown: hintsShown });
  }

  function again() {
    form.reset();
    seed = newSeed(item.id);
    kind.arrange?.(form, seed);
    kind.write(form, []);
    clearOutcome(card);
    if (last) drawEarlier(card, last);
    forget();
    /** @type {HTMLElement | null} */ (form.querySelector("input, select, textarea, button:enabled"))?.focus();
  }

  /** Keep nothing of what stands in the form, until it is changed. */
  function forget() {
    keepDraft.drop();
    letGo(item.id);
    sendDraft(null);
  }

  function hint() {
    hintsShown += 1;
    drawHints(card, hintsShown);
  }

  function typed() {
    hold(item.id, unfinished());
    keepDraft();
  }

  function gone() {
    isGone = true;
    slow.drop();
    say(card, GONE);
  }

  /** @param {EventTarget | null} target @param {string} type @param {(event: Event) => void} act */
  const listen = (target, type, act) => target?.addEventListener(type, act, { signal: listening.signal });

  card.dataset.draw = model.get("draw");
  card.dataset.since = model.get("since");
  kind.attach?.(form, item);
  if (seed) kind.arrange?.(form, seed);
  card.dataset.place = model.get("place");
  listen(form, "submit", check);
  listen(form, "input", typed);
  listen(form, "attune-walk", () => send({ type: "walk", response: kind.read(form), seed }));
  listen(form, "attune-say", (event) => {
    send({ type: "hear", response: kind.read(form), typed: /** @type {CustomEvent<string>} */ (event).detail });
  });
  listen(form, "attune-ended", () => {
    form.requestSubmit();
    send({ type: "replay", response: kind.read(form), earlier: last?.response ?? null });
  });
  listen(window, "pagehide", keepDraft.now);
  listen(document, "visibilitychange", keepDraft.now);
  listen(card.querySelector(".attune-again"), "click", again);
  listen(card.querySelector(".attune-hint"), "click", hint);
  model.on("msg:custom", hear);
  model.on("comm_live_update", gone);
  if (last && card.dataset.attuneFresh === undefined) recall(last);
  if (draft) fill(draft);
  if (unsent) sendDraft(unsent);
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
