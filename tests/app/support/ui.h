/* Driving a window as a person does: real keys and clicks through the X server, waiting for what is seen, never for a time. */
#pragma once
#include <gtk/gtk.h>
#include <gtk/gtktestatcontext.h>
G_BEGIN_DECLS
/* Before anything else of GTK: environment, look and language of a test. */
void        ui_init           (int *argc, char ***argv);

/* --- waiting --- */
void        ui_spin           (guint milliseconds);      /* runs the main loop that long */
void        ui_settle         (GtkWidget *widget);       /* the widget's window is laid out, drawn and idle */
/* Runs the main loop until @expr holds; fails the test after ten seconds. */
#define ui_wait_until(expr) G_STMT_START { \
    gint64 ui_end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
    while (!(expr) && g_get_monotonic_time () < ui_end) ui_spin (5); \
    if (!(expr)) g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #expr); } G_STMT_END

/* --- finding: mapped widgets only, NULL when there is none --- */
GtkWidget  *ui_child          (GtkWidget *widget, GType type, const char *id);   /* of a template; mapped or not; never NULL */
GtkWidget  *ui_find_type      (GtkWidget *root, GType type);
GtkWidget  *ui_find_named     (GtkWidget *root, const char *name);               /* by accessible name */
GtkWidget  *ui_find_text      (GtkWidget *root, const char *text);               /* a label that shows it */
GtkWindow  *ui_dialog_of      (GtkWidget *window);                               /* the newest other mapped toplevel */

/* --- acting --- */
void        ui_key            (GtkWidget *window, const char *accelerator);      /* "Tab", "<Alt>1", "<Control>Return" */
void        ui_type           (GtkWidget *window, const char *text);
void        ui_click          (GtkWidget *widget);                               /* at its middle */
void        ui_click_at       (GtkWidget *widget, double x, double y);
void        ui_drag           (GtkWidget *from, double from_x, double from_y, GtkWidget *to, double to_x, double to_y);

/* --- what is read out, and what can be reached --- */
char       *ui_name           (GtkWidget *widget);                               /* (transfer full) (nullable) */
/* Walks @window with the real Tab key: every interactive widget must be reached, be named, and Tab must not change the page.
 * Returns the problems, a sentence each. (transfer full) */
GPtrArray  *ui_walk           (GtkWidget *window, const char *where);

/* --- pictures --- */
GdkTexture *ui_picture        (GtkWidget *widget);                               /* (transfer full) */
void        ui_save_picture   (GtkWidget *widget, const char *path);
G_END_DECLS
