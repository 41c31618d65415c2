import type { Sql } from "./define";

type Makers = Readonly<Record<string, (sql: Sql, accountId: string) => unknown>>;

/** What a service keeps, by the names of its parts. */
export type PartsOf<Parts extends Makers> = { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };

/**
 * The store of a service that keeps many things: a part is made where it is asked for. A call needs one or two of them,
 * and to make all of them would cost it more than its decision.
 * In: how each part is made. Out: what makes the store of one account over one connection.
 */
export function partsOnDemand<Parts extends Makers>(parts: Parts): (sql: Sql, accountId: string) => PartsOf<Parts> {
  class Store {
    constructor(
      readonly sql: Sql,
      readonly accountId: string,
    ) {}
  }
  for (const [name, make] of Object.entries(parts))
    Object.defineProperty(Store.prototype, name, {
      get(this: Store) {
        return make(this.sql, this.accountId);
      },
    });
  // Its prototype has all parts: they were defined above.
  return (sql, accountId) => new Store(sql, accountId) as unknown as PartsOf<Parts>;
}
