/**
 * REHEARSAL_COMPAT=moto: suites written for moto's server mode run here unchanged. Off by default; for callers on this
 * machine only, and for one account only. Source: moto's documentation, "Server mode" and "IAM-like access control".
 * Why it is so: docs/decisions/0010-moto-compatibility.md.
 */
import { isAccount, motoAccountId, motoRoot, resetMotoAccount } from "@/lib/accounts/moto-account";
import { accountOfAccessKey } from "@/lib/aws/unique-id";
import type { AwsAnswer } from "@/lib/doors/aws-api/protocols/protocol";
import type { Port } from "@/lib/doors/aws-api/receive";
import { header } from "@/lib/doors/aws-api/request";
import type { Credential } from "@/lib/operation/call";

/** The key that moto's clients have by default. */
const defaultKey = { id: "FOOBARKEY", secret: "FOOBARSECRET" };

/** In: the port as it is. Out: the same, with moto's addresses, keys and switch for callers on this machine. */
export function motoCompatible(port: Port, performUnjudged: Port["perform"]): Port {
  /** How many calls skip authorization, as last set, and how many of them are left: moto begins with all. */
  const unjudged = { set: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY };
  /** The credentials of calls that skip it: each call has its own. */
  const spared = new WeakSet<Credential>();

  async function reset() {
    await resetMotoAccount();
    return answer(200, { status: "ok" });
  }

  function resetAuth(body: string) {
    const count = countOf(body);
    if (count === undefined) return answer(400, { status: "error", message: "The body is a number, or inf." });
    const previous = pythonFloat(unjudged.set);
    unjudged.set = count;
    unjudged.left = count;
    return answer(200, { status: "ok", PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT: previous });
  }

  /** Who has a key that is nobody's: root, where it is the default key, or while calls skip authorization. */
  async function rootEquivalent(id: string, skips: boolean) {
    if (id !== defaultKey.id && !skips) return undefined;
    const told = accountOfAccessKey(id);
    if (told !== undefined && (await isAccount(told))) return undefined;
    return {
      ...(await motoRoot()),
      secret: defaultKey.secret,
      paused: null,
      unverified: skips,
      credential: { kind: "long-term" as const, accessKeyId: id },
    };
  }

  /** The caller of one of the calls that skip it. */
  function spare<Known extends { credential: Credential }>(caller: Known): Known {
    unjudged.left -= 1;
    const credential = { ...caller.credential };
    spared.add(credential);
    return { ...caller, credential };
  }

  const spareStranger = <Known extends { accountId: string; credential: Credential }>(
    known: Known | undefined,
    from: string,
  ) => (known?.accountId === motoAccountId && isOwn(from) && unjudged.left > 0 ? spare(known) : known);

  return {
    ...port,
    answerItself: async (request) => {
      if (!request.path.startsWith("/moto-api/")) return port.answerItself?.(request);
      if (!isOwn(request.sourceIp)) return undefined;
      // A page in a browser can send such a request to any address; it cannot leave its origin out.
      if (header(request, "origin") !== undefined)
        return answer(403, { status: "error", message: "Not for browsers." });
      if (request.method !== "POST") return answer(405, { status: "error", message: "POST only." });
      if (request.path === "/moto-api/reset") return reset();
      if (request.path === "/moto-api/reset-auth") return resetAuth(request.body.toString("utf8"));
      return answer(404, { status: "error", message: "Of moto's own addresses there are reset and reset-auth here." });
    },
    findCredential: async (id, token, now, from) => {
      const known = await port.findCredential(id, token, now, from);
      if (!isOwn(from) || (known && known.accountId !== motoAccountId)) return known;
      const skips = unjudged.left > 0;
      const caller = known ?? (await rootEquivalent(id, skips));
      if (!caller || !skips) return caller;
      return spare(caller);
    },
    findStranger: async (bucket, from) => spareStranger(await port.findStranger?.(bucket, from), from),
    strangerIn: async (accountId, from) => spareStranger(await port.strangerIn?.(accountId, from), from),
    perform: (operation, input, call) =>
      spared.has(call.credential) ? performUnjudged(operation, input, call) : port.perform(operation, input, call),
  };
}

/** Does it come from this machine? */
const isOwn = (address: string) => address === "::1" || /^127(\.\d{1,3}){3}$/.test(address);

const answer = (status: number, told: object): AwsAnswer => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(told),
});

/** What Python's float() reads, as far as it counts calls. */
function countOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\+?(inf|infinity)$/i.test(trimmed)) return Number.POSITIVE_INFINITY;
  return /^\d{1,15}(\.\d{1,15})?$/.test(trimmed) ? Math.ceil(Number(trimmed)) : undefined;
}

/** As Python writes a float: `inf`, `4.0`. A client sends it back to restore what was. */
const pythonFloat = (count: number) => (Number.isFinite(count) ? count.toFixed(1) : "inf");
