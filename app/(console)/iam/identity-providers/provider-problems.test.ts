import { describe, expect, it } from "vitest";
import {
  audienceProblem,
  isIssuerElsewhere,
  practiceIssuer,
  providerNameProblem,
  providerUrlProblem,
} from "./provider-problems";

describe("what is wrong with an identity provider", () => {
  it("is told of its name", () => {
    expect(providerNameProblem("adfs")).toBeUndefined();
    expect(providerNameProblem("")).toContain("required");
    expect(providerNameProblem("ad fs")).toContain("A-Z, a-z, 0-9");
    expect(providerNameProblem("a".repeat(129))).toContain("up to 128 characters, and this one has 129");
  });

  it("is told of its URL and audience", () => {
    expect(providerUrlProblem("https://login.example.com/a")).toBeUndefined();
    expect(providerUrlProblem("")).toContain("required");
    for (const url of ["http://login.example.com", "login.example.com", "https://"])
      expect(providerUrlProblem(url)).toContain("begins with https://");
    expect(providerUrlProblem(`https://login.example.com/${"a".repeat(230)}`)).toContain("this one has 256");
    for (const rest of [":8443", ":", ":8443/a"])
      expect(providerUrlProblem(`https://login.example.com${rest}`), rest).toContain("no port");
    for (const rest of ["?a=b", "/a?b", "#a", "/a#", "/a?b:80"])
      expect(providerUrlProblem(`https://login.example.com${rest}`), rest).toContain("no query and no fragment");
    expect(providerUrlProblem("https://login example.com")).toContain("the name of a host");
    expect(audienceProblem("sts.amazonaws.com")).toBeUndefined();
    expect(audienceProblem("")).toContain("required");
    expect(audienceProblem("a".repeat(256))).toContain("this one has 256");
  });
});

describe("an issuer elsewhere", () => {
  it("is one whose keys this server does not have", () => {
    for (const url of ["https://nowhere.example.com", "https://accounts.google.com/", `${practiceIssuer}/acme`])
      expect(isIssuerElsewhere(url), url).toBe(true);
    for (const url of [practiceIssuer, "https://0a1b.tokens.sts.global.api.aws"])
      expect(isIssuerElsewhere(url), url).toBe(false);
  });

  it("is not spoken of before the URL is whole", () => {
    for (let length = 0; length < practiceIssuer.length; length++)
      expect(isIssuerElsewhere(practiceIssuer.slice(0, length))).toBe(false);
    for (const url of ["", "https://", "https://nowhere", "https://nowhere.", "nowhere.example.com", "https://a b.com"])
      expect(isIssuerElsewhere(url), url).toBe(false);
  });
});
