/** The mail ledger, as other software reads it. */
export function readLedger(url: string, key: string) {
  const get = async (path: string) => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };

  /** How many mails were accepted and not yet read, counted no further than told. */
  async function countReceived(max: number): Promise<number> {
    let count = 0;
    let cursor = "";
    while (count < max) {
      const page = await get(`/mails?state=received&limit=${Math.min(100, max)}${cursor && `&cursor=${cursor}`}`);
      count += page.items.length;
      if (!page.nextCursor) return count;
      cursor = page.nextCursor;
    }
    return count;
  }

  return { get, countReceived };
}
