import type { Me } from "@manyhands/client";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import { ErrorNote, Face } from "../ui/index.ts";
import { PictureSetting } from "./PictureSetting.tsx";
import type { ProfileSectionProps } from "./PublicNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";

const facesQuery = queryOptions({
  queryKey: ["faces"],
  queryFn: async ({ signal }) => (await call("GET /faces", { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export interface FaceSectionProps extends ProfileSectionProps {
  me: Me;
  show: (me: Me) => void;
}

/** One of the drawings, one's own picture, or initials. */
export function FaceSection({ profile: { value, change, problem }, me, show }: FaceSectionProps) {
  const faces = useQuery(facesQuery);
  const { pictureUrl } = me.member;
  // A drawing that was just chosen stands in the place of the picture before the server has said so.
  const isAhead = value.face !== me.member.face;
  const picture = isAhead ? null : pictureUrl;
  const chosen = picture ? null : value.face;
  const shown = pictureOf({ pictureUrl: picture, face: value.face });
  return (
    <Section
      name="profile.picture"
      effect={
        <>
          <EffectTitle>Beside everything you say</EffectTitle>
          <div className="set-sizes">
            <Face name={value.name} pictureUrl={shown} size={72} />
            <Face name={value.name} pictureUrl={shown} size={44} />
            <Face name={value.name} pictureUrl={shown} size={30} here />
          </div>
        </>
      }
    >
      <fieldset className="set-faces">
        <legend className="field-label">A drawing</legend>
        <label>
          <input
            type="radio"
            name="face"
            checked={!picture && chosen === null}
            onChange={() => change({ face: null })}
          />
          <Face name={value.name} size={52} />
          <span className="unseen">My initials</span>
        </label>
        {faces.data?.map(({ id, alt, url }) => (
          <label key={id}>
            <input type="radio" name="face" checked={chosen === id} onChange={() => change({ face: id })} />
            <img src={url} alt={alt} width={52} height={52} loading="lazy" />
          </label>
        ))}
      </fieldset>
      {faces.isError && (
        <ErrorNote title="The drawings did not come." problem={faces.error} retry={() => void faces.refetch()} />
      )}
      {problem("face") && <p className="field-problem">{problem("face")}</p>}
      <PictureSetting
        label="Or a picture of you"
        hint={
          picture
            ? "A drawing that you choose takes its place."
            : "PNG, JPEG or WebP, best square, 2 MB at most. It takes the place of the drawing."
        }
        url={picture}
        upload={async (form) => show(await call("PUT /me/picture", { form }))}
        remove={async () => show(await call("PUT /me", { body: { face: value.face } }))}
      />
    </Section>
  );
}
