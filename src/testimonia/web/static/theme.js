// Before anything is drawn: the theme the reader chose last, if any. Without it the system's own holds.
(() => {
  try {
    const theme = localStorage.getItem("testimonia-theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  } catch {
    // storage is switched off: the system's theme holds
  }
})();
