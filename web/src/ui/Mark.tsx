import "./mark.css";

/** The company's letter on its colour, where there is no logo. */
export function Mark({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <span className="mark" style={{ "--mark-size": `${size}px` }} aria-hidden="true">
      {name.trim().charAt(0).toLowerCase() || "m"}
    </span>
  );
}
