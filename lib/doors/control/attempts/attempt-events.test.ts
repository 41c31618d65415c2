import { expect, test } from "vitest";
import { applyToAccount } from "../lab/apply-steps";
import { ask } from "../lab/lab.fixture";
import { attemptEvents } from "./attempt-events";
import { beginAttempt } from "./begin-attempt";
import { finishAttempt } from "./teach-attempt";

test("a browser is told the attempt at once, each change of it, and its end; two tabs are told the same", async () => {
  const { id, kept } = await beginAttempt({ lab: "l04-first-administrator-2020" });
  const [first, second] = [reading(id), reading(id)];
  expect(await first.next()).toMatchObject({
    event: "attempt",
    data: { id, tasks: [{ state: "working" }, {}, {}, {}, {}] },
  });
  const steps = [{ api: "UpdateIAMAccessPreference", Activated: true }];
  await ask(applyToAccount, { params: { accountId: kept.accountId }, body: { steps } });
  const done = {
    event: "attempt",
    data: { tasks: [{ id: "billing", state: "done" }, { state: "working" }, {}, {}, {}] },
  };
  expect(await first.until(({ data }) => data.tasks?.[0]?.state === "done")).toMatchObject(done);
  expect(await second.until(({ data }) => data.tasks?.[0]?.state === "done")).toMatchObject(done);
  await finishAttempt(id);
  expect(await first.until(({ event }) => event === "ended")).toBeDefined();
  expect(await first.next()).toBeUndefined();
  second.leave();
}, 30_000);

interface Told {
  event: string;
  data: { id?: string; tasks?: { id: string; state: string }[] };
}

/** Reads the stream as an event source does. */
function reading(id: string) {
  const leaving = new AbortController();
  const reader = attemptEvents(id, leaving.signal).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const next = async (): Promise<Told | undefined> => {
    for (;;) {
      const [block, ...rest] = text.split("\n\n");
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      text = rest.join("\n\n");
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block ?? "") ?? [];
      if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) };
    }
  };
  return {
    next,
    async until(is: (told: Told) => boolean) {
      for (let told = await next(); told; told = await next()) if (is(told)) return told;
      return undefined;
    },
    leave: () => leaving.abort(),
  };
}
