let region: HTMLElement | undefined;

/** Says one thing to screen readers. What comes within the same moment replaces it, so that nothing chatters. */
export function announce(words: string): void {
  if (typeof document === "undefined") return;
  if (!region?.isConnected) {
    region = document.createElement("div");
    region.className = "unseen";
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  const said = region;
  said.textContent = "";
  setTimeout(() => {
    said.textContent = words;
  }, 60);
}
