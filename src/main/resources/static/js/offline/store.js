// What the device keeps, in IndexedDB: entries that wait, drafts, and what to pick from. Everything but ids and times is
// sealed with a key of the account that scripts can use but never read out; it goes with the rest at the sign-out.
import { counts } from './account.js';

const ready = globalThis.idb && globalThis.isSecureContext && globalThis.crypto.subtle
  ? globalThis.idb.openDB('liandong', 1, {
    upgrade(db) {
      db.createObjectStore('keys', { keyPath: 'account' });
      db.createObjectStore('records', { keyPath: ['account', 'id'] });
      db.createObjectStore('picks', { keyPath: 'account' });
    },
  })
  : null;

/** Whether this browser can keep anything: it needs TLS (or this machine itself) and storage that is not blocked. */
export const able = ready !== null;

async function keyOf(account) {
  const db = await ready;
  const kept = await db.get('keys', account);
  if (kept) return kept.key;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const tx = db.transaction('keys', 'readwrite');
  // another tab may have been quicker: what it has sealed must stay readable
  const other = await tx.store.get(account);
  if (!other) await tx.store.put({ account, key: made });
  await tx.done;
  return other ? other.key : made;
}

/** Bound to account and id, so that a sealed text cannot be moved to another record. */
function bound(account, id) {
  return new TextEncoder().encode(account + ' ' + id);
}

async function seal(account, id, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(account);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(account, id) }, key, bytes) };
}

async function unseal(account, id, sealed) {
  const key = await keyOf(account);
  return crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv, additionalData: bound(account, id) }, key, sealed.data);
}

async function sealText(account, id, value) {
  return seal(account, id, new TextEncoder().encode(JSON.stringify(value)));
}

async function unsealText(account, id, sealed) {
  return JSON.parse(new TextDecoder().decode(await unseal(account, id, sealed)));
}

// a photo is sealed once, however often the words around it change
const sealedFiles = new WeakMap();

async function sealFile(account, id, file) {
  if (!sealedFiles.has(file)) {
    sealedFiles.set(file, { name: file.name, type: file.type, box: await seal(account, id, await file.arrayBuffer()) });
  }
  return sealedFiles.get(file);
}

/**
 * Keeps a record, resolved only when it is on the disk.
 * kind: 'draft' is still being written, 'entry' waits to be sent; content: anything JSON can hold.
 */
export async function put(account, record) {
  const files = await Promise.all((record.files || []).map((file) => sealFile(account, record.id, file)));
  const names = files.map((file) => ({ name: file.name, type: file.type }));
  const box = await sealText(account, record.id, { content: record.content, names });
  const tx = (await ready).transaction('records', 'readwrite', { durability: 'strict' });
  await tx.store.put({
    account, id: record.id, kind: record.kind, at: record.at, box, files: files.map((file) => file.box),
  });
  await tx.done;
  await count(account);
}

async function open(row) {
  const { content, names } = await unsealText(row.account, row.id, row.box);
  const bytes = await Promise.all(row.files.map((box) => unseal(row.account, row.id, box)));
  const files = bytes.map((part, n) => new File([part], names[n].name, { type: names[n].type }));
  return { id: row.id, kind: row.kind, at: row.at, content, files };
}

export async function get(account, id) {
  const row = await (await ready).get('records', [account, id]);
  return row && open(row);
}

/** The account's records, the oldest first. */
export async function all(account) {
  const rows = await (await ready).getAll('records', IDBKeyRange.bound([account, ''], [account, '\uffff']));
  return Promise.all(rows.sort((a, b) => a.at - b.at).map(open));
}

export async function drop(account, id) {
  await (await ready).delete('records', [account, id]);
  await count(account);
}

/** Counts anew what the sign-out and the badge read without waiting. */
export async function count(account) {
  const rows = await (await ready).getAll('records', IDBKeyRange.bound([account, ''], [account, '\uffff']));
  const waiting = rows.filter((row) => row.kind === 'entry').length;
  counts.set(account, waiting, rows.length - waiting);
  document.dispatchEvent(new CustomEvent('device:counted'));
}

/** What to pick from, and when it came. */
export async function putPicks(account, picks) {
  const box = await sealText(account, 'picks', picks);
  await (await ready).put('picks', { account, at: Date.now(), box });
}

/** Older than that, it is forgotten: a device that is never used again keeps no names. */
const LONGEST = 14 * 864e5;

export async function getPicks(account) {
  const row = await (await ready).get('picks', account);
  if (!row) return null;
  if (Date.now() - row.at > LONGEST) {
    await (await ready).delete('picks', account);
    return null;
  }
  return { at: row.at, ...await unsealText(account, 'picks', row.box) };
}

/** Forgets everything of the account, the key first: what might be left of the rest cannot be read. */
export async function wipe(account) {
  const db = await ready;
  await db.delete('keys', account);
  await db.delete('picks', account);
  await db.delete('records', IDBKeyRange.bound([account, ''], [account, '\uffff']));
  counts.clear(account);
}
