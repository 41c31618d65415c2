import type { ServiceSpecificCredential } from "@aws-sdk/client-iam";
import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceSpecificCredential } from "./create-service-specific-credential";
import { deleteServiceSpecificCredential } from "./delete-service-specific-credential";
import { listServiceSpecificCredentials } from "./list-service-specific-credentials";

const git = "codecommit.amazonaws.com";

describe("DeleteServiceSpecificCredential", () => {
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

  it("deletes a credential", async () => {
    await here.root(deleteServiceSpecificCredential, { UserName: "ben", ServiceSpecificCredentialId });
    expect(await listed()).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", ServiceSpecificCredentialId: "short" };
    await expect(here.root(deleteServiceSpecificCredential, input)).rejects.toMatchObject(
      violation("serviceSpecificCredentialId", "Member must have length greater than or equal to 20"),
    );
  });

  it("refuses who may not, by the service too", async () => {
    const Condition = { StringEquals: { "iam:ServiceSpecificCredentialServiceName": "bedrock.amazonaws.com" } };
    const Statement = [{ ...allowing("iam:DeleteServiceSpecificCredential").Statement[0], Condition }];
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
    const input = { UserName: "ben", ServiceSpecificCredentialId };
    await expect(eve(deleteServiceSpecificCredential, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteServiceSpecificCredential", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what cannot be: no such user, no such credential, root, who has none", async () => {
    const attempt = (more: object) =>
      here.root(deleteServiceSpecificCredential, { ServiceSpecificCredentialId, ...more });
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
