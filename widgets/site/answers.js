// @ts-check
// The three buttons on "How to use this course": download, bring back, erase.
import { piece } from "../draw.js";
import { dropSeeds } from "../arranged.js";
import { letAllGo } from "../unsent.js";
/** @import { KeptDraft, Store } from "./store.js" */

const FORMAT = 1;
const NOT_OURS = "This file holds no answers of this course; choose the file that “Download my answers” saved.";

const NOT_KEPT = "They could not be brought back: this browser's storage is full or closed to this page.";

/** @param {number} count @param {string} one */
const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/**
 * What a file brings, or null where it is not one of ours.
 * @param {string} text
 * @param {{course: string, iri: string}} site
 * @returns {{statements: any[], drafts: KeptDraft[]} | null}
 */
export function readAnswers(text, { course, iri }) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (file?.course !== course || !Array.isArray(file.statements) || !Array.isArray(file.drafts)) return null;
  const statements = file.statements.every((/** @type {any} */ statement) =>
    isText(statement?.id) && isText(statement.timestamp) && isText(statement.context?.extensions?.[`${iri}item`])
    && canBeShown(statement.result?.extensions?.[`${iri}attempt`]));
  const drafts = file.drafts.every((/** @type {any} */ draft) =>
    isText(draft?.key) && isText(draft.item) && isText(draft.when) && isThing(draft.response));
  return statements && drafts ? file : null;
}

/** @param {unknown} value */
const isText = (value) => typeof value === "string" && value !== "";

/** @param {unknown} value @returns {boolean} */
const isThing = (value) => typeof value === "object" && value !== null;

/**
 * Whether an exercise can draw this attempt when the learner comes back to it.
 * @param {any} last
 */
function canBeShown(last) {
  return isThing(last) && isThing(last.response) && isThing(last.marks) && Number.isInteger(last.hints_shown)
    && isThing(last.words) && Object.values(last.words).every(isText)
    && isText(last.outcome?.verdict) && Array.isArray(last.outcome.feedback)
    && last.outcome.feedback.every((/** @type {any} */ said) => isText(said?.part) && isText(said.text));
}

/**
 * @param {HTMLElement} box
 * @param {Store} store
 * @param {{course: string, iri: string}} site
 */
export async function answersBox(box, store, site) {
  const held = piece(box, ".attune-answers-held");
  const file = /** @type {HTMLInputElement} */ (piece(box, ".attune-file"));
  const sure = piece(box, ".attune-sure");

  async function count(before = "") {
    const { statements, drafts } = await store.everything();
    const kept = `This browser holds ${counted(statements.length, "answer")} and ${counted(drafts.length, "draft")}.`;
    held.textContent = before ? `${before} ${kept}` : kept;
  }

  async function download() {
    const all = { format: FORMAT, course: site.course, ...(await store.everything()) };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 1)], { type: "application/json" }));
    link.download = `${site.course}-answers-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    held.textContent = `Saved ${counted(all.statements.length, "answer")} and ${counted(all.drafts.length, "draft")} to a file.`;
  }

  async function restore() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const answers = readAnswers(await chosen.text(), site);
    file.value = "";
    if (!answers) {
      held.textContent = NOT_OURS;
      return;
    }
    try {
      await count(`Brought back ${await store.merge(answers.statements, answers.drafts)} that were not here yet.`);
    } catch {
      held.textContent = NOT_KEPT;
    }
  }

  async function erase() {
    await store.erase();
    letAllGo();
    dropSeeds();
    sure.hidden = true;
    await count("Everything is erased.");
    piece(box, ".attune-erase").focus();
  }

  async function lasting() {
    const asked = await navigator.storage?.persist?.().catch(() => false);
    piece(box, ".attune-lasting").textContent = asked
      ? "This browser has agreed to keep your answers until you erase them."
      : "This browser keeps your answers, but may clear them when space runs short; a download is the safe copy.";
  }

  /** @param {string} selector @param {() => void} act */
  const press = (selector, act) => piece(box, selector).addEventListener("click", act);
  press(".attune-download", download);
  press(".attune-restore", () => file.click());
  press(".attune-erase", () => {
    sure.hidden = false;
    piece(box, ".attune-erase-no").focus();
  });
  press(".attune-erase-no", () => {
    sure.hidden = true;
    piece(box, ".attune-erase").focus();
  });
  press(".attune-erase-yes", erase);
  file.addEventListener("change", restore);
  box.dataset.live = "";
  await Promise.all([count(), lasting()]);
}
