import { X509Certificate } from "node:crypto";
import { expect, it } from "vitest";
import { larchKey } from "@/lib/identity/larch/signing-keys";
import { allowing, world } from "@/lib/testing/world";
import { oidcThumbprint } from "./oidc-thumbprint";

const Url = "https://token.actions.githubusercontent.com";

it("tells the SHA-1 of the certificate that the account's Larch CI has, and leaves no trace", async () => {
  const here = await world();
  const { Thumbprint } = await here.root(oidcThumbprint, { Url });
  const { certificate } = await larchKey(here.accountId, "ci", here.at);
  const read = new X509Certificate(Buffer.from(certificate, "base64"));
  expect(Thumbprint).toBe(read.fingerprint.replaceAll(":", "").toLowerCase());
  expect(read.subject).toContain("CN=token.actions.githubusercontent.com");
  expect(await here.events()).toEqual([]);
});

it.each(["https://accounts.google.com", `${Url}/path`, "https://TOKEN.actions.githubusercontent.com"])(
  "knows none of %s, and says why",
  async (other) => {
    const here = await world();
    await expect(here.root(oidcThumbprint, { Url: other })).rejects.toMatchObject({
      code: "OpenIdIdpCommunicationError",
      status: 400,
      message: `Rehearsal asks no server outside, so it cannot get the certificate of ${other}. The one provider whose thumbprint it knows is ${Url}. You can add the provider without a thumbprint, and enter one later.`,
    });
  },
);

it("refuses what is no issuer's URL, and who may not make a provider", async () => {
  const here = await world();
  for (const wrong of ["http://localhost", `${Url}:443`, `${Url}?a`])
    await expect(here.root(oidcThumbprint, { Url: wrong })).rejects.toMatchObject({
      code: "ValidationError",
      message: "Invalid Open ID Connect Provider URL",
    });
  const reads = await here.userWith("reads", allowing("iam:Get*"));
  await expect(reads(oidcThumbprint, { Url })).rejects.toMatchObject({ code: "AccessDenied" });
});
