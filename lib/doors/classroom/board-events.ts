/** The board, live: computed anew only from attempts that have changed. */
import "server-only";
import { training } from "@/lib/doors/control/classroom-training";
import { type Board, type BoardFacts, boardOf } from "@/lib/services/classroom/board";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import type { Progress } from "@/lib/services/classroom/training";

/** So often what has changed is told. */
const everyMs = 1_000;
/** In so many rounds the class itself is asked for: who came, what was begun, is the caller still somebody who may look. */
const roundsOfClass = 2;
const heartbeatRounds = 20;

/** The board as it is now. */
export async function boardNow(facts: BoardFacts): Promise<Board> {
  const progress = new Map<string, Progress>();
  await Promise.all(facts.attempts.map(({ attemptId }) => readProgress(progress, attemptId)));
  return boardOf(facts, progress, new Date());
}

async function readProgress(into: Map<string, Progress>, attemptId: string) {
  const found = await training.progress(attemptId);
  if (found) into.set(attemptId, found);
}

/**
 * As server-sent events: `board` at once and whenever it is another one; `ended` when the caller may look no more.
 * In: how the class is asked for, which throws ClassroomRefused; the signal of the request.
 */
export function boardEvents(load: () => Promise<BoardFacts>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  const progress = new Map<string, Progress>();
  const changed = new Set<string>();
  const watched = new Map<string, () => void>();
  let timer: NodeJS.Timeout | undefined;
  let open = true;
  const stop = () => {
    open = false;
    clearTimeout(timer);
    for (const unwatch of watched.values()) unwatch();
    watched.clear();
  };
  return new ReadableStream({
    start(controller) {
      let facts: BoardFacts | undefined;
      let sent = "";
      let round = 0;
      const send = (block: string) => open && controller.enqueue(text.encode(`${block}\n\n`));
      const follow = ({ attempts }: BoardFacts) => {
        const ids = new Set(attempts.map(({ attemptId }) => attemptId));
        for (const [id, unwatch] of watched)
          if (!ids.has(id)) {
            unwatch();
            watched.delete(id);
          }
        for (const id of ids)
          if (!watched.has(id)) {
            changed.add(id);
            watched.set(
              id,
              training.watch(id, () => changed.add(id)),
            );
          }
      };
      const show = async () => {
        if (!facts || round % roundsOfClass === 0) {
          facts = await load();
          follow(facts);
        }
        const due = [...changed];
        changed.clear();
        await Promise.all(due.map((id) => readProgress(progress, id)));
        const shown = JSON.stringify(boardOf(facts, progress, new Date()));
        if (shown !== sent) send(`event: board\ndata: ${shown}`);
        else if (round % heartbeatRounds === 0) send(": still here");
        sent = shown;
        round += 1;
      };
      const end = () => {
        if (!open) return;
        send("event: ended\ndata: {}");
        stop();
        controller.close();
      };
      const next = () => {
        show()
          .then(() => {
            if (open) timer = setTimeout(next, everyMs);
          })
          .catch((error: unknown) => {
            if (!isClassroomRefused(error)) console.error(`a board could not be shown: ${String(error)}`);
            end();
          });
      };
      signal.addEventListener("abort", () => {
        if (!open) return;
        stop();
        controller.close();
      });
      send("retry: 2000");
      next();
    },
    cancel: stop,
  });
}
