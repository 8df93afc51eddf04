import type { ErrorText } from "@weft/sdk";

/** What goes wrong with servers that speak neither HTTP nor SQL. `{{reason}}` is their own word. */
export const serverErrors = {
  "server-credential": {
    actor: "author",
    message: "No credential says which server to connect to.",
    hint: "Choose one for this node.",
  },
  "server-login": {
    actor: "admin",
    message: "{{host}} did not let us in: {{reason}}.",
    hint: "Check user and password in the credential, and what this user may do.",
  },
  "server-certificate": {
    actor: "admin",
    message: "No protected connection to {{host}} came about: {{reason}}.",
    hint: "Check port and TLS in the credential; if the server has an authority of its own, put its certificate there.",
  },
  "server-away": {
    actor: "system",
    message: "{{host}} cannot be used now: {{reason}}.",
    hint: "Try again later; let the node retry by itself in its settings.",
  },
  "server-unknown-end": {
    actor: "author",
    message: "The connection to {{host}} broke before it confirmed: {{reason}}. It may be done or not.",
    hint: "Look there before you run it again.",
  },
  "server-too-much": {
    actor: "author",
    message: "The answer has more than {{megabytes}} MB.",
    hint: "Ask for less at a time.",
  },
  "amqp-destination": {
    actor: "author",
    message: "Item {{item}}: “{{name}}” cannot be the name of a queue or an exchange.",
    hint: "Write one of at most 255 bytes, or check the expression.",
  },
  "amqp-unroutable": {
    actor: "author",
    message: "Item {{item}}: no queue takes messages for “{{name}}” with the routing key “{{routingKey}}”.",
    hint: "Check the names, and which queues are bound there.",
  },
  "amqp-refused": {
    actor: "author",
    message: "The broker refused: {{reason}}.",
    hint: "Check the names and settings of queue and exchange, and what this user may do.",
  },
  "kafka-brokers": {
    actor: "admin",
    message: "“{{address}}” is not the address of a broker.",
    hint: "Write host and port, such as kafka1.example.com:9092, with commas between several.",
  },
  "kafka-closed": {
    actor: "admin",
    message: "{{host}} closed the connection without a word.",
    hint: "Check port, TLS and “Sign in” in the credential: brokers close connections that come in another way than they want.",
  },
  "kafka-way": {
    actor: "admin",
    message: "{{host}} does not offer to sign in by {{way}}.",
    hint: "Choose another way in the credential; the server offers: {{others}}.",
  },
  "kafka-topic": {
    actor: "author",
    message: "The cluster has no topic “{{topic}}”.",
    hint: "Check its name, or make it; “If there is no such topic” lets the cluster make it.",
  },
  "kafka-topics": {
    actor: "author",
    message: "“{{topic}}” cannot be the name of a topic.",
    hint: "Write at least one, of letters, digits, dots, dashes and underscores, with commas between several.",
  },
  "kafka-destination": {
    actor: "author",
    message: "Item {{item}}: “{{topic}}” cannot be the name of a topic.",
    hint: "Write one of letters, digits, dots, dashes and underscores, or check the expression.",
  },
  "kafka-time": {
    actor: "author",
    message: "Item {{item}}: “{{time}}” is not a time.",
    hint: "Write it as 2026-03-01T09:00, or leave it empty for now.",
  },
  "kafka-partition": {
    actor: "author",
    message: "Item {{item}}: the topic “{{topic}}” has no partition {{partition}}; its last one is {{last}}.",
    hint: "Choose another one, or leave it empty.",
  },
  "kafka-refused": {
    actor: "author",
    message: "{{host}} refused “{{what}}”: {{reason}}.",
    hint: "Check the settings of topic and group, and what this user may do; other messages of the same run may have been sent.",
  },
  "kafka-once": {
    actor: "admin",
    message: "{{host}} does not let this user send each message once: {{reason}}.",
    hint: "Give the user the right IdempotentWrite, or turn “Each message once” off.",
  },
  "kafka-unreadable": {
    actor: "author",
    message: "Messages of the topic “{{topic}}” cannot be read: {{reason}}.",
    hint: "Check what sends them; move the consumer group behind them to go on.",
  },
  "mqtt-topic": {
    actor: "author",
    message: "Item {{item}}: “{{topic}}” cannot be a topic to publish to.",
    hint: "Write one without + and #, such as home/lamp, or check the expression.",
  },
  "mqtt-filter": {
    actor: "author",
    message: "“{{topic}}” is not a topic that can be subscribed to.",
    hint: "Slashes separate its levels; + stands for one level, and # at the end for all that follow.",
  },
  "mqtt-subscription": {
    actor: "admin",
    message: "{{host}} does not let us subscribe to “{{topic}}”.",
    hint: "Check what this user may do there.",
  },
  "redis-channels": {
    actor: "author",
    message: "No channel is named.",
    hint: "Write at least one, with commas between several.",
  },
  "redis-refused-channels": {
    actor: "admin",
    message: "Redis does not let us listen to these channels: {{reason}}.",
    hint: "Check what this user may do there.",
  },
  "redis-stream": {
    actor: "author",
    message: "Redis refused the stream “{{stream}}”: {{reason}}.",
    hint: "Check its name and that of the group, and that it is a stream.",
  },
  "redis-key": {
    actor: "author",
    message: "Item {{item}} names no key.",
    hint: "Write it, or check the expression.",
  },
  "redis-type": {
    actor: "author",
    message: "Item {{item}}: “{{key}}” holds another type of value: {{reason}}.",
    hint: "Choose what fits the type that is stored there, or another key.",
  },
  "redis-refused": {
    actor: "author",
    message: "Item {{item}}: Redis refused: {{reason}}.",
    hint: "Check the values and the command.",
  },
  "redis-command": {
    actor: "author",
    message: "“{{command}}” cannot be run by this node.",
    hint: "It takes one command that gives one answer; subscriptions, transactions and waiting for others are none.",
  },
  "redis-object": {
    actor: "author",
    message: "Item {{item}}: the value is not {{wanted}}.",
    hint: "Give one by the expression, or choose another type.",
  },
  "redis-too-many-keys": {
    actor: "author",
    message: "More than {{limit}} keys fit the pattern.",
    hint: "Make the pattern narrower.",
  },
} as const satisfies Record<string, ErrorText>;
