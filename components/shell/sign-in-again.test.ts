import { describe, expect, it } from "vitest";
import { signInAgain } from "./sign-in-again";

const accountId = "123456789012";
const own = { kind: "user", name: "a+b@larch.test", accountId: "999988887777" } as const;

describe("where one signs in again", () => {
  it.each([
    [{ kind: "user", name: "ben" }, "/signin/123456789012/console?username=ben&redirect="],
    [{ kind: "root", email: "root@class.test" }, "/signin/root?email=root%40class.test&redirect="],
    [{ kind: "federated", name: "Reader/ana" }, "/signin?redirect="],
    [
      { kind: "role", roleName: "Reader", displayName: "", color: "", until: "", own },
      "/signin/999988887777/console?username=a%2Bb%40larch.test&redirect=",
    ],
  ] as const)("knows what the console knows of %j", (identity, address) => {
    expect(signInAgain({ identity, accountId })).toBe(address);
  });
});
