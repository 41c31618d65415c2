import { beforeEach, describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/identity/check-password";
import { giveRootPassword } from "@/lib/testing/root-password";
import { allowing, type World, world } from "@/lib/testing/world";
import { updateRootEmail } from "./update-root-email";

const Password = "Larch-2026!";

describe("UpdateRootEmail", () => {
  let here: World;
  let PrimaryEmail: string;

  beforeEach(async () => {
    here = await world();
    PrimaryEmail = `Ana@${here.accountId}.example`;
    await giveRootPassword(here, Password);
  });

  it("changes what root signs in by, and the trail tells AWS's two steps as changes", async () => {
    await here.root(updateRootEmail, { PrimaryEmail, Password });
    const claim = { kind: "root", email: PrimaryEmail.toLowerCase() } as const;
    expect((await checkPassword(claim, Password, here.at)).right).toBe(true);
    expect((await here.events()).map((event) => [event.name, event.record.readOnly, event.errorCode])).toEqual([
      ["StartPrimaryEmailUpdate", false, null],
      ["AcceptPrimaryEmailUpdate", false, null],
    ]);
  });

  it("refuses what is malformed", async () => {
    for (const bad of ["ana", "a b@larch.example", "ana@larch"])
      await expect(here.root(updateRootEmail, { PrimaryEmail: bad, Password })).rejects.toMatchObject({
        code: "ValidationError",
      });
  });

  it("refuses everyone but root, whatever a policy allows", async () => {
    const admin = await here.userWith("admin", allowing("*"));
    await expect(admin(updateRootEmail, { PrimaryEmail, Password })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("only the root user of the account can perform this task"),
    });
    expect((await here.events()).map((event) => event.errorCode)).toEqual(["AccessDenied", "AccessDenied"]);
  });

  it("refuses what cannot be: a wrong password, another account's address", async () => {
    await expect(here.root(updateRootEmail, { PrimaryEmail, Password: "wrong" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "The password was incorrect.",
    });
    const other = await world();
    const taken = `ROOT@${other.accountId}.example`;
    await expect(here.root(updateRootEmail, { PrimaryEmail: taken, Password })).rejects.toMatchObject({
      code: "ConflictException",
      status: 409,
    });
  });
});
