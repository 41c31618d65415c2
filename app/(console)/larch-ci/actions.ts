"use server";
import type { JWTPayload } from "jose";
import { z } from "zod";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { trustOfRole } from "@/lib/doors/idp/trust-of-role";
import { sessionOfWorkflow } from "@/lib/doors/idp/workflow-session";
import { runWorkflow } from "@/lib/services/larch/operations/run-workflow";

const entered = z.object({
  organization: z.string(),
  repository: z.string(),
  runsOn: z.enum(["branch", "tag", "environment"]),
  /** Of the branch, the tag or the environment. */
  name: z.string(),
  audience: z.string(),
  /** The ARN of the role that the workflow assumes; empty: none. */
  roleArn: z.string(),
});

export type EnteredRun = z.infer<typeof entered>;

export interface FinishedRun {
  token: string;
  claims: JWTPayload;
  /** Where a role was to be assumed: what its trust policy asks, and what STS answered. */
  role?: { trust: Awaited<ReturnType<typeof trustOfRole>>; session: Awaited<ReturnType<typeof sessionOfWorkflow>> };
}

/** `Run workflow`: the token, and what it is worth. */
export async function run(given: EnteredRun): Promise<ActionState<FinishedRun>> {
  const { organization, repository, runsOn, name, audience, roleArn } = entered.parse(given);
  const done = await act(runWorkflow, {
    Organization: organization,
    Repository: repository,
    RefType: runsOn === "tag" ? ("tag" as const) : ("branch" as const),
    // A job for an environment runs on the default branch.
    Ref: runsOn === "environment" ? "main" : name,
    ...(runsOn === "environment" ? { Environment: name } : {}),
    Audience: audience,
  });
  if (done.status !== "done") return done;
  const { Token: token, Claims: claims } = done.output;
  if (roleArn === "") return { status: "done", output: { token, claims } };
  const trust = await trustOfRole(roleArn, String(claims.iss), claims);
  return {
    status: "done",
    output: { token, claims, role: { trust, session: await sessionOfWorkflow(roleArn, token) } },
  };
}
