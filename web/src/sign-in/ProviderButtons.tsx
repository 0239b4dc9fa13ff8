import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { Button, CompanyIcon } from "../ui/index.ts";
import { searched } from "./searched.ts";

/** The company's own sign-in, where it is known which company: from the page that was wanted, or as the only one here. */
export function ProviderButtons() {
  const workspace = /^\/([^/?#]+)/.exec(searched("next") ?? "")?.[1];
  const [problem, setProblem] = useState<unknown>(null);
  const { data: offered } = useQuery({
    queryKey: ["offered-providers", workspace],
    queryFn: async ({ signal }) =>
      (await call("GET /session/providers", { query: workspace ? { workspace } : {}, signal })).items,
    retry: false,
  });
  return (
    <>
      <FormProblem problem={problem} />
      {offered?.map((one) => (
        <Button
          key={one.id}
          size="large"
          icon={<CompanyIcon aria-hidden="true" />}
          onClick={() => {
            setProblem(null);
            call("POST /session/providers/visits", { body: { workspace: one.workspace, providerId: one.id } }).then(
              ({ url }) => location.assign(url),
              setProblem,
            );
          }}
        >
          <span className="cut">{one.name}</span>
        </Button>
      ))}
    </>
  );
}
