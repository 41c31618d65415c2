import { createHash } from "node:crypto";
import type { ServiceSpecificCredential } from "@aws-sdk/client-iam";
import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceSpecificCredential } from "./create-service-specific-credential";
import { listServiceSpecificCredentials } from "./list-service-specific-credentials";
import { resetServiceSpecificCredential } from "./reset-service-specific-credential";

const git = "codecommit.amazonaws.com";

describe("ResetServiceSpecificCredential", () => {
  let here: World;
  let made: ServiceSpecificCredential | undefined;
  let ServiceSpecificCredentialId: string | undefined;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const input = { UserName: "ben", ServiceName: git };
    made = (await here.root(createServiceSpecificCredential, input)).ServiceSpecificCredential;
    ServiceSpecificCredentialId = made?.ServiceSpecificCredentialId;
  });

  const listed = async () =>
    (await here.root(listServiceSpecificCredentials, { UserName: "ben" })).ServiceSpecificCredentials;

  it("gives a new secret, and keeps id, name and state", async () => {
    const { ServiceSpecificCredential: again } = await here.root(resetServiceSpecificCredential, {
      UserName: "ben",
      ServiceSpecificCredentialId,
    });
    expect(again).toEqual({ ...made, ServicePassword: expect.stringMatching(/^[A-Za-z0-9+/]{59}=$/) });
    expect(again?.ServicePassword).not.toBe(made?.ServicePassword);
    expect(JSON.stringify(await here.events())).not.toContain(again?.ServicePassword);
    const hash = createHash("sha256")
      .update(again?.ServicePassword ?? "")
      .digest("hex");
    const kept = await reader.query<{ secret_hash: string }>(
      "SELECT secret_hash FROM iam_service_specific_credential WHERE account_id = $1",
      [here.accountId],
    );
    expect(kept).toEqual([{ secret_hash: hash }]);
    expect((await listed())?.[0]?.Status).toBe("Active");
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", ServiceSpecificCredentialId: "ACCA-XXXXXXXXXXXXXXXXX" };
    await expect(here.root(resetServiceSpecificCredential, input)).rejects.toMatchObject(
      violation("serviceSpecificCredentialId", "Member must satisfy regular expression pattern: [\\w]+"),
    );
  });

  it("refuses who may not, by the service too", async () => {
    const Condition = { StringEquals: { "iam:ServiceSpecificCredentialServiceName": "bedrock.amazonaws.com" } };
    const Statement = [{ ...allowing("iam:ResetServiceSpecificCredential").Statement[0], Condition }];
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
    const input = { UserName: "ben", ServiceSpecificCredentialId };
    await expect(eve(resetServiceSpecificCredential, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ResetServiceSpecificCredential", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what cannot be: no such user, no such credential, root, who has none", async () => {
    const attempt = (more: object) =>
      here.root(resetServiceSpecificCredential, { ServiceSpecificCredentialId, ...more });
    await expect(attempt({ UserName: "none" })).rejects.toMatchObject(noUser("none"));
    const gone = { UserName: "ben", ServiceSpecificCredentialId: "ACCAXXXXXXXXXXXXXXXXX" };
    await expect(attempt(gone)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "No such credential ACCAXXXXXXXXXXXXXXXXX exists",
    });
    await expect(attempt({})).rejects.toMatchObject({
      message: "Must specify userName when calling with non-User credentials",
    });
  });
});
