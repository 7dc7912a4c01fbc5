import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { later } from "../../widgets/later.js";

const PAUSE = 250;

/** An action put off, and how often it was done. */
function counted() {
  const done = { times: 0 };
  return { done, act: later(PAUSE, () => { done.times += 1; }) };
}

beforeEach((context) => context.mock.timers.enable({ apis: ["setTimeout"] }));

test("it is done once, when the calls pause", ({ mock }) => {
  const { done, act } = counted();
  act();
  mock.timers.tick(PAUSE - 1);
  act();
  mock.timers.tick(PAUSE - 1);
  assert.equal(done.times, 0);
  mock.timers.tick(1);
  assert.equal(done.times, 1);
  mock.timers.tick(PAUSE * 10);
  assert.equal(done.times, 1);
});

test("it can be done at once, and then not again", ({ mock }) => {
  const { done, act } = counted();
  act();
  act.now();
  assert.equal(done.times, 1);
  mock.timers.tick(PAUSE * 2);
  assert.equal(done.times, 1);
});

test("what nobody asked for is not done at once", () => {
  const { done, act } = counted();
  act.now();
  assert.equal(done.times, 0);
});

test("it can be dropped, and asked for again", ({ mock }) => {
  const { done, act } = counted();
  act();
  act.drop();
  mock.timers.tick(PAUSE * 2);
  assert.equal(done.times, 0);
  act();
  mock.timers.tick(PAUSE);
  assert.equal(done.times, 1);
});

test("it tells whether it waits", ({ mock }) => {
  const { act } = counted();
  assert.equal(act.waiting(), false);
  act();
  assert.equal(act.waiting(), true);
  mock.timers.tick(PAUSE);
  assert.equal(act.waiting(), false);
  act();
  act.drop();
  assert.equal(act.waiting(), false);
});
