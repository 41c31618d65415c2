/** What is wrong with what was entered for an identity provider, for its fields; undefined where nothing is. Pure. */
import { clientId, isIssuerUrl, oidcProviderUrl, samlProviderName } from "@/lib/services/iam/inputs";

/** Larch CI presents itself by that name in every account. */
export const practiceIssuer = "https://token.actions.githubusercontent.com";

export function providerNameProblem(name: string): string | undefined {
  if (name === "") return "A provider name is required";
  if (name.length > 128) return `A provider name has up to 128 characters, and this one has ${name.length}`;
  return samlProviderName.safeParse(name).success
    ? undefined
    : "A provider name is made of A-Z, a-z, 0-9, and . _ - (hyphen) only";
}

export function providerUrlProblem(url: string): string | undefined {
  if (url === "") return "A provider URL is required";
  if (!/^https:\/\/./.test(url)) return "A provider URL begins with https://";
  if (!oidcProviderUrl.safeParse(url).success)
    return `A provider URL has up to 255 characters, and this one has ${url.length}`;
  if (isIssuerUrl(url)) return undefined;
  if (/^https:\/\/[^/?#]*:\d*(?:[/?#]|$)/.test(url)) return "A provider URL has no port";
  if (/[?#]/.test(url)) return "A provider URL has no query and no fragment: nothing from ? or # on";
  return "A provider URL is https://, the name of a host, and perhaps a path";
}

export function audienceProblem(audience: string): string | undefined {
  if (audience === "") return "An audience is required";
  return clientId.safeParse(audience).success
    ? undefined
    : `An audience has up to 255 characters, and this one has ${audience.length}`;
}

/**
 * Is this the whole URL of a provider whose keys nobody here has? Not while the name of the one that is known is being
 * typed. Accounts of this server that vend tokens of their own are known too.
 */
export function isIssuerElsewhere(url: string): boolean {
  const host = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/[^\s?#]*)?$/i.exec(url)?.[1];
  return host !== undefined && !practiceIssuer.startsWith(url) && !host.endsWith(".tokens.sts.global.api.aws");
}
