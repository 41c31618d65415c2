/**
 * AWS's paging: an opaque `Marker` says after which key the next page begins.
 * Source: IAM API Reference, `Marker`, `MaxItems` (1 to 1000, default 100), `IsTruncated`.
 */
import { validationError } from "./error";

/** A list that is told page by page: which operation tells it, and whose account's things it tells. */
export interface PagedList {
  operation: string;
  accountId: string;
}

/** Where a row stands in a list by age: by time, then by id. */
export interface PlaceByAge {
  at: Date;
  id: string;
}

export type Pages = ReturnType<typeof pagesOf>;

/**
 * The pages of one list. Its markers say that they are its own: one that another operation gave, or this one in another
 * account, is refused like a text that this server did not make.
 */
export function pagesOf({ operation, accountId }: PagedList) {
  const writeMarker = (key: string) => toBase64([version, operation, accountId, key].join("\u0000"));

  /** The key behind a marker. Throws `ValidationError: Invalid Marker.` for a marker that this list did not give. */
  function readMarker(marker: string | undefined): string | undefined {
    if (marker === undefined) return undefined;
    const key = fromBase64(marker).split("\u0000").slice(3).join("\u0000");
    if (writeMarker(key) !== marker) throw invalidMarker();
    return key;
  }

  /**
   * One page of rows of which the store read one more than asked.
   * Out: the rows of the page, `IsTruncated`, and `Marker` where there are more.
   */
  function page<Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => string) {
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    const more = rows.length > size && last !== undefined;
    return { rows: shown, IsTruncated: more, ...(more ? { Marker: writeMarker(keyOf(last)) } : {}) };
  }

  /**
   * One page of a list that is whole at hand and has no order to page by: the marker counts the rows before it.
   * Throws `ValidationError: Invalid Marker.` for a marker that counts nothing.
   */
  function countedPage<Row>(all: readonly Row[], marker: string | undefined, size: number) {
    const key = readMarker(marker);
    if (key !== undefined && !/^[1-9]\d{0,8}$/.test(key)) throw invalidMarker();
    const from = Number(key ?? 0);
    return page(all.slice(from, from + size + 1), size, () => String(from + size));
  }

  /**
   * The rows of a list by age that stand behind a marker; where the marker's row is gone, those behind where it stood.
   * Throws `ValidationError: Invalid Marker.` for a marker that tells no age.
   */
  function behindByAge<Row>(all: readonly Row[], marker: string | undefined, placeOf: (row: Row) => PlaceByAge): Row[] {
    const key = readMarker(marker);
    if (key === undefined) return [...all];
    const [, time, id = ""] = /^(\d{1,15})\/(.+)$/.exec(key) ?? [];
    if (time === undefined) throw invalidMarker();
    const named = all.findIndex((row) => keyByAge(placeOf(row)) === key);
    if (named >= 0) return all.slice(named + 1);
    return all.filter((row) => {
      const place = placeOf(row);
      return place.at.getTime() > Number(time) || (place.at.getTime() === Number(time) && place.id > id);
    });
  }

  /** One page of a list by age that is whole at hand, such as a user's access keys. Throws as `behindByAge` does. */
  function pageByAge<Row>(
    all: readonly Row[],
    marker: string | undefined,
    size: number,
    placeOf: (row: Row) => PlaceByAge,
  ) {
    return page(behindByAge(all, marker, placeOf), size, (row) => keyByAge(placeOf(row)));
  }

  return { readMarker, writeMarker, page, countedPage, behindByAge, pageByAge };
}

/** What AWS says of a marker that this list did not give. Recorded from AWS. */
export const invalidMarker = () => validationError("Invalid Marker.");

/** The key of a place in a list by age; no name and no count looks like it. */
export const keyByAge = ({ at, id }: PlaceByAge) => `${at.getTime()}/${id}`;

/** Of the form; markers of an earlier one are refused. */
const version = "2";

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
function fromBase64(text: string) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
  } catch {
    return "";
  }
}
