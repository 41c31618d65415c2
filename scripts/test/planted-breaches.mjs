/**
 * One breach of every import rule, as a small tree; its first file is the one to be reported. The check plants them and
 * fails where one is not reported.
 */
const anything = "export const value = 1;\n";
const uses = (module) => `export { value } from "${module}";\n`;
const usesTypeOf = (module) => `import type { value } from "${module}";\nexport type Value = typeof value;\n`;

export const planted = [
  {
    rule: "authorization-is-pure",
    files: { "lib/authorization/hash.ts": 'export { createHash } from "node:crypto";\n' },
  },
  {
    rule: "aws-words-stand-alone",
    files: { "lib/aws/word.ts": uses("../operation/kit"), "lib/operation/kit.ts": anything },
  },
  {
    rule: "command-line-is-pure",
    files: { "lib/command-line/words.ts": uses("../doors/send"), "lib/doors/send.ts": anything },
  },
  {
    rule: "operation-kit-knows-no-service",
    files: { "lib/operation/perform.ts": uses("../services/iam/service"), "lib/services/iam/service.ts": anything },
  },
  {
    rule: "only-a-service-reads-its-store",
    files: {
      "app/page.tsx": usesTypeOf("../lib/services/iam/store/users"),
      "lib/services/iam/store/users.ts": anything,
    },
  },
  {
    rule: "services-meet-at-the-front-door",
    files: { "lib/services/s3/bucket.ts": uses("../iam/inside"), "lib/services/iam/inside.ts": anything },
  },
  {
    rule: "accounts-come-by-the-control-door",
    files: { "app/signup/page.tsx": uses("../../lib/accounts/provision"), "lib/accounts/provision.ts": anything },
  },
  { rule: "lib-knows-no-ui", files: { "lib/audit/event.ts": uses("../../app/title"), "app/title.ts": anything } },
  {
    rule: "browser-parts-import-pure-code",
    files: { "components/box.tsx": uses("@/lib/identity/secret"), "lib/identity/secret.ts": anything },
  },
  {
    rule: "browser-parts-import-pure-code",
    files: {
      "app/users/_components/row.tsx": uses("@/lib/audit/trail"),
      "app/users/_components/table.tsx": `"use client";\n${uses("./row")}`,
      "lib/audit/trail.ts": anything,
    },
  },
  {
    rule: "product-knows-no-tests",
    files: { "lib/doors/door.ts": uses("../testing/world"), "lib/testing/world.ts": anything },
  },
  { rule: "peers-stay-in-bench", files: { "scripts/measure.ts": uses("../bench/speed"), "bench/speed.ts": anything } },
  {
    rule: "no-cycles",
    files: { "lib/db/one.ts": uses("./two"), "lib/db/two.ts": `${anything}export * from "./one";\n` },
  },
];
