import { useEffect, useState } from "react";
import { useConnected } from "../live/index.ts";
import { OfflineIcon } from "../ui/index.ts";

const sayAfterMs = 2_500;

/** Says that the connection is lost, once it has been for a moment, and what holds until it is back. */
export function OfflineBanner() {
  const connected = useConnected();
  const [said, setSaid] = useState(false);
  useEffect(() => {
    if (connected) {
      setSaid(false);
      return;
    }
    const timer = setTimeout(() => setSaid(true), sayAfterMs);
    return () => clearTimeout(timer);
  }, [connected]);
  return (
    <div role="status">
      {said && (
        <p className="offline">
          <OfflineIcon aria-hidden="true" />
          <b>Not connected.</b> What you see may be old. What you write is kept here; it comes back by itself.
        </p>
      )}
    </div>
  );
}
