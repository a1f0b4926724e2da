// Sends what waits. An entry leaves the device only when the portal has said that it is stored; sent again, it is known
// there by its id, so that a lost answer makes no second record.
import * as store from './store.js';

/** Longer than that, a sending counts as lost; it will be tried again. */
const PATIENCE = 30000;

const asData = () => ({ headers: { Accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });

/** The session as the portal sees it: { account, body, header, token }, or { problem } with a word of the page. */
export async function session() {
  try {
    const answer = await fetch('/offline/session', asData());
    if (answer.status === 401) return { problem: 'signed-out' };
    return answer.ok ? await answer.json() : { problem: 'server' };
  } catch (unreachable) {
    return { problem: 'network' };
  }
}

function form(entry, who) {
  const data = new FormData();
  entry.content.fields.forEach(([name, value]) => data.append(name, value));
  entry.files.forEach((file) => data.append('files', file, file.name));
  if (entry.content.anyway) data.append('anyway', '1');
  data.append('writer', who.account);
  data.append('forBody', entry.content.body);
  return data;
}

/** What the portal says of it: { state, url, problems, stored, twins }; the state is LOST where there is no answer. */
async function sendOne(entry, who, open) {
  try {
    const request = asData();
    request.headers[open.header] = open.token;
    const answer = await fetch('/offline/entries', { ...request, method: 'POST', body: form(entry, who) });
    if (answer.status === 401 || answer.status === 403) return { state: 'SIGNED_OUT' };
    if (answer.redirected && answer.url.endsWith('?tooLarge')) return { state: 'TOO_LARGE' };
    const data = (answer.headers.get('Content-Type') || '').startsWith('application/json');
    return data && answer.status < 500 ? await answer.json() : { state: 'BROKEN' };
  } catch (lost) {
    return { state: 'LOST' };
  }
}

const asked = (state) => ['REFUSED', 'CONFLICT', 'ELSEWHERE', 'TWIN', 'TOO_LARGE'].includes(state);

async function sendAll(who, only) {
  const waiting = (await store.all(who.account))
    .filter((entry) => entry.kind === 'entry' && (only ? entry.id === only : !asked(entry.content.state)));
  if (!waiting.length) return { sent: [] };
  const open = await session();
  if (open.problem) return { sent: [], problem: open.problem };
  if (open.account !== who.account) return { sent: [], problem: 'signed-out' };
  const sent = [];
  for (const entry of waiting) {
    const answer = await sendOne(entry, who, open);
    if (answer.state === 'STORED') {
      await store.drop(who.account, entry.id);
      sent.push({ id: entry.id, url: answer.url });
    } else if (answer.state === 'LOST' || answer.state === 'SIGNED_OUT') {
      return { sent, problem: answer.state === 'LOST' ? 'network' : 'signed-out' };
    } else {
      await keepAnswer(who.account, entry, answer);
    }
  }
  return { sent };
}

/** Only where the entry is still as it was sent: it may have been taken up for mending in another tab. */
async function keepAnswer(account, entry, answer) {
  const now = await store.get(account, entry.id);
  if (now && now.kind === 'entry' && now.at === entry.at) {
    await store.put(account, { ...now, content: { ...now.content, ...answer } });
  }
}

/** Sends all that waits, or one entry that was mended or decided; one tab at a time, where browsers can tell. */
export function send(who, only) {
  if (!navigator.locks) return sendAll(who, only);
  return navigator.locks.request('liandong-send', () => sendAll(who, only));
}
