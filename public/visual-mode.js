// Runs before the first paint: only the browser knows what it prefers. The server has already marked the other modes.
(() => {
  const mode = /(?:^|; )visual-mode=(light|dark)/.exec(document.cookie)?.[1];
  const dark = mode ? mode === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.classList.toggle("awsui-dark-mode", dark);
})();
