// Ctrl+Z presses the Undo at the bottom of the screen, unless somebody is writing or a dialog is open. A button there goes when it is pressed; the keyboard goes on from the diary.
const writes = element => element.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]');
addEventListener('keydown', e => {
  if (e.key.toLowerCase() !== 'z' || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey || e.repeat || writes(e.target)) return;
  const undo = document.querySelector('[data-undo]');
  if (!undo || document.querySelector('#dialogs .mud-dialog')) return;
  e.preventDefault();
  undo.click();
});
addEventListener('click', e => {
  const button = e.target.closest?.('[data-undo], [data-undo-close]');
  if (!button?.contains(document.activeElement)) return;
  (document.querySelector('main [role=grid] [tabindex="0"], main [role=grid][tabindex="0"]') ?? document.getElementById('main'))?.focus({ preventScroll: true });
});
