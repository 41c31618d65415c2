import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { generateCredentialReport } from "./generate-credential-report";

const started = { State: "STARTED", Description: "No report exists. Starting a new report generation task" };

describe("GenerateCredentialReport", () => {
  let here: World;
  const later = (milliseconds: number) => {
    here.at = new Date(here.at.getTime() + milliseconds);
  };

  beforeEach(async () => {
    here = await world();
  });

  it("starts a report, is in progress, then complete for four hours", async () => {
    expect(await here.root(generateCredentialReport, {})).toEqual(started);
    expect(await here.root(generateCredentialReport, {})).toEqual({ State: "INPROGRESS" });
    later(5_000);
    expect(await here.root(generateCredentialReport, {})).toEqual({ State: "COMPLETE" });
    later(4 * 3_600_000 - 6_000);
    expect(await here.root(generateCredentialReport, {})).toEqual({ State: "COMPLETE" });
    later(1_000);
    expect(await here.root(generateCredentialReport, {})).toEqual(started);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(generateCredentialReport, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GenerateCredentialReport", "*"),
    );
  });
});
