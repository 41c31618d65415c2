/**
 * Slows guessing down; locks nobody out. Counts failures only, by the machine's clock, in memory: after five in a row
 * for one name the next try must wait 1, 2, 4 … at most 60 seconds; failures from one address (a class behind one
 * router has one) and of all together have high bounds. A name counts as typed, whether it exists or not.
 * IAM itself knows no lock-out (IAM User Guide, "Set an account password policy").
 */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { processState } from "@/lib/db/process-state";

const freeFailures = 5;
const longestWait = 60;
const forgottenAfter = 15 * 60;
const perAddress = { points: 600, duration: 5 * 60 };
const together = { points: 3_000, duration: 60 };

const limiters = processState("sign-in-throttle", () => ({
  name: new RateLimiterMemory({ keyPrefix: "failures", points: 1_000_000, duration: forgottenAfter }),
  wait: new RateLimiterMemory({ keyPrefix: "wait", points: 1, duration: longestWait }),
  address: new RateLimiterMemory({ keyPrefix: "address", ...perAddress }),
  all: new RateLimiterMemory({ keyPrefix: "all", ...together }),
}));

/** What is tried: `password|123456789012|ben`, `mfa|…`. */
export interface Try {
  name: string;
  sourceIp: string;
}

/** How many seconds this try must wait; 0 where it may go on. */
export async function secondsToWait({ name, sourceIp }: Try): Promise<number> {
  const [wait, address, all] = await Promise.all([
    limiters.wait.get(name),
    limiters.address.get(network(sourceIp)),
    limiters.all.get("all"),
  ]);
  const waits = [
    wait && wait.consumedPoints > 0 ? wait.msBeforeNext : 0,
    address && address.consumedPoints >= perAddress.points ? address.msBeforeNext : 0,
    all && all.consumedPoints >= together.points ? all.msBeforeNext : 0,
  ];
  return Math.ceil(Math.max(...waits) / 1000);
}

/** A wrong password or code. Out: how many in a row it was for this name. */
export async function noteFailure({ name, sourceIp }: Try): Promise<number> {
  const [{ consumedPoints }] = await Promise.all([
    limiters.name.penalty(name),
    limiters.address.penalty(network(sourceIp)),
    limiters.all.penalty("all"),
  ]);
  const over = consumedPoints - freeFailures;
  if (over >= 0) await limiters.wait.block(name, Math.min(2 ** over, longestWait));
  return consumedPoints;
}

/** A right one: the name begins anew. */
export async function noteSuccess({ name }: Try): Promise<void> {
  await Promise.all([limiters.name.delete(name), limiters.wait.delete(name)]);
}

/** An IPv6 caller has a whole /64. */
const network = (sourceIp: string) =>
  sourceIp.includes(":") && !sourceIp.includes(".") ? sourceIp.split(":").slice(0, 4).join(":") : sourceIp;
