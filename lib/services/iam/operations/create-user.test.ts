import { beforeEach, describe, expect, it } from "vitest";
import { lastCounted } from "@/lib/db/counted-rows";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, readOnlyAccess, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createUser } from "./create-user";
import { deleteUser } from "./delete-user";
import { getUser } from "./get-user";

describe("CreateUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("creates a user with path, tags and boundary, and counts the boundary's use", async () => {
    const asked = {
      UserName: "Ben",
      Path: "/eng/",
      PermissionsBoundary: readOnlyAccess,
      Tags: [{ Key: "team", Value: "blue" }],
    };
    const { User } = await here.root(createUser, asked);
    expect(User).toEqual({
      UserName: "Ben",
      Path: "/eng/",
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${here.accountId}:user/eng/Ben`,
      CreateDate: here.at,
      PermissionsBoundary: { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: readOnlyAccess },
      Tags: asked.Tags,
    });
    expect((await here.root(getUser, { UserName: "bEN" })).User).toEqual(User);
    expect((await here.events()).map(({ name }) => name)).toEqual(["CreateUser", "GetUser"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createUser, { UserName: "x".repeat(65) })).rejects.toMatchObject(
      violation("userName", "Member must have length less than or equal to 64"),
    );
    await expect(here.root(createUser, { UserName: "ben", Path: "eng" })).rejects.toMatchObject({
      code: "ValidationError",
      message:
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
    });
    await expect(here.root(createUser, { UserName: "ben", Path: "x".repeat(513) })).rejects.toMatchObject(
      violation("path", "Member must have length less than or equal to 512"),
    );
    const twice = [
      { Key: "team", Value: "a" },
      { Key: "Team", Value: "b" },
    ];
    await expect(here.root(createUser, { UserName: "ben", Tags: twice })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    });
  });

  it("refuses who may not, and asks for iam:TagUser too where the user is born with tags", async () => {
    const arn = `arn:aws:iam::${here.accountId}:user/eng/new`;
    const ben = await here.userWith("ben", allowing("iam:CreateUser", `arn:aws:iam::${here.accountId}:user/eng/*`));
    await ben(createUser, { UserName: "plain", Path: "/eng/" });
    await expect(ben(createUser, { UserName: "new" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:CreateUser", `arn:aws:iam::${here.accountId}:user/new`),
    );
    const tagged = { UserName: "new", Path: "/eng/", Tags: [{ Key: "a", Value: "b" }] };
    await expect(ben(createUser, tagged)).rejects.toMatchObject(deniedTo(here, "ben", "iam:TagUser", arn));
  });

  it("refuses what cannot be: a taken name in any case, a boundary that does not exist", async () => {
    await make.user("ben");
    await expect(here.root(createUser, { UserName: "BEN" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "User with name BEN already exists.",
    });
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    const ofService = "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy";
    for (const PermissionsBoundary of [none, ofService])
      await expect(here.root(createUser, { UserName: "eve", PermissionsBoundary })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Scope ARN: ${PermissionsBoundary} does not exist or is not attachable.`,
      });
    await expect(here.root(getUser, { UserName: "eve" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });

  it("refuses one user more than an account may have", async () => {
    await reader.query(
      `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at)
       SELECT $1, 'AIDA' || n, 'u' || n, 'u' || n, '/', $2 FROM generate_series(1, 4999) AS n`,
      [here.accountId, here.at],
    );
    await make.user("last");
    await expect(make.user("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for UsersPerAccount: 5000",
    });
  });

  it("counts again only where the quota may be reached, and refuses then as exactly as before", async () => {
    const counted = () => lastCounted(here.accountId, "iam_user")?.revision;
    await make.user("first");
    const once = counted();
    await make.user("second");
    expect(counted()).toBe(once);
    // What adds many at once raises the revision by as many.
    await reader.query("UPDATE account SET revision = revision + 4997 WHERE id = $1", [here.accountId]);
    await reader.query(
      `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at)
       SELECT $1, 'AIDA' || n, 'u' || n, 'u' || n, '/', $2 FROM generate_series(1, 4997) AS n`,
      [here.accountId, here.at],
    );
    await make.user("last");
    expect(counted()).toBe(once);
    await expect(make.user("more")).rejects.toMatchObject({ code: "LimitExceeded" });
    expect(counted()).toBeGreaterThan(once ?? 0);
    await here.root(deleteUser, { UserName: "u1" });
    await make.user("more");
    await expect(make.user("another")).rejects.toMatchObject({ code: "LimitExceeded" });
  });
});
