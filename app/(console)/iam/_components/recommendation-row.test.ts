import { describe, expect, it } from "vitest";
import { consolePaths } from "@/components/link/console-paths";
import { recommendationRow } from "./recommendation-row";

describe("a recommendation on the dashboard", () => {
  it("has a button as long as it is not followed, and none afterwards", () => {
    for (const about of ["root-mfa", "own-mfa", "root-access-keys"] as const) {
      expect(recommendationRow({ about, followed: false }).button).toMatchObject({
        href: consolePaths.securityCredentials,
        root: about !== "own-mfa",
      });
      expect(recommendationRow({ about, followed: true }).button).toBeUndefined();
    }
  });

  it("says the console's titles", () => {
    const titles = [true, false].flatMap((followed) =>
      (["root-mfa", "own-mfa", "root-access-keys"] as const).map(
        (about) => recommendationRow({ about, followed }).title,
      ),
    );
    expect(titles).toEqual([
      "Root user has MFA",
      "You have MFA",
      "Root user has no active access keys",
      "Add MFA for root user",
      "Add MFA for yourself",
      "Deactivate or delete access keys for root user",
    ]);
  });

  it("names the keys that one has not used", () => {
    const row = recommendationRow({
      about: "own-unused-access-keys",
      followed: false,
      accessKeyIds: ["AKIAEXAMPLEAAAAAAAAA", "AKIAEXAMPLEBBBBBBBBB"],
    });
    expect(row.text).toContain("AKIAEXAMPLEAAAAAAAAA, AKIAEXAMPLEBBBBBBBBB");
    expect(row.button).toEqual({ text: "Manage access keys", href: consolePaths.securityCredentials, root: false });
  });
});
