"use strict";
const address = document.getElementById("address");
const button = document.getElementById("copy");
const told = document.getElementById("told");

// Away from localhost a page without https has no clipboard: then the address is marked, ready for the keyboard.
async function copied() {
  try {
    await navigator.clipboard.writeText(address.value);
    return true;
  } catch {
    address.focus();
    address.select();
    return document.execCommand("copy");
  }
}

button.hidden = false;
address.addEventListener("focus", () => address.select());
button.addEventListener("click", async () => {
  const done = await copied();
  told.textContent = "";
  requestAnimationFrame(() => { told.textContent = done ? told.dataset.copied : told.dataset.marked; });
});
