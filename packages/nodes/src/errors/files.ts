import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes that read, make and pack files. */
export const fileErrors = {
  "file-none": {
    actor: "author",
    message: "Item {{item}} has no file, so there is no “{{name}}”.",
    hint: "Put a node before it that gives a file, such as a webhook, an HTTP request or “Make a file”.",
  },
  "file-not-there": {
    actor: "author",
    message: "Item {{item}} has no file “{{name}}”; it has {{there}}.",
    hint: "Write one of these names under “File”.",
  },
  "file-format-unknown": {
    actor: "author",
    message: "What “{{name}}” is cannot be told from its name or its type ({{type}}).",
    hint: "Choose its format.",
  },
  "file-too-large": {
    actor: "author",
    message: "“{{name}}” is larger than {{limit}} MB, and this format can only be read as a whole.",
    hint: "Split the file, or save it as CSV or with one JSON value a line: those are read in pieces.",
  },
  "file-encoding": {
    actor: "author",
    message: "“{{name}}” is not written in {{encoding}}.",
    hint: "Choose its encoding; older Polish files are often Windows-1250, older Brazilian ones Windows-1252.",
  },
  "encoding-character": {
    actor: "author",
    message: "“{{character}}” cannot be written in {{encoding}}.",
    hint: "Choose UTF-8, which has every character, or replace it first.",
  },
  "rows-too-many": {
    actor: "author",
    message: "“{{name}}” has more rows than fit into memory: {{rows}} were read.",
    hint: "Take only the rows that you need with “Only rows where”, or read some at a time with “Rows to pass over” and “Rows at most”.",
  },
  "csv-ragged": {
    actor: "author",
    message: "Line {{line}} of “{{name}}” has {{cells}} cells, another number than the first row.",
    hint: "Look at its delimiters and quotation marks, check the delimiter, or choose what is done with such rows.",
  },
  "csv-quote-open": {
    actor: "author",
    message: "A quotation mark is opened but never closed in “{{name}}”, near line {{line}}.",
    hint: "Correct the file, or empty “Quotation mark” if nothing is quoted in it.",
  },
  "csv-unreadable": {
    actor: "author",
    message: "“{{name}}” cannot be read as CSV, near line {{line}}: {{reason}}.",
    hint: "Check its delimiter, quotation mark and encoding.",
  },
  "csv-delimiter": {
    actor: "author",
    message: "“{{delimiter}}” cannot separate cells.",
    hint: "Use something else than the quotation mark or a line break, such as a comma, a semicolon or \\t.",
  },
  "sheet-unreadable": {
    actor: "author",
    message: "“{{name}}” cannot be read as a spreadsheet: {{reason}}.",
    hint: "Open and save it again in Excel or LibreOffice, or choose its real format.",
  },
  "sheet-password": {
    actor: "author",
    message: "“{{name}}” is protected by a password.",
    hint: "Save it without one; protected spreadsheets cannot be read.",
  },
  "sheet-missing": {
    actor: "author",
    message: "“{{name}}” has no sheet “{{sheet}}”; it has {{there}}.",
    hint: "Write one of these names, or leave it empty for the first sheet.",
  },
  "sheet-range": {
    actor: "author",
    message: "“{{range}}” is not a range of cells in “{{name}}”.",
    hint: "Write it as A2:F100, or as the number of the first row.",
  },
  "sheet-bomb": {
    actor: "author",
    message: "“{{name}}” would take more than {{limit}} MB unpacked.",
    hint: "Split it, or save it as CSV.",
  },
  "html-no-table": {
    actor: "author",
    message: "There is no table in “{{name}}”.",
    hint: "Tables that a script makes in the browser are not in the page's source; ask the system for its data instead.",
  },
  "html-table-missing": {
    actor: "author",
    message: "“{{name}}” has no table number {{number}}: there are {{there}}.",
    hint: "Choose another number, from 1.",
  },
  "json-unreadable": {
    actor: "author",
    message: "“{{name}}” is not JSON: line {{line}} is wrong.",
    hint: "Look for a missing comma, quotation mark or bracket, or choose another format.",
  },
  "json-line-long": {
    actor: "author",
    message: "Line {{line}} of “{{name}}” is too long for a file with one value a line.",
    hint: "Choose the format JSON.",
  },
  "path-not-found": {
    actor: "author",
    message: "There is nothing at “{{path}}” in “{{name}}”.",
    hint: "Check the path: upper and lower case count, and entries of lists are written lines[0].",
  },
  "xml-file-unreadable": {
    actor: "author",
    message: "“{{name}}” is not XML: line {{line}} is wrong: {{reason}}.",
    hint: "Correct the file, or choose another format.",
  },
  "xml-element-name": {
    actor: "author",
    message: "“{{name}}” cannot be the name of an XML element.",
    hint: "Use letters, digits, dashes and underscores, beginning with a letter.",
  },
  "ics-unreadable": {
    actor: "author",
    message: "“{{name}}” cannot be read as a calendar: {{reason}}.",
    hint: "Check that it is an ICS file as calendars export it.",
  },
  "pdf-unreadable": {
    actor: "author",
    message: "“{{name}}” cannot be read as a PDF: {{reason}}.",
    hint: "Check that the file is whole and really a PDF.",
  },
  "pdf-password": {
    actor: "author",
    message: "“{{name}}” cannot be opened without a password.",
    hint: "Write it under “Password”.",
  },
  "pdf-password-wrong": {
    actor: "author",
    message: "The password of “{{name}}” is not right.",
    hint: "Ask whoever made the file for it.",
  },
  "columns-too-many": {
    actor: "author",
    message: "The items have {{columns}} different fields; a table takes at most {{limit}} columns.",
    hint: "Name the fields that you need under “Columns”.",
  },
  "sheet-rows": {
    actor: "author",
    message: "A {{format}} file takes at most {{limit}} rows.",
    hint: "Make a CSV file, or split the items with a loop.",
  },
  "sheet-cell": {
    actor: "author",
    message:
      "Row {{row}} has more text in “{{name}}” than a cell of a spreadsheet takes ({{limit}} characters).",
    hint: "Shorten it first, leave the column out, or make a CSV file.",
  },
  "file-no-table": {
    actor: "author",
    message: "“{{name}}” ({{type}}) holds no table.",
    hint: "Give a CSV file, a spreadsheet, an HTML table or a file with one JSON value a line.",
  },
  "file-key": {
    actor: "author",
    message: "“{{name}}” cannot be the name under which a file is put.",
    hint: "Choose a name such as data.",
  },
  "file-field-missing": {
    actor: "author",
    message: "Item {{item}} has nothing in “{{name}}” to make a file of.",
    hint: "Check the field's name, or choose that items without it are left out.",
  },
  "base64-invalid": {
    actor: "author",
    message: "What item {{item}} has in “{{name}}” is not base64.",
    hint: "Choose “The text of a field” to write it as it is.",
  },
  "ics-date": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” cannot be read as the date of an event.",
    hint: "Write it as 2026-03-01T09:00, or convert it in the expression, for example with .toDateTime().",
  },
  "ics-order": {
    actor: "author",
    message: "The event of item {{item}} ends ({{end}}) before it begins ({{start}}).",
    hint: "Exchange the two, or correct them.",
  },
  "ics-rule": {
    actor: "author",
    message: "Item {{item}}: “{{rule}}” is not a rule by which events repeat.",
    hint: "Write it as FREQ=WEEKLY;COUNT=10.",
  },
  "zip-too-large": {
    actor: "author",
    message:
      "The {{files}} files are too many or too large for one zip file: it holds up to 4 GB and 65,000 files.",
    hint: "Make several, for example one for each item.",
  },
  "archive-unknown": {
    actor: "author",
    message: "“{{name}}” is neither a zip nor a gzip file.",
    hint: "Give one of these; other archives have to be unpacked before.",
  },
  "archive-password": {
    actor: "author",
    message: "“{{name}}” is protected by a password.",
    hint: "Give an archive without one.",
  },
  "archive-unreadable": {
    actor: "author",
    message: "“{{name}}” is damaged or cut off.",
    hint: "Check that it was received whole, and that its size is what the sender says.",
  },
  "archive-bomb": {
    actor: "author",
    message: "“{{name}}” holds more than {{limit}} MB unpacked.",
    hint: "If you trust where it comes from, raise the limit under “MB at most, unpacked”.",
  },
  "archive-files": {
    actor: "author",
    message: "“{{name}}” holds more than {{limit}} files.",
    hint: "Split it into several archives.",
  },
} as const satisfies Record<string, ErrorText>;
