// Whose device this is now. A page of a signed-in clerk says it; a page without a network has only what the last one said.
const MARK = 'device:account';
const loaded = Date.now();

function storage(act) {
  try { return act(window.localStorage); } catch (blocked) { return null; }
}

/** The account and the body of its active post; null on a device where nobody has signed in, or has signed out. */
export function current() {
  const page = document.body.dataset;
  if (page.device) return { account: Number(page.account), body: Number(page.device) };
  return storage((s) => JSON.parse(s.getItem(MARK)));
}

export function remember(who) {
  storage((s) => s.setItem(MARK, JSON.stringify(who)));
}

/** The account that has asked to sign out; the page after it wipes what it left, since only then it is sure. */
export const leaving = {
  begin(account) { storage((s) => s.setItem('device:leaving', account)); },
  who() { return Number(storage((s) => s.getItem('device:leaving'))) || null; },
  end() {
    storage((s) => {
      const mark = JSON.parse(s.getItem(MARK));
      if (mark && mark.account === leaving.who()) s.removeItem(MARK);
      s.removeItem('device:leaving');
    });
  },
  stay() { storage((s) => s.removeItem('device:leaving')); },
};

/** Whether the account has signed out in another tab since this page was opened: then nothing is kept any more. */
export function signedOut(account) {
  const at = storage((s) => Number(s.getItem('out:' + account)));
  return at > loaded;
}

/** How much waits, readable without waiting for the database: the sign-out must ask at once. */
export const counts = {
  set(account, waiting, drafts) { storage((s) => s.setItem('device:counts:' + account, waiting + ' ' + drafts)); },
  get(account) {
    const [waiting, drafts] = (storage((s) => s.getItem('device:counts:' + account)) || '0 0').split(' ').map(Number);
    return { waiting, drafts };
  },
  clear(account) { storage((s) => s.removeItem('device:counts:' + account)); },
};

/** The id of the form whose sending is under way: when the network fails, the next page knows which one to keep. */
export const underWay = {
  set(id) { storage((s) => s.setItem('device:under-way', id)); },
  take() { return storage((s) => { const id = s.getItem('device:under-way'); s.removeItem('device:under-way'); return id; }); },
};
