import type { JWTPayload } from "jose";
import { z } from "zod";
import { administeringPipeline } from "../administering";
import { audience, environment, organization, refName, refType, repository } from "../inputs";
import { defineLarchOperation } from "../operation";
import { signCiToken, workflowClaims } from "../secrets";

export interface WorkflowToken {
  /** A signed JSON Web Token, for AssumeRoleWithWebIdentity. */
  Token: string;
  /** What it says. */
  Claims: JWTPayload;
}

/** Whoever may run it may sign for any repository: the pipeline is simulated, and this is its whole world. */
export const runWorkflow = defineLarchOperation({
  name: "RunWorkflow",
  access: "write",
  summary: "Runs a workflow of Larch CI, which asks for a token: signed as GitHub Actions' tokens are.",
  storesNothing: true,
  dataEvent: true,

  input: z.strictObject({
    Organization: organization,
    Repository: repository,
    RefType: refType,
    Ref: refName,
    Environment: environment.optional(),
    Audience: audience,
  }),

  target: () => undefined,

  requires: administeringPipeline("larch:RunWorkflow"),

  async handler({ input, call }): Promise<WorkflowToken> {
    const { Organization, Repository, RefType, Ref, Environment, Audience } = input;
    const run = {
      organization: Organization,
      repository: Repository,
      ref: { type: RefType, name: Ref },
      environment: Environment,
      audience: Audience,
      actor: call.principal.kind === "user" ? call.principal.userName : "larch-ci",
    };
    const Claims = workflowClaims(run, call.at, call.random);
    return { Token: await signCiToken(call.accountId, Claims, call.at), Claims };
  },
});
