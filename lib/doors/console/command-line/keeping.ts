/**
 * What a shell keeps lies in the browser, sealed: only this server opens it, and only for whom the console acts as when
 * it was made. Profiles hold secret keys, so no script of a page ever reads it. See docs/decisions/0012.
 */
import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { ShellState } from "@/lib/command-line/shell";
import type { BrowserIdentity } from "@/lib/identity/browser-identity";
import { seal, unseal } from "@/lib/identity/seal";

/** The two parts of it: files belong to the person, variables to one tab. */
export interface Kept {
  files: string;
  environment: string;
}

const strings = z.record(z.string(), z.string());

/** In: what the browser kept; undefined where it kept nothing. What is not this person's, or was changed, is nothing. */
export const openKept = (identity: BrowserIdentity, kept: Partial<Kept>): ShellState => ({
  files: opened(kept.files, `files|${belonging(identity)}`),
  environment: opened(kept.environment, `environment|${belonging(identity)}`),
});

export const sealKept = (identity: BrowserIdentity, { files, environment }: ShellState): Kept => ({
  files: sealed(files, `files|${belonging(identity)}`),
  environment: sealed(environment, `environment|${belonging(identity)}`),
});

/** By the unique id: a user that is made anew under the same name begins with an empty home folder. */
const belonging = ({ principal }: BrowserIdentity) => `command-line|${principal.accountId}|${principal.userId}`;

const sealed = (content: Record<string, string>, belongsTo: string) =>
  Object.keys(content).length === 0 ? "" : seal(deflateRawSync(JSON.stringify(content)), belongsTo).toString("base64");

function opened(text: string | undefined, belongsTo: string): Record<string, string> {
  if (!text) return {};
  try {
    const packed = unseal(Buffer.from(text, "base64"), belongsTo);
    return strings.parse(JSON.parse(inflateRawSync(packed, { maxOutputLength: 2_000_000 }).toString("utf8")));
  } catch {
    return {};
  }
}
