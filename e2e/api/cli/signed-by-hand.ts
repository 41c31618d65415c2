/** A request as no client would send it: signed at another time, or with a body that changed on the way. */
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Keys } from "../../fixtures/account";
import { server } from "../../fixtures/server";

/** Signs `body` for IAM at `signingDate` and sends `sentBody` in its place. Out: status, AWS's code, the answer. */
export async function signedByHand(
  credentials: Keys,
  { body, sentBody = body, signingDate = new Date() }: { body: string; sentBody?: string; signingDate?: Date },
) {
  const { hostname, port, host } = new URL(server.awsUrl);
  const signer = new SignatureV4({ service: "iam", region: "us-east-1", sha256: Sha256, credentials });
  const { headers } = await signer.sign(
    {
      method: "POST",
      protocol: "http:",
      hostname,
      port: Number(port),
      path: "/",
      headers: { host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body,
    },
    { signingDate },
  );
  const { host: _, ...sent } = headers; // fetch writes it itself
  const response = await fetch(server.awsUrl, { method: "POST", headers: sent, body: sentBody });
  const text = await response.text();
  return { status: response.status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1], text };
}
