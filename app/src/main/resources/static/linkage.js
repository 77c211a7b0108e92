// Single keys for who decides many pairs. Every key is a button too; without this script all works.
document.addEventListener("keydown", function (event) {
  var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "submit";
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
    return;
  }
  var button = document.querySelector('button[data-key="' + event.key.toLowerCase().replace(/[^a-z]/g, "") + '"]');
  if (button) {
    event.preventDefault();
    button.click();
  }
});
