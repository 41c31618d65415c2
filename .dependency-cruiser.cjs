/**
 * Who may import whom. A rule's comment is what a developer reads when it fires. scripts/test/import-rules.mjs runs
 * them: those about what runs (no-cycles, browser-parts-import-pure-code) on the tree without its types.
 */
/** Code that knows no database, clock or Node, and so runs in the browser too. */
const pure =
  "^lib/(aws|authorization|command-line/(words|command-error)\\.ts|labs/(definition|play/sentences)\\.ts|services/[^/]+/(inputs|arns|quotas|password-rules)\\.ts)";
const browser = "^(components|app/.+/_components)/";

module.exports = {
  forbidden: [
    {
      name: "authorization-is-pure",
      severity: "error",
      comment: "lib/authorization may import only itself and lib/aws: no Node, no packages, no database.",
      from: { path: "^lib/authorization" },
      to: { pathNot: "^lib/(authorization|aws)" },
    },
    {
      name: "aws-words-stand-alone",
      severity: "error",
      comment: "lib/aws is the bottom: it imports nothing of ours.",
      from: { path: "^lib/aws/" },
      to: { path: "^(lib|app|components|scripts|e2e)/", pathNot: "^lib/aws/" },
    },
    {
      name: "command-line-is-pure",
      severity: "error",
      comment: "lib/command-line knows words, shapes and output; the console's door gives it a world to send to.",
      from: { path: "^lib/command-line/", pathNot: "\\.fixture\\.ts$" },
      to: { pathNot: "^lib/command-line/|node_modules/(@metrichor/jmespath|yaml)/" },
    },
    {
      name: "operation-kit-knows-no-service",
      severity: "error",
      comment: "The kit gets policies, trail and transactions through ports; wire them in lib/runtime.ts.",
      from: { path: "^lib/operation" },
      to: { path: "^lib/(services|doors|db|identity|accounts)" },
    },
    {
      name: "only-a-service-reads-its-store",
      severity: "error",
      comment: "Call an operation instead.",
      from: { path: "^(app|components|lib/(doors|labs)|e2e)" },
      to: { path: "^lib/(services/[^/]+/store|db)" },
    },
    {
      name: "services-meet-at-the-front-door",
      severity: "error",
      comment: "Ask another service through its service.ts.",
      from: { path: "^lib/services/([^/]+)/" },
      to: { path: "^lib/services/([^/]+)/", pathNot: "^lib/services/($1/|[^/]+/service\\.ts$)" },
    },
    {
      name: "accounts-come-by-the-control-door",
      severity: "error",
      comment:
        "Accounts are made and emptied by the launcher, the commands and app/api/lab, not by operations or pages.",
      from: { path: "^(app|components|lib)/", pathNot: "^(app/api/lab|lib/(accounts|doors/control))/" },
      to: { path: "^lib/accounts" },
    },
    {
      name: "lib-knows-no-ui",
      severity: "error",
      comment: "lib/ knows nothing of React or routes.",
      from: { path: "^lib" },
      to: { path: "^(app|components)" },
    },
    {
      name: "browser-parts-import-pure-code",
      severity: "error",
      comment:
        'Parts that run in the browser (components/, and what a "use client" file of a route imports) may use pure lib code, action-state and page-owner, and types.',
      from: { path: browser },
      to: {
        path: "^lib/",
        pathNot: [pure, "^lib/doors/console/(action-state|page-owner)\\.ts"],
      },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      comment: "What tests are made of stays in tests.",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/testing/" },
      to: { path: "^(lib/testing|e2e)/" },
    },
    {
      name: "peers-stay-in-bench",
      severity: "error",
      comment: "The evaluators of bench/ are measured, not used: iam-simulate is AGPL-3.0.",
      from: {},
      to: { path: "^bench/|@cloud-copilot/iam-(simulate|policy)|@cedar-policy" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Modules that need each other are one module, or need a third.",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.test\\.tsx?$|^lib/db/generated)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
