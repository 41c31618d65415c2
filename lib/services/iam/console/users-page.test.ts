import { beforeEach, describe, expect, it } from "vitest";
import { reader, trips } from "@/lib/db/pool";
import { noteKeyUse } from "@/lib/identity/key-use";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, makersOf } from "@/lib/testing/iam";
import { telephoneOf } from "@/lib/testing/mfa";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "../operations/create-access-key";
import { createLoginProfile } from "../operations/create-login-profile";
import { updateAccessKey } from "../operations/update-access-key";
import { uploadSigningCertificate } from "../operations/upload-signing-certificate";
import { usersPage } from "./users-page";

describe("the page of users", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  const names = async (input: object) => (await here.root(usersPage, input)).users.map(({ UserName }) => UserName);

  describe("of one user with everything", () => {
    let kept: string;
    let old: string;
    let used: Date;

    beforeEach(async () => {
      await make.user("ben", { Path: "/eng/" });
      for (const name of ["Ops", "Admins", "devs"]) {
        await make.group(name);
        await make.member("ben", name);
      }
      await telephoneOf(here, "ben");
      await here.root(uploadSigningCertificate, { UserName: "ben", CertificateBody: certificates.other });
      await here.root(createLoginProfile, { UserName: "ben", Password: "Correct-Horse-7" });
      old = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
      await here.root(updateAccessKey, { UserName: "ben", AccessKeyId: old, Status: "Inactive" });
      here.at = new Date(here.at.getTime() + 86_400_000);
      kept = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
      used = new Date(here.at.getTime() + 60_000);
      noteKeyUse(here.accountId, kept, "s3", "us-east-1", used);
    });

    it("shows every column", async () => {
      const before = new Date(here.at.getTime() - 86_400_000);
      expect(await here.root(usersPage, {})).toEqual({
        matches: 1,
        total: 1,
        at: here.at,
        users: [
          {
            UserName: "ben",
            UserId: expect.stringMatching(/^AIDA/),
            Path: "/eng/",
            Arn: `arn:aws:iam::${here.accountId}:user/eng/ben`,
            CreateDate: before,
            groups: ["Admins", "devs", "Ops"],
            mfa: ["virtual"],
            passwordChangedAt: before,
            consoleLastSignIn: null,
            accessKeys: [
              { AccessKeyId: old, Status: "Inactive", CreateDate: before },
              { AccessKeyId: kept, Status: "Active", CreateDate: here.at },
            ],
            accessKeyLastUsed: used,
            signingCertificates: 1,
            lastActivity: used,
          },
        ],
      });
    });

    it("finds by a part of the name or by the beginning of an access key id", async () => {
      await make.user("eve");
      expect(await names({ search: "BE" })).toEqual(["ben"]);
      expect(await names({ search: old.slice(0, 18).toLowerCase() })).toEqual(["ben"]);
      expect(await names({ search: "nobody" })).toEqual([]);
      const eve = await here.userWith("dan", allowing("iam:ListUsers"));
      expect(await eve(usersPage, { search: old })).toMatchObject({ users: [], matches: 0 });
    });

    it("shows each column only to who may see it, and sorts by none that is hidden", async () => {
      await make.user("adam");
      const eve = await here.userWith("eve", allowing(["iam:ListUsers", "iam:ListMFADevices", "iam:ListAccessKeys"]));
      const { users } = await eve(usersPage, { sort: { column: "groups", descending: true } });
      expect(users.map(({ UserName }) => UserName)).toEqual(["adam", "ben", "eve"]);
      const refused = (action: string) => ({ action, resource: `arn:aws:iam::${here.accountId}:user/eng/ben` });
      expect(users[1]).toMatchObject({
        groups: refused("iam:ListGroupsForUser"),
        mfa: ["virtual"],
        passwordChangedAt: refused("iam:GetLoginProfile"),
        accessKeys: [{ AccessKeyId: old }, { AccessKeyId: kept }],
        accessKeyLastUsed: refused("iam:GetAccessKeyLastUsed"),
        signingCertificates: refused("iam:ListSigningCertificates"),
        lastActivity: refused("iam:GetAccessKeyLastUsed"),
      });
      expect(users[0]).toMatchObject({ accessKeyLastUsed: null, lastActivity: null });
    });
  });

  it("shows nothing to who may not list users", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(usersPage, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListUsers", `arn:aws:iam::${here.accountId}:user/`),
    );
  });

  it("refuses a column that the list does not have", async () => {
    await expect(here.root(usersPage, { sort: { column: "password_hash" } })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("pages and sorts five thousand users in the database, in one trip", async () => {
    await reader.query(
      `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at, password_last_used)
       SELECT $1, 'AIDA' || n, 'User' || to_char(n, 'FM0000'), 'user' || to_char(n, 'FM0000'), '/', $2,
              CASE WHEN n <= 3 THEN $2::timestamptz + make_interval(mins => n) END
       FROM generate_series(1, 5000) AS n`,
      [here.accountId, here.at],
    );
    trips.count = 0;
    const last = await here.root(usersPage, { page: 250, size: 20 });
    expect(trips.count).toBe(1);
    expect(last.total).toBe(5000);
    expect(last.users.map(({ UserName }) => UserName).slice(-2)).toEqual(["User4999", "User5000"]);
    expect(await here.root(usersPage, { page: 251, size: 20 })).toMatchObject({
      users: [],
      matches: 5000,
      total: 5000,
    });
    const sort = { column: "consoleLastSignIn", descending: true };
    expect(await names({ sort, size: 4 })).toEqual(["User0003", "User0002", "User0001", "User0004"]);
    expect(await here.root(usersPage, { search: "r499" })).toMatchObject({ matches: 10, total: 5000 });
  });
});
