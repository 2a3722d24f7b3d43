// The frame of the progress asks again by itself; when the batch has ended, the page around it shows what came of it.
const frame = document.querySelector("iframe.progress");
frame?.addEventListener("load", () => {
  if (frame.contentDocument?.querySelector("[data-ended]")) {
    location.reload();
  }
});
