// @ts-check
// The shapes that cross between Python and the page.

/**
 * A response as `exercises.check` takes it.
 * @typedef {Turn[] | Record<string, any>} ItemResponse
 */

/**
 * What was said at one turn of a conversation: the id of an option, and where it was typed its words.
 * A draft may end with words that are not said yet.
 * @typedef {string | {option?: string, typed: string}} Turn
 */

/**
 * Mirrors `hear` in exercises/dialogue/typed.py.
 * @typedef {{option: string, heard: string, cue: string} | {option: null, why: string, private: boolean}} Heard
 */

/**
 * Mirrors `Outcome` in exercises/item.py.
 * @typedef {object} Outcome
 * @property {string | null} item
 * @property {"correct" | "partial" | "incorrect" | "unjudged"} verdict
 * @property {number | null} score
 * @property {number | null} max_score
 * @property {{part: string, text: string}[]} feedback
 * @property {string | null} hint
 */

/**
 * The part of `Item.public()` in exercises/item.py that scripts read.
 * @typedef {object} Public
 * @property {string} id
 * @property {"choice" | "match" | "order" | "cues" | "rating" | "reply" | "journal" | "dialogue" | "test"} kind
 * @property {string} version
 * @property {string[]} hints
 * @property {{id: string, text: string}[]} [labels] of `cues`
 * @property {boolean} [typed] of `dialogue`: whether the first turn may be typed
 * @property {"drawn" | "other"} [draws] of `test`, as the next two
 * @property {string} [after]
 * @property {number} [days]
 */

/**
 * What a learner is writing, not yet an attempt. Mirrors the trait `draft` in widgets/widget.py.
 * @typedef {object} Draft
 * @property {ItemResponse} response
 * @property {number | null} confidence
 */

/**
 * The learner's last attempt. Mirrors `last` in exercises/record.py and the trait `last` in widgets/widget.py.
 * @typedef {object} Last
 * @property {string} version
 * @property {ItemResponse} response
 * @property {Record<string, string>} words
 * @property {Outcome} outcome
 * @property {Record<string, "kept" | "again">} marks
 * @property {number | null} confidence
 * @property {number} hints_shown
 */

/**
 * The names that a widget syncs. Mirrors the traits in widgets/widget.py.
 * @typedef {object} State
 * @property {string} markup
 * @property {Last | null} last
 * @property {Draft | null} draft
 * @property {string} place "site" or "kernel"
 * @property {string} draw "a" or "b": the form of a test that this learner's random id has drawn
 * @property {string} since when the test before this one was last taken, or empty
 */

/**
 * From the page to Python.
 * @typedef {{type: "check", response: ItemResponse, confidence: number | null, hints_shown: number}
 *   | {type: "draft", number: number, draft: Draft | null}
 *   | {type: "walk", response: ItemResponse, seed: string}
 *   | {type: "hear", response: ItemResponse, typed: string}
 *   | {type: "replay", response: ItemResponse, earlier: ItemResponse | null}} Ask
 */

/**
 * From Python, or from the host where Python can't answer, to the page.
 * @typedef {{type: "answer", last: Last | null, outcome: Outcome, marks: Record<string, "kept" | "again">, unsaved: string}
 *   | {type: "view", view: View}
 *   | {type: "heard", heard: Heard}
 *   | {type: "replay", replay: Replay}
 *   | {type: "kept", number: number}
 *   | {type: "unsaved", text: string}
 *   | {type: "note", text: string}
 *   | {type: "trouble", text: string}} Told
 */

/**
 * The front end's half of the anywidget contract (AFM).
 * @typedef {object} Model
 * @property {<K extends keyof State>(name: K) => State[K]} get
 * @property {<K extends keyof State>(name: K, value: State[K]) => void} set
 * @property {(event: string, listener: (message: any) => void) => void} on
 * @property {(event: string, listener: (message: any) => void) => void} off
 * @property {() => void} save_changes
 * @property {(message: Ask) => void} send
 */

/** @typedef {{says: string, cue: string}} Line */
/** @typedef {{skill: string, code: string, feedback: string, effect: Record<string, number>}} Happened */

/**
 * Mirrors `view` in exercises/dialogue/view.py.
 * @typedef {object} View
 * @property {{client: Line, learner: string, stands_for: string, reaction: Line, happened: Happened}[]} said
 * @property {string} mood
 * @property {{client: Line, options: {id: string, text: string}[], typed: boolean} | null} now
 * @property {{name: string, text: string, learning: string} | null} ending
 */

/**
 * Mirrors `retrace` in exercises/dialogue/view.py.
 * @typedef {object} Replay
 * @property {Happened[]} turns
 * @property {Record<string, number>} skills
 * @property {number} reflections
 * @property {number} questions
 * @property {{name: string, low: number, high: number, values: number[]}[]} series
 * @property {number[]} turning_points
 * @property {{turn: number, endings: string[]}[]} elsewhere
 * @property {{turn: number, chapter: string}[]} revisit the turns that cost most, and where to read on
 * @property {string[]} retry
 * @property {{turn: number, now: string, before: string, same: boolean}[]} beside this time and the time before
 */

/**
 * How one kind of exercise reads and writes its form.
 * @typedef {object} Form
 * @property {(form: HTMLFormElement) => ItemResponse} read
 * @property {(form: HTMLFormElement, response: ItemResponse) => void} write
 * @property {(form: HTMLFormElement) => ItemResponse} [draft] what to keep of a form before it is sent, where that is more
 * @property {(form: HTMLFormElement, item: Public) => void} [attach]
 * @property {(form: HTMLFormElement, seed: string) => void} [arrange] puts its options in the order of a seed
 * @property {(form: HTMLFormElement, told: Told) => void} [draw] what Python says, beyond what every kind shows
 * @property {(response: ItemResponse, earlier: ItemResponse) => boolean} [adds] whether a response only says more about an earlier one
 */

export {};
