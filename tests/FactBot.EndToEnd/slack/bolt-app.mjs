// A small app on Slack's own clients. It knows nothing of what it talks to: SLACK_API_URL says where Slack is,
// SLACK_APP_TOKEN that it shall use Socket Mode, PORT that it shall listen instead.
import bolt from '@slack/bolt';

const { App, HTTPReceiver, LogLevel } = bolt;
const env = process.env;
const text = (words) => ({ type: 'plain_text', text: words });
const options = { token: env.SLACK_BOT_TOKEN, logLevel: LogLevel.WARN, clientOptions: { slackApiUrl: env.SLACK_API_URL } };
const listens = env.SLACK_APP_TOKEN
  ? { socketMode: true, appToken: env.SLACK_APP_TOKEN }
  : { receiver: new HTTPReceiver({ signingSecret: env.SLACK_SIGNING_SECRET, endpoints: '/slack/events' }) };
const app = new App({ ...options, ...listens });

const card = (words) => [
  { type: 'section', text: { type: 'mrkdwn', text: `*${words}*` } },
  { type: 'actions', elements: [
    { type: 'button', action_id: 'cite', text: text('Cite'), value: 'F-1' },
    { type: 'button', action_id: 'add', text: text('Add'), value: 'F-1' },
    { type: 'button', action_id: 'hide', text: text('Hide'), value: 'F-1' },
  ] },
];

const form = {
  type: 'modal', callback_id: 'fact', title: text('Add a fact'), submit: text('Save'),
  blocks: [
    { type: 'input', block_id: 'words', label: text('Words'), element: { type: 'plain_text_input', action_id: 'value', multiline: true } },
    { type: 'input', block_id: 'kind', optional: true, label: text('Kind'), element: {
      type: 'static_select', action_id: 'value',
      options: [{ text: text('Claim'), value: 'claim' }, { text: text('Quote'), value: 'quote' }] } },
  ],
};

app.event('app_mention', async ({ event, say }) => {
  await say({ text: `Answer to ${event.user}`, blocks: card(event.text.replace(/<@[^>]+>\s*/, '')), thread_ts: event.thread_ts ?? event.ts });
});

app.message(async ({ message, client }) => {
  if (message.subtype === 'file_share' && !message.bot_id) {
    const [file] = message.files;
    const stored = await fetch(file.url_private_download, { headers: { authorization: `Bearer ${env.SLACK_BOT_TOKEN}` } });
    await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: `Read ${file.name}: ${(await stored.arrayBuffer()).byteLength} bytes` });
    return;
  }
  if (message.subtype || message.bot_id) return;
  await client.filesUploadV2({ channel_id: message.channel, thread_ts: message.ts, filename: 'facts.csv', title: 'Facts', initial_comment: 'Here they are', content: 'id,words\nF-1,“ż”\n' });
});

app.command('/fact', async ({ command, ack, respond }) => {
  await ack({ response_type: 'ephemeral', text: `Looking for ${command.text}`, blocks: card(`Looking for ${command.text}`) });
  await respond({ response_type: 'in_channel', text: `Found ${command.text}` });
});

app.action('cite', async ({ ack, respond, action }) => {
  await ack();
  await respond({ replace_original: true, text: `Cited ${action.value}` });
});
app.action('hide', async ({ ack, respond }) => {
  await ack();
  await respond({ delete_original: true });
});
app.action('add', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: { ...form, private_metadata: body.channel?.id ?? '' } });
});
app.shortcut('add_fact', async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
});
app.shortcut('save_as_fact', async ({ ack, shortcut, client }) => {
  await ack();
  await client.chat.postEphemeral({ channel: shortcut.channel.id, user: shortcut.user.id, text: `Saved: ${shortcut.message.text}` });
});

app.view('fact', async ({ ack, view, body, client }) => {
  const words = view.state.values.words.value.value ?? '';
  if (words.length < 3) return ack({ response_action: 'errors', errors: { words: 'Write at least three characters.' } });
  await ack();
  const kind = view.state.values.kind.value.selected_option?.value ?? 'none';
  return client.chat.postMessage({ channel: view.private_metadata || body.user.id, text: `Stored ${kind}: ${words}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  if (event.tab !== 'home') return;
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [
    { type: 'header', text: text('Your facts') },
    { type: 'actions', elements: [{ type: 'button', action_id: 'add', text: text('Add'), value: 'home' }] }] } });
});

app.event('link_shared', async ({ event, client }) => {
  const unfurls = Object.fromEntries(event.links.map((link) => [link.url, { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'A fact' } }] }]));
  await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
});

app.error(async (error) => console.error(error.stack ?? String(error)));
await app.start(env.SLACK_APP_TOKEN ? undefined : { port: Number(env.PORT), host: '127.0.0.1' });
console.log('ready');
