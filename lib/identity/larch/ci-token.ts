/**
 * The tokens of Larch CI, as GitHub Actions makes them. Source: GitHub Docs, "OpenID Connect reference" (claims, and the
 * subject's forms).
 */
import { createHash, X509Certificate } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, importPKCS8, type JSONWebKeySet, type JWTPayload, SignJWT } from "jose";
import type { CertifiedKey } from "./certificate";
import { ciIssuer } from "./names";
import { larchKey, presentLarchKey } from "./signing-keys";

const alg = "RS256";
/** In seconds. */
const lifetime = 5 * 60;

/** What set a workflow off. */
export interface WorkflowRun {
  organization: string;
  repository: string;
  /** The branch or tag that it ran on. */
  ref: { type: "branch" | "tag"; name: string };
  /** The deployment environment that its job names; absent: none. */
  environment?: string | undefined;
  audience: string;
  actor: string;
}

/** `repo:larch/shop:ref:refs/heads/main`; a job with an environment is told by that. */
export const subjectOf = ({ organization, repository, ref, environment }: Omit<WorkflowRun, "audience" | "actor">) =>
  `repo:${organization}/${repository}:${environment === undefined ? `ref:${fullRef(ref)}` : `environment:${environment}`}`;

const fullRef = ({ type, name }: WorkflowRun["ref"]) => `refs/${type === "branch" ? "heads" : "tags"}/${name}`;

/** The claims of a run's token. In: the run, the account's time, a source of random bytes. */
export function workflowClaims(run: WorkflowRun, at: Date, random: (bytes: number) => Uint8Array): JWTPayload {
  const { organization, repository, ref, environment, audience, actor } = run;
  const full = `${organization}/${repository}`;
  const now = Math.floor(at.getTime() / 1000);
  const workflow = `${full}/.github/workflows/deploy.yml@${fullRef(ref)}`;
  const sha = Buffer.from(random(20)).toString("hex");
  return {
    jti: Buffer.from(random(16)).toString("hex"),
    sub: subjectOf(run),
    aud: audience,
    ref: fullRef(ref),
    ref_type: ref.type,
    sha,
    repository: full,
    repository_owner: organization,
    repository_id: numberOf(full),
    repository_owner_id: numberOf(organization),
    repository_visibility: "private",
    run_id: String(Buffer.from(random(4)).readUInt32BE() + 1),
    run_number: "1",
    run_attempt: "1",
    actor,
    actor_id: numberOf(actor),
    event_name: "push",
    workflow: "Deploy",
    workflow_ref: workflow,
    workflow_sha: sha,
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
    runner_environment: "github-hosted",
    ...(environment === undefined ? {} : { environment }),
    iss: ciIssuer,
    nbf: now,
    iat: now,
    exp: now + lifetime,
  };
}

/** The same name has the same number. */
const numberOf = (name: string) => String(createHash("sha256").update(name).digest().readUInt32BE());

/** The signed token in its compact form. In: an account that exists, the claims, the account's time. */
export async function signCiToken(accountId: string, claims: JWTPayload, at: Date): Promise<string> {
  const key = await larchKey(accountId, "ci", at);
  const { kid } = await publicKeyOf(key);
  return new SignJWT(claims).setProtectedHeader({ alg, kid, typ: "JWT" }).sign(await importPKCS8(key.privateKey, alg));
}

/** The public key by which that account's Larch CI signs, made if there is none yet. */
export async function ciKeySet(accountId: string, at: Date): Promise<JSONWebKeySet> {
  return { keys: [await publicKeyOf(await larchKey(accountId, "ci", at))] };
}

/** The same for who checks a token: where there is no key yet, nothing was signed. */
export async function presentCiKeySet(accountId: string): Promise<JSONWebKeySet> {
  const key = await presentLarchKey(accountId, "ci");
  return { keys: key ? [await publicKeyOf(key)] : [] };
}

/** SHA-1 of the certificate, as IAM keeps thumbprints: 40 hexadecimal digits, lower case. */
export async function ciThumbprint(accountId: string, at: Date): Promise<string> {
  const { certificate } = await larchKey(accountId, "ci", at);
  return createHash("sha1").update(Buffer.from(certificate, "base64")).digest("hex");
}

async function publicKeyOf({ certificate }: CertifiedKey) {
  const jwk = await exportJWK(new X509Certificate(Buffer.from(certificate, "base64")).publicKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg, use: "sig" };
}
