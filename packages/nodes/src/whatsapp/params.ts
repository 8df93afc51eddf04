const phone = {
  kind: "remote",
  label: "From",
  help: "A number of yours, by its Phone Number ID.",
  load: "numbers",
  placeholder: "106540352242922",
} as const;

const to = {
  kind: "text",
  label: "To",
  help: "The number with the country’s code, or the id of a person who does not show theirs (BR.1502…).",
  placeholder: "+48600100200",
} as const;

const media = ["image", "document", "video", "audio", "sticker"] as const;

export const sendParams = {
  phone,
  to,
  type: {
    kind: "choice",
    label: "Send",
    help: "Without a template, only to who wrote to you within the last 24 hours.",
    options: [
      { value: "text", label: "A text" },
      { value: "image", label: "A picture" },
      { value: "document", label: "A document" },
      { value: "video", label: "A video" },
      { value: "audio", label: "A sound" },
      { value: "sticker", label: "A sticker" },
      { value: "location", label: "A place" },
      { value: "json", label: "As JSON" },
    ],
    default: "text",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "Up to 4096 characters.",
    multiline: true,
    placeholder: "Your order is on its way.",
    showWhen: { type: ["text"] },
  },
  preview: {
    kind: "boolean",
    label: "Preview of links",
    help: "Shows what the first link leads to.",
    default: false,
    showWhen: { type: ["text"] },
  },
  source: {
    kind: "choice",
    label: "Where it is",
    help: "A file of the item, an address from which WhatsApp fetches it, or a file that was uploaded before.",
    options: [
      { value: "file", label: "File of the item" },
      { value: "link", label: "Address" },
      { value: "id", label: "Uploaded file" },
    ],
    default: "file",
    showWhen: { type: media },
  },
  file: {
    kind: "file",
    label: "File",
    help: "The name that it has in the item.",
    default: "data",
    showWhen: { type: media, source: ["file"] },
  },
  link: {
    kind: "text",
    label: "Address",
    help: "Everybody must be able to open it.",
    placeholder: "https://example.com/label.pdf",
    showWhen: { type: media, source: ["link"] },
  },
  media: {
    kind: "text",
    label: "Uploaded file",
    help: "Its id, as “Upload a file” gives it.",
    placeholder: "={{ $json.id }}",
    showWhen: { type: media, source: ["id"] },
  },
  caption: {
    kind: "text",
    label: "Caption",
    help: "Stands below it.",
    default: "",
    showWhen: { type: ["image", "document", "video"] },
  },
  name: {
    kind: "text",
    label: "Name of the document",
    help: "As the person sees it; that of the file while it is empty.",
    default: "",
    showWhen: { type: ["document"] },
  },
  latitude: {
    kind: "number",
    label: "Latitude",
    help: "North is positive.",
    min: -90,
    max: 90,
    showWhen: { type: ["location"] },
  },
  longitude: {
    kind: "number",
    label: "Longitude",
    help: "East is positive.",
    min: -180,
    max: 180,
    showWhen: { type: ["location"] },
  },
  place: {
    kind: "text",
    label: "Name of the place",
    help: "Stands beside the map.",
    default: "",
    showWhen: { type: ["location"] },
  },
  address: {
    kind: "text",
    label: "Address of the place",
    help: "Stands below its name.",
    default: "",
    showWhen: { type: ["location"] },
  },
  json: {
    kind: "json",
    label: "Message",
    help: "Its type and its content, as Meta describes them: buttons, lists, contacts, reactions.",
    placeholder: '{ "type": "reaction", "reaction": { "message_id": "wamid.…", "emoji": "👍" } }',
    showWhen: { type: ["json"] },
  },
  reply: {
    kind: "text",
    label: "Answer to",
    help: "The id of a message of the conversation.",
    placeholder: "wamid.HBgL…",
    default: "",
    advanced: true,
  },
} as const;

const values = {
  text: { kind: "text", label: "Value", default: "" },
} as const;

export const templateParams = {
  phone,
  to,
  template: {
    kind: "remote",
    label: "Template",
    help: "One that Meta has approved; its name and language with | between them.",
    load: "templates",
    placeholder: "order_sent|pl",
  },
  header: {
    kind: "choice",
    label: "Header",
    help: "What the template has above its text.",
    options: [
      { value: "none", label: "Nothing to fill in" },
      { value: "text", label: "A text" },
      { value: "image", label: "A picture" },
      { value: "document", label: "A document" },
      { value: "video", label: "A video" },
    ],
    default: "none",
  },
  headerValue: {
    kind: "text",
    label: "In the header",
    help: "The text, or the address of what is shown.",
    showWhen: { header: ["text", "image", "document", "video"] },
  },
  body: {
    kind: "list",
    label: "Values of the text",
    help: "For {{1}}, {{2}} and so on, in their order.",
    itemLabel: "value",
    of: values,
    default: [],
  },
  buttons: {
    kind: "list",
    label: "Buttons",
    help: "Only those that have something to fill in.",
    itemLabel: "button",
    of: {
      index: {
        kind: "number",
        label: "Which button",
        help: "The first is 0.",
        default: 0,
        min: 0,
        max: 9,
        integer: true,
      },
      kind: {
        kind: "choice",
        label: "Kind",
        options: [
          { value: "url", label: "Opens an address" },
          { value: "quick_reply", label: "Answers" },
        ],
        default: "url",
      },
      value: {
        kind: "text",
        label: "Value",
        help: "The end of the address, or what comes back when it is pressed.",
        default: "",
      },
    },
    default: [],
    advanced: true,
  },
  components: {
    kind: "json",
    label: "More parts",
    help: "A list of components as Meta describes them; they come after those above.",
    placeholder: '[{ "type": "body", "parameters": [] }]',
    optional: true,
    advanced: true,
  },
} as const;

export const readParams = {
  phone,
  message: {
    kind: "text",
    label: "Message",
    help: "The id of a message that was received.",
    placeholder: "={{ $json.id }}",
  },
  typing: {
    kind: "boolean",
    label: "Show that an answer is written",
    help: "For at most 25 seconds, or until it comes.",
    default: false,
  },
} as const;

export const uploadParams = {
  phone,
  file: { kind: "file", label: "File", help: "The name that it has in the item.", default: "data" },
} as const;

const one = {
  kind: "text",
  label: "File",
  help: "Its id, as a received message or the upload has it.",
  placeholder: "={{ $json.image.id }}",
} as const;

export const getParams = {
  media: one,
  download: {
    kind: "boolean",
    label: "Fetch it",
    help: "Otherwise only what WhatsApp says about it is given.",
    default: true,
  },
  saveAs: {
    kind: "text",
    label: "Name in the item",
    help: "Under which the file is put into the item.",
    default: "data",
    showWhen: { download: [true] },
  },
} as const;

export const deleteParams = { media: one } as const;

export const sample = {
  messaging_product: "whatsapp",
  contacts: [{ input: "48600100200", wa_id: "48600100200" }],
  messages: [{ id: "wamid.HBgLNDg2MDAxMDAyMDAVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA" }],
} as const;
