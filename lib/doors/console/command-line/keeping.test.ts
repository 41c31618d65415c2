import { expect, it } from "vitest";
import type { BrowserIdentity } from "@/lib/identity/browser-identity";
import { openKept, sealKept } from "./keeping";

const identity = (accountId: string, userId: string) => ({ principal: { accountId, userId } }) as BrowserIdentity; // no more is asked of it

const ana = identity("111122223333", "AIDAANA");
const shell = {
  files: { ".aws/credentials": btoa("aws_secret_access_key = s3cret") },
  environment: { AWS_SECRET_ACCESS_KEY: "s3cret" },
};

it("opens for whom it was sealed, and shows nothing before", () => {
  const kept = sealKept(ana, shell);
  expect(openKept(ana, kept)).toEqual(shell);
  const text = Buffer.from(kept.files + kept.environment, "base64").toString("latin1");
  expect(text).not.toContain("s3cret");
  expect(kept.files).not.toBe(sealKept(ana, shell).files);
});

it.each([
  ["another user of the account", identity("111122223333", "AIDABEN")],
  ["the same unique id in another account", identity("444455556666", "AIDAANA")],
])("is empty for %s", (_, other) => {
  expect(openKept(other, sealKept(ana, shell))).toEqual({ files: {}, environment: {} });
});

it("is empty where it was changed, cut, swapped or never kept", () => {
  const { files, environment } = sealKept(ana, shell);
  const changed = `${files.slice(0, 40)}${files[40] === "A" ? "B" : "A"}${files.slice(41)}`;
  for (const text of [changed, files.slice(0, 20), "no base64 ☃", environment])
    expect(openKept(ana, { files: text }).files, text).toEqual({});
  expect(openKept(ana, {})).toEqual({ files: {}, environment: {} });
  expect(sealKept(ana, { files: {}, environment: {} })).toEqual({ files: "", environment: "" });
});
