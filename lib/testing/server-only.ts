// In tests every module runs on the server, so the package that refuses browsers is replaced by this empty one.
export {};
