#include "config.h"
#include "sas-autosave.h"

/* Milliseconds. */
#define PAUSE   1200
#define LONGEST 2500
#define RETRY   5000

void
sas_autosave_init (SasAutosave *self, SasSession *session, void (*write) (gpointer desk), gpointer desk)
{
  *self = (SasAutosave) { .session = session, .write = write, .desk = desk };
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
}

void
sas_autosave_hold (SasAutosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

void
sas_autosave_clear (SasAutosave *self)
{
  sas_autosave_hold (self);
  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  self->session = NULL;
}

gboolean
sas_autosave_is_behind (const SasAutosave *self)
{
  return self->serial != self->saved_serial;
}

gboolean
sas_autosave_is_idle (const SasAutosave *self)
{
  return !sas_autosave_is_behind (self) && !self->writing;
}

static gboolean
timer_ended (gpointer data)
{
  SasAutosave *self = data;

  self->timer = 0;
  sas_autosave_now (self);
  return G_SOURCE_REMOVE;
}

static void
save_in (SasAutosave *self, guint milliseconds)
{
  sas_autosave_hold (self);
  if (self->session != NULL)
    self->timer = g_timeout_add (milliseconds, timer_ended, self);
}

static void
save_in_time (SasAutosave *self)
{
  gint64 waited = (g_get_monotonic_time () - self->unsaved_since) / 1000;

  save_in (self, (guint) CLAMP (LONGEST - waited, 0, PAUSE));
}

void
sas_autosave_touch (SasAutosave *self)
{
  if (self->serial++ == self->saved_serial)
    self->unsaved_since = g_get_monotonic_time ();
  if (self->session != NULL)
    sas_session_set_unsaved (self->session, TRUE);
  save_in_time (self);
}

void
sas_autosave_reset (SasAutosave *self)
{
  self->saved_serial = self->serial;
}

void
sas_autosave_now (SasAutosave *self)
{
  sas_autosave_hold (self);
  if (self->writing || self->session == NULL)
    return;
  self->writing = TRUE;
  self->sent_serial = self->serial;
  self->sent_at = g_get_monotonic_time ();
  self->write (self->desk);
}

void
sas_autosave_flush (SasAutosave *self)
{
  if (sas_autosave_is_behind (self))
    sas_autosave_now (self);
}

gboolean
sas_autosave_ended (SasAutosave *self, gboolean stored)
{
  self->writing = FALSE;
  if (!stored)
    {
      save_in (self, RETRY);
      return FALSE;
    }
  self->saved_serial = self->sent_serial;
  self->unsaved_since = self->sent_at;   /* a slow disk does not put off what was typed meanwhile */
  if (sas_autosave_is_behind (self))
    save_in_time (self);
  else if (self->session != NULL)
    sas_session_set_unsaved (self->session, FALSE);
  return !sas_autosave_is_behind (self);
}
