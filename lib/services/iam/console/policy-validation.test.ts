import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { newAccessCheck } from "./new-access-check";
import { policyValidation } from "./policy-validation";

const text = (...parameters: Parameters<typeof allowing>) => JSON.stringify(allowing(...parameters));

describe("what Access Analyzer does while a policy is written", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("is ValidatePolicy's to permit, and stands in the trail under that name", async () => {
    const ben = await here.userWith("ben", allowing("access-analyzer:ValidatePolicy"));
    await ben(policyValidation, {});
    const ana = await here.userWith("ana");
    await expect(ana(policyValidation, {})).rejects.toMatchObject(
      deniedTo(here, "ana", "access-analyzer:ValidatePolicy", "*"),
    );
    expect((await here.events()).map(({ name, errorCode }) => [name, errorCode])).toEqual([
      ["ValidatePolicy", null],
      ["ValidatePolicy", "AccessDenied"],
    ]);
  });

  it("finds the statement that permits more than the saved version, with a request that shows it", async () => {
    const existing = text("s3:GetObject", "arn:aws:s3:::reports/*");
    const same = await here.root(newAccessCheck, { kind: "identity", existing, updated: existing });
    expect(same).toMatchObject({ result: "PASS", reasons: [] });
    const wider = text("s3:GetObject", "arn:aws:s3:::*");
    const more = await here.root(newAccessCheck, { kind: "identity", existing, updated: wider });
    expect(more).toMatchObject({
      result: "FAIL",
      reasons: [{ statementIndex: 0, witness: { action: "s3:GetObject" } }],
    });
    expect(more.reasons[0]?.witness?.resource).not.toMatch(/^arn:aws:s3:::reports\//);
    // A list of all that a wildcard means is no less than the wildcard: the check knows which actions there are.
    const listed = text(["sts:GetCallerIdentity", "sts:GetSessionToken"]);
    expect(
      await here.root(newAccessCheck, { kind: "identity", existing: text("sts:*"), updated: listed }),
    ).toMatchObject({ result: "PASS" });
  });

  it("refuses who may not, and what is malformed", async () => {
    const ana = await here.userWith("ana");
    const documents = { existing: text("s3:*"), updated: text("s3:*") };
    await expect(ana(newAccessCheck, { kind: "identity", ...documents })).rejects.toMatchObject(
      deniedTo(here, "ana", "access-analyzer:CheckNoNewAccess", "*"),
    );
    const empty = { kind: "identity" as const, existing: text("s3:*"), updated: "" };
    await expect(here.root(newAccessCheck, empty)).rejects.toMatchObject({ code: "ValidationError" });
    const large = { kind: "identity" as const, existing: text("s3:*"), updated: documentOfSize(10_241) };
    await expect(here.root(newAccessCheck, large)).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PolicySize: 10240",
    });
  });
});
