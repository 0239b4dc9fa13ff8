import { products } from "./cast.ts";
import type { Chance } from "./chance.ts";
import type { Matter } from "./matters/index.ts";
import type { Customer, Member } from "./people.ts";

/** What the placeholders of one conversation stand for. */
export type Words = Readonly<Record<string, string>>;

export function wordsFor(matter: Matter, customer: Customer, helper: Member, order: number, chance: Chance): Words {
  const kind = matter.product ?? "kettle";
  const product = chance.pick(products.filter((each) => each.kind === kind));
  const own = matter.language === customer.language ? customer.ownFirstName : undefined;
  return {
    first: own ?? customer.firstName,
    member: helper.publicNameIn?.[matter.language] ?? helper.publicName,
    order: String(order),
    product: product.name,
    city: customer.city,
  };
}

export function written(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => words[name] ?? placeholder);
}
