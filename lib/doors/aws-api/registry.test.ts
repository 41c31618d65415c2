import { describe, expect, it } from "vitest";
import { services } from "./registry";

describe("the services of the port", () => {
  it("are those that it is made for, each under the name that it is signed for", () => {
    expect(services.map(({ name, protocol }) => [name, protocol])).toEqual([
      ["iam", "query"],
      ["sts", "query"],
      ["s3", "rest-xml"],
      ["cloudtrail", "json"],
    ]);
  });

  it.each(services.map((service) => [service.name, service] as const))(
    "%s: every operation is one of AWS's",
    (_, { contract, operations }) => {
      expect(operations.size).toBeGreaterThan(0);
      expect([...operations.keys()].filter((name) => !contract?.operation(name))).toEqual([]);
    },
  );
});
