/** Callers by temporary credentials, as the AWS port knows them. */
import type { Credentials } from "@aws-sdk/client-sts";
import { findCredential } from "@/lib/identity/credentials";
import { runtime } from "@/lib/runtime";
import { assumeRole } from "@/lib/services/sts/operations/assume-role";
import { type Caller, callBy, type World } from "./world";

/** The credential is looked up for each call, so that an end of the session counts. Throws where it is not known. */
export function callerBy(here: World, credentials: Credentials | undefined): Caller {
  return async (operation, input) => {
    const { AccessKeyId = "", SessionToken } = credentials ?? {};
    const known = await findCredential(AccessKeyId, SessionToken, here.at);
    if (!known || known.expired) throw new Error("The session is over.");
    return runtime.perform(operation, input, callBy(known.principal, here.at, known.credential));
  };
}

/** A session of a role, assumed by `caller`. `here`: the world of the role. */
export async function sessionOf(here: World, caller: Caller, RoleArn: string, more: object = {}): Promise<Caller> {
  const { Credentials } = await caller(assumeRole, { RoleArn, RoleSessionName: "work", ...more });
  return callerBy(here, Credentials);
}
