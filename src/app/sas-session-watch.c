#include "config.h"
#include "sas-session-watch.h"

typedef void (*Changed) (GtkWidget *widget, SasChanges what);

typedef struct { GtkWidget *widget; Changed changed; SasChanges waiting; } Watch;

static void
tell (Watch *watch)
{
  SasChanges what = watch->waiting;

  watch->waiting = SAS_CHANGED_NOTHING;
  if (what != SAS_CHANGED_NOTHING)
    watch->changed (watch->widget, what);
}

/* Roster and settings are lent by the session and other ones now: told at once. */
static void
on_changed (Watch *watch, SasChanges what)
{
  watch->waiting |= what;
  if (gtk_widget_get_mapped (watch->widget) || what & (SAS_CHANGED_ROSTER | SAS_CHANGED_SETTINGS))
    tell (watch);
}

static void
watch_free (gpointer watch, GClosure *closure)
{
  g_free (watch);
}

void
sas_session_watch (SasSession *session, GtkWidget *widget, GCallback changed)
{
  Watch *watch = g_new (Watch, 1);
  GClosure *closure;

  g_return_if_fail (SAS_IS_SESSION (session) && GTK_IS_WIDGET (widget));

  *watch = (Watch) { widget, (Changed) changed, SAS_CHANGED_NOTHING };
  closure = g_cclosure_new_swap (G_CALLBACK (on_changed), watch, NULL);
  g_object_watch_closure (G_OBJECT (widget), closure);
  g_signal_connect_closure (session, "changed", closure, FALSE);
  g_signal_connect_data (widget, "map", G_CALLBACK (tell), watch, watch_free, G_CONNECT_SWAPPED);
}
