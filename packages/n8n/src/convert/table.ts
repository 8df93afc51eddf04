import { convertCall, convertCalled, convertErrorTrigger, convertLoop } from "./calls.ts";
import { convertCode, convertFunction, convertFunctionItem, convertTransform } from "./code.ts";
import { convertAirtable, convertAirtableTrigger } from "./airtable.ts";
import { convertCalendar } from "./calendar.ts";
import { convertAgent } from "./ai/agent.ts";
import { convertChain } from "./ai/chains.ts";
import { convertSummary } from "./ai/summary.ts";
import { convertChatTrigger, convertManualChat } from "./ai/chat-trigger.ts";
import { convertAnthropic, convertGemini, convertOldOpenAi, convertOpenAi } from "./ai/messages.ts";
import { convertClassifier, convertExtractor, convertSentiment } from "./ai/sorting.ts";
import type { Converter } from "./converter.ts";
import { convertCompare, convertDedupe } from "./dedupe.ts";
import { convertDiscord } from "./discord.ts";
import {
  convertReadBinaryFile,
  convertReadBinaryFiles,
  convertReadWriteFile,
  convertWriteBinaryFile,
} from "./disk.ts";
import { convertDateTime } from "./date-time.ts";
import { convertFilterNode, convertIf, convertNoOp, convertStop } from "./flow.ts";
import { convertFormPage, convertFormTrigger } from "./form.ts";
import { convertGoogleCalendar, convertGoogleCalendarTrigger } from "./google-calendar.ts";
import { convertDocs, convertTasks } from "./google-docs.ts";
import { convertDriveTrigger } from "./google-drive-trigger.ts";
import { convertDrive } from "./google-drive.ts";
import { convertGmail, convertGmailTrigger } from "./google-gmail.ts";
import { convertSheets, convertSheetsTrigger } from "./google-sheets.ts";
import { convertFtp } from "./ftp.ts";
import { convertGraphql } from "./graphql.ts";
import { convertHttpRequest } from "./http.ts";
import { convertItemLists } from "./item-lists.ts";
import { convertAggregate, convertLimit, convertRename, convertSplitOut } from "./lists.ts";
import { convertSimulate, convertTestData } from "./items.ts";
import { convertMarkdown } from "./markdown.ts";
import { convertSendEmail } from "./mail.ts";
import { convertMailbox } from "./mailbox.ts";
import { convertMerge } from "./merge.ts";
import { convertCrypto, convertJwt } from "./keys.ts";
import { convertToFile } from "./make-file.ts";
import { convertMoveBinary, convertPdf, convertSpreadsheet } from "./old-files.ts";
import { convertCompression } from "./compression.ts";
import { convertDebugHelper, convertExecutionData, convertMessenger } from "./pass-through.ts";
import { convertMqtt, convertMqttTrigger } from "./mqtt.ts";
import { convertMysql } from "./mysql.ts";
import { convertPostgres } from "./postgres.ts";
import { convertKafka, convertKafkaTrigger } from "./kafka.ts";
import { convertRabbit, convertRabbitTrigger } from "./rabbitmq.ts";
import { convertRedis, convertRedisTrigger } from "./redis.ts";
import { convertDataTable } from "./data-table.ts";
import { convertExtract } from "./read-file.ts";
import { convertHtml, convertXml } from "./markup.ts";
import { convertRss, convertRssTrigger } from "./rss.ts";
import { convertRespond } from "./respond.ts";
import { convertCron, convertIntervalTrigger, convertSchedule } from "./schedules.ts";
import { convertS3 } from "./s3.ts";
import { convertSet } from "./set.ts";
import { convertNotion, convertNotionTrigger } from "./notion.ts";
import { convertSlack, convertSlackTrigger } from "./slack.ts";
import { convertSort, convertSummarize } from "./summarize.ts";
import { convertSwitch } from "./switch.ts";
import { convertTelegram, convertTelegramTrigger } from "./telegram.ts";
import { convertSupabase } from "./supabase.ts";
import { convertTwilio } from "./twilio.ts";
import { convertManual, convertWebhook } from "./triggers.ts";
import { convertWhatsappTrigger } from "./whatsapp-trigger.ts";
import { convertWhatsapp } from "./whatsapp.ts";
import { convertWait } from "./wait.ts";

