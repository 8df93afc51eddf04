import { exportKafka, exportKafkaTrigger } from "./kafka.ts";
import { exportRabbit, exportRabbitTrigger } from "./rabbitmq.ts";
import { exportMqtt, exportMqttTrigger, exportRedis, exportRedisTrigger } from "./servers.ts";
import { exportAgent } from "./agents.ts";
import { exportChat, exportClassify, exportEmbed } from "./ai.ts";
import { exportCode } from "./code.ts";
import { exportItems, exportSet, exportSort, exportSummarize } from "./data.ts";
import {
  exportTableDelete,
  exportTableExists,
  exportTableGet,
  exportTableInsert,
  exportTableUpdate,
  exportTableUpsert,
} from "./data-table.ts";
import { airtableExporters, exportAirtableTrigger } from "./airtable.ts";
import { discordExporters } from "./discord.ts";
import { exportDisk } from "./disk.ts";
import { calendarExporters, exportCalendarTrigger } from "./google-calendar.ts";
import { docsExporters } from "./google-docs.ts";
import { exportDriveTrigger } from "./google-drive-trigger.ts";
import { driveExporters } from "./google-drive.ts";
import { exportGmailTrigger, gmailExporters } from "./google-gmail.ts";
import { exportSheetsTrigger, sheetsExporters } from "./google-sheets.ts";
import { tasksExporters } from "./google-tasks.ts";
import { exportNotionTrigger, notionExporters } from "./notion.ts";
import { exportSlackTrigger } from "./slack-trigger.ts";
import { slackExporters } from "./slack.ts";
import { exportTelegramTrigger, telegramExporters } from "./telegram.ts";
import { exportWhatsappTrigger } from "./whatsapp-trigger.ts";
import { whatsappExporters } from "./whatsapp.ts";
import { supabaseExporters } from "./supabase.ts";
import { twilioExporters } from "./twilio.ts";
import type { Exporter } from "./exporter.ts";
import { exportCalendar, exportCompress, exportConvert, exportExtract } from "./files.ts";
import { exportForm } from "./forms.ts";
import { exportGraphql } from "./graphql.ts";
import { exportHttpRequest } from "./http.ts";
import {
  exportAggregate,
  exportCompare,
  exportDedupe,
  exportLimit,
  exportRename,
  exportSplitOut,
} from "./lists.ts";
import {
  exportCall,
  exportFilter,
  exportIf,
  exportLoop,
  exportMerge,
  exportNoOp,
  exportStop,
  exportSwitch,
  exportWait,
} from "./logic.ts";
import { exportMailbox, exportSendMail } from "./mail.ts";
import { exportHtml, exportXml } from "./markup.ts";
import { sqlExporters } from "./sql.ts";
import { exportFtp, exportS3 } from "./stores.ts";
import { exportJwt } from "./tokens.ts";
import { exportCrypto, exportDateTime } from "./values.ts";
import { exportMarkdown, exportRss, exportRssTrigger } from "./texts.ts";
import {
  exportCalled,
  exportErrorTrigger,
  exportManual,
  exportRespond,
  exportSchedule,
  exportWebhook,
} from "./web.ts";

/** The one place where a node type gets its counterpart in n8n. */
export const exporters: ReadonlyMap<string, Exporter> = new Map<string, Exporter>([
  ["ai.agent", exportAgent],
  ["ai.chat", exportChat],
  ["ai.classify", exportClassify],
  ["ai.embed", exportEmbed],
  ["core.manual", exportManual],
  ["core.webhook", exportWebhook],
  ["core.form", exportForm],
  ["core.schedule", exportSchedule],
  ["core.called", exportCalled],
  ["core.error", exportErrorTrigger],
  ["data.items", exportItems],
  ["data.set", exportSet],
  ["data.filter", exportFilter],
  ["data.sort", exportSort],
  ["data.limit", exportLimit],
  ["data.rename", exportRename],
  ["data.aggregate", exportAggregate],
  ["data.splitOut", exportSplitOut],
  ["data.dedupe", exportDedupe],
  ["data.compare", exportCompare],
  ["data.dateTime", exportDateTime],
  ["data.crypto", exportCrypto],
  ["data.jwt", exportJwt],
  ["data.html", exportHtml],
  ["data.xml", exportXml],
  ["files.extract", exportExtract],
  ["files.convert", exportConvert],
  ["files.compress", exportCompress],
  ["files.disk", exportDisk],
  ...sqlExporters,
  ["ftp.files", exportFtp],
  ["s3.files", exportS3],
  ["data.summarize", exportSummarize],
  ["data.ical", exportCalendar],
  ["data.markdown", exportMarkdown],
  ["code.javascript", exportCode],
  ["flow.if", exportIf],
  ["flow.switch", exportSwitch],
  ["flow.merge", exportMerge],
  ["flow.loop", exportLoop],
  ["flow.wait", exportWait],
  ["flow.call", exportCall],
  ["flow.respond", exportRespond],
  ["flow.stop", exportStop],
  ["flow.noop", exportNoOp],
  ["http.graphql", exportGraphql],
  ["rss.read", exportRss],
  ["mqtt.publish", exportMqtt],
  ["mqtt.received", exportMqttTrigger],
  ["amqp.send", exportRabbit],
  ["amqp.received", exportRabbitTrigger],
  ["kafka.send", exportKafka],
  ["kafka.received", exportKafkaTrigger],
  ["redis.use", exportRedis],
  ["redis.received", exportRedisTrigger],
  ["rss.item", exportRssTrigger],
  ["mail.received", exportMailbox],
  ["http.request", exportHttpRequest],
  ["mail.send", exportSendMail],
  ["data.table.insert", exportTableInsert],
  ["data.table.update", exportTableUpdate],
  ["data.table.upsert", exportTableUpsert],
  ["data.table.get", exportTableGet],
  ["data.table.delete", exportTableDelete],
  ["data.table.exists", exportTableExists],
  ...airtableExporters,
  ["airtable.changed", exportAirtableTrigger],
  ...discordExporters,
  ...calendarExporters,
  ["googleCalendar.event.changed", exportCalendarTrigger],
  ...docsExporters,
  ...driveExporters,
  ["googleDrive.file.changed", exportDriveTrigger],
  ...gmailExporters,
  ["gmail.message.received", exportGmailTrigger],
  ...sheetsExporters,
  ["googleSheets.rows.changed", exportSheetsTrigger],
  ...tasksExporters,
  ...notionExporters,
  ["notion.changed", exportNotionTrigger],
  ...slackExporters,
  ["slack.event", exportSlackTrigger],
  ...supabaseExporters,
  ...telegramExporters,
  ["telegram.updated", exportTelegramTrigger],
  ...twilioExporters,
  ...whatsappExporters,
  ["whatsapp.event", exportWhatsappTrigger],
]);
