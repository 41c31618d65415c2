/** A table of tokens that must not give a session: each is right but for one thing. */
import { createHmac, generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import { base64url, decodeProtectedHeader, exportJWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webIdentityKeySet } from "@/lib/identity/web-identity-keys";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { enableOutboundWebIdentityFederation } from "@/lib/services/iam/operations/enable-outbound-web-identity-federation";
import { stranger, type WebIdentityPlace, webIdentityIn } from "@/lib/testing/federation";
import { type World, world } from "@/lib/testing/world";
import { assumeRoleWithWebIdentity } from "../operations/assume-role-with-web-identity";

let here: World;
let web: WebIdentityPlace;
/** What somebody else has: a key of its own, and a server that would give it. */
const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
let listener: Server;
let asked = 0;
let listening = "";

beforeAll(async () => {
  here = await world();
  web = await webIdentityIn(here);
  listener = createServer(async (_, response) => {
    asked += 1;
    response.end(JSON.stringify({ keys: [await exportJWK(own.publicKey)] }));
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  listening = typeof address === "object" ? `http://127.0.0.1:${address?.port}/keys` : "";
});
afterAll(() => {
  listener.close();
  expect(asked).toBe(0);
});

const assume = (WebIdentityToken: string) =>
  stranger(here)(assumeRoleWithWebIdentity, { RoleArn: web.role, RoleSessionName: "deploy", WebIdentityToken });

const part = (value: object) => base64url.encode(JSON.stringify(value));
const headerOf = async () => decodeProtectedHeader(await web.token());
const signedBy = async (header: object, claims: JWTPayload = web.claims) =>
  new SignJWT(claims).setProtectedHeader({ ...(await headerOf()), alg: "RS256", ...header }).sign(own.privateKey);
const now = () => Math.floor(here.at.getTime() / 1000);
const without = (claim: string): JWTPayload => ({ [claim]: undefined });

const invalid = "InvalidIdentityToken";
const noKey = /^Couldn't retrieve verification key/;
const forged: [name: string, token: () => Promise<string> | string, code: string, sentence: RegExp][] = [
  [
    "none as its algorithm",
    () => `${part({ alg: "none", typ: "JWT" })}.${part(web.claims)}.`,
    invalid,
    /algorithm|verification key/,
  ],
  [
    "none as its algorithm, and a signature",
    async () => `${part({ alg: "none" })}.${part(web.claims)}.${(await web.token()).split(".")[2]}`,
    invalid,
    /algorithm/,
  ],
  [
    "HS256 by the public key",
    async () => {
      const [key] = (await webIdentityKeySet()).keys;
      const text = `${part({ ...(await headerOf()), alg: "HS256" })}.${part(web.claims)}`;
      return `${text}.${createHmac("sha256", JSON.stringify(key)).update(text).digest("base64url")}`;
    },
    invalid,
    /algorithm/,
  ],
  [
    "PS256",
    async () => (await web.token()).replace(/^[^.]*/, part({ ...(await headerOf()), alg: "PS256" })),
    invalid,
    /algorithm/,
  ],
  ["another key", () => signedBy({}), invalid, noKey],
  ["another key in its header", async () => signedBy({ jwk: await exportJWK(own.publicKey) }), invalid, noKey],
  ["another key at an address in its header", () => signedBy({ jku: listening, x5u: listening }), invalid, noKey],
  ["a key id of nobody's", () => signedBy({ kid: "../../dev/null" }), invalid, noKey],
  [
    "a header that is critical and unknown",
    async () => (await web.token()).replace(/^[^.]*/, part({ ...(await headerOf()), crit: ["x"], x: 1 })),
    invalid,
    noKey,
  ],
  ["no signature", async () => (await web.token()).replace(/[^.]*$/, ""), invalid, noKey],
  [
    "a signature of zeros",
    async () => (await web.token()).replace(/[^.]*$/, base64url.encode(new Uint8Array(256))),
    invalid,
    noKey,
  ],
  [
    "an ECDSA signature of zeros",
    async () => (await web.token({}, "ES384")).replace(/[^.]*$/, base64url.encode(new Uint8Array(96))),
    invalid,
    noKey,
  ],
  [
    "changed claims",
    async () => (await web.token()).replace(/\.[^.]*\./, `.${part({ ...web.claims, sub: "pipeline/root" })}.`),
    invalid,
    noKey,
  ],
  [
    "an algorithm that is not its key's",
    async () => (await web.token()).replace(/^[^.]*/, part({ ...(await headerOf()), alg: "ES384" })),
    invalid,
    noKey,
  ],
  ["another audience", () => web.token({ aud: "https://other.example" }), invalid, /^Incorrect token audience$/],
  ["no audience", () => web.token(without("aud")), invalid, /^Incorrect token audience$/],
  ["an audience that is no text", () => web.token({ aud: { 0: "sts.amazonaws.com" } as never }), invalid, /audience/],
  ["no subject", () => web.token(without("sub")), invalid, /sub/],
  [
    "an end in the past",
    () => web.token({ exp: now() }),
    "ExpiredTokenException",
    /^Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
  ],
  ["an end long ago", () => web.token({ exp: now() - 86_400 }), "ExpiredTokenException", /^Token expired/],
  ["no end", () => web.token(without("exp")), invalid, /exp/],
  ["an end that is no whole number", () => web.token({ exp: now() + 100.5 }), invalid, /exp/],
  ["no time of issue", () => web.token(without("iat")), invalid, /iat/],
  ["an issue in the future", () => web.token({ iat: now() + 181 }), invalid, /future/],
  ["a beginning in the future", () => web.token({ nbf: now() + 181 }), invalid, /not valid yet/],
  ["no issuer", () => web.token(without("iss")), invalid, /iss/],
  [
    "an issuer that has no provider here",
    () => web.token({ iss: "https://other.example" }),
    invalid,
    /^No OpenIDConnect provider found in your account for https:\/\/other\.example$/,
  ],
  [
    "its issuer without scheme",
    () => web.token({ iss: web.issuer.replace("https://", "") }),
    invalid,
    /^No OpenIDConnect provider/,
  ],
  [
    "its issuer by http",
    () => web.token({ iss: web.issuer.replace("https", "http") }),
    invalid,
    /^No OpenIDConnect provider/,
  ],
  [
    "tags that are no tags",
    () => web.token({ "https://aws.amazon.com/tags": { principal_tags: { team: ["a", "b"] } } }),
    invalid,
    /aws\.amazon\.com\/tags/,
  ],
  [
    "a source identity that is none",
    () => web.token({ "https://aws.amazon.com/source_identity": "aws:x" }),
    invalid,
    /source_identity/,
  ],
  ["nothing of a token", () => "abcd", invalid, /not a valid JWT/],
  [
    "claims that are no object",
    () => `${part({ alg: "RS256" })}.${base64url.encode("[]")}.AA`,
    invalid,
    /not a valid JWT/,
  ],
];

describe("a token with", () => {
  it.each(forged)("%s gives no session", async (_, token, code, sentence) => {
    await expect(assume(await token())).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it("nothing wrong gives one, by either algorithm, so that the table above could fail", async () => {
    for (const algorithm of ["RS256", "ES384"] as const)
      await expect(assume(await web.token({}, algorithm))).resolves.toMatchObject({ Provider: web.provider });
  });
});

describe("an issuer", () => {
  it("that nobody here serves cannot be asked: the network is not used", async () => {
    const unknown = "https://idp.unknown.example/tenant";
    await here.root(createOpenIDConnectProvider, { Url: unknown, ClientIDList: ["sts.amazonaws.com"] });
    for (const iss of [unknown, "https://accounts.google.com"])
      await expect(assume(await web.token({ iss }))).rejects.toMatchObject({
        code: "IDPCommunicationError",
        status: 400,
        message: expect.stringContaining(iss),
      });
  });

  it("of another account vouches for nobody where only this one's is trusted", async () => {
    const there = await world();
    const iss = (await there.root(enableOutboundWebIdentityFederation, {})).IssuerIdentifier;
    await expect(assume(await web.token({ iss }))).rejects.toMatchObject({
      code: invalid,
      message: expect.stringMatching(/^No OpenIDConnect provider/),
    });
  });
});
