/** The folders of S3 in the way to a page: they stand in the address as `?prefix=` or `?key=`, not in its path. Pure. */
import { consolePaths } from "../link/console-paths";
import type { Crumb } from "./breadcrumb-trail";

/** In: the way by the path, from the list of buckets on. Out: with the folders, and of an object's page with its name. */
export function keyCrumbs(trail: readonly Crumb[], asked: Readonly<Record<string, string>>): Crumb[] {
  const [buckets, bucket, page] = trail;
  if (buckets?.href !== consolePaths.buckets || !bucket) return [...trail];
  const { prefix, key } = asked;
  if (page?.href.endsWith("/object") && key !== undefined) {
    const folders = foldersOf(bucket.text, key);
    const name = key.slice(key.lastIndexOf("/", key.length - 2) + 1);
    const last = key.endsWith("/") ? folders.slice(0, -1) : folders;
    return [buckets, bucket, ...last, { text: name, href: consolePaths.object(bucket.text, key) }];
  }
  return [buckets, bucket, ...foldersOf(bucket.text, prefix ?? ""), ...trail.slice(2)];
}

/** `a/b/` → `a/`, `b/`, each with the way to it. */
function foldersOf(bucket: string, prefix: string): Crumb[] {
  const parts = prefix.split("/").slice(0, -1);
  return parts.map((part, index) => ({
    text: `${part}/`,
    href: consolePaths.folder(bucket, `${parts.slice(0, index + 1).join("/")}/`),
  }));
}
