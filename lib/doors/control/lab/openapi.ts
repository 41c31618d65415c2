/** The routes under /api/lab as an OpenAPI 3.1 document, made of the schemas that check requests and answers. */
import { stringify } from "yaml";
import { z } from "zod";
import { type RouteFacts, refusalAnswer } from "./route";
import { labRoutes } from "./routes";

const refusals: Readonly<Record<string, string>> = {
  "400": "Malformed: `faults` says where.",
  "401": "No token, or none that holds.",
  "403": "For the token of the server's owner.",
  "404": "Nothing that this token reaches.",
  "409": "The state of the accounts does not allow it, or a step was refused.",
  "413": "The body is too large.",
  "429": "The token asks too often.",
};

/** Out: YAML, the same text for the same routes. */
export const openApiText = (): string =>
  stringify(
    {
      openapi: "3.1.0",
      info: {
        title: "Rehearsal: the control API of labs",
        version: "1",
        description:
          "Makes training accounts, changes, reads and grades them, for whoever drives labs from outside. Not for learners.",
      },
      servers: [{ url: "http://localhost:3000/api/lab" }],
      security: [{ token: [] }],
      paths: paths(),
      components: {
        securitySchemes: { token: { type: "http", scheme: "bearer" } },
        schemas: { Refusal: schemaOf(refusalAnswer, "output") },
        responses: Object.fromEntries(
          Object.entries(refusals).map(([status, description]) => [
            `Refused${status}`,
            { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } },
          ]),
        ),
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );

function paths(): Record<string, object> {
  const all: Record<string, Record<string, object>> = {};
  for (const route of labRoutes) {
    const at = all[route.path] ?? {};
    at[route.method.toLowerCase()] = operation(route);
    all[route.path] = at;
  }
  return all;
}

function operation(route: RouteFacts) {
  const { name, summary, ownerOnly, status, body, answer } = route;
  const parameters = parametersOf(route);
  return {
    operationId: name,
    summary,
    ...(ownerOnly ? { description: "For the token of the server's owner." } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: !body.safeParse({}).success,
            content: { "application/json": { schema: schemaOf(body, "input") } },
          },
        }
      : {}),
    responses: {
      [status]: answer
        ? { description: "Done.", content: { "application/json": { schema: schemaOf(answer, "output") } } }
        : { description: "Done; there is nothing to tell." },
      ...Object.fromEntries(
        statusesOf(route).map((refused) => [refused, { $ref: `#/components/responses/Refused${refused}` }]),
      ),
    },
  };
}

/** What an address can refuse. */
export const statusesOf = ({ path, body, query, ownerOnly, method }: RouteFacts): string[] => [
  ...(body || query ? ["400"] : []),
  "401",
  ...(ownerOnly || path === "/accounts" ? ["403"] : []),
  ...(path.includes("{") || path === "/accounts" || path === "/attempts" || body ? ["404"] : []),
  ...(method === "GET" || ownerOnly ? [] : ["409"]),
  ...(body ? ["413"] : []),
  "429",
];

function parametersOf({ path, query }: RouteFacts): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema as z.ZodType, "input"), // a member of an object's shape
  }));
  return [...inPath, ...inQuery];
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, target: "draft-2020-12", unrepresentable: "any" });
  return made;
}
