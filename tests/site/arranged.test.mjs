import assert from "node:assert/strict";
import { test } from "node:test";
import { arranged } from "../../widgets/arranged.js";

const IDS = ["a", "b", "c", "d", "e"];

test("one seed gives one order, of all that was there", () => {
  const order = arranged(IDS, "7");
  assert.deepEqual(arranged(IDS, "7"), order);
  assert.deepEqual(arranged(IDS.toReversed(), "7"), order);
  assert.deepEqual(order.toSorted(), IDS);
});

test("other seeds give other orders, and each option comes to stand first", () => {
  const orders = Array.from({ length: 200 }, (_, seed) => arranged(IDS, String(seed)));
  assert.ok(new Set(orders.map(String)).size > 60);
  for (const id of IDS) assert.ok(orders.filter(([first]) => first === id).length > 15, id);
});
