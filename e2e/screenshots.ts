import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { browserFlags, browserProgram } from "./browser.ts";
import { newHome, runCommand, startServer } from "./server-process.ts";
import { smallPng } from "./small-png.ts";

/**
 * `npm run screenshots`: every main page of the demo workspace, wide and narrow, light and dark, into a temporary folder;
 * two of them, small, into docs/pictures for the README.
 */

const kept = join(import.meta.dirname, "../docs/pictures");
const keptBytesMax = 200 * 1024;
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** Pictures come in, and what slides has come to rest. */
const restMs = 900;

/** The phone and the line above it stand beside every page of the demo until somebody closes them. */
const putAside = `
  localStorage.setItem("manyhands.phone.halden", JSON.stringify({ writer: null, open: false }));
  localStorage.setItem("manyhands.look-around.halden", "hidden");
`;

interface Shown {
  name: string;
  path: string;
  /** What to do before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), "manyhands-pictures-"));
const home = await newHome();
const server = await startServer(home);
let browser: Browser | undefined;
try {
  const executablePath = await browserProgram();
  if (!executablePath) throw new Error("No browser was found. Set CHROMIUM_PATH to one.");
  browser = await chromium.launch({ executablePath, args: browserFlags });
  const link = (await runCommand(home, ["seed", "--demo"])).trim().split("\n").at(-1) ?? "";
  const signedIn = await signIn(browser, link);
  const pages = await pagesOf(signedIn);
  const state = await signedIn.storageState();
  for (const viewport of sizes) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport,
        colorScheme,
        storageState: state,
        reducedMotion: "reduce",
      });
      await context.addInitScript(putAside);
      for (const shown of pages) await take(context, shown, `${viewport.width}-${colorScheme}`);
      await context.close();
    }
  }
  console.log(`All pictures: ${folder}`);
} finally {
  await browser?.close();
  await server.stop();
  home.remove();
}

async function signIn(by: Browser, link: string): Promise<BrowserContext> {
  const context = await by.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/halden/inbox/**");
  await page.waitForTimeout(restMs);
  await page.screenshot({ path: join(folder, "look-around.png") });
  await page.close();
  return context;
}

async function pagesOf(context: BrowserContext): Promise<Shown[]> {
  const ask = async (path: string) => {
    const answer = await context.request.get(`/api/v1${path}`, { headers: { "Manyhands-Workspace": "halden" } });
    return Object(await answer.json());
  };
  const find = async (state: string, requester: string): Promise<string> => {
    const { items } = await ask(`/conversations?state=${state}&limit=100`);
    const found = Object(items).find((item: { requester: { name: string } }) => item.requester.name === requester);
    return Object(found ?? items[0]).id;
  };
  const [mine, asked, solved] = [
    await find("waiting", "Ivo Silva"),
    await find("answered", "Priya Nair"),
    await find("resolved", "Ama Mensah"),
  ];
  const pathOfPage = async (id: string) => new URL((await ask(`/conversations/${id}`)).pageUrl).pathname;
  const { requester } = await ask(`/conversations/${mine}`);
  const [customerAsked, customerSolved] = [await pathOfPage(asked), await pathOfPage(solved)];
  const piles = ["my-turn", "unassigned", "waiting", "answered", "resolved", "closed", "automatic"];
  const settings = ["profile", "workspace", "members", "teams", "inboxes", "texts", "mail-log", "api-keys"];
  const welcome = `/welcome?key=${server.setUpKey}`;
  return [
    { name: "sign-in", path: "/sign-in" },
    { name: "welcome", path: welcome },
    ...piles.map((pile) => ({ name: `pile-${pile}`, path: `/halden/inbox/${pile}` })),
    { name: "inbox", path: `/halden/inbox/waiting/${mine}` },
    { name: "inbox-answered", path: `/halden/inbox/answered/${asked}` },
    { name: "inbox-solved", path: `/halden/inbox/resolved/${solved}` },
    { name: "inbox-as-the-customer", path: `/halden/inbox/answered/${asked}?beside=page` },
    { name: "inbox-customer", path: `/halden/inbox/answered/${asked}?beside=customer` },
    { name: "inbox-note", path: `/halden/inbox/waiting/${mine}`, act: press("n") },
    { name: "inbox-palette", path: `/halden/inbox/waiting/${mine}`, act: press("Control+k") },
    { name: "inbox-keys", path: `/halden/inbox/waiting/${mine}`, act: press("?") },
    { name: "inbox-new", path: "/halden/inbox/my-turn?write=new" },
    { name: "search", path: "/halden/search?q=kettle" },
    { name: "search-empty", path: "/halden/search" },
    { name: "customers", path: "/halden/customers" },
    { name: "customer", path: `/halden/customers/${requester.id}` },
    ...settings.map((page) => ({ name: `settings-${page}`, path: `/halden/settings/${page}` })),
    { name: "page-asked", path: customerAsked },
    { name: "page-not-yet", path: `${customerAsked}/not-yet` },
    { name: "page-solved", path: customerSolved },
    { name: "page-unknown", path: "/c/halden/nothing-here" },
    { name: "api", path: "/api" },
  ];
}

function press(key: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator("#subject").or(page.locator("main")).first().focus();
    await page.keyboard.press(key);
  };
}

async function take(context: BrowserContext, { name, path, act }: Shown, way: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(path, { waitUntil: "load" });
    await page.waitForTimeout(restMs);
    await act?.(page);
    if (act) await page.waitForTimeout(restMs / 2);
    const picture = await page.screenshot({ path: join(folder, `${name}-${way}.png`) });
    if (name === "inbox" && way === "1440-light") keep("inbox.png", picture);
    if (name === "page-asked" && way === "1440-light") keep("customer-page.png", picture);
  } catch (problem) {
    console.error(`${name} ${way}: ${problem instanceof Error ? problem.message : problem}`);
  } finally {
    await page.close();
  }
}

function keep(name: string, picture: Buffer): void {
  const small = smallPng(picture);
  if (small.length > keptBytesMax) throw new Error(`${name} has ${small.length} bytes, ${keptBytesMax} are allowed.`);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, name), small);
  console.log(`${name}: ${Math.round(small.length / 1024)} KB`);
}
