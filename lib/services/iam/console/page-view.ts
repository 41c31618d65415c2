/** How a page of the console asks for a part of a long list. */
import { z } from "zod";
import { whole } from "../inputs";

/** Pages count from 1. */
export const pageView = <const Columns extends readonly [string, ...string[]]>(columns: Columns) => ({
  search: z.string().max(200).optional(),
  sort: z.object({ column: z.enum(columns), descending: z.boolean().optional() }).optional(),
  page: whole(1, 100_000).optional(),
  size: whole(1, 200).optional(),
});

/** How many rows there are: those that match search and filters, and all. */
export interface Counts {
  matches: number;
  total: number;
}

export const firstPage = 1;
/** Rows of a page where the person did not choose. */
export const rowsOfPage = 20;
