import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnswers } from "../../widgets/site/answers.js";
import { uuid } from "../../widgets/site/store.js";

const SITE = { course: "attune", iri: "tag:attune.invalid,2026:" };
const ATTEMPT = `${SITE.iri}attempt`;

/** A file with one answer and one draft. */
const file = () => ({
  format: 1,
  course: "attune",
  statements: [{
    id: "00000000-0000-4000-8000-000000000000",
    timestamp: "2026-01-01T00:00:00.000Z",
    result: { extensions: { [ATTEMPT]: {
      version: "1",
      response: ["a"],
      words: { a: "Why?" },
      outcome: { item: "an-item", verdict: "incorrect", score: 0, max_score: 1, feedback: [{ part: "a", text: "That asks." }], hint: null },
      marks: { a: "again" },
      confidence: null,
      hints_shown: 0,
    } } },
    context: { extensions: { [`${SITE.iri}item`]: "an-item" } },
  }],
  drafts: [{ key: "an-item/tab", item: "an-item", when: "2026-01-01T00:00:00.000Z", response: { text: "" }, confidence: 2 }],
});

test("a file that was downloaded is read whole", () => {
  assert.deepEqual(readAnswers(JSON.stringify(file()), SITE), file());
});

test("an empty course is a file too", () => {
  const empty = { course: "attune", statements: [], drafts: [] };
  assert.deepEqual(readAnswers(JSON.stringify(empty), SITE), empty);
});

for (const text of ["", "{", "null", "7", "[]", "\"attune\"", "{}", '{"course": "attune"}', '{"course": "attune", "statements": {}, "drafts": []}']) {
  test(`a file of ${text || "nothing"} is not ours`, () => {
    assert.equal(readAnswers(text, SITE), null);
  });
}

const last = (made) => made.statements[0].result.extensions[ATTEMPT];
for (const [name, spoil] of Object.entries({
  "of another course": (made) => { made.course = "another"; },
  "with a statement of nothing": (made) => { made.statements[0] = null; },
  "with a statement that is a text": (made) => { made.statements[0] = "said"; },
  "with an id that is a number": (made) => { made.statements[0].id = 7; },
  "without a time": (made) => { delete made.statements[0].timestamp; },
  "without an item": (made) => { delete made.statements[0].context; },
  "without an attempt": (made) => { delete made.statements[0].result; },
  "from another domain": (made) => { made.statements[0].result.extensions = { "https://else/attempt": last(made) }; },
  "without a response": (made) => { last(made).response = null; },
  "without words": (made) => { delete last(made).words; },
  "with words that are numbers": (made) => { last(made).words = { a: 1 }; },
  "without a verdict": (made) => { delete last(made).outcome.verdict; },
  "with feedback that is a text": (made) => { last(made).outcome.feedback = "good"; },
  "with feedback of nothing": (made) => { last(made).outcome.feedback = [null]; },
  "without marks": (made) => { last(made).marks = null; },
  "with hints that are a text": (made) => { last(made).hints_shown = "2"; },
  "with a draft of nothing": (made) => { made.drafts[0] = null; },
  "with a draft without a response": (made) => { made.drafts[0].response = null; },
  "with a draft that is a text": (made) => { made.drafts[0].response = "a"; },
  "with a draft of no item": (made) => { delete made.drafts[0].item; },
})) {
  test(`a file ${name} is not ours`, () => {
    const made = file();
    spoil(made);
    assert.equal(readAnswers(JSON.stringify(made), SITE), null);
  });
}

test("an id is a random UUID, also where the browser makes none", () => {
  const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  assert.match(uuid(), shape);
  const { randomUUID } = crypto;
  try {
    Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
    assert.match(uuid(), shape);
    assert.notEqual(uuid(), uuid());
  } finally {
    Object.defineProperty(crypto, "randomUUID", { value: randomUUID, configurable: true });
  }
});
