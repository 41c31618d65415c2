"use client";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";

/** What stands in place of a table while its rows are read. */
export function TableSkeleton({ title, level = "section" }: { title: string; level?: "page" | "section" }) {
  return (
    <Table
      data-waiting
      items={[]}
      columnDefinitions={[{ id: "name", header: "Name", cell: () => null }]}
      loading
      loadingText="Loading resources"
      ariaLabels={{ tableLabel: title }}
      header={<Header variant={level === "page" ? "h1" : "h2"}>{title}</Header>}
    />
  );
}
