/** A department or group. Every team may serve customers. */
export interface Team {
  id: string;
  name: string;
  leadMemberId: string | null;
  memberIds: string[];
  archivedAt: Date | null;
}
