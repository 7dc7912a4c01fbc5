import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, ordered } from "../../widgets/forms/steps.js";

const LIST = ["a", "b", "c", "d"];

for (const [from, to, expected] of [
  [0, 2, "bcad"],
  [3, 0, "dabc"],
  [1, 1, "abcd"],
  [0, 3, "bcda"],
  [0, 99, "bcda"],
  [3, -1, "dabc"],
]) {
  test(`moving number ${from} to ${to} gives ${expected}`, () => {
    assert.equal(moved(LIST, from, to).join(""), expected);
  });
}

test("a move leaves the list it was given as it was", () => {
  moved(LIST, 0, 3);
  assert.deepEqual(LIST, ["a", "b", "c", "d"]);
});

test("every move can be taken back", () => {
  for (const from of LIST.keys()) {
    for (const to of LIST.keys()) assert.deepEqual(moved(moved(LIST, from, to), to, from), LIST);
  }
});

for (const [name, wanted, expected] of [
  ["the whole order", ["d", "c", "b", "a"], "dcba"],
  ["no order", [], "abcd"],
  ["a part of it", ["c"], "cabd"],
  ["unknown steps", ["z", "d", "y"], "dabc"],
  ["a step twice", ["b", "b", "a"], "bacd"],
  ["names from an object", ["__proto__", "constructor"], "abcd"],
]) {
  test(`a response with ${name} orders the steps as ${expected}`, () => {
    assert.equal(ordered(LIST, wanted).join(""), expected);
  });
}
