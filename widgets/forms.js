// @ts-check
// The register: how each kind of exercise reads and writes its form.
import { choice } from "./forms/choice.js";
import { cues } from "./forms/cues.js";
import { dialogue } from "./forms/dialogue.js";
import { journal } from "./forms/journal.js";
import { match } from "./forms/match.js";
import { order } from "./forms/order.js";
import { rating } from "./forms/rating.js";
import { reply } from "./forms/reply.js";
import { test } from "./forms/test.js";
/** @import { Form, Public } from "./types.js" */

/** @type {Record<Public["kind"], Form>} */
export const FORMS = { choice, match, order, cues, rating, reply, journal, dialogue, test };
