import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "@/proxy";

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers: { host: "localhost:3000", ...headers } }));

/** What the server's code will read. Next hands the headers on by these names. */
const handedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("which session an address means", () => {
  it.each([
    ["/iam/users?section=tags", "0", "/iam/users?section=tags", null],
    ["/s/1/iam/users", "1", "/iam/users", "http://localhost:3000/iam/users"],
    ["/s/4/signin?era=2020", "4", "/signin?era=2020", "http://localhost:3000/signin?era=2020"],
    ["/s/2", "2", "/", "http://localhost:3000/"],
    ["/s/5/iam", "0", "/s/5/iam", null],
    ["/s3/buckets", "0", "/s3/buckets", null],
  ])("%s", (address, place, path, rewritten) => {
    const response = ask(address);
    expect(handedOn(response, "x-rehearsal-session")).toBe(place);
    expect(handedOn(response, "x-rehearsal-path")).toBe(path);
    expect(response.headers.get("x-middleware-rewrite")).toBe(rewritten);
  });

  it("is never what a browser claims", () => {
    const response = ask("/iam", { "x-rehearsal-session": "3", "x-rehearsal-path": "/signout" });
    expect(handedOn(response, "x-rehearsal-session")).toBe("0");
    expect(handedOn(response, "x-rehearsal-path")).toBe("/iam");
  });
});

describe("an address of AWS", () => {
  it.each([
    ["/console", "/"],
    ["/console/home?region=us-east-1", "/?region=us-east-1"],
    ["/console/s3?region=ap-southeast-1", "/s3/buckets?region=ap-southeast-1"],
    ["/console/iam/home?region=us-east-1", "/iam/home?region=us-east-1"],
    ["/s/2/s3/home", "/s/2/s3/buckets"],
    ["/start/d-9067f1d2c3", "/singlesignon"],
    ["/singlesignon/home?region=us-east-1", "/singlesignon?region=us-east-1"],
    ["/cloudtrail/home?region=us-east-1", "/cloudtrail/events?region=us-east-1"],
  ])("%s leads to %s", (address, own) => {
    const response = ask(address);
    expect([response.status, response.headers.get("location")]).toEqual([307, `http://localhost:3000${own}`]);
  });

  it.each([
    ["/console", "/signin/my-team/console"],
    ["/", "/signin/my-team/console"],
    ["/console/s3?region=ap-southeast-1", "/signin/my-team/console/s3?region=ap-southeast-1"],
  ])("of an account's own sign-in host, %s leads to %s", (address, own) => {
    const response = ask(address, { host: "my-team.signin.localhost:3000" });
    expect([response.status, response.headers.get("location")]).toEqual([307, `http://localhost:3000${own}`]);
  });

  it("of a sign-in host leads to no foreign host, and takes no change", () => {
    expect(ask("/console", { host: "my-team.signin.evil.example" }).status).toBe(421);
    expect(ask("/console", { host: "my-team.signin.localhost:3000" }, "POST").status).toBe(421);
    expect(ask("/console/evil.example").status).toBe(200);
    expect(ask("/console//evil.example").status).toBe(200);
  });
});

describe("a change", () => {
  it("may come from the page's own origin", () => {
    expect(ask("/iam/users", { origin: "http://localhost:3000" }, "POST").status).toBe(200);
    const request = new NextRequest("http://127.0.0.1:3000/iam", {
      method: "POST",
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" },
    });
    expect(proxy(request).status).toBe(200);
  });

  it.each([
    "null",
    "http://evil.example",
    "http://localhost:3001",
    "http://localhost",
    "http://127.0.0.1:3000",
    "http://localhost:3000.evil.example",
    "http://evil.example@localhost:3000",
    "file://",
    "",
  ])("is refused from origin %j", (origin) => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"])
      expect(ask("/s/1/iam/users", { origin }, method).status).toBe(403);
  });

  it("is refused without an origin, but for programs that prove themselves: the control API, the federation endpoint", () => {
    expect(ask("/iam/users", {}, "POST").status).toBe(403);
    expect(ask("/api/auth/signout", {}, "POST").status).toBe(403);
    expect(ask("/api/lab/accounts/1/reset", {}, "POST").status).toBe(200);
    expect(ask("/api/lab/accounts", { origin: "http://evil.example" }, "POST").status).toBe(403);
    expect(ask("/api/labs", {}, "POST").status).toBe(403);
    expect(ask("/federation", {}, "POST").status).toBe(200);
    expect(ask("/federation", { origin: "http://evil.example" }, "POST").status).toBe(403);
    expect(ask("/federation/x", {}, "POST").status).toBe(403);
  });

  it("comes from another site where an identity provider posts its response, and nowhere else", () => {
    for (const origin of ["https://idp.example", "null"]) {
      expect(ask("/saml", { origin }, "POST").status).toBe(200);
      expect(ask("/saml/acs/SAMLSPABCDEF", { origin }, "POST").status).toBe(200);
      for (const path of [
        "/saml/",
        "/saml/x",
        "/saml/acs",
        "/saml/acs/a/b",
        "/samlx",
        "/s/1/saml",
        "/iam/saml",
        "/signin/saml",
      ])
        expect([path, ask(path, { origin }, "POST").status]).toEqual([path, 403]);
      for (const method of ["PUT", "DELETE", "PATCH"]) expect(ask("/saml", { origin }, method).status).toBe(403);
    }
    expect(ask("/saml", { host: "evil.example", origin: "https://idp.example" }, "POST").status).toBe(421);
  });
});

