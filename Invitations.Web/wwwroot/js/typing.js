// What somebody is typing is theirs until they leave the field. An answer that was under way when they began knows less than they do: a moved end
// that arrives in the middle of another end would take away the letters written so far. It counts if they leave the field as they found it.
const kinds = [HTMLInputElement, HTMLTextAreaElement];
const isText = field => field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file', 'hidden'].includes(field.type));
const late = new WeakMap();

addEventListener('input', e => {
  const field = e.target;
  if (!isText(field) || Object.hasOwn(field, 'value')) return;
  const { get, set } = Object.getOwnPropertyDescriptor(kinds.find(kind => field instanceof kind).prototype, 'value');
  Object.defineProperty(field, 'value', { configurable: true, get: () => get.call(field), set: text => late.set(field, () => set.call(field, text)) });
}, true);

const leave = field => {
  if (!isText(field) || !Object.hasOwn(field, 'value')) return null;
  delete field.value;
  const answer = late.get(field);
  late.delete(field);
  return answer;
};

// A changed field is told to the server, whose answer to that is the one that counts.
addEventListener('change', e => leave(e.target), true);
addEventListener('focusout', e => leave(e.target)?.(), true);
