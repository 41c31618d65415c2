"use client";
import { useCallback, useMemo, useState } from "react";
import { type TableView, tableView, viewParameters } from "./table-view";
import { useUrlState } from "./use-url-state";

/**
 * A table's view and its setter. `address`: it stands in the address, under `key` where given; `reload` has the server
 * read again on each change. `local`: it lives with the table (in dialogs and wizards).
 */
export function useTableView(where: "address" | "local", { key, reload }: { key?: string; reload: boolean }) {
  const url = useUrlState();
  const [local, setLocal] = useState<TableView>(() => tableView({}));
  const addressed = useMemo(() => tableView(url.parameters, key), [url.parameters, key]);
  const view = where === "address" ? addressed : local;
  const change = useCallback(
    (changes: Partial<TableView>) => {
      const next = { ...view, ...changes };
      if (where === "local") setLocal(next);
      else url.set(viewParameters(next, key), { reload });
    },
    [view, where, url, key, reload],
  );
  return [view, change] as const;
}
