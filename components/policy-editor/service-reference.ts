/** AWS's reference of services, read from our server one service at a time and kept while the window is open. */
import { z } from "zod";
import { type Catalogue, type CatalogueBase, type CatalogueService, catalogueOver } from "@/lib/authorization";

const key = z.object({ key: z.string(), type: z.string() });
const baseShape = z.object({
  services: z.array(z.object({ prefix: z.string(), name: z.string() })),
  globalConditionKeys: z.array(key),
  regions: z.array(z.string()),
});
const serviceShape = z.object({
  actions: z.array(
    z.object({
      name: z.string(),
      accessLevel: z.string(),
      description: z.string(),
      conditionKeys: z.array(z.string()),
      resourceTypes: z.array(z.string()),
      dependentActions: z.array(z.string()),
    }),
  ),
  resourceTypes: z.array(z.object({ name: z.string(), arn: z.string(), conditionKeys: z.array(z.string()) })),
  conditionKeys: z.array(key),
});

let base: CatalogueBase | undefined;
const services = new Map<string, CatalogueService>();
const underway = new Map<string, Promise<void>>();

/**
 * Reads what is not here yet. In: the route's address; prefixes, of which those that are no service are left out.
 * Rejects where the server does not answer; asking again tries again.
 */
export async function readServices(address: string, prefixes: readonly string[]): Promise<void> {
  base ??= baseShape.parse(await json(address));
  const known = new Set(base.services.map(({ prefix }) => prefix));
  await Promise.all(prefixes.filter((prefix) => known.has(prefix)).map((prefix) => readService(address, prefix)));
}

/** The catalogue of what is here, or undefined while one of the services is missing. */
export function catalogueHere(prefixes: readonly string[]): Catalogue | undefined {
  if (!base) return undefined;
  const known = new Set(base.services.map(({ prefix }) => prefix));
  return prefixes.every((prefix) => !known.has(prefix) || services.has(prefix))
    ? catalogueOver(base, services)
    : undefined;
}

/** All services by name, once the first was read. */
export const servicesHere = (): CatalogueBase["services"] => base?.services ?? [];

function readService(address: string, prefix: string): Promise<void> {
  if (services.has(prefix)) return Promise.resolve();
  const reading =
    underway.get(prefix) ??
    json(`${address}?service=${encodeURIComponent(prefix)}`)
      .then((answer) => void services.set(prefix, serviceShape.parse(answer)))
      .finally(() => underway.delete(prefix));
  underway.set(prefix, reading);
  return reading;
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok || response.redirected) throw new Error(`The service reference was not read: ${response.status}`);
  return response.json();
}
