import "server-only";
import { randomBytes } from "node:crypto";
import { accessKeyId } from "@/lib/aws/unique-id";
import { prisma } from "@/lib/db/prisma";
import { forgetAccount } from "@/lib/db/revisions";
import { seal } from "@/lib/identity/seal";
import { findPrincipal } from "./principal";

/**
 * Gives root (`userName` null) or a user an access key, as if it had been there from the start: no event, no quota.
 * Out: the key with its secret, which is told only here.
 * Throws AccountRefused where there is no such account or user.
 */
export async function giveKey(accountId: string, userName: string | null) {
  const { userId, clockOffsetMs } = await findPrincipal(accountId, userName);
  const id = accessKeyId("AKIA", accountId, randomBytes);
  const secretAccessKey = randomBytes(30).toString("base64");
  const db = prisma();
  await db.$transaction([
    db.account.update({ where: { id: accountId }, data: { revision: { increment: 1 } } }),
    db.accessKey.create({
      data: {
        accountId,
        id,
        userId,
        status: "Active",
        sealedSecret: new Uint8Array(seal(secretAccessKey, `${accountId}|${id}`)),
        createdAt: new Date(Date.now() + clockOffsetMs),
      },
    }),
  ]);
  forgetAccount(accountId);
  return { accessKeyId: id, secretAccessKey };
}
