/**
 * Says when the page is at rest, as `body[data-settled="true"]`, for tests, labs and screenshots.
 *
 * The page is not settled while any of these holds:
 *  - a request of `fetch` has not delivered its whole body (navigation, server action, read);
 *  - a script or a style sheet that the page asks for later has not come;
 *  - the browser is busy: React draws a large page in pieces;
 *  - something stands in the place of a part that is being read (`data-waiting`): React shows what has come with a delay;
 *  - a part has said `beginWork()` and not ended it (`useMarkPending`: transitions, pending actions);
 *  - the person did something, or the page changed, less than `quiet` milliseconds ago;
 *  - the page has no title yet: of a page that one comes to by a link it may arrive last;
 *  - an animation or a transition runs that will come to an end;
 *  - the page or a font is still loading.
 * Since when it is at rest, the mark `settled` of the browser's performance timeline says: being sure takes longer.
 * What changes all the time by itself (a countdown) stands under an element with `data-live` and does not count.
 */

const quiet = 50;
/** Milliseconds after which what is still under way is looked at again. */
const again = 20;
const work = new Set<symbol>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts what has unsettled the page. */
let stirred = 0;
/** When the page was last seen not to be at rest, as `performance.now()` tells it. */
let restless = 0;

/** Something is under way until the returned function is called. */
export function beginWork(): () => void {
  const id = Symbol("work");
  work.add(id);
  unsettle();
  return () => {
    if (work.delete(id)) unsettle();
  };
}

function unsettle() {
  if (typeof document === "undefined") return;
  stirred += 1;
  restless = performance.now();
  mark(false);
  clearTimeout(timer);
  timer = setTimeout(settleIfIdle, quiet);
}

function settleIfIdle() {
  const loaded = document.readyState === "complete" && document.fonts.status === "loaded";
  const waiting = document.querySelector("[data-waiting]") !== null || !document.head.querySelector("title");
  if (work.size > 0 || !loaded || waiting || document.getAnimations().some(willEnd)) {
    restless = performance.now();
    timer = setTimeout(settleIfIdle, again);
    return;
  }
  const since = stirred;
  whenIdle(() => requestAnimationFrame(() => requestAnimationFrame(() => since === stirred && mark(true))));
}

/** After everything that waits for its turn already. Firefox and Safari have no such order: there a moment has to do. */
const whenIdle = (then: () => void) =>
  "scheduler" in window ? scheduler.postTask(then, { priority: "background" }) : setTimeout(then, again);

/** A spinner never ends; what shows that something is under way besides it is counted by the other rules. */
const willEnd = ({ playState, effect }: Animation) =>
  playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;

function mark(settled: boolean) {
  if (document.body.dataset.settled === String(settled)) return;
  if (settled) {
    performance.clearMarks("settled");
    performance.mark("settled", { startTime: restless });
  }
  document.body.dataset.settled = String(settled);
}

/** Starts to watch; out: the function that stops. One watcher at a time. */
export function watchSettling(): () => void {
  const plain = window.fetch;
  window.fetch = async (...args) => {
    const end = beginWork();
    try {
      const response = await plain(...args);
      drain(response).finally(end);
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };
  const doings = ["click", "keydown", "input", "change", "submit", "popstate"];
  for (const doing of doings) window.addEventListener(doing, unsettle, { capture: true });
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) awaitFile(node);
    if (records.some(counts)) unsettle();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true });
  unsettle();
  return () => {
    window.fetch = plain;
    for (const doing of doings) window.removeEventListener(doing, unsettle, { capture: true });
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** A script or style sheet that is added to a loaded page is under way until it has come, or cannot come. */
function awaitFile(node: Node) {
  if (document.readyState !== "complete") return;
  const isFile =
    (node instanceof HTMLScriptElement && node.src !== "") ||
    (node instanceof HTMLLinkElement && node.rel === "stylesheet");
  if (!isFile) return;
  const end = beginWork();
  for (const ending of ["load", "error"]) node.addEventListener(ending, end, { once: true });
}

/** Reads a copy of the body to its end: a streamed page is under way until its last byte. */
async function drain(response: Response) {
  if (!response.body) return;
  const reader = response.clone().body?.getReader();
  while (reader && !(await reader.read()).done);
}

function counts(record: MutationRecord) {
  if (record.target === document.body && record.attributeName === "data-settled") return false;
  const element = record.target instanceof Element ? record.target : record.target.parentElement;
  return !element?.closest("[data-live]");
}