/** The one place where an n8n node type gets its counterpart. */
export const converters: ReadonlyMap<string, Converter> = new Map([
  ["n8n-nodes-base.manualTrigger", convertManual],
  ["n8n-nodes-base.start", convertManual],
  ["n8n-nodes-base.webhook", convertWebhook],
  ["n8n-nodes-base.formTrigger", convertFormTrigger],
  ["n8n-nodes-base.form", convertFormPage],
  ["n8n-nodes-base.scheduleTrigger", convertSchedule],
  ["n8n-nodes-base.cron", convertCron],
  ["n8n-nodes-base.interval", convertIntervalTrigger],
  ["n8n-nodes-testing.testData", convertTestData],
  ["n8n-nodes-base.simulate", convertSimulate],
  ["n8n-nodes-base.set", convertSet],
  ["n8n-nodes-base.if", convertIf],
  ["n8n-nodes-base.switch", convertSwitch],
  ["n8n-nodes-base.filter", convertFilterNode],
  ["n8n-nodes-base.renameKeys", convertRename],
  ["n8n-nodes-base.limit", convertLimit],
  ["n8n-nodes-base.aggregate", convertAggregate],
  ["n8n-nodes-base.splitOut", convertSplitOut],
  ["n8n-nodes-base.removeDuplicates", convertDedupe],
  ["n8n-nodes-base.compareDatasets", convertCompare],
  ["n8n-nodes-base.itemLists", convertItemLists],
  ["n8n-nodes-base.sort", convertSort],
  ["n8n-nodes-base.summarize", convertSummarize],
  ["n8n-nodes-base.dateTime", convertDateTime],
  ["n8n-nodes-base.crypto", convertCrypto],
  ["n8n-nodes-base.jwt", convertJwt],
  ["n8n-nodes-base.html", convertHtml],
  ["n8n-nodes-base.htmlExtract", convertHtml],
  ["n8n-nodes-base.xml", convertXml],
  ["n8n-nodes-base.markdown", convertMarkdown],
  ["n8n-nodes-base.rssFeedRead", convertRss],
  ["n8n-nodes-base.rssFeedReadTrigger", convertRssTrigger],
  ["n8n-nodes-base.emailReadImap", convertMailbox],
  ["n8n-nodes-base.merge", convertMerge],
  ["n8n-nodes-base.splitInBatches", convertLoop],
  ["n8n-nodes-base.wait", convertWait],
  ["n8n-nodes-base.code", convertCode],
  ["n8n-nodes-base.function", convertFunction],
  ["n8n-nodes-base.functionItem", convertFunctionItem],
  ["n8n-nodes-base.aiTransform", convertTransform],
  ["n8n-nodes-base.executeWorkflow", convertCall],
  ["n8n-nodes-base.executeWorkflowTrigger", convertCalled],
  ["n8n-nodes-base.errorTrigger", convertErrorTrigger],
  ["n8n-nodes-base.convertToFile", convertToFile],
  ["n8n-nodes-base.compression", convertCompression],
  ["n8n-nodes-base.extractFromFile", convertExtract],
  ["n8n-nodes-base.spreadsheetFile", convertSpreadsheet],
  ["n8n-nodes-base.moveBinaryData", convertMoveBinary],
  ["n8n-nodes-base.readWriteFile", convertReadWriteFile],
  ["n8n-nodes-base.readBinaryFile", convertReadBinaryFile],
  ["n8n-nodes-base.readBinaryFiles", convertReadBinaryFiles],
  ["n8n-nodes-base.writeBinaryFile", convertWriteBinaryFile],
  ["n8n-nodes-base.iCal", convertCalendar],
  ["n8n-nodes-base.readPDF", convertPdf],
  ["n8n-nodes-base.mqtt", convertMqtt],
  ["n8n-nodes-base.mqttTrigger", convertMqttTrigger],
  ["n8n-nodes-base.mySql", convertMysql],
  ["n8n-nodes-base.ftp", convertFtp],
  ["n8n-nodes-base.s3", convertS3],
  ["n8n-nodes-base.awsS3", convertS3],
  ["n8n-nodes-base.postgres", convertPostgres],
  ["n8n-nodes-base.kafka", convertKafka],
  ["n8n-nodes-base.kafkaTrigger", convertKafkaTrigger],
  ["n8n-nodes-base.rabbitmq", convertRabbit],
  ["n8n-nodes-base.rabbitmqTrigger", convertRabbitTrigger],
  ["n8n-nodes-base.redis", convertRedis],
  ["n8n-nodes-base.redisTrigger", convertRedisTrigger],
  ["n8n-nodes-base.dataTable", convertDataTable],
  ["n8n-nodes-base.noOp", convertNoOp],
  ["n8n-nodes-base.executionData", convertExecutionData],
  ["n8n-nodes-base.debugHelper", convertDebugHelper],
  ["n8n-nodes-base.n8nTrainingCustomerMessenger", convertMessenger],
  ["n8n-nodes-base.googleCalendar", convertGoogleCalendar],
  ["n8n-nodes-base.googleCalendarTrigger", convertGoogleCalendarTrigger],
  ["n8n-nodes-base.googleDrive", convertDrive],
  ["n8n-nodes-base.googleDocs", convertDocs],
  ["n8n-nodes-base.googleTasks", convertTasks],
  ["n8n-nodes-base.googleDriveTrigger", convertDriveTrigger],
  ["n8n-nodes-base.gmail", convertGmail],
  ["n8n-nodes-base.gmailTrigger", convertGmailTrigger],
  ["n8n-nodes-base.googleSheets", convertSheets],
  ["n8n-nodes-base.googleSheetsTrigger", convertSheetsTrigger],
  ["n8n-nodes-base.graphql", convertGraphql],
  ["n8n-nodes-base.stopAndError", convertStop],
  ["n8n-nodes-base.httpRequest", convertHttpRequest],
  ["n8n-nodes-base.respondToWebhook", convertRespond],
  ["n8n-nodes-base.emailSend", convertSendEmail],
  ["n8n-nodes-base.airtable", convertAirtable],
  ["n8n-nodes-base.airtableTrigger", convertAirtableTrigger],
  ["n8n-nodes-base.notion", convertNotion],
  ["n8n-nodes-base.notionTrigger", convertNotionTrigger],
  ["n8n-nodes-base.slack", convertSlack],
  ["n8n-nodes-base.slackTrigger", convertSlackTrigger],
  ["n8n-nodes-base.discord", convertDiscord],
  ["n8n-nodes-base.twilio", convertTwilio],
  ["n8n-nodes-base.supabase", convertSupabase],
  ["n8n-nodes-base.whatsApp", convertWhatsapp],
  ["n8n-nodes-base.whatsAppTrigger", convertWhatsappTrigger],
  ["n8n-nodes-base.telegram", convertTelegram],
  ["n8n-nodes-base.telegramTrigger", convertTelegramTrigger],
  ["n8n-nodes-base.openAi", convertOldOpenAi],
  ["@n8n/n8n-nodes-langchain.agent", convertAgent],
  ["@n8n/n8n-nodes-langchain.anthropic", convertAnthropic],
  ["@n8n/n8n-nodes-langchain.chainLlm", convertChain],
  ["@n8n/n8n-nodes-langchain.chainSummarization", convertSummary],
  ["@n8n/n8n-nodes-langchain.chatTrigger", convertChatTrigger],
  ["@n8n/n8n-nodes-langchain.googleGemini", convertGemini],
  ["@n8n/n8n-nodes-langchain.informationExtractor", convertExtractor],
  ["@n8n/n8n-nodes-langchain.manualChatTrigger", convertManualChat],
  ["@n8n/n8n-nodes-langchain.openAi", convertOpenAi],
  ["@n8n/n8n-nodes-langchain.sentimentAnalysis", convertSentiment],
  ["@n8n/n8n-nodes-langchain.textClassifier", convertClassifier],
]);
