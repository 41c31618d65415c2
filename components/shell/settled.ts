/**
 * Says when the page is at rest, as `body[data-settled="true"]`, for tests, labs and screenshots.
 *
 * The page is not settled while any of these holds:
 *  - a request of `fetch` has not delivered its whole body (navigation, server action, read);
 *  - a part has said `beginWork()` and not ended it (`useMarkPending`: transitions, pending actions);
 *  - the person did something, or the page changed, less than `quiet` milliseconds ago;
 *  - an animation or a transition runs that will come to an end;
 *  - the page or a font is still loading.
 * What changes all the time by itself (a countdown) stands under an element with `data-live` and does not count.
 */

const quiet = 50;
/** Milliseconds after which what is still under way is looked at again. */
const again = 20;
const work = new Set<symbol>();
let timer: ReturnType<typeof setTimeout> | undefined;

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
  mark(false);
  clearTimeout(timer);
  timer = setTimeout(settleIfIdle, quiet);
}

function settleIfIdle() {
  const loaded = document.readyState === "complete" && document.fonts.status === "loaded";
  if (work.size > 0 || !loaded || document.getAnimations().some(willEnd)) {
    timer = setTimeout(settleIfIdle, again);
    return;
  }
  requestAnimationFrame(() => requestAnimationFrame(() => work.size === 0 && mark(true)));
}

/** A spinner never ends; what shows that something is under way besides it is counted by the other rules. */
const willEnd = ({ playState, effect }: Animation) =>
  playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;

function mark(settled: boolean) {
  if (document.body.dataset.settled !== String(settled)) document.body.dataset.settled = String(settled);
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
