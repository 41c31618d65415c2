/**
 * Larch's people sign in to Larch IdP: not to AWS. What a browser proves by it is worth something at this account's
 * portal alone. The same steps for every answer: one query, one argon2 verification, so that neither words nor time tell
 * who is in the directory.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { readerOf } from "@/lib/db/pool";
import { dummyHash, verifyPassword } from "../password-hash";
import { openCookie, sealCookie } from "../sealed-cookie";
import { noteFailure, noteSuccess, secondsToWait, type Try } from "../sign-in-throttle";
import type { OfferedRole } from "./saml-response";

/** Whoever signed in, as the directory has the person now. */
export interface SignedInPerson {
  userName: string;
  name: string;
  /** By the person's groups, each once. */
  roles: OfferedRole[];
}

export type LarchSignIn =
  | { step: "done"; session: string }
  /** Unknown, wrong, without password: always the same. */
  | { step: "wrong" }
  | { step: "wait"; seconds: number };

/** How long a session at the portal lasts, in seconds of the machine's clock. */
export const portalSeconds = 8 * 60 * 60;

const purposeOf = (accountId: string) => `larch-portal|${accountId}`;
const content = z.object({ accountId: z.string(), userName: z.string(), proof: z.string() });

/** In: the account whose directory it is, name (`ben` or `ben@larch`) and password as typed, from where. */
export async function signInToLarch(
  accountId: string,
  { userName, password }: { userName: string; password: string },
  sourceIp: string,
): Promise<LarchSignIn> {
  const typed = userName
    .trim()
    .toLowerCase()
    .replace(/@larch$/, "");
  const attempt: Try = { name: `larch|${accountId}|${typed}`, sourceIp };
  const seconds = await secondsToWait(attempt);
  if (seconds > 0) return { step: "wait", seconds };
  // A database takes no NUL in a text.
  const row = await findPerson(accountId, typed.replaceAll("\u0000", "\ufffd"));
  const right = await verifyPassword(row?.passwordHash ?? dummyHash, password);
  if (!right || !row?.passwordHash) {
    await noteFailure(attempt);
    return { step: "wrong" };
  }
  await noteSuccess(attempt);
  const session = { accountId, userName: row.userName, proof: proofOf(row) };
  return { step: "done", session: await sealCookie(session, purposeOf(accountId), portalSeconds) };
}

/**
 * Who is at the portal of that account. In: the cookie's value. Undefined where it is of another account, was changed, is
 * over, or the person signed out, got another password or is gone since.
 */
export async function personAtPortal(
  accountId: string,
  cookie: string | undefined,
): Promise<SignedInPerson | undefined> {
  const { data } = content.safeParse(await openCookie(cookie, purposeOf(accountId)));
  if (data?.accountId !== accountId) return undefined;
  const row = await findPerson(accountId, data.userName);
  if (!row?.passwordHash || proofOf(row) !== data.proof) return undefined;
  const { userName, name, roles } = row;
  return { userName, name, roles };
}

/** Ends all sessions of the person, in every browser. */
export async function signOutOfLarch(accountId: string, userName: string): Promise<void> {
  await readerOf(accountId).query(
    "UPDATE larch_person SET sign_outs = sign_outs + 1 WHERE account_id = $1 AND user_name = $2",
    [accountId, userName],
  );
}

interface Row extends SignedInPerson {
  passwordHash: string | null;
  signOuts: number;
}

/** Who was never changed stands in no table, and has no password. */
async function findPerson(accountId: string, userName: string): Promise<Row | undefined> {
  const [row] = await readerOf(accountId).query<Row>(
    `SELECT p.user_name AS "userName", p.name, p.password_hash AS "passwordHash", p.sign_outs AS "signOuts",
            (SELECT coalesce(json_agg(json_build_object('roleArn', m.role_arn, 'providerArn', m.provider_arn)
                                      ORDER BY m.role_arn, m.provider_arn), '[]'::json)
             FROM (SELECT DISTINCT role_arn, provider_arn FROM larch_role_mapping
                   WHERE account_id = $1 AND group_name = ANY (p.groups)) m) AS roles
     FROM larch_person p WHERE p.account_id = $1 AND p.user_name = $2`,
    [accountId, userName],
  );
  return row;
}

/** Stands for the password and for the last sign-out; tells neither. */
const proofOf = ({ passwordHash, signOuts }: Row) =>
  createHash("sha256").update(`${passwordHash}|${signOuts}`).digest("base64url");
