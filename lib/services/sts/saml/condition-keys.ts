/**
 * The condition keys of a SAML assertion (pure). Source: IAM User Guide, "Available keys for SAML-based AWS STS
 * federation"; "Map SAML attributes to AWS trust policy context keys".
 */
import { createHash } from "node:crypto";
import type { Federation } from "@/lib/operation/call";
import type { Assertion } from "./assertion";

/** Attributes that are lists to conditions. */
const lists: Record<string, string> = {
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.1": "edupersonaffiliation",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.2": "edupersonnickname",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.4": "edupersonorgunitdn",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.7": "edupersonentitlement",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.9": "edupersonscopedaffiliation",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.10": "edupersontargetedid",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.11": "edupersonassurance",
  "urn:oid:1.3.6.1.4.1.5923.1.2.1.2": "eduorghomepageuri",
  "urn:oid:1.3.6.1.4.1.5923.1.2.1.3": "eduorgidentityauthnpolicyuri",
  "urn:oid:1.3.6.1.4.1.5923.1.2.1.4": "eduorglegalname",
  "urn:oid:1.3.6.1.4.1.5923.1.2.1.5": "eduorgsuperioruri",
  "urn:oid:1.3.6.1.4.1.5923.1.2.1.6": "eduorgwhitepagesuri",
  "urn:oid:2.5.4.3": "cn",
};

const claims = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
/** Attributes of which the first value counts. */
const texts: Record<string, string> = {
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.3": "edupersonorgdn",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.5": "edupersonprimaryaffiliation",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.6": "edupersonprincipalname",
  "urn:oid:1.3.6.1.4.1.5923.1.1.1.8": "edupersonprimaryorgunitdn",
  [`${claims}name`]: "name",
  "http://schemas.xmlsoap.org/claims/CommonName": "commonName",
  [`${claims}givenname`]: "givenName",
  [`${claims}surname`]: "surname",
  [`${claims}emailaddress`]: "mail",
  [`${claims}uid`]: "uid",
  "http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid": "primaryGroupSID",
  "urn:oid:2.5.4.3": "commonName",
  "urn:oid:2.5.4.45": "x500UniqueIdentifier",
  "urn:oid:2.5.4.41": "name",
  "urn:oid:2.5.4.42": "givenName",
  "urn:oid:2.5.4.4": "surname",
  "urn:oid:0.9.2342.19200300.100.1.45": "organizationStatus",
  "urn:oid:0.9.2342.19200300.100.1.3": "mail",
  "urn:oid:0.9.2342.19200300.100.1.1": "uid",
};

interface Provider {
  accountId: string;
  name: string;
  arn: string;
}

/** What tells two people of the same name at two providers apart, in base64. */
export const nameQualifierOf = (issuer: string, { accountId, name }: Provider): string =>
  createHash("sha1").update(`${issuer}${accountId}/${name}`).digest("base64");

/** The keys that a trust policy may ask for. */
export function samlConditionKeys(assertion: Assertion, provider: Provider): Record<string, string | string[]> {
  const named: Record<string, string | string[]> = {};
  for (const [attribute, values] of assertion.attributes) {
    const [first] = values;
    const list = lists[attribute];
    const text = texts[attribute];
    if (list !== undefined && first !== undefined) named[`saml:${list}`] = values;
    if (text !== undefined && first !== undefined) named[`saml:${text}`] ??= first;
  }
  return {
    ...named,
    "saml:aud": assertion.recipient,
    "saml:iss": assertion.issuer,
    "saml:doc": `${provider.accountId}/${provider.name}`,
    ...personKeys(assertion, provider),
  };
}

const personKeys = ({ issuer, subject, subjectType }: Assertion, provider: Provider) => ({
  "saml:sub": subject,
  "saml:sub_type": subjectType,
  "saml:namequalifier": nameQualifierOf(issuer, provider),
});

/** What of it goes on to hold in the session. */
export const samlFederation = (assertion: Assertion, provider: Provider): Federation => ({
  provider: provider.arn,
  context: personKeys(assertion, provider),
});
