/** Stands in a panel of the bar until its script has come, which is when it is first opened. */
export const PanelWaiting = () => (
  <p className="m-0 p-3 text-sm" data-waiting>
    Loading
  </p>
);
