import * as sdk from "@aws-sdk/client-iam";
import { describe, expect, it } from "vitest";
import { iam } from "./service";

/** Every operation of the SDK's model has a command. */
const modelled = Object.keys(sdk)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.replace(/Command$/, ""));

describe("IAM", () => {
  it("has all 180 operations of the SDK's model, each once, and no other of that port", () => {
    const served = iam.operations.filter(({ consoleOnly }) => !consoleOnly).map(({ name }) => name);
    expect(modelled).toHaveLength(180);
    expect(served.toSorted()).toEqual(modelled.toSorted());
  });
});
