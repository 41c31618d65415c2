import { beforeEach, describe, expect, it } from "vitest";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { type SamlPlace, samlIn, stranger } from "@/lib/testing/federation";
import { type Caller, type World, world } from "@/lib/testing/world";
import { assumeRoleWithSaml } from "./assume-role-with-saml";

let here: World;
let saml: SamlPlace;
let somebody: Caller;
const assume = (more: object = {}) =>
  somebody(assumeRoleWithSaml, {
    RoleArn: saml.role,
    PrincipalArn: saml.provider,
    SAMLAssertion: saml.response(),
    ...more,
  });

beforeEach(async () => {
  here = await world();
  saml = await samlIn(here);
  somebody = stranger(here);
});

describe("AssumeRoleWithSAML", () => {
  it("gives credentials of the role for an hour", async () => {
    const answer = await assume();
    const { Role } = await here.root(getRole, { RoleName: "Federated" });
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.any(String),
        Expiration: new Date(here.at.getTime() + 3_600_000),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${Role?.RoleId}:eve@larch.example`,
        Arn: `arn:aws:sts::${here.accountId}:assumed-role/Federated/eve@larch.example`,
      },
      Subject: "eve@larch.example",
      SubjectType: "persistent",
      Issuer: "https://idp.example.com/saml",
      Audience: "https://signin.aws.amazon.com/saml",
      NameQualifier: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
    });
  });
});
