/** Who asks the control API, and which accounts that caller reaches. */
import { createHash, timingSafeEqual } from "node:crypto";
import { secondsToWaitFor } from "@/lib/accounts/lab-throttle";
import { findLabToken, provenanceOf } from "@/lib/accounts/lab-tokens";
import { LabRefused } from "./refused";

/** `tokenId` null: the owner, who knows the token of owner.json in the data folder, and reaches every account. */
export interface Caller {
  tokenId: string | null;
}

/** In: a request with `Authorization: Bearer <token>`. Throws LabRefused: 401, and 429 where a token asks too much. */
export async function callerOf(request: Request): Promise<Caller> {
  const given = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (given === undefined) throw new LabRefused(401, "The control API needs a token: Authorization: Bearer <token>.");
  if (isOwners(given)) return { tokenId: null };
  const token = await findLabToken(given);
  if (!token) throw new LabRefused(401, "The token is not known.");
  if (token.expiresAt.getTime() <= Date.now())
    throw new LabRefused(401, `The token's time was over at ${token.expiresAt.toISOString()}.`);
  const seconds = await secondsToWaitFor(token.id);
  if (seconds > 0) throw new LabRefused(429, `The token asks too often. Try again in ${seconds} seconds.`);
  return { tokenId: token.id };
}

function isOwners(given: string) {
  const token = process.env.REHEARSAL_CONTROL_TOKEN;
  return !!token && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Throws LabRefused (404), in the same words for an account that is another token's and for one that there is not. */
export async function reach({ tokenId }: Caller, accountId: string, path?: string): Promise<void> {
  const known = /^\d{12}$/.test(accountId) ? await provenanceOf(accountId) : undefined;
  if (!known || (tokenId !== null && known.madeBy !== tokenId))
    throw new LabRefused(404, `There is no account ${accountId} that this token reaches.`, path);
}
