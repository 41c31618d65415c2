/** A service's shapes, brought back from data into the form that the SDK's codecs walk. */
import { NormalizedSchema } from "@smithy/core/schema";
import type { ContractData, ShapeRef } from "./contract-data";

export type SchemaRef = NormalizedSchema["ref"];
type Schema = Exclude<SchemaRef, () => unknown>;

/** An operation as AWS has it, served here or not. */
export interface OperationContract {
  name: string;
  /** REST only: method, path pattern with its fixed query, status of the answer. */
  http?: { method: string; pattern: string; status: number };
  /** A structure, or the unit where AWS asks for nothing. */
  input: NormalizedSchema;
  output: NormalizedSchema;
  /** Members of the input that AWS requires. */
  required: readonly string[];
}

export interface Contract {
  namespace: string;
  apiVersion: string;
  xmlNamespace: string;
  target: string;
  operation: (name: string) => OperationContract | undefined;
  operations: () => OperationContract[];
  /** An error by its code on the wire: its status, and what its member with the sentence is called. */
  error: (code: string) => { status: number; messageMember: string } | undefined;
}

/** In: the generated data. Out: the contract; each operation is brought back when it is first asked for. */
export function contractOf(data: ContractData): Contract {
  const schemas = new Map<string, Schema>();
  const operations = new Map<string, OperationContract>();
  const errors = errorsOf(data);

  const schemaOf = (ref: ShapeRef): SchemaRef => {
    if (typeof ref === "number" || ref === "unit") return ref;
    if (Array.isArray(ref)) return [schemaOf(ref[0]), ref[1]];
    // By function, because shapes may hold each other.
    return () => named(ref.shape);
  };

  const named = (name: string): Schema => {
    const known = schemas.get(name);
    if (known !== undefined) return known;
    const shape = data.shapes[name];
    if (!shape) throw new Error(`The contract of ${data.namespace} lacks ${name}.`);
    const schema = staticSchema(name, shape);
    schemas.set(name, schema);
    return schema;
  };

  const staticSchema = (name: string, shape: ContractData["shapes"][string]): Schema => {
    const { namespace } = data;
    if (shape[0] === 0) return [0, namespace, name, shape[1], schemaOf(shape[2])];
    if (shape[0] === 1) return [1, namespace, name, shape[1], schemaOf(shape[2])];
    if (shape[0] === 2) return [2, namespace, name, shape[1], schemaOf(shape[2]), schemaOf(shape[3])];
    const [kind, traits, names, refs, required] = shape;
    if (kind === 3) return [kind, namespace, name, traits, names, refs.map(schemaOf), required];
    if (kind === 4) return [kind, namespace, name, traits, names, refs.map(schemaOf)];
    return [kind, namespace, name, traits, names, refs.map(schemaOf), required];
  };

  const operation = (name: string) => {
    const known = operations.get(name);
    if (known) return known;
    const found = Object.hasOwn(data.operations, name) ? data.operations[name] : undefined;
    if (!found) return undefined;
    const traits = typeof found.traits === "object" ? found.traits : {};
    const http = Array.isArray(traits.http) ? traits.http : undefined;
    const contract: OperationContract = {
      name,
      ...(http && { http: { method: String(http[0]), pattern: String(http[1]), status: Number(http[2]) } }),
      input: NormalizedSchema.of(schemaOf(found.input)),
      output: NormalizedSchema.of(schemaOf(found.output)),
      required: requiredOf(found.input),
    };
    operations.set(name, contract);
    return contract;
  };

  const requiredOf = (ref: ShapeRef) => {
    const shape = typeof ref === "object" && !Array.isArray(ref) ? data.shapes[ref.shape] : undefined;
    return shape?.length === 5 ? shape[2].slice(0, shape[4]) : [];
  };

  return {
    namespace: data.namespace,
    apiVersion: data.apiVersion,
    xmlNamespace: data.xmlNamespace,
    target: data.target,
    operation,
    operations: () => Object.keys(data.operations).flatMap((name) => operation(name) ?? []),
    error: (code) => errors.get(code),
  };
}

/** By the shape's name, as JSON services send it, and by the code that Query services send. */
function errorsOf(data: ContractData) {
  const errors = new Map<string, { status: number; messageMember: string }>();
  for (const name of data.errors) {
    const shape = data.shapes[name];
    if (shape?.length !== 5) continue;
    const [, traits, members] = shape;
    const { awsQueryError, httpError } = typeof traits === "object" ? traits : {};
    const messageMember = members.find((member) => member.toLowerCase() === "message") ?? "message";
    errors.set(name, { status: Number(httpError ?? 400), messageMember });
    if (Array.isArray(awsQueryError))
      errors.set(String(awsQueryError[0]), { status: Number(awsQueryError[1]), messageMember });
  }
  return errors;
}
