import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { startRealPort } from "@/lib/doors/aws-api/real-port.fixture";
import { runtime } from "@/lib/runtime";
import { disableOutboundWebIdentityFederation } from "@/lib/services/iam/operations/disable-outbound-web-identity-federation";
import { enableOutboundWebIdentityFederation } from "@/lib/services/iam/operations/enable-outbound-web-identity-federation";
import { tagUser } from "@/lib/services/iam/operations/tag-user";
import { deniedTo, makersOf } from "@/lib/testing/iam";
import { allowing, callBy, world, worldTime } from "@/lib/testing/world";
import { getWebIdentityToken } from "./get-web-identity-token";

const asked = { Audience: ["https://api.example.com"], SigningAlgorithm: "RS256" };

describe("GetWebIdentityToken", () => {
  /** What stands in the token, checked by the keys that the port tells. */
  async function read(token: string | undefined) {
    const port = await startRealPort();
    try {
      const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", port.endpoint));
      const { payload, protectedHeader } = await jwtVerify(token ?? "", keys, { currentDate: worldTime });
      return { payload, protectedHeader };
    } finally {
      port.close();
    }
  }

  it("gives a token that says who the caller is, signed by a public key of the installation", async () => {
    const here = await world();
    const { IssuerIdentifier } = await here.root(enableOutboundWebIdentityFederation, {});
    await here.userWith("ben", allowing(["sts:GetWebIdentityToken", "sts:TagGetWebIdentityToken"]));
    await here.root(tagUser, { UserName: "ben", Tags: [{ Key: "team", Value: "blue" }] });
    const ben = await here.user("ben");
    const more = { DurationSeconds: 60, Tags: [{ Key: "job", Value: "7" }] };
    const issued = here.at.getTime() / 1000;
    for (const SigningAlgorithm of ["RS256", "ES384"]) {
      const given = await ben(getWebIdentityToken, { ...asked, SigningAlgorithm, ...more });
      expect(given.Expiration).toEqual(new Date(here.at.getTime() + 60_000));
      const { payload, protectedHeader } = await read(given.WebIdentityToken);
      expect(protectedHeader).toEqual({ alg: SigningAlgorithm, kid: expect.any(String), typ: "JWT" });
      expect(payload).toEqual({
        iss: IssuerIdentifier,
        aud: "https://api.example.com",
        sub: `arn:aws:iam::${here.accountId}:user/ben`,
        iat: issued,
        exp: issued + 60,
        jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
        "https://sts.amazonaws.com/": {
          aws_account: here.accountId,
          source_region: "us-east-1",
          principal_id: `arn:aws:iam::${here.accountId}:user/ben`,
          principal_tags: { team: "blue" },
          request_tags: { job: "7" },
        },
      });
    }
    const [event] = (await here.events()).filter(({ name }) => name === "GetWebIdentityToken");
    expect(event?.errorCode).toBeNull();
    expect(JSON.stringify(event)).not.toContain("eyJ");
  });

  it("lasts five minutes unless said otherwise, and may be for several audiences", async () => {
    const here = await world();
    await here.root(enableOutboundWebIdentityFederation, {});
    const Audience = ["https://a.example.com", "https://b.example.com"];
    const { payload } = await read((await here.root(getWebIdentityToken, { ...asked, Audience })).WebIdentityToken);
    expect([payload.aud, (payload.exp ?? 0) - (payload.iat ?? 0)]).toEqual([Audience, 300]);
    expect(payload.sub).toBe(`arn:aws:iam::${here.accountId}:root`);
  });

  it("speaks for the role of a session, and does not outlive the session", async () => {
    const here = await world();
    await here.root(enableOutboundWebIdentityFederation, {});
    const arn = await makersOf(here).role("Reader");
    const role = { id: "AROATEST", name: "Reader", path: "/", arn };
    const principal = {
      kind: "assumed-role" as const,
      ...{ accountId: here.accountId, sessionName: "s", userId: "AROATEST:s", role, tags: [] },
      arn: `arn:aws:sts::${here.accountId}:assumed-role/Reader/s`,
    };
    const expiresAt = new Date(here.at.getTime() + 600_000);
    const call = () => ({ ...callBy(principal, here.at, { kind: "session", expiresAt }), unjudged: true as const });
    const { WebIdentityToken } = await runtime.perform(getWebIdentityToken, { ...asked, DurationSeconds: 600 }, call());
    const { payload } = await read(WebIdentityToken);
    expect(payload).toMatchObject({
      sub: arn,
      "https://sts.amazonaws.com/": {
        principal_id: arn,
        original_session_exp: expiresAt.toISOString().replace(".000Z", "Z"),
      },
    });
    await expect(
      runtime.perform(getWebIdentityToken, { ...asked, DurationSeconds: 601 }, call()),
    ).rejects.toMatchObject({
      code: "SessionDurationEscalationException",
      status: 403,
    });
  });

  it("keeps the keys sealed, and one for each algorithm however many ask at once", async () => {
    const here = await world();
    await here.root(enableOutboundWebIdentityFederation, {});
    const many = await Promise.all(Array.from({ length: 5 }, () => here.root(getWebIdentityToken, asked)));
    const headers = many.map(({ WebIdentityToken }) => decodeProtectedHeader(WebIdentityToken ?? "").kid);
    expect(new Set(headers).size).toBe(1);
    const kept = await reader.query<{ value: string }>("SELECT value FROM installation WHERE key LIKE 'web-identity%'");
    expect(kept.length).toBeGreaterThan(0);
    for (const { value } of kept) expect(Buffer.from(value, "base64").toString("latin1")).not.toContain("PRIVATE KEY");
  });

  it("refuses an algorithm that is none of the two", async () => {
    const here = await world();
    await here.root(enableOutboundWebIdentityFederation, {});
    await expect(here.root(getWebIdentityToken, { ...asked, SigningAlgorithm: "HS256" })).rejects.toMatchObject({
      code: "ValidationError",
      message: "Signing algorithm HS256 is none of RS256 and ES384.",
    });
  });

  it("says so again when the feature was turned off", async () => {
    const here = await world();
    await here.root(enableOutboundWebIdentityFederation, {});
    await here.root(disableOutboundWebIdentityFederation, {});
    await expect(here.root(getWebIdentityToken, asked)).rejects.toMatchObject({
      code: "OutboundWebIdentityFederationDisabledException",
    });
  });

  it("says that the account has not turned the feature on", async () => {
    const here = await world();
    await expect(here.root(getWebIdentityToken, asked)).rejects.toMatchObject({
      code: "OutboundWebIdentityFederationDisabledException",
      status: 403,
    });
  });

  it("refuses what is malformed", async () => {
    const { root } = await world();
    await expect(root(getWebIdentityToken, { ...asked, Audience: [], DurationSeconds: 59 })).rejects.toMatchObject({
      message: expect.stringMatching(/^2 validation errors detected: .*'audience'.*'durationSeconds'/),
    });
    await expect(root(getWebIdentityToken, { ...asked, Audience: ["a", ""] })).rejects.toMatchObject({
      message: expect.stringMatching(/^1 validation error detected: Value '\[a, \]' at 'audience' .* constraint: \[/),
    });
  });

  it("refuses who may not, for tags by an action of their own", async () => {
    const here = await world();
    const ben = await here.userWith("ben");
    await expect(ben(getWebIdentityToken, asked)).rejects.toMatchObject(
      deniedTo(here, "ben", "sts:GetWebIdentityToken", "*"),
    );
    const eve = await here.userWith("eve", allowing("sts:GetWebIdentityToken"));
    await expect(eve(getWebIdentityToken, { ...asked, Tags: [{ Key: "a", Value: "b" }] })).rejects.toMatchObject(
      deniedTo(here, "eve", "sts:TagGetWebIdentityToken", "*"),
    );
  });
});
