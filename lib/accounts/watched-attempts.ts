/** Tells whoever looks on that something happened in an attempt's accounts, or to the attempt itself. */
import { processState } from "@/lib/db/process-state";
import { marksOf } from "./lab-attempts";

export interface Watcher {
  /** Something happened in the accounts: looks at them. Of several watchers one looks, and not twice at once. */
  look: () => Promise<unknown>;
  /** Something was found there, or the attempt was changed. */
  told: () => void;
}

interface Watched {
  watchers: Set<Watcher>;
  seen: { version: number; accounts: string } | undefined;
  looking: boolean;
  /** Something happened while somebody looked. */
  again: boolean;
}

/** One question for all attempts that somebody watches, so often. */
const everyMs = 500;

const watch = processState("watched-attempts", () => ({
  attempts: new Map<string, Watched>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/** Watches an attempt until the returned function is called. */
export function watchMarks(id: string, watcher: Watcher): () => void {
  const watched = watch.attempts.get(id) ?? { watchers: new Set(), seen: undefined, looking: false, again: false };
  watch.attempts.set(id, watched);
  watched.watchers.add(watcher);
  plan();
  return () => {
    watched.watchers.delete(watcher);
    if (watched.watchers.size === 0 && watch.attempts.get(id) === watched) watch.attempts.delete(id);
  };
}

function plan() {
  if (watch.timer || watch.attempts.size === 0) return;
  watch.timer = setTimeout(() => {
    void ask()
      .catch((error: unknown) => console.error(`attempts could not be watched: ${String(error)}`))
      .finally(() => {
        watch.timer = undefined;
        plan();
      });
  }, everyMs).unref();
}

async function ask() {
  const marks = await marksOf([...watch.attempts.keys()]);
  for (const [id, watched] of watch.attempts) {
    const mark = marks.get(id);
    const before = watched.seen;
    watched.seen = mark ?? { version: -1, accounts: "" };
    // Also the first time: nobody knows what happened before somebody watched.
    if (before?.accounts !== watched.seen.accounts) void look(watched);
    else if (before.version !== watched.seen.version) tell(watched);
  }
}

async function look(watched: Watched) {
  watched.again = watched.looking;
  if (watched.looking) return;
  watched.looking = true;
  do {
    watched.again = false;
    const [first] = watched.watchers;
    await first?.look().catch((error: unknown) => console.error(`an attempt could not be looked at: ${String(error)}`));
  } while (watched.again);
  watched.looking = false;
  tell(watched);
}

function tell({ watchers }: Watched) {
  for (const { told } of watchers) told();
}
