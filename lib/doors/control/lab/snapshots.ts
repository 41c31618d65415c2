import { z } from "zod";
import {
  findSnapshot,
  type KeptSnapshot,
  keepSnapshot,
  removeSnapshot,
  restoreSnapshot,
  snapshotsOf,
} from "@/lib/accounts/lab-snapshots";
import { gradedAccount, lastRecordOf } from "@/lib/doors/console/graded-account";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

const snapshotAnswer = z.strictObject({ snapshot: z.string(), name: z.string(), madeAt: z.string() });

const told = ({ id, name, madeAt }: KeptSnapshot) => ({ snapshot: id, name, madeAt: madeAt.toISOString() });

/** The account as it is, in canonical form. */
export const stateOf = async (accountId: string) =>
  (await gradedAccount(accountId, await lastRecordOf(accountId))).state;

/** Throws LabRefused (404) where the account has no such snapshot. */
export async function snapshotIn(accountId: string, id: string, path: string): Promise<KeptSnapshot> {
  const found = z.uuid().safeParse(id).success ? await findSnapshot(id) : undefined;
  if (found?.accountId !== accountId) throw new LabRefused(404, `Account ${accountId} has no snapshot ${id}.`, path);
  return found;
}

export const makeSnapshot = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/snapshots",
  name: "makeSnapshot",
  summary: "Keeps an account as it is now, but for its trail and its sessions. It has at most 20.",
  status: 201,
  body: z.strictObject({ name: z.string().trim().min(1).max(100).default("snapshot") }),
  answer: snapshotAnswer,

  async does({ params: { accountId = "" }, body: { name } }) {
    const state = await stateOf(accountId);
    const { clockOffsetMs } = state.account;
    return told(await keepSnapshot(accountId, { name, state, clockOffsetMs }));
  },
});

export const listSnapshots = defineRoute({
  method: "GET",
  path: "/accounts/{accountId}/snapshots",
  name: "listSnapshots",
  summary: "Lists the snapshots of an account, oldest first.",
  status: 200,
  answer: z.strictObject({ snapshots: z.array(snapshotAnswer) }),

  does: async ({ params: { accountId = "" } }) => ({ snapshots: (await snapshotsOf(accountId)).map(told) }),
});

export const deleteSnapshot = defineRoute({
  method: "DELETE",
  path: "/accounts/{accountId}/snapshots/{snapshot}",
  name: "deleteSnapshot",
  summary: "Removes a snapshot. Accounts that were made from it stay, and cannot be reset any more.",
  status: 204,

  async does({ params: { accountId = "", snapshot = "" } }) {
    const { id } = await snapshotIn(accountId, snapshot, "snapshot");
    await removeSnapshot(accountId, id);
    return undefined;
  },
});

export const restoreAccount = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/restore",
  name: "restoreAccount",
  summary:
    "Puts an account back to one of its snapshots. Ids, ARNs, passwords and keys are as they were then; sessions end; the trail goes on.",
  status: 200,
  body: z.strictObject({ snapshot: z.string() }),
  answer: snapshotAnswer,

  async does({ params: { accountId = "" }, body }) {
    const found = await snapshotIn(accountId, body.snapshot, "snapshot");
    await restoreSnapshot(found.id);
    return told(found);
  },
});
