import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { Skeleton } from "../ui/index.ts";
import { Front } from "./Front.tsx";
import { goIn } from "./go-in.ts";
import { useTitle } from "./title.ts";

/** Where the company's own sign-in sends the browser back to. It hands on what stands in the address, once. */
export function ReturnFromProvider() {
  useTitle("Signing in");
  const [problem, setProblem] = useState<unknown>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const { search } = location;
    history.replaceState(history.state, "", location.pathname); // the code in it is nobody else's business
    call("POST /session/providers/returns", { body: { search: search || "?" } }).then(
      ({ slug }) => goIn(`/${slug}`),
      setProblem,
    );
  }, []);
  if (!problem) {
    return (
      <Front title="Signing you in">
        <Skeleton lines={2} />
      </Front>
    );
  }
  return (
    <Front title="You are not in yet">
      <div className="front-next">
        <FormProblem problem={problem} />
        <Link to="/sign-in" className="button button-fill button-large">
          Go to sign-in
        </Link>
      </div>
    </Front>
  );
}
