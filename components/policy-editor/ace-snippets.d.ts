/** ace-builds declares its other parts, but not these. */
declare module "ace-builds/src-noconflict/snippets/json";
declare module "ace-builds/src-noconflict/snippets/text";
