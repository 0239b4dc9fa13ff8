/** What stands to the left of the inbox in a workspace that only looks around: the customer's phone. Null: nothing. */
export function Beside(): null {
  return null;
}

/** The line above the inbox that says what to try next. Null: nothing. */
export function TryNext(): null {
  return null;
}
