import { beforeEach, describe, expect, it } from "vitest";
import { flushKeyUses, noteKeyUse } from "@/lib/identity/key-use";
import { deniedTo, makersOf } from "@/lib/testing/iam";
import { telephoneOf } from "@/lib/testing/mfa";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { createLoginProfile } from "./create-login-profile";
import { generateCredentialReport } from "./generate-credential-report";
import { getCredentialReport } from "./get-credential-report";
import { updateAccessKey } from "./update-access-key";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

const header =
  "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated,additional_credentials_info";
const time = "2026-03-02T09:00:00+00:00";
const noKey = ["false", "N/A", "N/A", "N/A", "N/A"];
const noCertificates = ["false", "N/A", "false", "N/A", "N/A"];

describe("GetCredentialReport", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  const later = (milliseconds: number) => {
    here.at = new Date(here.at.getTime() + milliseconds);
  };
  const lines = async () => {
    await here.root(generateCredentialReport, {});
    later(5_000);
    const { Content, ReportFormat } = await here.root(getCredentialReport, {});
    expect(ReportFormat).toBe("text/csv");
    return new TextDecoder().decode(Content).split("\n");
  };

  it("tells root and every user in AWS's columns", async () => {
    const make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    await make.user("ann");
    await here.root(createLoginProfile, { UserName: "ben", Password: "Correct-Horse-7" });
    await here.root(updateAccountPasswordPolicy, { MaxPasswordAge: 90 });
    await telephoneOf(here, "ben");
    const key = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
    const old = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
    await here.root(updateAccessKey, { UserName: "ben", AccessKeyId: old, Status: "Inactive" });
    noteKeyUse(here.accountId, key, "s3", "eu-west-1", new Date("2026-03-02T08:00:00Z"));
    await flushKeyUses();
    const [first, root, ann, ben, ...more] = await lines();
    expect(more).toEqual([]);
    expect(first).toBe(header);
    expect(root?.split(",")).toEqual([
      "<root_account>",
      `arn:aws:iam::${here.accountId}:root`,
      time,
      "not_supported",
      "no_information",
      "not_supported",
      "not_supported",
      "false",
      ...noKey,
      ...noKey,
      ...noCertificates,
    ]);
    expect(ann?.split(",").slice(2, 8)).toEqual([time, "false", "N/A", "N/A", "N/A", "false"]);
    const keys = [
      ["true", time, "2026-03-02T08:00:00+00:00", "eu-west-1", "s3"],
      ["false", time, "N/A", "N/A", "N/A"],
    ];
    const told = ben?.split(",") ?? [];
    expect(told.slice(0, 8)).toEqual([
      "ben",
      `arn:aws:iam::${here.accountId}:user/eng/ben`,
      time,
      "true",
      "no_information",
      time,
      "2026-05-31T09:00:00+00:00",
      "true",
    ]);
    // Both keys are of one instant, so their ids order them.
    expect([told.slice(8, 13), told.slice(13, 18)].toSorted()).toEqual(keys.toSorted());
  });

  it("tells names that a spreadsheet would misread as texts", async () => {
    for (const name of ["=cmd", "a,b"]) await makersOf(here).user(name);
    const [, , formula, comma] = await lines();
    expect(formula).toMatch(/^'=cmd,/);
    expect(comma).toMatch(/^"a,b","arn:aws:iam::\d{12}:user\/a,b",/);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("iam:GenerateCredentialReport"));
    await expect(eve(getCredentialReport, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetCredentialReport", "*"),
    );
  });

  it("refuses what cannot be: no report, one in progress, one that is too old", async () => {
    await expect(here.root(getCredentialReport, {})).rejects.toMatchObject({ code: "ReportNotPresent", status: 410 });
    await here.root(generateCredentialReport, {});
    await expect(here.root(getCredentialReport, {})).rejects.toMatchObject({ code: "ReportInProgress", status: 404 });
    later(4 * 3_600_000);
    await expect(here.root(getCredentialReport, {})).rejects.toMatchObject({ code: "ReportExpired", status: 410 });
  });
});
