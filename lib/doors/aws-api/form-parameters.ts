/** The parameters of a Query request: of the address and of a form body, decoded. */
import { AwsError } from "@/lib/aws/error";
import { percentEncode } from "./percent";
import { type AwsRequest, rawParameters } from "./request";

/** More than any operation of AWS takes. */
const most = 20_000;

const syntaxError = () => new AwsError("MalformedQueryString", "The query string contains a syntax error.", 404);

/**
 * Out: name to value. In a form body a `+` is a space; in an address it is what was signed, a plus.
 * Throws `MalformedQueryString` 404 for bytes that are no UTF-8, a broken `%` triple, and a name that comes twice.
 */
export function formParameters(request: AwsRequest): ReadonlyMap<string, string> {
  const known = read.get(request);
  if (known) return known;
  const parameters = parametersOf(request);
  read.set(request, parameters);
  return parameters;
}

/** Asked for by several steps of a request's life. */
const read = new WeakMap<AwsRequest, ReadonlyMap<string, string>>();

function parametersOf(request: AwsRequest) {
  const body = request.body.toString("latin1");
  const pairs = [
    ...rawParameters(request.query).map((pair) => pair.map(decoded)),
    ...rawParameters(body).map((pair) => pair.map((text) => decoded(text.replaceAll("+", " ")))),
  ];
  if (pairs.length > most) throw syntaxError();
  const parameters = new Map<string, string>();
  for (const [name = "", value = ""] of pairs) {
    if (parameters.has(name)) throw syntaxError();
    parameters.set(name, value);
  }
  return parameters;
}

/** In: one character per byte. A document of ten megabytes takes a part of a second, which a replacement would not. */
function decoded(encoded: string) {
  try {
    return decodeURIComponent(encoded.replace(/[\u0080-\u00ff]/g, percentEncode));
  } catch {
    throw syntaxError();
  }
}
