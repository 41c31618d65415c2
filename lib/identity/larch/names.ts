/**
 * By what names the two practice providers of an account are known. Both belong to the simulated company Larch
 * Outdoor; every account has a pair of its own, with keys of its own.
 */

/** The issuer of Larch IdP's assertions. It is the same by whatever name this server is asked. */
export const larchEntityId = (accountId: string): string => `https://idp.larch.example/${accountId}`;

/** Larch CI presents itself as GitHub Actions does. Source: GitHub Docs, "OpenID Connect reference". */
export const ciIssuer = "https://token.actions.githubusercontent.com";

/** The name by which a person is known to AWS: the assertion's subject and the role session's name. */
export const larchSessionName = (userName: string): string => `${userName}@larch`;
