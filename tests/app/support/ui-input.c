/* Keys and clicks: XTest on GTK's own connection to the X server, so that shortcuts, focus and commit-on-leave take part. */
#include "ui.h"
#include <gdk/x11/gdkx.h>
#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>

static Display *
x_display (void)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* A character that the keyboard of the test server lacks is put on a spare key for the moment. */
static KeyCode
key_code (Display *display, KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (display, symbol);
  int lowest, highest;

  if (code != 0)
    return code;
  XDisplayKeycodes (display, &lowest, &highest);
  XChangeKeyboardMapping (display, highest, 2, (KeySym[]) { symbol, symbol }, 1);
  XSync (display, False);
  ui_spin (30);
  return (KeyCode) highest;
}

static void
press (KeySym symbol, guint modifiers)
{
  static const struct { guint mask; KeySym symbol; } keys[] = {
    { GDK_SHIFT_MASK, XK_Shift_L }, { GDK_CONTROL_MASK, XK_Control_L }, { GDK_ALT_MASK, XK_Alt_L },
  };
  Display *display = x_display ();
  KeyCode code = key_code (display, symbol);

  if (XkbKeycodeToKeysym (display, code, 0, 0) != symbol && XkbKeycodeToKeysym (display, code, 0, 1) == symbol)
    modifiers |= GDK_SHIFT_MASK;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if ((modifiers & keys[i].mask) != 0)
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keys[i].symbol), True, CurrentTime);
  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  for (guint i = G_N_ELEMENTS (keys); i-- > 0;)
    if ((modifiers & keys[i].mask) != 0)
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keys[i].symbol), False, CurrentTime);
  XSync (display, False);
}

static void
take_events (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ui_spin (20);
}

void
ui_key (GtkWidget *window, const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    g_error ("no key: %s", accelerator);
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  press (key, modifiers);
  take_events ();
}

void
ui_type (GtkWidget *window, const char *text)
{
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    press (*at == '\n' ? XK_Return : gdk_unicode_to_keyval (g_utf8_get_char (at)), 0);
  take_events ();
}

/* Of the screen. */
static void
move_to (GtkWidget *widget, double at_x, double at_y)
{
  Display *display = x_display ();
  GtkNative *native = gtk_widget_get_native (widget);
  double surface_x, surface_y, x, y;
  int root_x, root_y;
  Window child;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), at_x, at_y, &x, &y));
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)), DefaultRootWindow (display),
                         (int) (x + surface_x), (int) (y + surface_y), &root_x, &root_y, &child);
  XTestFakeMotionEvent (display, -1, root_x, root_y, CurrentTime);
  XSync (display, False);
  ui_spin (30);
}

static void
button (gboolean down)
{
  XTestFakeButtonEvent (x_display (), 1, down, CurrentTime);
  XSync (x_display (), False);
}

void
ui_click_at (GtkWidget *widget, double x, double y)
{
  ui_settle (widget);
  move_to (widget, x, y);
  button (TRUE);
  button (FALSE);
  take_events ();
}

void
ui_click (GtkWidget *widget)
{
  ui_settle (widget);
  ui_click_at (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

void
ui_drag (GtkWidget *from, double from_x, double from_y, GtkWidget *to, double to_x, double to_y)
{
  ui_settle (from);
  move_to (from, from_x, from_y);
  button (TRUE);
  take_events ();
  for (int step = 1; step <= 4; step++)   /* past the threshold first, as a hand does */
    {
      double x, y;

      g_assert_true (gtk_widget_translate_coordinates (to, from, to_x, to_y, &x, &y));
      move_to (from, from_x + (x - from_x) * step / 4, from_y + (y - from_y) * step / 4);
      take_events ();
    }
  button (FALSE);
  take_events ();
}
