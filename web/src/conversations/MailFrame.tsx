import { useEffect, useRef, useState } from "react";

const firstHeight = 120;
const heightMax = 20_000;
/** Smaller than this nobody reads it: then it is scrolled sideways. */
const zoomMin = 0.5;

/**
 * A designed mail, in a frame without scripts, forms or a way to our page; its own policy lets it load nothing but our attachments,
 * and pictures of others only once they are wanted. We reach in only to see how high it is: nothing in it runs.
 */
export function MailFrame({ html, pictures }: { html: string; pictures: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(firstHeight);
  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    let watch: ResizeObserver | undefined;
    const measure = () => {
      const body = shown.contentDocument?.body;
      if (!body) return;
      watch?.disconnect();
      watch = new ResizeObserver(() => {
        fit(body);
        setHeight(Math.min(heightMax, Math.ceil(body.getBoundingClientRect().height) + 2));
      });
      watch.observe(body);
    };
    shown.addEventListener("load", measure);
    return () => {
      shown.removeEventListener("load", measure);
      watch?.disconnect();
    };
  }, []);
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      title="The mail as it was designed"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      style={{ height }}
      srcDoc={page(html, pictures)}
    />
  );
}

/** Letters are drawn for a width of their own: a wider one is shown smaller, whole. */
function fit(body: HTMLElement): void {
  body.style.removeProperty("zoom");
  const zoom = Math.max(zoomMin, body.clientWidth / body.scrollWidth);
  if (zoom < 1) body.style.setProperty("zoom", zoom.toFixed(3));
}

function page(html: string, pictures: boolean): string {
  const from = pictures ? "'self' data: https: http:" : "'self' data:";
  const policy = `default-src 'none'; img-src ${from}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<base target="_blank"><style>
html{color-scheme:light;background:#fff}body{margin:0;padding:12px 14px;display:flow-root;overflow-x:auto;overflow-y:hidden;font:14px/1.5 system-ui,sans-serif;color:#1d1b17;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%}[data-remote-src]:not([src]){display:inline-block;min-width:24px;min-height:24px;background:#efeae0;border-radius:4px}
</style></head><body>${html}</body></html>`;
}