describe("a host that the server does not answer for", () => {
  it.each(["evil.example", "localhost.evil.example:3000", "", "192.0.2.7:3000"])("is refused: %j", (host) => {
    expect(ask("/signin", { host }).status).toBe(421);
  });
});

describe("the security headers", () => {
  it("stand on pages and refusals alike", () => {
    for (const response of [ask("/signin"), ask("/signin", { host: "evil.example" }), ask("/s/1/iam")]) {
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("referrer-policy")).toBe("same-origin");
    }
  });

  it("let scripts run by a nonce that is another one each time", () => {
    const nonces = [ask("/signin"), ask("/signin")].map((response) => {
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      expect(handedOn(response, "content-security-policy")).toBe(policy);
      return /'nonce-([^']{22,})'/.exec(policy)?.[1];
    });
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it("give what people put into buckets neither origin nor scripts, and tell its route so", () => {
    for (const path of ["/s3/buckets/web/object-body?key=a.html&open", "/s/1/s3/buckets/web/object-body?key=a"]) {
      const response = ask(path);
      const policy = response.headers.get("content-security-policy");
      expect(policy).toMatch(/^sandbox; default-src 'none';(?!.*script)/);
      expect(handedOn(response, "content-security-policy")).toBe(policy);
    }
    // The route answers nothing under another spelling, of which this here knows nothing.
    for (const path of ["/s3/buckets/web/object%2Dbody?key=a", "/s3/buckets/web/object?key=a"])
      expect(handedOn(ask(path), "content-security-policy")).toContain("script-src");
  });
});

describe("frames", () => {
  const inFrame = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin" };
  const policyOf = (path: string, headers: Record<string, string> = {}) => {
    const response = ask(path, headers);
    const policy = response.headers.get("content-security-policy") ?? "";
    const of = (name: string) => new RegExp(`${name} ([^;]+)`).exec(policy)?.[1];
    return [of("frame-ancestors"), of("frame-src"), response.headers.get("x-frame-options")];
  };

  it("hold the two consoles of a demonstration, and only a page of this origin asks for them", () => {
    expect(policyOf("/s/3/iam", inFrame)).toEqual(["'self'", "'none'", "SAMEORIGIN"]);
    expect(policyOf("/s/4/iam/users", inFrame)).toEqual(["'self'", "'none'", "SAMEORIGIN"]);
    for (const [path, headers] of [
      ["/iam", inFrame],
      ["/s/2/iam", inFrame],
      ["/classroom", inFrame],
      ["/s/3/iam", {}],
      ["/s/3/iam", { ...inFrame, "sec-fetch-site": "cross-site" }],
      ["/s/3/iam", { ...inFrame, "sec-fetch-site": "same-site" }],
      ["/s/3/iam", { ...inFrame, "sec-fetch-dest": "document" }],
    ] as const)
      expect([path, ...policyOf(path, headers)]).toEqual([path, "'none'", "'none'", "DENY"]);
  });

  it("stand on the page of a demonstration and on no other", () => {
    expect(policyOf("/classroom/classes/1/demo")).toEqual(["'none'", "'self'", "DENY"]);
    expect(policyOf("/classroom/classes/1/board")).toEqual(["'none'", "'none'", "DENY"]);
    const body = ask("/s/3/s3/buckets/b/object-body", inFrame).headers;
    expect([body.get("content-security-policy")?.includes("sandbox"), body.get("x-frame-options")]).toEqual([
      true,
      "DENY",
    ]);
  });
});
