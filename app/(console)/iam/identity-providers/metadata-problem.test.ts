import { describe, expect, it } from "vitest";
import { samlMetadataDocument } from "@/lib/services/iam/inputs";
import { metadataProblem } from "./metadata-problem";

describe("the length of a metadata document", () => {
  it("is told where it is wrong", () => {
    expect(metadataProblem("<a/>")).toBe(
      "Unable to parse metadata: a metadata document has at least 1,000 characters, and this one has 4",
    );
    expect(metadataProblem("x".repeat(10_000_001))).toContain("at most 10,000,000 characters");
  });

  it("is wrong where IAM says so", () => {
    for (const length of [0, 999, 1000, 10_000_000, 10_000_001]) {
      const document = "x".repeat(length);
      expect(metadataProblem(document) === undefined, String(length)).toBe(
        samlMetadataDocument.safeParse(document).success,
      );
    }
  });
});
