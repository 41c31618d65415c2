/**
 * Passwords are kept as argon2id hashes (19 MiB, 2 passes, 1 lane: OWASP's second recommendation).
 * At most three are computed at once, so that a class signing in together does not stop the server.
 */
import { hash, type Options, verify } from "@node-rs/argon2";
import { processState } from "@/lib/db/process-state";

// The enum is const in the package's types; its value for argon2id is 2.
const options: Options = { algorithm: 2 as Options["algorithm"], memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 3;
const queue = processState("argon2", () => ({ running: 0, waiting: [] as (() => void)[], verifications: 0 }));

export const hashPassword = (password: string) => inTurn(() => hash(password, options));

/** Does the password belong to the hash? A text that is no hash belongs to no password. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  queue.verifications += 1;
  return inTurn(() => verify(passwordHash, password).catch(() => false));
}

/** A hash of a password nobody has: verified where there is no user, so that the answer takes as long. */
export const dummyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$ulak9kOY9I+kpA3vAYV6dA$32BUKCmRMLxGQNqTzQirZYhDdy8j72Pm5XjinKOdk3E";

/** How many verifications this process made; tests read it. */
export const verifications = () => queue.verifications;

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (queue.running >= atOnce) await new Promise<void>((resolve) => queue.waiting.push(resolve));
  queue.running += 1;
  try {
    return await work();
  } finally {
    queue.running -= 1;
    queue.waiting.shift()?.();
  }
}
