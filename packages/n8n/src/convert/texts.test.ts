import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "HTML to Markdown",
    "markdown",
    1,
    {
      html: "={{ $json.body }}",
      destinationKey: "md",
      options: { bulletMarker: "-", codeBlockStyle: "indented", ignore: "nav, footer", keepDataImages: true },
    },
    {
      action: "toMarkdown",
      html: "={{ $json.body }}",
      bullet: "-",
      code: "indented",
      skipTags: "nav, footer",
      dataImages: true,
      field: "md",
    },
  ],
  [
    "HTML to Markdown, as it is",
    "markdown",
    1,
    { html: "<p>" },
    { action: "toMarkdown", html: "<p>", bullet: "*" },
  ],
  [
    "Markdown to HTML",
    "markdown",
    1,
    {
      mode: "markdownToHtml",
      markdown: "={{ $json.text }}",
      options: {
        tables: true,
        simpleLineBreaks: true,
        openLinksInNewWindow: true,
        noHeaderId: true,
        emoji: false,
      },
    },
    {
      action: "toHtml",
      markdown: "={{ $json.text }}",
      rawHtml: "keep",
      features: ["tables"],
      lineBreaks: true,
      newTab: true,
    },
  ],
])("%s", (_, type, version, parameters, params) => {
  const made = one(type, version, parameters);
  expect(made.params).toEqual(params);
  expect(made.status).toBe("adapted");
});

test("options of Markdown that have no counterpart are named", () => {
  expect(one("markdown", 1, { mode: "markdownToHtml", options: { emoji: true } }).notes).toContain(
    "These options have no counterpart and were left out: emoji",
  );
  expect(one("markdown", 1, { options: { bulletMarker: "•" } }).notes).toContain(
    "These options have no counterpart and were left out: bulletMarker",
  );
});

test("an event with everything that iCalendar has", () => {
  const event = {
    title: "Visit",
    start: "={{ $json.from }}",
    end: "={{ $json.to }}",
    allDay: true,
    binaryPropertyName: "event",
    additionalFields: {
      attendeesUi: { attendeeValues: [{ name: "Anna", email: "anna@example.com", rsvp: true }] },
      busyStatus: "BUSY",
      calName: "Visits",
      description: "Bring the papers",
      fileName: "visit.ics",
      geolocationUi: { geolocationValues: { lat: "51.77", lon: "19.45" } },
      location: "Łódź",
      organizerUi: { organizerValues: { name: "Office", email: "office@example.com" } },
      recurrenceRule: "FREQ=WEEKLY",
      sequence: 1,
      status: "TENTATIVE",
      uid: "1@x",
      url: "https://example.com",
      useWorkflowTimezone: true,
    },
  };
  expect(one("iCal", 1, event)).toEqual({
    type: "data.ical",
    params: {
      title: "Visit",
      start: "={{ $json.from }}",
      end: "={{ $json.to }}",
      allDay: true,
      file: "event",
      description: "Bring the papers",
      location: "Łódź",
      url: "https://example.com",
      fileName: "visit.ics",
      repeats: "FREQ=WEEKLY",
      status: "TENTATIVE",
      uid: "1@x",
      organizer: "office@example.com",
      organizerName: "Office",
      attendees: [{ email: "anna@example.com", name: "Anna", rsvp: true }],
      busy: true,
      calendarName: "Visits",
      sequence: 1,
      latitude: 51.77,
      longitude: 19.45,
      keep: false,
    },
    status: "exact",
    notes: [],
  });
});

test.each([
  ["query { a }", undefined],
  ["=# read\n{ a(id: {{ $json.id }}) }", undefined],
  ["mutation { a }", "mutation"],
  ["={{ $json.query }}", "mutation"],
])("GraphQL %j", (query, kind) => {
  const { params, notes } = one("graphql", 1.1, {
    endpoint: "https://a.test",
    query,
    authentication: "basicAuth",
  });
  expect(params?.["kind"]).toBe(kind);
  expect(notes).toEqual(["Choose a credential: secrets are never in a workflow file"]);
});

test("a feed", () => {
  expect(
    one("rssFeedRead", 1.2, { url: "={{ $json.feed }}", options: { customFields: "media:group" } }),
  ).toEqual({
    type: "rss.read",
    params: { url: "={{ $json.feed }}", fields: "media:group" },
    status: "exact",
    notes: [],
  });
});

test.each<[unknown, number]>([
  [undefined, 60_000],
  [{ item: [{ mode: "everyHour" }, { mode: "everyDay", hour: 3 }] }, 3_600_000],
  [{ item: [{ mode: "everyX", value: 5, unit: "minutes" }] }, 300_000],
  [{ item: [{ mode: "custom", cronExpression: "0 */10 * * * *" }] }, 600_000],
  [{ item: [{ mode: "custom", cronExpression: "0 9 * * 1" }] }, 3_600_000],
])("a feed that starts a flow, %j", (pollTimes, every) => {
  const url = "https://a.test";
  expect(
    one("rssFeedReadTrigger", 1, { feedUrl: url, ...(pollTimes !== undefined && { pollTimes }) }),
  ).toMatchObject({
    type: "rss.item",
    status: "adapted",
    params: { url, every },
  });
});
