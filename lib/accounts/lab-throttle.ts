/** How much one token may ask of the server: a class in full swing, not a loop that was forgotten. In memory. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { processState } from "@/lib/db/process-state";

/** Forty students who are looked at every other second. */
const perToken = { points: 1_200, duration: 60 };

const limiter = processState("lab-throttle", () => new RateLimiterMemory({ keyPrefix: "lab-token", ...perToken }));

/** Counts a request. In: the token's id. Out: how many seconds to wait; 0 where it may go on. */
export async function secondsToWaitFor(tokenId: string): Promise<number> {
  try {
    await limiter.consume(tokenId);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** For tests: the token's minute is used up. */
export const exhaust = (tokenId: string) => limiter.penalty(tokenId, perToken.points);
