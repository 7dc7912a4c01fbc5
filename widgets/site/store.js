// @ts-check
// What this browser keeps of a learner: attempts that are only ever added, and drafts.
import { openDB } from "idb";
/** @import { Draft, Last } from "../types.js" */

/** @typedef {{id: string, item: string, when: string, statement: any}} Attempt */
/** @typedef {Draft & {key: string, item: string, when: string}} KeptDraft */

/**
 * @typedef {object} Store
 * @property {string} actor a random id made in this browser
 * @property {(statement: any) => Last} shown what a page shows of an attempt
 * @property {(item: string) => Promise<Last | null>} last
 * @property {(item: string) => Promise<string>} when the time of the last attempt, or empty
 * @property {(item: string) => Promise<Draft | null>} draft
 * @property {(statement: any) => Promise<void>} keep
 * @property {(item: string, draft: Draft | null) => Promise<void>} keepDraft
 * @property {(items: string[]) => Promise<{item: string, when: string, response: any, outcome: any}[]>} attempts
 * @property {(items: string[]) => Promise<string>} begun which of these was last answered or written on, or empty
 * @property {() => Promise<{statements: any[], drafts: KeptDraft[]}>} everything
 * @property {(statements: any[], drafts: KeptDraft[]) => Promise<number>} merge how many were new
 * @property {() => Promise<void>} erase
 */

const TAB = "attune-tab";

/** A random UUID, also where the page is not in a secure context. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** This tab's own name, so that two tabs never write over each other's drafts. */
function tab() {
  try {
    const name = sessionStorage.getItem(TAB) ?? uuid();
    sessionStorage.setItem(TAB, name);
    return name;
  } catch {
    return uuid(); // a tab that may hold nothing has a new name on every page
  }
}

/**
 * @param {{course: string, iri: string}} site
 * @returns {Promise<Store>}
 */
export async function openStore({ course, iri }) {
  const db = await openDB(course, 1, {
    upgrade(made) {
      made.createObjectStore("attempts", { keyPath: "id" }).createIndex("item", "item");
      made.createObjectStore("drafts", { keyPath: "key" }).createIndex("item", "item");
      made.createObjectStore("about");
    },
  });
  const writer = tab();
  const actor = await ownName();

  async function ownName() {
    const about = db.transaction("about", "readwrite");
    const name = (await about.store.get("actor")) ?? uuid();
    await Promise.all([about.store.put(name, "actor"), about.done]);
    return name;
  }

  /** @param {any} statement @returns {Attempt} */
  const row = (statement) => ({
    id: statement.id,
    item: statement.context.extensions[`${iri}item`],
    when: statement.timestamp,
    statement,
  });

  /** @template {{when: string}} T @param {T[]} rows @returns {T | undefined} */
  const newest = (rows) => rows.sort((a, b) => a.when.localeCompare(b.when)).at(-1);

  /** @param {string} item @returns {Promise<Attempt | undefined>} */
  const lastAttempt = async (item) => newest(await db.getAllFromIndex("attempts", "item", item));

  /** @param {any} statement @returns {Last} */
  const shown = (statement) => statement.result.extensions[`${iri}attempt`];

  return {
    actor,
    shown,
    async last(item) {
      const attempt = await lastAttempt(item);
      return attempt ? shown(attempt.statement) : null;
    },
    when: async (item) => (await lastAttempt(item))?.when ?? "",
    async draft(item) {
      /** @type {KeptDraft[]} */
      const drafts = await db.getAllFromIndex("drafts", "item", item);
      const draft = drafts.find(({ key }) => key.endsWith(writer)) ?? newest(drafts);
      const attempt = await lastAttempt(item);
      return draft && !(attempt && attempt.when > draft.when) ? draft : null;
    },
    async keep(statement) {
      const kept = db.transaction(["attempts", "drafts"], "readwrite");
      const { item } = row(statement);
      await Promise.all([
        kept.objectStore("attempts").add(row(statement)),
        kept.objectStore("drafts").delete(`${item}/${writer}`),
        kept.done,
      ]);
    },
    async keepDraft(item, draft) {
      const key = `${item}/${writer}`;
      if (draft) await db.put("drafts", { ...draft, key, item, when: new Date().toISOString() });
      else await db.delete("drafts", key);
    },
    async attempts(items) {
      /** @type {Attempt[]} */
      const rows = await db.getAll("attempts");
      return rows.filter(({ item }) => items.includes(item)).map(({ item, when, statement }) => {
        const { response, outcome } = shown(statement);
        return { item, when, response, outcome };
      });
    },
    async begun(items) {
      /** @type {{item: string, when: string}[]} */
      const rows = [...(await db.getAll("attempts")), ...(await db.getAll("drafts"))];
      return newest(rows.filter(({ item }) => items.includes(item)))?.item ?? "";
    },
    everything: async () => ({
      statements: (await db.getAll("attempts")).map(({ statement }) => statement),
      drafts: await db.getAll("drafts"),
    }),
    async merge(statements, drafts) {
      const merging = db.transaction(["attempts", "drafts"], "readwrite");
      let added = 0;
      const addMissing = async (/** @type {"attempts" | "drafts"} */ name, /** @type {string} */ key, /** @type {any} */ value) => {
        const store = merging.objectStore(name);
        if (await store.getKey(key)) return;
        await store.add(value);
        added += 1;
      };
      const addAll = async () => {
        for (const statement of statements) await addMissing("attempts", statement.id, row(statement));
        for (const draft of drafts) await addMissing("drafts", draft.key, draft);
      };
      await Promise.all([addAll(), merging.done]);
      return added;
    },
    async erase() {
      const erasing = db.transaction(["attempts", "drafts", "about"], "readwrite");
      const stores = [...erasing.objectStoreNames].map((name) => erasing.objectStore(name));
      await Promise.all([...stores.map((store) => store.clear()), erasing.done]);
    },
  };
}

/**
 * Whether this browser keeps nothing of this course yet; told much sooner than a store can be made and opened.
 * @param {{course: string}} site
 */
export async function keepsNothing({ course }) {
  try {
    const databases = await indexedDB.databases();
    return !databases.some(({ name }) => name === course);
  } catch {
    return false;
  }
}

/**
 * The store of a browser that lets this page keep nothing: every attempt to keep says so.
 * @param {{iri: string}} site
 * @returns {Store}
 */
export function noStore({ iri }) {
  const refuse = () => Promise.reject(new Error("no storage"));
  return {
    actor: uuid(),
    shown: (statement) => statement.result.extensions[`${iri}attempt`],
    last: async () => null,
    when: async () => "",
    draft: async () => null,
    attempts: async () => [],
    begun: async () => "",
    keep: refuse,
    keepDraft: refuse,
    everything: async () => ({ statements: [], drafts: [] }),
    merge: refuse,
    erase: async () => {},
  };
}
