import "server-only";
import { isAttemptRefused } from "./refused";
import { viewOf } from "./view";
import { watchAttempt } from "./watch-attempt";

/** Proxies close what is silent for a minute. */
const heartbeatMs = 20_000;
/** A browser whose connection is lost comes back after so long. */
const retryMs = 2_000;

/** A server that ends waits for what it answers, and these answers have no end of their own. */
const opened = new Set<() => void>();
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    for (const close of opened) close();
  });

/**
 * The attempt as server-sent events: `attempt` with what the panel shows, at once and whenever that is something else;
 * `ended` when the attempt is finished or gone. Whoever comes back gets all of it anew.
 * In: the attempt's id; the signal of the request.
 */
export function attemptEvents(id: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  let open = true;
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      let sent = "";
      const send = (block: string) => open && controller.enqueue(text.encode(`${block}\n\n`));
      const close = () => {
        if (!open) return;
        stop();
        open = false;
        controller.close();
      };
      const show = async () => {
        try {
          const view = await viewOf(id);
          const shown = JSON.stringify(view);
          if (shown !== sent) send(`event: attempt\ndata: ${shown}`);
          sent = shown;
          if (view.finishedAt === null) return;
        } catch (error) {
          if (!isAttemptRefused(error)) throw error;
        }
        send("event: ended\ndata: {}");
        close();
      };
      // One after the other, so that nothing older is sent later.
      let showing = Promise.resolve();
      const showNext = () => {
        showing = showing.then(show).catch((error: unknown) => {
          console.error(`an attempt could not be shown: ${String(error)}`);
          close();
        });
      };
      const unwatch = watchAttempt(id, showNext);
      const heartbeat = setInterval(() => send(": still here"), heartbeatMs);
      stop = () => {
        opened.delete(close);
        unwatch();
        clearInterval(heartbeat);
      };
      signal.addEventListener("abort", close);
      opened.add(close);
      send(`retry: ${retryMs}`);
      showNext();
    },
    cancel() {
      open = false;
      stop();
    },
  });
}
