import { describe, expect, it } from "vitest";
import { reportTable } from "./report-rows";

describe("reportTable", () => {
  it("keeps the columns' order, and a comma within a name", () => {
    expect(reportTable('user,arn\n<root_account>,arn:aws:iam::111122223333:root\n"a,b",x')).toEqual({
      columns: ["user", "arn"],
      rows: [
        { user: "<root_account>", arn: "arn:aws:iam::111122223333:root" },
        { user: "a,b", arn: "x" },
      ],
    });
  });
  it("has no rows and no columns without a report", () => {
    expect(reportTable("")).toEqual({ columns: [], rows: [] });
  });
});
