import { describe, expect, it } from "vitest";
import { policyKeys } from "./policy-keys";

const aws = { name: "ReadOnlyAccess", arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", type: "AWS managed" };
const own = {
  name: "ReadOnlyAccess",
  arn: "arn:aws:iam::100000000001:policy/ReadOnlyAccess",
  type: "Customer managed",
};
const inline = { name: "ReadOnlyAccess", type: "Customer inline" };
const keys = <Row extends typeof inline>(...rows: Row[]) => rows.map(policyKeys(rows));

describe("what tells the rows of a table of policies", () => {
  it("is the name, where no two share one", () => {
    expect(keys(aws, { ...own, name: "Reports" }, { ...inline, name: "own-keys" })).toEqual([
      "ReadOnlyAccess",
      "Reports",
      "own-keys",
    ]);
    expect(keys(own)).toEqual(["ReadOnlyAccess"]);
  });

  it("is never the same for two rows", () => {
    expect(keys(aws, own, inline)).toEqual(["ReadOnlyAccess", own.arn, "ReadOnlyAccess inline"]);
  });

  it("keeps what else stands in the key", () => {
    const rows = [aws, own].flatMap((row) => [row, { ...row, group: "Readers" }]);
    const key = policyKeys(rows, (row) => ("group" in row ? `${row.name} via ${row.group}` : row.name));
    expect(rows.map(key)).toEqual(["ReadOnlyAccess", "ReadOnlyAccess via Readers", own.arn, `${own.arn} via Readers`]);
  });
});
