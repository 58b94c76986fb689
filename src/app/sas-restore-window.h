/* Bringing an office back from a backup: the automatic copies of an office file, or a backup file from elsewhere; what is in
 * it is shown first, and it becomes a file of its own: nothing that exists is overwritten. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_RESTORE_WINDOW (sas_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (SasRestoreWindow, sas_restore_window, SAS, RESTORE_WINDOW, GtkWindow)
/* On the main thread: @path is to be opened; @me (nullable): NIP of who made it. */
typedef void (*SasPathMade) (GtkWindow *parent, const char *path, const char *me);
/* @office: path of the office whose copies are listed; NULL: the one kept where the program keeps it. */
void sas_restore_window_present (GtkWindow *parent, const char *office, SasPathMade made);
G_END_DECLS
