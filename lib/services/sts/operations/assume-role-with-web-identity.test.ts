import { beforeEach, describe, expect, it } from "vitest";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { stranger, type WebIdentityPlace, webIdentityIn } from "@/lib/testing/federation";
import { type Caller, type World, world } from "@/lib/testing/world";
import { assumeRoleWithWebIdentity } from "./assume-role-with-web-identity";

let here: World;
let web: WebIdentityPlace;
let somebody: Caller;
const assume = async (more: object = {}) =>
  somebody(assumeRoleWithWebIdentity, {
    RoleArn: web.role,
    RoleSessionName: "deploy",
    WebIdentityToken: await web.token(),
    ...more,
  });

beforeEach(async () => {
  here = await world();
  web = await webIdentityIn(here);
  somebody = stranger(here);
});

describe("AssumeRoleWithWebIdentity", () => {
  it("gives credentials of the role for an hour", async () => {
    const answer = await assume();
    const { Role } = await here.root(getRole, { RoleName: "Pipeline" });
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.any(String),
        Expiration: new Date(here.at.getTime() + 3_600_000),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${Role?.RoleId}:deploy`,
        Arn: `arn:aws:sts::${here.accountId}:assumed-role/Pipeline/deploy`,
      },
      SubjectFromWebIdentityToken: "pipeline/deploy",
      Provider: web.provider,
      Audience: "sts.amazonaws.com",
    });
  });
});
