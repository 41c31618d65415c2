import { describe, expect, it } from "vitest";
import { denialLines, denialText } from "./denial-lines";

const user = "arn:aws:iam::123456789012:user/ben";
const denial = (message: string) => ({ action: "iam:ListUsers", resource: "*", eventId: "e", message });

describe("denialLines", () => {
  it("reads an implicit denial", () => {
    const message = `User: ${user} is not authorized to perform: iam:ListUsers on resource: * because no identity-based policy allows the iam:ListUsers action`;
    expect(denialLines(denial(message))).toEqual({
      user,
      action: "iam:ListUsers",
      context: "no identity-based policy allows the iam:ListUsers action",
    });
  });
  it("reads an explicit denial", () => {
    const message = `User: ${user} is not authorized to perform: iam:ListUsers on resource: * with an explicit deny in an identity-based policy`;
    expect(denialLines(denial(message)).context).toBe("with an explicit deny in an identity-based policy");
  });
  it("says something where AWS gives no reason, as to a foreign caller", () => {
    const message = `User: ${user} is not authorized to perform: s3:GetObject on resource: *`;
    expect(denialLines(denial(message)).context).toBe("the action is not allowed");
  });
  it("gives the lines that one sends to an administrator", () => {
    expect(denialText({ user, action: "iam:ListUsers", context: "c" })).toBe(
      `User: ${user}\nAction: iam:ListUsers\nContext: c`,
    );
  });
});
