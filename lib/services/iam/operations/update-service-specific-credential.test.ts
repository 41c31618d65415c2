import type { ServiceSpecificCredential } from "@aws-sdk/client-iam";
import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceSpecificCredential } from "./create-service-specific-credential";
import { listServiceSpecificCredentials } from "./list-service-specific-credentials";
import { updateServiceSpecificCredential } from "./update-service-specific-credential";

const git = "codecommit.amazonaws.com";

describe("UpdateServiceSpecificCredential", () => {
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

  it("deactivates a credential; without a user name, the caller's", async () => {
    const ben = await here.user("ben");
    await here.root(updateServiceSpecificCredential, {
      UserName: "ben",
      ServiceSpecificCredentialId,
      Status: "Inactive",
    });
    expect((await listed())?.[0]?.Status).toBe("Inactive");
    await expect(
      ben(updateServiceSpecificCredential, { ServiceSpecificCredentialId, Status: "Active" }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
    const kim = await here.userWith("kim", allowing("iam:*"));
    const made = await kim(createServiceSpecificCredential, { UserName: "kim", ServiceName: git });
    const own = made.ServiceSpecificCredential?.ServiceSpecificCredentialId;
    await kim(updateServiceSpecificCredential, { ServiceSpecificCredentialId: own, Status: "Inactive" });
    const kims = await kim(listServiceSpecificCredentials, {});
    expect(kims.ServiceSpecificCredentials?.[0]?.Status).toBe("Inactive");
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", ServiceSpecificCredentialId, Status: "Broken" };
    await expect(here.root(updateServiceSpecificCredential, input)).rejects.toMatchObject(
      violation("status", "Member must satisfy enum value set: [Active, Expired, Inactive]"),
    );
  });

  it("refuses who may not, by the service too", async () => {
    const Condition = { StringEquals: { "iam:ServiceSpecificCredentialServiceName": "bedrock.amazonaws.com" } };
    const Statement = [{ ...allowing("iam:UpdateServiceSpecificCredential").Statement[0], Condition }];
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
    const input = { UserName: "ben", ServiceSpecificCredentialId, Status: "Inactive" };
    await expect(eve(updateServiceSpecificCredential, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateServiceSpecificCredential", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what cannot be: no such user, no such credential, root, who has none", async () => {
    const attempt = (more: object) =>
      here.root(updateServiceSpecificCredential, { ServiceSpecificCredentialId, Status: "Inactive", ...more });
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
