import { useEffect } from 'react';

/** What an engine answers in its own way: a menu, a thing that is dragged, the clipboard of who was there before. */
const REFUSED = ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste'] as const;
const MAIN_BUTTON = 0;

/**
 * At an unattended counter a finger presses, and that is all: no menu, no dragging, no wheel or pinch that
 * makes the page larger, no middle button. Marking and pinching on a touch screen are the style sheet's
 * (kiosk.css), keys are the main process's.
 */
export function useShut(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    const refuseButton = (event: MouseEvent) => {
      if (event.button !== MAIN_BUTTON) event.preventDefault();
    };
    // A pinch on a touch pad comes as a wheel with Ctrl.
    const refuseZoom = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) event.preventDefault();
    };
    const gone = new AbortController();
    const early = { capture: true, passive: false, signal: gone.signal };
    for (const type of REFUSED) window.addEventListener(type, refuse, early);
    window.addEventListener('mousedown', refuseButton, early);
    window.addEventListener('auxclick', refuseButton, early);
    window.addEventListener('wheel', refuseZoom, early);
    return () => gone.abort();
  }, []);
}
