import type { Text, TextList } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState, useSyncExternalStore } from "react";
import { call } from "../api/index.ts";
import { Chip, classes, FindIcon, Select, TextInput } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { TextEditor } from "./TextEditor.tsx";
import { groupTexts } from "./text-groups.ts";
import "./texts.css";
import "./nav.css";

/** What customers read in mails and on pages, in the company's own words where it wants. */
export function TextsPage({ chosen }: { chosen: string | undefined }) {
  const [language, setLanguage] = useLanguage();
  const texts = useQuery({
    queryKey: ["texts", language],
    queryFn: ({ signal }) => call("GET /texts", { query: language === "" ? {} : { language }, signal }),
    placeholderData: (before) => before,
  });
  return (
    <Page
      title="Texts"
      lead="What customers and new members read from us. What members write is theirs."
      readOnly={useReadOnly()}
      actions={texts.data && <Language list={texts.data} choose={setLanguage} />}
    >
      <Loaded of={texts}>{(list) => <Texts list={list} chosen={chosen} />}</Loaded>
    </Page>
  );
}

function Language({ list, choose }: { list: TextList; choose: (code: string) => void }) {
  return (
    <Select
      aria-label="Language"
      className="set-language"
      value={list.language}
      onChange={(event) => choose(event.target.value)}
    >
      {list.languages.map(({ code, name, changedCount }) => (
        <option key={code} value={code}>
          {changedCount > 0 ? `${name} (${changedCount} changed)` : name}
        </option>
      ))}
    </Select>
  );
}

function Texts({ list, chosen }: { list: TextList; chosen: string | undefined }) {
  const [typed, setTyped] = useState("");
  const groups = groupTexts(list.items, typed);
  const text = list.items.find(({ key }) => key === chosen) ?? (chosen === undefined ? list.items[0] : undefined);
  const direction = list.languages.find(({ code }) => code === list.language)?.direction ?? "ltr";
  return (
    <div className={classes("set-texts", chosen !== undefined && "set-texts-one")}>
      <nav className="set-texts-list" aria-label="Texts">
        <div className="set-find">
          <FindIcon aria-hidden="true" />
          <TextInput
            type="search"
            aria-label="Find a text"
            placeholder="Find a text"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {groups.length === 0 && <p className="set-nav-none">No text says “{typed.trim()}”. Try one word of it.</p>}
        {groups.map(({ title, texts }) => (
          <div key={title}>
            <p className="set-nav-group">{title}</p>
            <ul>
              {texts.map((each) => (
                <TextLink key={each.key} text={each} current={each.key === text?.key} language={list.language} />
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {text ? (
        <TextEditor key={`${text.key} ${list.language}`} text={text} language={list.language} direction={direction} />
      ) : (
        <p className="set-nav-none">There is no such text. Choose one on the left.</p>
      )}
    </div>
  );
}

function TextLink({ text, current, language }: { text: Text; current: boolean; language: string }) {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  return (
    <li>
      <Link
        to="/$slug/settings/$section/$rowId"
        params={{ slug, section: "texts", rowId: text.key }}
        aria-current={current ? "page" : undefined}
      >
        <span className="cut" lang={language} dir="auto">
          {text.override ?? text.default}
        </span>
        <small className="cut">{text.usedIn}</small>
        {text.override !== null && <Chip tone="pine">Yours</Chip>}
      </Link>
    </li>
  );
}

let chosenLanguage = "";
const listeners = new Set<() => void>();

/** The language looked at stays while one goes from text to text; empty: the workspace's. */
function useLanguage(): [string, (code: string) => void] {
  const language = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosenLanguage,
  );
  return [
    language,
    (code) => {
      chosenLanguage = code;
      for (const listener of listeners) listener();
    },
  ];
}
