/** The learner at the browser: which attempt it works at, whoever is signed in. */
import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { isKeyOfAttempt } from "@/lib/accounts/lab-attempts";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { installationId } from "@/lib/identity/installation";
import { openCookie, sealCookie } from "@/lib/identity/sealed-cookie";
import { isAttemptRefused } from "./refused";
import { type AttemptView, viewOf } from "./view";

const purpose = "lab";
const content = z.object({ attempt: z.uuid(), key: z.string() });
/** A course of a few weeks. */
const seconds = 60 * 24 * 60 * 60;

const cookieName = async (secure: boolean) => `${secure ? "__Host-" : ""}rehearsal.${await installationId()}.lab`;

/** From now on this browser works at the attempt. In: its id and its key. */
export async function keepLearner(attempt: string, key: string): Promise<void> {
  const { secure } = await browserRequest();
  const value = await sealCookie({ attempt, key }, purpose, seconds);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: seconds } as const;
  (await cookies()).set(await cookieName(secure), value, options);
}

/** This browser works at no attempt any more. The attempt goes on being there. */
export async function dropLearner(): Promise<void> {
  const { secure } = await browserRequest();
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 } as const;
  (await cookies()).set(await cookieName(secure), "", options);
}

/** The id of the attempt that this browser works at; undefined where there is none, or its key is not the attempt's. */
export const learnersAttempt = cache(async (): Promise<string | undefined> => {
  const { secure } = await browserRequest();
  const cookie = (await cookies()).get(await cookieName(secure))?.value;
  const parsed = content.safeParse(await openCookie(cookie, purpose));
  if (!parsed.success) return undefined;
  const { attempt, key } = parsed.data;
  return (await isKeyOfAttempt(attempt, key)) ? attempt : undefined;
});

/** What the panel shows to this browser; undefined where it works at no attempt. */
export async function learnersView(): Promise<AttemptView | undefined> {
  const id = await learnersAttempt();
  if (id === undefined) return undefined;
  return viewOf(id).catch((error: unknown) => {
    if (isAttemptRefused(error)) return undefined;
    throw error;
  });
}
