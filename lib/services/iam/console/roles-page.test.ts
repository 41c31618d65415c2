import { beforeEach, describe, expect, it } from "vitest";
import { reader, trips } from "@/lib/db/pool";
import { noteRoleUse } from "@/lib/identity/role-use";
import type { AssumedRolePrincipal } from "@/lib/operation/call";
import { deniedTo, makersOf, trusting } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { deleteUser } from "../operations/delete-user";
import { getRole } from "../operations/get-role";
import { rolesPage } from "./roles-page";

describe("the page of roles", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  const names = async (input: object) => (await here.root(rolesPage, input)).roles.map(({ RoleName }) => RoleName);

  it("shows every column, with last use that is still in memory", async () => {
    await make.role("Deploy", { Path: "/eng/", Description: "Deploys", MaxSessionDuration: 7200 });
    const used = new Date(here.at.getTime() + 60_000);
    const { Role } = await here.root(getRole, { RoleName: "Deploy" });
    const { accountId } = here;
    noteRoleUse({ principal: sessionOf(accountId, Role?.RoleId ?? ""), region: "us-east-1", at: used });
    expect(await here.root(rolesPage, {})).toEqual({
      matches: 1,
      total: 1,
      roles: [
        {
          RoleName: "Deploy",
          Path: "/eng/",
          Arn: `arn:aws:iam::${accountId}:role/eng/Deploy`,
          CreateDate: here.at,
          Description: "Deploys",
          MaxSessionDuration: 7200,
          AssumeRolePolicyDocument: trusting({ AWS: accountId }),
          lastActivity: used,
        },
      ],
    });
  });

  it("shows a trusted user by its ARN, and by its unique id once the user is gone", async () => {
    const { User } = await make.user("ben");
    await make.role("Deploy", { AssumeRolePolicyDocument: trusting({ AWS: User?.Arn }) });
    const trust = async () => (await here.root(rolesPage, {})).roles[0]?.AssumeRolePolicyDocument;
    expect(await trust()).toContain(User?.Arn);
    await here.root(deleteUser, { UserName: "ben" });
    expect(await trust()).toContain(User?.UserId);
    await make.user("ben");
    expect(await trust()).toContain(User?.UserId);
  });

  it("finds by a part of the name", async () => {
    for (const name of ["Deploy", "deployer", "Read"]) await make.role(name);
    expect(await names({ search: "PLOY" })).toEqual(["Deploy", "deployer"]);
    expect(await here.root(rolesPage, { search: "nothing" })).toEqual({ matches: 0, total: 3, roles: [] });
  });

  it("shows last activity only to who may see it, and does not sort by it for who may not see it of all", async () => {
    for (const name of ["Zeta", "Alpha"]) await make.role(name);
    await reader.query("UPDATE iam_role SET last_used_at = $2 WHERE account_id = $1 AND name = 'Zeta'", [
      here.accountId,
      here.at,
    ]);
    const arn = (name: string) => `arn:aws:iam::${here.accountId}:role/${name}`;
    const some = allowing("iam:GetRole", arn("Zeta")).Statement;
    const Statement = [...allowing("iam:ListRoles").Statement, ...some];
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
    const sort = { column: "lastActivity" as const, descending: true };
    const { roles } = await eve(rolesPage, { sort });
    expect(roles).toMatchObject([
      { RoleName: "Alpha", lastActivity: { action: "iam:GetRole", resource: arn("Alpha") } },
      { RoleName: "Zeta", lastActivity: here.at },
    ]);
    expect(await names({ sort })).toEqual(["Zeta", "Alpha"]);
  });

  it("shows nothing to who may not list roles", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(rolesPage, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListRoles", `arn:aws:iam::${here.accountId}:role/`),
    );
  });

  it("refuses a column that the list does not have", async () => {
    await expect(here.root(rolesPage, { sort: { column: "trust_policy" } })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("pages and sorts a thousand roles in the database, in one trip", async () => {
    await reader.query(
      `INSERT INTO iam_role (account_id, id, name, name_key, path, trust_policy, created_at, description)
       SELECT $1, 'AROA' || n, 'Role' || to_char(n, 'FM0000'), 'role' || to_char(n, 'FM0000'), '/', $3, $2,
              CASE WHEN n <= 2 THEN 'described ' || n END
       FROM generate_series(1, 1000) AS n`,
      [here.accountId, here.at, trusting({ Service: "ec2.amazonaws.com" })],
    );
    trips.count = 0;
    const last = await here.root(rolesPage, { page: 50, size: 20 });
    expect(trips.count).toBe(1);
    expect(last.total).toBe(1000);
    expect(last.roles.map(({ RoleName }) => RoleName).slice(-2)).toEqual(["Role0999", "Role1000"]);
    expect(await here.root(rolesPage, { page: 51, size: 20 })).toEqual({ roles: [], matches: 1000, total: 1000 });
    expect(await names({ sort: { column: "description", descending: true }, size: 3 })).toEqual([
      "Role0002",
      "Role0001",
      "Role0003",
    ]);
  });
});

const sessionOf = (accountId: string, id: string): AssumedRolePrincipal => ({
  kind: "assumed-role",
  accountId,
  arn: `arn:aws:sts::${accountId}:assumed-role/Deploy/ana`,
  userId: `${id}:ana`,
  sessionName: "ana",
  role: { id, name: "Deploy", path: "/eng/", arn: `arn:aws:iam::${accountId}:role/eng/Deploy` },
  tags: [],
});
