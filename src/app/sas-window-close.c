/* Leaving an office: not before what was typed is stored, or its owner says that it may be lost. */
#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-window-private.h"

/* A save takes a tenth of a second; after this long something is wrong with the disk. */
#define PATIENCE_SECONDS 4

static gboolean
is_unsaved (SasWindow *self)
{
  gboolean unsaved = FALSE;

  if (self->session != NULL)
    g_object_get (self->session, "unsaved", &unsaved, NULL);
  return unsaved;
}

static void
go_on (SasWindow *self)
{
  SasWindowThen then = self->then;

  self->then = NULL;
  g_clear_handle_id (&self->then_timer, g_source_remove);
  if (then != NULL)
    then (self);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;

  if (sas_alert_ask_finish (result) == 1)
    go_on (self);
  else
    self->then = NULL;
}

static gboolean
on_patience_over (gpointer user_data)
{
  SasWindow *self = user_data;
  const char *const answers[] = { _("_Stay here"), _("_Leave without storing"), NULL };

  self->then_timer = 0;
  sas_alert_ask_async (GTK_WIDGET (self), _("The last changes are not stored yet"),
                       _("The office file cannot be written at the moment. Your text is still here. Free some disk space or connect the disk "
                         "again; it is stored by itself as soon as that is possible."),
                       answers, TRUE, on_answer, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
sas_window_saved_changed (SasWindow *self)
{
  if (self->then != NULL && !is_unsaved (self))
    go_on (self);
}

gboolean
sas_window_when_saved (SasWindow *self, SasWindowThen then)
{
  sas_window_flush (self);
  self->then = then;
  if (!is_unsaved (self))
    {
      go_on (self);
      return TRUE;
    }
  if (self->then_timer == 0)
    self->then_timer = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over, self);
  return FALSE;
}
