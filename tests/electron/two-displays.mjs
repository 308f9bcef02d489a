import { app, screen } from 'electron';

/*
 * The program on a machine that says it has a second display, as large as its first and in the same
 * place: who runs the tests may have only one. Everything else is the built program itself.
 */
app.whenReady().then(() => {
  const primary = screen.getPrimaryDisplay();
  const second = { ...primary, id: primary.id + 1 };
  screen.getAllDisplays = () => [primary, second];
});

// The program's own wait for the same moment begins here, behind the one above.
await import('../../dist/app/electron/main/main.js');
