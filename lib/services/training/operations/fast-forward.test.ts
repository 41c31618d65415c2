import { expect, it } from "vitest";
import { accountFacts } from "@/lib/db/revisions";
import { world } from "@/lib/testing/world";
import { fastForward } from "./fast-forward";

it("moves the clock of the caller's account by 30 seconds, whatever the caller may do, and of no other", async () => {
  const [here, there] = [await world(), await world()];
  const ben = await here.userWith("ben");
  await ben(fastForward, {});
  await ben(fastForward, {});
  expect((await accountFacts(here.accountId))?.clockOffsetMs).toBe(60_000);
  expect((await accountFacts(there.accountId))?.clockOffsetMs).toBe(0);
});

it("takes no amount from the caller", async () => {
  const here = await world();
  await expect(here.root(fastForward, { milliseconds: 1e12 })).rejects.toMatchObject({ code: "ValidationError" });
});
